import "server-only";
import { identityCommand, type SignedIn } from "@/lib/db/identity-command";
import { refuse } from "@/lib/result";
import { listDeletedWorkspaces } from "../queries";
import { restoreWorkspaceInput } from "../schema";

/**
 * Takes a workspace out of the trash, for an owner of it. It has no address while it lies there, so the
 * person comes by their account rather than by a scope; the list of what they may restore is the proof.
 */
export const restoreWorkspace = identityCommand<
  typeof restoreWorkspaceInput,
  { slug: string },
  { code: "not-restorable" },
  SignedIn
>({
  input: restoreWorkspaceInput,
  enter: async (input) => input.workspaceId,
  async run({ tx, caller, input }) {
    const found = (await listDeletedWorkspaces(tx, caller.accountId)).find(
      (workspace) => workspace.workspaceId === input.workspaceId,
    );
    if (!found) return refuse({ code: "not-restorable" });
    await tx
      .updateTable("workspace")
      .set({ deletedAt: null })
      .where("workspaceId", "=", found.workspaceId)
      .execute();
    return {
      ok: true,
      value: { slug: found.slug },
      event: {
        accountId: caller.accountId,
        type: "account.workspaceRestored",
        data: { workspaceId: found.workspaceId },
      },
      workspaceEvent: { actorId: caller.accountId, type: "workspace.restored", data: {} },
    };
  },
});
