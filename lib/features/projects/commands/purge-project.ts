import "server-only";
import { sql } from "kysely";
import { type ProjectContext, projectCommand } from "@/lib/db/command";
import { restorableUntil } from "@/lib/domain/projects/trash";
import { refuse } from "@/lib/result";
import { nothing } from "../schema";

/**
 * Ends the time of a project in the trash: its rows and files go for good. The chain keeps its id, its last
 * revision and the digest that sealed it, so that an export kept elsewhere can still be held against it.
 */
export const purgeProject = projectCommand<typeof nothing, { fileCount: number }, { code: "not-due" }>({
  permission: "project.delete",
  input: nothing,
  on: "trashed-too",
  async run(context) {
    const { scope, project, now } = context;
    const due = project.deletedAt !== null && restorableUntil(project.deletedAt.toISOString()) <= now;
    if (!due) return refuse({ code: "not-due" });
    const storageKeys = await storedKeys(context);
    const { revision, digest } = project;
    return {
      ok: true,
      value: { fileCount: storageKeys.length },
      write: {
        statement: sql`delete from project
          where "workspaceId" = ${scope.workspaceId}::uuid and "id" = ${project.id}::uuid returning 1`,
        otherwise: async () => refuse({ code: "not-due" }),
      },
      event: { type: "project.purged", data: { revision, digest, fileCount: storageKeys.length } },
      jobs: storageKeys.length > 0 ? [{ name: "purge-files", payload: { storageKeys } }] : [],
    };
  },
});

/** Where the bytes of the project's files lie, as far as they have not been removed yet. */
async function storedKeys({ tx, scope, project }: ProjectContext): Promise<string[]> {
  const rows = await tx
    .selectFrom("evidence_file as f")
    .innerJoin("evidence as e", (join) =>
      join.onRef("e.workspaceId", "=", "f.workspaceId").onRef("e.id", "=", "f.evidenceId"),
    )
    .select("f.storageKey")
    .where("f.workspaceId", "=", scope.workspaceId)
    .where("e.projectId", "=", project.id)
    .where("f.purgedAt", "is", null)
    .execute();
  return rows.map(({ storageKey }) => storageKey);
}
