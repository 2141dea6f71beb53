import "server-only";
import { sql } from "kysely";
import { v7 as uuidv7 } from "uuid";
import { type ProjectContext, projectCommand } from "@/lib/db/command";
import { loadPlans, settlePlans } from "@/lib/db/plans";
import { byDays, type Shift } from "@/lib/domain/operations/rota";
import { refuse } from "@/lib/result";
import { peopleOnCall, shiftsFrom } from "../queries/get-rota";
import { type SetOnCallRefusal, setOnCallInput } from "../schema";

/** Replaces the rota from today on; shifts that are over stay what they were. */
export const setOnCall = projectCommand<typeof setOnCallInput, { version: number }, SetOnCallRefusal>({
  permission: "onCall.set",
  input: setOnCallInput,
  async run(context) {
    const { tx, scope, project, input } = context;
    const ours = { workspaceId: scope.workspaceId, projectId: project.id };
    const { version } = await tx
      .selectFrom("project")
      .select("onCallVersion as version")
      .where("workspaceId", "=", scope.workspaceId)
      .where("id", "=", project.id)
      .executeTakeFirstOrThrow();
    if (version !== input.version) return refuse({ code: "changed-meanwhile", current: { version } });
    const { material, stored } = await loadPlans(tx, scope.workspaceId, project.id);
    const { today } = material;
    if (input.shifts.some(({ toDay }) => toDay < today)) return refuse({ code: "shift-over", today });
    const may = new Set((await peopleOnCall(tx, ours)).map(({ id }) => id));
    const strangers = input.shifts.map(({ accountId }) => accountId).filter((id) => !may.has(id));
    if (strangers.length > 0)
      return refuse({ code: "cannot-be-on-call", accountIds: [...new Set(strangers)] });

    const shifts = input.shifts.toSorted(byDays);
    const before = (await shiftsFrom(tx, ours, today)).map(({ name, ...shift }) => shift);
    if (sameRota(before, shifts)) return refuse({ code: "unchanged" });
    await replace(context, shifts, today);
    const rota = [...material.rota.filter(({ toDay }) => toDay < today), ...shifts];
    const change = await settlePlans(context, { material: { ...material, rota }, stored });
    return {
      ok: true,
      value: { version: version + 1 },
      event: {
        type: "onCall.set",
        data: { shifts: shifts.length, named: newlyNamed(before, shifts) },
      },
      change,
    };
  },
});

/** The first new shift of everybody who has one. */
function newlyNamed(
  before: readonly Shift[],
  after: readonly Shift[],
): { accountId: string; from: string }[] {
  const known = new Set(before.map(keyOf));
  const fresh = Map.groupBy(
    after.filter((shift) => !known.has(keyOf(shift))),
    ({ accountId }) => accountId,
  );
  return [...fresh].map(([accountId, shifts]) => ({ accountId, from: shifts[0]?.fromDay ?? "" }));
}

function keyOf({ accountId, fromDay, toDay }: Shift): string {
  return `${accountId} ${fromDay} ${toDay}`;
}

function sameRota(before: readonly Shift[], after: readonly Shift[]): boolean {
  const line = (shift: Shift) => `${keyOf(shift)} ${shift.reachedBy}`;
  return JSON.stringify(before.map(line).sort()) === JSON.stringify(after.map(line).sort());
}

async function replace(
  { tx, scope, project }: ProjectContext,
  shifts: readonly Shift[],
  today: string,
): Promise<void> {
  const ours = { workspaceId: scope.workspaceId, projectId: project.id };
  await sql`delete from on_call where "workspaceId" = ${scope.workspaceId}::uuid and "projectId" = ${project.id}::uuid
    and "toDay" >= ${today}::date`.execute(tx);
  if (shifts.length > 0) {
    await tx
      .insertInto("on_call")
      .values(shifts.map((shift) => ({ ...ours, id: uuidv7(), ...shift })))
      .execute();
  }
  await tx
    .updateTable("project")
    .set((eb) => ({ onCallVersion: eb("onCallVersion", "+", 1) }))
    .where("workspaceId", "=", scope.workspaceId)
    .where("id", "=", project.id)
    .execute();
}
