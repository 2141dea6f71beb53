import { describe, expect, it } from "vitest";
import { findSessionAccess } from "@/lib/auth/access";
import { linkSecret } from "@/lib/auth/secrets";
import {
  aColleagueOf,
  aFounderOf,
  aProject,
  granted,
  onProject,
  PASSWORD,
  type Person,
} from "@/lib/db/testing/world";
import { within } from "@/lib/db/within";
import { signUpByInvitation } from "@/lib/features/accounts/commands/sign-up-by-invitation";
import { createToken } from "@/lib/features/tokens/commands";
import { findInvitation, listInvitations, listMembers } from "../queries";
import { changeRole, disableMember, enableMember, leaveWorkspace, removeMember } from "./change-members";
import { acceptInvitation, inviteMember, revokeInvitation } from "./invitations";

const device = { userAgent: "Safari", address: "127.0.0.1" };

async function invited(host: Person, email: string) {
  const { invitationId } = granted(await inviteMember(host.scope, { email, role: "member" }));
  return { invitationId, secret: linkSecret("invitation", invitationId) };
}

async function eventTypes(host: Person) {
  const rows = await within(host.scope, (tx) =>
    tx.selectFrom("event").select("type").orderBy("seq").execute(),
  );
  return rows.map((row) => row.type);
}

describe("An invitation", () => {
  it("lets a newcomer in with the role it names, and leaves both events", async () => {
    const ada = await aFounderOf("Inviting");
    const { secret } = await invited(ada, `bo.${ada.accountId}@example.com`);

    const bo = granted(
      await signUpByInvitation(null, { secret, name: "Bo Builder", password: PASSWORD, device }),
    );

    expect(await findSessionAccess(bo.secret, ada.scope.slug)).toMatchObject({ scope: { role: "member" } });
    expect(await eventTypes(ada)).toEqual(["workspace.created", "member.invited", "member.joined"]);
    expect(await findInvitation(secret)).toBeNull();
  });

  it("works once, and not after it was withdrawn", async () => {
    const ada = await aFounderOf("Once");
    const [bo, cy] = [await aFounderOf("Bo's own", "Bo Builder"), await aFounderOf("Cy's own", "Cy Coder")];
    const first = await invited(ada, bo.email);
    const session = (person: Person) => ({ accountId: person.accountId, sessionId: person.accountId });

    granted(await acceptInvitation(session(bo), { secret: first.secret }));
    expect(await acceptInvitation(session(cy), { secret: first.secret })).toMatchObject({ ok: false });

    const second = await invited(ada, cy.email);
    granted(await revokeInvitation(ada.scope, { invitationId: second.invitationId }));
    expect(await acceptInvitation(session(cy), { secret: second.secret })).toMatchObject({ ok: false });
  });

  it("is refused for somebody who is a member, and to anybody but an owner", async () => {
    const ada = await aFounderOf("Known");
    const bo = await aColleagueOf(ada, "manager", "Bo Builder");

    expect(await inviteMember(ada.scope, { email: bo.email, role: "member" })).toMatchObject({
      reason: { code: "already-a-member" },
    });
    await expect(inviteMember(bo.scope, { email: "cy@example.com", role: "owner" })).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(listInvitations(bo.scope)).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("A member", () => {
  it("who is disabled loses access at once, tokens included, and gets it back when enabled", async () => {
    const ada = await aFounderOf("Lock-out");
    const bo = await aColleagueOf(ada, "member", "Bo Builder");

    granted(await disableMember(ada.scope, { accountId: bo.accountId }));
    await expect(createToken(bo.scope, { name: "late", scopes: ["read"] })).rejects.toMatchObject({
      code: "not-found",
    });

    granted(await enableMember(ada.scope, { accountId: bo.accountId }));
    granted(await createToken(bo.scope, { name: "again", scopes: ["read"] }));
  });

  it("who owns projects leaves only when somebody takes them over", async () => {
    const ada = await aFounderOf("Hand-over");
    const bo = await aColleagueOf(ada, "member", "Bo Builder");
    const project = await aProject(bo, { name: "Bo's project" });

    expect(await removeMember(ada.scope, { accountId: bo.accountId })).toMatchObject({
      reason: { code: "projects-need-an-owner", count: 1 },
    });
    granted(await removeMember(ada.scope, { accountId: bo.accountId, projectsTo: ada.accountId }));

    expect((await listMembers(ada.scope)).map((member) => member.accountId)).toEqual([ada.accountId]);
    const kept = await within(ada.scope, (tx) =>
      tx
        .selectFrom("project")
        .select("ownerId")
        .where("id", "=", project.projectId)
        .executeTakeFirstOrThrow(),
    );
    expect(kept.ownerId).toBe(ada.accountId);
  });

  it("who is the last owner can neither leave, nor be disabled, nor step down", async () => {
    const ada = await aFounderOf("Last owner");
    const refused = { ok: false, reason: { code: "last-owner" } };
    expect(await leaveWorkspace(ada.scope, {})).toEqual(refused);
    expect(await disableMember(ada.scope, { accountId: ada.accountId })).toEqual(refused);
    expect(await changeRole(ada.scope, { accountId: ada.accountId, role: "manager" })).toEqual(refused);
  });

  it("and another owner cannot both leave at the same moment", async () => {
    const ada = await aFounderOf("Two owners");
    const bo = await aColleagueOf(ada, "owner", "Bo Builder");
    const outcomes = await Promise.all([leaveWorkspace(ada.scope, {}), leaveWorkspace(bo.scope, {})]);
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
  });

  it("of another workspace cannot be reached", async () => {
    const [ada, eve] = [await aFounderOf("Ours"), await aFounderOf("Theirs", "Eve Stranger")];
    const bo = await aColleagueOf(ada, "member", "Bo Builder");
    expect(await removeMember(eve.scope, { accountId: bo.accountId })).toMatchObject({
      reason: { code: "no-such-member" },
    });
  });

  it("who is a reviewer of a project cannot change anybody's role", async () => {
    const ada = await aFounderOf("Roles");
    const project = await aProject(ada, { name: "P" });
    const rae = await aColleagueOf(ada, "member", "Rae Reviewer");
    await onProject(rae, project, "reviewer");
    await expect(changeRole(rae.scope, { accountId: ada.accountId, role: "member" })).rejects.toMatchObject({
      code: "forbidden",
    });
  });
});
