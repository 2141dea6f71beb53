import "server-only";
import { sql } from "kysely";
import { v7 as uuidv7 } from "uuid";
import { type Context, command } from "@/lib/db/command";
import { refuse } from "@/lib/result";
import { createTeamInput, deleteTeamInput, editTeamInput, type TeamRefusal } from "./schema";

export const createTeam = command<typeof createTeamInput, { teamId: string }, TeamRefusal>({
  permission: "team.create",
  input: createTeamInput,
  async run(context) {
    const { tx, scope, input, now } = context;
    const refusal = await judge(context, { teamId: null, ...input });
    if (refusal) return refuse(refusal);
    const teamId = uuidv7();
    await tx
      .insertInto("team")
      .values({ workspaceId: scope.workspaceId, id: teamId, ...input, createdAt: now })
      .execute();
    return { ok: true, value: { teamId }, event: { type: "team.created", data: { teamId } } };
  },
});

export const editTeam = command<typeof editTeamInput, null, TeamRefusal>({
  permission: "team.edit",
  input: editTeamInput,
  async run(context) {
    const { tx, scope, input } = context;
    const { teamId, ...fields } = input;
    const refusal = await judge(context, input);
    if (refusal) return refuse(refusal);
    const changed = Object.keys(fields).sort();
    const query = tx
      .updateTable("team")
      .where("workspaceId", "=", scope.workspaceId)
      .where("id", "=", teamId);
    const edited = await query
      .where("deletedAt", "is", null)
      .set({ id: teamId, ...fields })
      .returning("id")
      .executeTakeFirst();
    if (!edited) return refuse({ code: "no-such-team" });
    return { ok: true, value: null, event: { type: "team.edited", data: { teamId, fields: changed } } };
  },
});

/** The team's projects stay; they belong to no team until somebody gives them one. */
export const deleteTeam = command<typeof deleteTeamInput, null, TeamRefusal>({
  permission: "team.delete",
  input: deleteTeamInput,
  async run({ tx, scope, input, now }) {
    const { teamId } = input;
    const deleted = await tx
      .updateTable("team")
      .set({ deletedAt: now })
      .where("workspaceId", "=", scope.workspaceId)
      .where("id", "=", teamId)
      .where("deletedAt", "is", null)
      .returning("id")
      .executeTakeFirst();
    if (!deleted) return refuse({ code: "no-such-team" });
    await tx
      .updateTable("project")
      .set({ teamId: null })
      .where("workspaceId", "=", scope.workspaceId)
      .where("teamId", "=", teamId)
      .execute();
    return { ok: true, value: null, event: { type: "team.deleted", data: { teamId } } };
  },
});

async function judge(
  { tx, scope }: Context,
  wanted: { teamId: string | null; name?: string; leadId?: string | null },
): Promise<TeamRefusal | null> {
  const { workspaceId } = scope;
  if (wanted.name !== undefined) {
    const { rows } = await sql`
      select 1 from team where "workspaceId" = ${workspaceId}::uuid and lower("name") = lower(${wanted.name})
        and "deletedAt" is null and "id" is distinct from ${wanted.teamId}::uuid`.execute(tx);
    if (rows.length > 0) return { code: "name-taken" };
  }
  if (wanted.leadId) {
    const lead = await tx
      .selectFrom("member")
      .select("accountId")
      .where("workspaceId", "=", workspaceId)
      .where("accountId", "=", wanted.leadId)
      .where("disabledAt", "is", null)
      .executeTakeFirst();
    if (!lead) return { code: "lead-is-no-member" };
  }
  return null;
}
