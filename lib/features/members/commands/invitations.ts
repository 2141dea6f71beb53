import "server-only";
import { sql } from "kysely";
import { v7 as uuidv7 } from "uuid";
import { hashSecret, linkSecret } from "@/lib/auth/secrets";
import { command } from "@/lib/db/command";
import type { Tx } from "@/lib/db/connection";
import { identityCommand, type SignedIn } from "@/lib/db/identity-command";
import { redeemInvitation, workspaceOfInvitation } from "@/lib/db/invitations";
import { refuse } from "@/lib/result";
import { acceptInvitationInput, INVITATION_DAYS, inviteMemberInput, revokeInvitationInput } from "../schema";

const DAY_MS = 86_400_000;

export type Invited = { invitationId: string };

/** Invites by link: mailed when mail is configured, else copied by whoever invites. */
export const inviteMember = command<
  typeof inviteMemberInput,
  Invited,
  { code: "already-a-member" } | { code: "no-such-project" }
>({
  permission: "member.invite",
  input: inviteMemberInput,
  async run({ tx, scope, actorId, now, input }) {
    const { workspaceId } = scope;
    const { rows } = await sql`
      select 1 from member m join account a on a."id" = m."accountId"
      where m."workspaceId" = ${workspaceId}::uuid and a."email" = ${input.email}`.execute(tx);
    if (rows.length > 0) return refuse({ code: "already-a-member" });
    if (input.projectId && !(await projectExists(tx, workspaceId, input.projectId))) {
      return refuse({ code: "no-such-project" });
    }
    await tx
      .updateTable("invitation")
      .set({ revokedAt: now })
      .where("workspaceId", "=", workspaceId)
      .where("email", "=", input.email)
      .where("acceptedAt", "is", null)
      .where("revokedAt", "is", null)
      .execute();
    const id = uuidv7();
    await tx
      .insertInto("invitation")
      .values({
        workspaceId,
        id,
        ...input,
        tokenHash: hashSecret(linkSecret("invitation", id)),
        invitedBy: actorId ?? "",
        createdAt: now,
        expiresAt: new Date(Date.parse(now) + INVITATION_DAYS * DAY_MS),
      })
      .execute();
    return {
      ok: true,
      value: { invitationId: id },
      event: { type: "member.invited", data: { invitationId: id, role: input.role } },
      jobs: [{ name: "mail-invitation", payload: { invitationId: id } }],
    };
  },
});

export const revokeInvitation = command<typeof revokeInvitationInput, null, { code: "no-open-invitation" }>({
  permission: "member.invite",
  input: revokeInvitationInput,
  async run({ tx, scope, now, input }) {
    const revoked = await tx
      .updateTable("invitation")
      .set({ revokedAt: now })
      .where("workspaceId", "=", scope.workspaceId)
      .where("id", "=", input.invitationId)
      .where("acceptedAt", "is", null)
      .where("revokedAt", "is", null)
      .returning("id")
      .executeTakeFirst();
    if (!revoked) return refuse({ code: "no-open-invitation" });
    return {
      ok: true,
      value: null,
      event: { type: "invitation.revoked", data: { invitationId: input.invitationId } },
    };
  },
});

/** A signed-in person takes an invitation, whatever address it was sent to: holding the link is the proof. */
export const acceptInvitation = identityCommand<
  typeof acceptInvitationInput,
  { slug: string },
  { code: "link-not-valid" },
  SignedIn
>({
  input: acceptInvitationInput,
  enter: (input) => workspaceOfInvitation(input.secret),
  async run({ tx, caller, input, now, workspaceId }) {
    const entered =
      workspaceId &&
      (await redeemInvitation(tx, { workspaceId, secret: input.secret, accountId: caller.accountId, now }));
    if (!entered) return refuse({ code: "link-not-valid" });
    return {
      ok: true,
      value: { slug: entered.slug },
      event: { accountId: caller.accountId, type: "account.joined", data: { workspaceId } },
      workspaceEvent: {
        actorId: caller.accountId,
        type: "member.joined",
        data: { accountId: caller.accountId, role: entered.role },
      },
    };
  },
});

async function projectExists(tx: Tx, workspaceId: string, id: string): Promise<boolean> {
  const row = await tx
    .selectFrom("project")
    .select("id")
    .where("workspaceId", "=", workspaceId)
    .where("id", "=", id)
    .where("deletedAt", "is", null)
    .executeTakeFirst();
  return row !== undefined;
}
