import "server-only";
import { projectCommand } from "@/lib/db/command";
import { refuse } from "@/lib/result";
import { assignTeamInput } from "../schema";
import { changeHead } from "./change-head";
import { isLiveTeam } from "./is-live-team";

export type AssignTeamRefusal = { code: "unknown-team" | "unchanged" };

/** Gives a project to a team, or to none. Whoever assigns people assigns teams, without editing anything else. */
export const assignTeam = projectCommand<
  typeof assignTeamInput,
  { teamId: string | null },
  AssignTeamRefusal
>({
  permission: "project.assign",
  input: assignTeamInput,
  async run(context) {
    const { tx, scope, project, input } = context;
    const { teamId } = input;
    if (teamId !== null && !(await isLiveTeam(context, teamId))) return refuse({ code: "unknown-team" });
    const current = await tx
      .selectFrom("project")
      .select("teamId")
      .where("workspaceId", "=", scope.workspaceId)
      .where("id", "=", project.id)
      .executeTakeFirstOrThrow();
    if (current.teamId === teamId) return refuse({ code: "unchanged" });
    await changeHead(context, { teamId });
    return {
      ok: true,
      value: { teamId },
      event: { type: "project.edited", data: { fields: ["teamId"] } },
    };
  },
});
