import "server-only";
import { v7 as uuidv7 } from "uuid";
import { foundWorkspace } from "@/lib/db/found-workspace";
import { identityCommand, type SignedIn } from "@/lib/db/identity-command";
import { createWorkspaceInput } from "../schema";

/** Founds another workspace for somebody who already has an account; they own it. */
export const createWorkspace = identityCommand<
  typeof createWorkspaceInput,
  { workspaceId: string; slug: string },
  never,
  SignedIn
>({
  input: createWorkspaceInput,
  enter: async () => uuidv7(),
  async run({ tx, caller, input, now, workspaceId }) {
    if (workspaceId === null) throw new Error("A workspace to found has an id.");
    const slug = await foundWorkspace(tx, { workspaceId, ownerId: caller.accountId, ...input, now });
    return {
      ok: true,
      value: { workspaceId, slug },
      event: { accountId: caller.accountId, type: "account.workspaceFounded", data: { workspaceId } },
      workspaceEvent: { actorId: caller.accountId, type: "workspace.created", data: { slug } },
    };
  },
});
