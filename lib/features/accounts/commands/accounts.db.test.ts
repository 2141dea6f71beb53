import { describe, expect, it } from "vitest";
import { findSessionAccess } from "@/lib/auth/access";
import { linkSecret } from "@/lib/auth/secrets";
import { aFounderOf, granted, PASSWORD } from "@/lib/db/testing/world";
import { outsideWorkspaces } from "@/lib/db/within";
import { leaveWorkspace } from "@/lib/features/members/commands/change-members";
import { revokeSessions } from "@/lib/features/sessions/commands";
import { changePassword, requestPasswordReset, resetPassword } from "./passwords";
import { confirmAddress, deleteAccount, requestAddressChange } from "./profile";
import { signIn } from "./sign-in";
import { signOut } from "./sign-out";
import { signUp } from "./sign-up";

const device = { userAgent: "Firefox", address: "127.0.0.1" };
const NEXT_PASSWORD = "quite another passphrase";

async function signedIn(email: string, password = PASSWORD) {
  return granted(await signIn(null, { email, password, device }));
}

async function accountEvents(accountId: string) {
  return outsideWorkspaces((tx) =>
    tx.selectFrom("account_event").select("type").where("accountId", "=", accountId).orderBy("seq").execute(),
  ).then((rows) => rows.map((row) => row.type));
}

describe("Signing in", () => {
  it("opens a session that is found by its secret alone, and writes it to the account's chain", async () => {
    const ada = await aFounderOf("Front door");
    const session = await signedIn(ada.email.toUpperCase());

    expect(await findSessionAccess(session.secret, ada.scope.slug)).toMatchObject({
      session: { accountId: ada.accountId },
      scope: { role: "owner" },
    });
    expect(await findSessionAccess(`${session.secret}x`, null)).toBeNull();
    expect(await accountEvents(ada.accountId)).toEqual(["account.created", "account.signedIn"]);
  });

  it("answers a wrong password and an unknown address alike, and records the first", async () => {
    const ada = await aFounderOf("Guessing");
    const wrong = await signIn(null, { email: ada.email, password: "not this one, surely", device });
    const unknown = await signIn(null, {
      email: `nobody.${ada.email}`,
      password: "not this one, surely",
      device,
    });

    expect(wrong).toEqual({ ok: false, reason: { code: "wrong-credentials" } });
    expect(unknown).toEqual(wrong);
    expect(await accountEvents(ada.accountId)).toContain("account.signInRefused");
  });

  it("does not let two people hold two spellings of one address", async () => {
    const ada = await aFounderOf("Spelling");
    const twin = await signUp(null, {
      email: ` ${ada.email.toUpperCase()} `,
      name: "Twin",
      password: PASSWORD,
      workspaceName: "Twin",
      device,
    });
    expect(twin).toEqual({ ok: false, reason: { code: "address-taken" } });
  });
});

describe("A session", () => {
  it("is dead everywhere once its person signs out", async () => {
    const ada = await aFounderOf("Out");
    const session = await signedIn(ada.email);
    granted(await signOut(session, {}));
    expect(await findSessionAccess(session.secret, ada.scope.slug)).toBeNull();
  });

  it("can be ended from another device, one or all others", async () => {
    const ada = await aFounderOf("Devices");
    const [laptop, phone, tablet] = [
      await signedIn(ada.email),
      await signedIn(ada.email),
      await signedIn(ada.email),
    ];

    granted(await revokeSessions(laptop, { sessionId: phone.sessionId }));
    expect(await findSessionAccess(phone.secret, null)).toBeNull();
    expect(await findSessionAccess(tablet.secret, null)).not.toBeNull();

    granted(await revokeSessions(laptop, { others: true }));
    expect(await findSessionAccess(tablet.secret, null)).toBeNull();
    expect(await findSessionAccess(laptop.secret, null)).not.toBeNull();
  });

  it("of somebody else cannot be ended", async () => {
    const [ada, eve] = [await aFounderOf("Mine"), await aFounderOf("Yours", "Eve Stranger")];
    const hers = await signedIn(ada.email);
    expect(await revokeSessions(await signedIn(eve.email), { sessionId: hers.sessionId })).toMatchObject({
      ok: false,
    });
    expect(await findSessionAccess(hers.secret, null)).not.toBeNull();
  });
});

describe("A password", () => {
  it("changes only against the current one, and signs every other device out", async () => {
    const ada = await aFounderOf("Change");
    const [here, elsewhere] = [await signedIn(ada.email), await signedIn(ada.email)];

    expect(await changePassword(here, { current: "something else", next: NEXT_PASSWORD })).toMatchObject({
      reason: { code: "wrong-password" },
    });
    granted(await changePassword(here, { current: PASSWORD, next: NEXT_PASSWORD }));

    expect(await findSessionAccess(here.secret, null)).not.toBeNull();
    expect(await findSessionAccess(elsewhere.secret, null)).toBeNull();
    await signedIn(ada.email, NEXT_PASSWORD);
  });

  it("is reset by a link that works once, and not after another was asked for", async () => {
    const ada = await aFounderOf("Reset");
    const before = await signedIn(ada.email);
    const first = granted(await requestPasswordReset(null, { email: ada.email }));
    const second = granted(await requestPasswordReset(null, { email: ada.email }));
    const reset = (linkId: string) =>
      resetPassword(null, { secret: linkSecret("password-reset", linkId), password: NEXT_PASSWORD });

    expect(await reset(first.linkId)).toMatchObject({ reason: { code: "link-not-valid" } });
    granted(await reset(second.linkId));
    expect(await reset(second.linkId)).toMatchObject({ reason: { code: "link-not-valid" } });
    expect(await findSessionAccess(before.secret, null)).toBeNull();
    await signedIn(ada.email, NEXT_PASSWORD);
  });

  it("gives no sign whether an address has an account", async () => {
    expect(await requestPasswordReset(null, { email: "nobody@example.com" })).toEqual({
      ok: false,
      reason: { code: "accepted" },
    });
  });
});

describe("An account", () => {
  it("takes a new address once the link sent there is used", async () => {
    const ada = await aFounderOf("Moving");
    const session = await signedIn(ada.email);
    const email = `new.${ada.email}`;
    const { linkId } = granted(await requestAddressChange(session, { email, password: PASSWORD }));
    await signedIn(ada.email);

    granted(await confirmAddress(null, { secret: linkSecret("address-change", linkId) }));
    await signedIn(email);
  });

  it("is deleted only after its person has left every workspace, and then nothing personal stays", async () => {
    const ada = await aFounderOf("Leaving");
    const session = await signedIn(ada.email);
    expect(await deleteAccount(session, { password: PASSWORD })).toMatchObject({
      reason: { code: "still-a-member" },
    });
    expect(await leaveWorkspace(ada.scope, {})).toMatchObject({ reason: { code: "last-owner" } });
  });
});

describe("Two people who name their workspace alike at the same moment", () => {
  it("both get one, each with an address of its own", async () => {
    const name = `Twins ${Date.now()}`;
    const founders = await Promise.all([aFounderOf(name, "Ada Founder"), aFounderOf(name, "Bo Builder")]);
    expect(new Set(founders.map((founder) => founder.scope.slug)).size).toBe(2);
  });
});
