import "server-only";
import { projectCommand } from "@/lib/db/command";
import { refuse } from "@/lib/result";
import { type AdoptChecksRefusal, adoptChecksInput } from "../schema";

/**
 * Moves a project to a newer version of the workspace's checks, and its readiness with it. What was
 * answered stays: carried-over checks keep counting, retired ones stay in the history.
 */
export const adoptChecks = projectCommand<
  typeof adoptChecksInput,
  { from: number; to: number },
  AdoptChecksRefusal
>({
  permission: "project.adoptChecks",
  input: adoptChecksInput,
  async run({ tx, scope, project, facts, input: { to } }) {
    const { checksVersion: from } = facts;
    const row = await tx
      .selectFrom("workspace_checks")
      .select("version")
      .where("workspaceId", "=", scope.workspaceId)
      .orderBy("version", "desc")
      .executeTakeFirst();
    const newest = row?.version ?? 0;
    if (to > newest) return refuse({ code: "no-such-version", newest });
    if (to <= from) return refuse({ code: "already-under-it", version: from });
    await tx
      .updateTable("project")
      .set({ checksVersion: to })
      .where("workspaceId", "=", scope.workspaceId)
      .where("id", "=", project.id)
      .execute();
    return {
      ok: true,
      value: { from, to },
      event: { type: "project.checksAdopted", data: { from, to } },
      change: { key: "profile:checksVersion", facts: { "profile:checksVersion": to } },
    };
  },
});
