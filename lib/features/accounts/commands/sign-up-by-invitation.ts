import "server-only";
import { v7 as uuidv7 } from "uuid";
import { hashPassword } from "@/lib/auth/passwords";
import { identityCommand } from "@/lib/db/identity-command";
import { findInvitedAddress, redeemInvitation, workspaceOfInvitation } from "@/lib/db/invitations";
import { refuse } from "@/lib/result";
import { signUpByInvitationInput } from "../schema";
import { openSession } from "./open-session";

export type JoinedByInvitation = { accountId: string; sessionId: string; secret: string; slug: string };

/** Creates the account an invitation was sent to, makes it a member and signs the person in. */
export const signUpByInvitation = identityCommand<
  typeof signUpByInvitationInput,
  JoinedByInvitation,
  { code: "link-not-valid" } | { code: "address-taken" }
>({
  input: signUpByInvitationInput,
  enter: (input) => workspaceOfInvitation(input.secret),
  async run({ tx, input, now, workspaceId }) {
    const email = workspaceId && (await findInvitedAddress(tx, workspaceId, input.secret));
    if (!workspaceId || !email) return refuse({ code: "link-not-valid" });
    const passwordHash = await hashPassword(input.password);
    const account = await tx
      .insertInto("account")
      .values({ id: uuidv7(), email, name: input.name, passwordHash, createdAt: now })
      .onConflict((conflict) => conflict.column("email").where("deletedAt", "is", null).doNothing())
      .returning("id")
      .executeTakeFirst();
    if (!account) return refuse({ code: "address-taken" });
    const entered = await redeemInvitation(tx, {
      workspaceId,
      secret: input.secret,
      accountId: account.id,
      now,
    });
    if (!entered) throw new Error("The invitation was used while it was being accepted.");
    const session = await openSession(tx, account.id, input.device, now);
    return {
      ok: true,
      value: { accountId: account.id, ...session, slug: entered.slug },
      event: { accountId: account.id, type: "account.created", data: {} },
      workspaceEvent: {
        actorId: account.id,
        type: "member.joined",
        data: { accountId: account.id, role: entered.role },
      },
    };
  },
});
