import "server-only";
import { command } from "@/lib/db/command";
import { refuse } from "@/lib/result";
import { deleteWorkspaceInput, nothing } from "../schema";

/** Everything stays readable and nothing can be changed. */
export const archiveWorkspace = command<typeof nothing, null>({
  permission: "workspace.archive",
  input: nothing,
  async run({ tx, scope, now }) {
    await tx
      .updateTable("workspace")
      .set({ archivedAt: now })
      .where("workspaceId", "=", scope.workspaceId)
      .execute();
    return { ok: true, value: null, event: { type: "workspace.archived", data: {} } };
  },
});

export const unarchiveWorkspace = command<typeof nothing, null>({
  permission: "workspace.archive",
  input: nothing,
  on: "archived-too",
  async run({ tx, scope }) {
    await tx
      .updateTable("workspace")
      .set({ archivedAt: null })
      .where("workspaceId", "=", scope.workspaceId)
      .execute();
    return { ok: true, value: null, event: { type: "workspace.unarchived", data: {} } };
  },
});

/** Into the trash for 30 days; from there only an owner brings it back. */
export const deleteWorkspace = command<typeof deleteWorkspaceInput, null, { code: "confirmation-differs" }>({
  permission: "workspace.delete",
  input: deleteWorkspaceInput,
  on: "archived-too",
  async run({ tx, scope, standing, input, now }) {
    if (input.confirmation !== standing.workspace.slug) return refuse({ code: "confirmation-differs" });
    await tx
      .updateTable("workspace")
      .set({ deletedAt: now })
      .where("workspaceId", "=", scope.workspaceId)
      .execute();
    return { ok: true, value: null, event: { type: "workspace.deleted", data: {} } };
  },
});
