import "server-only";
import { requirePermission } from "@/lib/auth/access";
import type { Scope } from "@/lib/auth/scope";
import { within } from "@/lib/db/within";

export type WorkspaceDetails = {
  slug: string;
  name: string;
  timeZone: string;
  selfApproval: boolean;
  demo: boolean;
  archived: boolean;
};

export async function getWorkspace(scope: Scope): Promise<WorkspaceDetails> {
  requirePermission(scope, "workspace.read");
  const row = await within(scope, (tx) =>
    tx
      .selectFrom("workspace")
      .select(["slug", "name", "timeZone", "selfApproval", "demo", "archivedAt"])
      .where("workspaceId", "=", scope.workspaceId)
      .executeTakeFirstOrThrow(),
  );
  const { archivedAt, ...details } = row;
  return { ...details, archived: archivedAt !== null };
}
