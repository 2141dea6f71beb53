import "server-only";
import { sql } from "kysely";
import { v7 as uuidv7 } from "uuid";
import { type ProjectContext, projectCommand } from "@/lib/db/command";
import { type Drill, restoreDrillAt } from "@/lib/domain/operations/drills";
import { toMs } from "@/lib/domain/readiness/instants";
import { type Refusal, refuse } from "@/lib/result";
import { drillRows } from "../queries/list-drills";
import { type RecordDrillRefusal, recordDrillInput } from "../schema";

/** Records that a restore or a rollback was tried, or puts an earlier record right. Nothing is ever edited. */
export const recordDrill = projectCommand<typeof recordDrillInput, { drillId: string }, RecordDrillRefusal>({
  permission: "drill.record",
  input: recordDrillInput,
  async run(context) {
    const { tx, scope, project, now, actorId, facts, input } = context;
    if (toMs(input.performedAt) > toMs(now)) return refuse({ code: "drill-in-future", now });
    const drills = await drillRows(tx, { workspaceId: scope.workspaceId, projectId: project.id });
    const wrong = refuseCorrection(drills, input);
    if (wrong) return wrong;

    const { kind, outcome, note, corrects } = input;
    const performedAt = new Date(input.performedAt).toISOString();
    const drill: Drill = { id: uuidv7(), kind, outcome, performedAt, corrects };
    const after = restoreDrillAt([...drills, drill]);
    if (after !== facts.restoreDrillAt) await keepRestoredAt(context, after);
    return {
      ok: true,
      value: { drillId: drill.id },
      write: {
        statement: sql`
          insert into drill ("workspaceId", "id", "projectId", "kind", "outcome", "performedAt", "note", "corrects", "by", "recordedAt")
          values (${scope.workspaceId}::uuid, ${drill.id}::uuid, ${project.id}::uuid, ${kind}, ${outcome},
            ${performedAt}::timestamptz, ${note}, ${corrects}::uuid, ${actorId}::uuid, ${now}::timestamptz)
          on conflict do nothing returning 1`,
        otherwise: async () => refuse({ code: "corrected-already" }),
      },
      event: { type: "drill.recorded", data: { drillId: drill.id, kind, outcome } },
      change:
        after === facts.restoreDrillAt
          ? undefined
          : { key: "operations:restoreDrillAt", facts: { "operations:restoreDrillAt": after } },
    };
  },
});

function refuseCorrection(
  drills: readonly Drill[],
  { corrects, kind }: { corrects: string | null; kind: Drill["kind"] },
): Refusal<RecordDrillRefusal> | null {
  if (corrects === null) return null;
  const wrong = drills.find(({ id }) => id === corrects);
  if (!wrong) return refuse({ code: "no-such-drill" });
  if (wrong.kind !== kind) return refuse({ code: "drill-of-another-kind" });
  return drills.some((each) => each.corrects === corrects) ? refuse({ code: "corrected-already" }) : null;
}

async function keepRestoredAt({ tx, scope, project }: ProjectContext, at: string | null): Promise<void> {
  await tx
    .updateTable("project")
    .set({ restoreDrillAt: at })
    .where("workspaceId", "=", scope.workspaceId)
    .where("id", "=", project.id)
    .execute();
}
