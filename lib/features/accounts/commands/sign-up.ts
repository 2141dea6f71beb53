import "server-only";
import { v7 as uuidv7 } from "uuid";
import { hashPassword } from "@/lib/auth/passwords";
import { foundWorkspace } from "@/lib/db/found-workspace";
import { identityCommand } from "@/lib/db/identity-command";
import { refuse } from "@/lib/result";
import { signUpInput } from "../schema";
import { openSession } from "./open-session";

export type SignedUp = {
  accountId: string;
  sessionId: string;
  secret: string;
  workspaceId: string;
  slug: string;
};

/** Creates an account and the workspace it owns, and signs the person in. */
export const signUp = identityCommand<typeof signUpInput, SignedUp, { code: "address-taken" }>({
  input: signUpInput,
  enter: async () => uuidv7(),
  async run({ tx, input, now, workspaceId }) {
    if (workspaceId === null) throw new Error("Sign-up founds a workspace.");
    const passwordHash = await hashPassword(input.password);
    const account = await tx
      .insertInto("account")
      .values({ id: uuidv7(), email: input.email, name: input.name, passwordHash, createdAt: now })
      .onConflict((conflict) => conflict.column("email").where("deletedAt", "is", null).doNothing())
      .returning("id")
      .executeTakeFirst();
    if (!account) return refuse({ code: "address-taken" });
    const slug = await foundWorkspace(tx, {
      workspaceId,
      ownerId: account.id,
      name: input.workspaceName,
      timeZone: input.timeZone,
      now,
    });
    const session = await openSession(tx, account.id, input.device, now);
    return {
      ok: true,
      value: { accountId: account.id, ...session, workspaceId, slug },
      event: { accountId: account.id, type: "account.created", data: {} },
      workspaceEvent: { actorId: account.id, type: "workspace.created", data: { slug } },
    };
  },
});
