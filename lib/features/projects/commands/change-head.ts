import "server-only";
import type { Updateable } from "kysely";
import type { ProjectContext } from "@/lib/db/command";
import type { DB } from "@/lib/db/schema.generated";

type Head = Pick<
  Updateable<DB["project"]>,
  | "slug"
  | "name"
  | "description"
  | "repositoryUrl"
  | "teamId"
  | "ownerId"
  | "targetStage"
  | "targetDate"
  | "archivedAt"
  | "deletedAt"
  | "deletedBy"
  | "reviewsFrom"
>;

/** Changes columns of the locked project and counts its version up; the readiness columns are the door's. */
export async function changeHead({ tx, scope, project, now }: ProjectContext, values: Head): Promise<void> {
  await tx
    .updateTable("project")
    .set((eb) => ({ ...values, version: eb("version", "+", 1), updatedAt: now }))
    .where("workspaceId", "=", scope.workspaceId)
    .where("id", "=", project.id)
    .execute();
}
