import { describe, expect, it } from "vitest";
import { mintScope, type Scope } from "@/lib/auth/scope";
import { openUnsubscribeSecret } from "@/lib/auth/unsubscribe-secret";
import { atInstant } from "@/lib/clock";
import { answer, aReviewedProject, fail, itemDigestOf } from "@/lib/db/testing/review";
import { aColleagueOf, aFounderOf, granted, lastEventOf } from "@/lib/db/testing/world";
import { transaction } from "@/lib/db/transaction";
import { finishMatters } from "@/lib/features/inbox/commands";
import { listInbox } from "@/lib/features/inbox/queries";
import { configureNotifications } from "@/lib/features/notifications/commands/configure-notifications";
import { retryDelivery } from "@/lib/features/notifications/commands/retry-delivery";
import { unsubscribe } from "@/lib/features/notifications/commands/unsubscribe";
import { listDeliveries } from "@/lib/features/notifications/queries/deliveries";
import { findSubscription, listPreferences } from "@/lib/features/notifications/queries/preferences";
import { sendBack } from "@/lib/features/submissions/commands/send-back";
import { submitScope } from "@/lib/features/submissions/commands/submit-scope";
import { giveVerdict } from "@/lib/features/verdicts/commands/give-verdict";
import { aMailServer, readable } from "@/lib/mail/testing/mail-server";
import { requeueLetters } from "./requeue-letters";
import { sendDelivery } from "./send-delivery";
import { takeSnapshots } from "./take-snapshots";
import { queueAlone } from "./testing/queue-alone";
import { tellEverybody } from "./testing/tell";
import { queueWeeklyLetters } from "./weekly-digest";

queueAlone();

const mail = aMailServer();
const scope = "scorecard";

async function lettersOf({ workspaceId }: Pick<Scope, "workspaceId">) {
  return transaction("read", { workspaceId }, (tx) =>
    tx
      .selectFrom("delivery")
      .selectAll()
      .where("workspaceId", "=", workspaceId)
      .orderBy("createdAt")
      .execute(),
  );
}

async function sendAll({ workspaceId }: Pick<Scope, "workspaceId">, isLast = true): Promise<void> {
  for (const { id } of await lettersOf({ workspaceId })) await sendDelivery(workspaceId, id, { isLast });
}

async function aSubmittedScorecard(name: string) {
  const cast = await aReviewedProject(name);
  const { submissionId } = granted(await submitScope(cast.project, { scope }));
  await tellEverybody(cast.ada.scope);
  return { ...cast, submissionId };
}

describe("A letter", () => {
  it("is sent once, as text and HTML, with the way to the matter and the way out", async () => {
    const { ada, rae } = await aSubmittedScorecard("Letters of a review");
    await sendAll(ada.scope);
    await tellEverybody(ada.scope);
    await sendAll(ada.scope);
    expect(mail.letters).toHaveLength(1);
    const letter = readable(mail.letters[0] ?? "");
    expect(letter).toMatch(new RegExp(`^To: ${rae.email}`, "m"));
    expect(letter).toMatch(/^Subject: Commute report: Review the scorecard$/m);
    expect(letter).toMatch(/multipart\/alternative/);
    expect(letter).toContain(`http://localhost:3000/${ada.scope.slug}/`);
    expect(letter).toMatch(/^List-Unsubscribe: <http:\/\/localhost:3000\/api\/unsubscribe\/[^>]+>$/m);
    expect(letter).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click$/m);
    expect(
      (await lettersOf(ada.scope)).map(({ kind, status, attempts }) => [kind, status, attempts]),
    ).toEqual([["review-waiting", "sent", 1]]);
  });

  it("about requested changes names exactly the items", async () => {
    const { ada, project, review } = await aReviewedProject("Letters of changes");
    const itemIds = ["safe-errors", "secrets-not-in-git"];
    await answer(project, "safe-errors", fail);
    const { submissionId } = granted(await submitScope(project, { scope }));
    for (const itemId of itemIds) {
      const digest = await itemDigestOf(project, itemId);
      granted(
        await giveVerdict(review, { itemId, digest, verdict: "changes-requested", comment: "Show it." }),
      );
    }
    granted(await sendBack(review, { submissionId }));
    await tellEverybody(ada.scope);
    const [first] = (await listInbox(ada.scope, { state: "open", limit: 1 })).data;
    expect(first?.kind).toBe("changes-requested");
    await sendAll(ada.scope);
    const letter = mail.letters.map(readable).find((each) => each.includes(`To: ${ada.email}`)) ?? "";
    expect(letter).toContain("The items to change");
    expect(letter.match(/<li>/g)).toHaveLength(2);
  });

  it("is not sent about what was settled, turned off or is none of theirs by now", async () => {
    const settled = await aSubmittedScorecard("Letters too late");
    const [matter] = (await listInbox(settled.rae.scope, { state: "open", limit: 1 })).data;
    granted(await finishMatters(settled.rae.scope, { ids: [matter?.id ?? ""] }));
    await sendAll(settled.ada.scope);
    expect((await lettersOf(settled.ada.scope))[0]).toMatchObject({ status: "skipped", reason: "settled" });

    const off = await aSubmittedScorecard("Letters turned off");
    const preferences = [{ kind: "review-waiting", inApp: true, mail: false }] as const;
    granted(await configureNotifications(off.rae.scope, { preferences: [...preferences] }));
    await sendAll(off.ada.scope);
    expect((await lettersOf(off.ada.scope))[0]).toMatchObject({ status: "skipped", reason: "turned-off" });
    expect(mail.letters).toEqual([]);
  });

  it("that is refused is tried again, then shown to owners, who may send it once more", async () => {
    const { ada, rae } = await aSubmittedScorecard("Letters refused");
    mail.refuses = true;
    await expect(sendAll(ada.scope, false)).rejects.toThrow();
    expect((await lettersOf(ada.scope))[0]).toMatchObject({ status: "queued", attempts: 1 });
    await sendAll(ada.scope);
    const { data } = await listDeliveries(ada.scope, { status: "failed", limit: 10 });
    expect(data).toMatchObject([
      { to: { name: rae.name }, attempts: 2, reason: expect.stringMatching(/No such mailbox/) },
    ]);

    mail.refuses = false;
    const deliveryId = data[0]?.id ?? "";
    granted(await retryDelivery(ada.scope, { deliveryId }));
    expect(await lastEventOf(ada.scope)).toMatchObject({
      type: "delivery.retried",
      data: { deliveryId, accountId: rae.accountId },
    });
    await sendAll(ada.scope);
    expect(mail.letters).toHaveLength(1);
    expect(await retryDelivery(ada.scope, { deliveryId })).toMatchObject({
      reason: { code: "delivery-not-failed" },
    });
  });

  it("left in the queue is taken up after an hour, and given up after two days", async () => {
    const { ada } = await aSubmittedScorecard("Letters left");
    const later = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
    const { workspaceId } = ada.scope;
    expect(await requeueLetters(workspaceId)).toBe(0);
    expect(await atInstant(later(2), () => requeueLetters(workspaceId))).toBe(1);
    expect(await atInstant(later(2), () => requeueLetters(workspaceId))).toBe(0);
    await atInstant(later(49), () => requeueLetters(workspaceId));
    expect((await lettersOf(ada.scope))[0]).toMatchObject({ status: "skipped", reason: "too-late" });
  });

  it("is retried by owners alone, and only in their own workspace", async () => {
    const { ada, rae } = await aSubmittedScorecard("Letters of others");
    const [{ id: deliveryId } = { id: "" }] = await lettersOf(ada.scope);
    const max = await aColleagueOf(ada, "manager", "Max Manager");
    for (const person of [max, rae]) {
      await expect(retryDelivery(person.scope, { deliveryId })).rejects.toMatchObject({ code: "forbidden" });
      await expect(listDeliveries(person.scope, { status: null, limit: 5 })).rejects.toMatchObject({
        code: "forbidden",
      });
    }
    const stan = await aFounderOf("Elsewhere", "Stan Stranger");
    expect(await retryDelivery(stan.scope, { deliveryId })).toMatchObject({
      reason: { code: "no-such-delivery" },
    });
    const forged = mintScope({ ...ada.scope, actor: stan.scope.actor });
    await expect(retryDelivery(forged, { deliveryId })).rejects.toMatchObject({ code: "not-found" });
  });

  it("comes neither from a demo nor about what happened days ago", async () => {
    const old = await atInstant("2026-03-06T10:00:00.000Z", () => aReviewedProject("Letters of the past"));
    await atInstant("2026-03-06T10:00:00.000Z", () => submitScope(old.project, { scope }));
    await tellEverybody(old.ada.scope);
    expect(await lettersOf(old.ada.scope)).toEqual([]);

    const demo = await aReviewedProject("Letters of a demo");
    await transaction("write", { workspaceId: demo.ada.scope.workspaceId }, (tx) =>
      tx.updateTable("workspace").set({ demo: true }).execute(),
    );
    granted(await submitScope(demo.project, { scope }));
    await tellEverybody(demo.ada.scope);
    expect(await lettersOf(demo.ada.scope)).toEqual([]);
  });
});

describe("The way out of letters", () => {
  it("ends one kind for one person without a sign-in, and leaves the inbox alone", async () => {
    const { ada, rae } = await aSubmittedScorecard("Unsubscribing");
    await sendAll(ada.scope);
    const secret = /api\/unsubscribe\/([^>]+)>/.exec(readable(mail.letters[0] ?? ""))?.[1] ?? "";
    expect(await findSubscription(secret)).toMatchObject({ title: "A review waits for you", mail: true });
    granted(await unsubscribe(null, { secret }));
    granted(await unsubscribe(null, { secret }));
    expect(await findSubscription(secret)).toMatchObject({ mail: false });
    const mine = (await listPreferences(rae.scope)).find(({ kind }) => kind === "review-waiting");
    expect(mine).toMatchObject({ inApp: true, mail: false });
    expect(await lastEventOf(rae.scope)).toMatchObject({
      type: "notifications.configured",
      actorId: rae.accountId,
      data: { kinds: ["review-waiting"] },
    });
  });

  it("is closed to a secret we did not sign, and to who is no member any more", async () => {
    const { rae } = await aReviewedProject("Unsigned");
    const named = `${rae.scope.workspaceId}.${rae.accountId}.mention`;
    const forged = `${named}.${"A".repeat(43)}`;
    expect(openUnsubscribeSecret(forged)).toBeNull();
    for (const secret of [forged, "", "nothing"]) {
      expect(await findSubscription(secret)).toBeNull();
      expect(await unsubscribe(null, { secret })).toEqual({ ok: false, reason: { code: "link-not-valid" } });
    }
  });
});

describe("Choosing notifications", () => {
  it("keeps the inbox for what needs somebody, and changes nothing for anybody else", async () => {
    const { ada, rae } = await aReviewedProject("Choosing");
    const wanted = { kind: "review-waiting", inApp: false, mail: true } as const;
    expect(await configureNotifications(rae.scope, { preferences: [wanted] })).toEqual({
      ok: false,
      reason: { code: "inbox-not-a-choice", kinds: ["review-waiting"] },
    });
    const quiet = { kind: "thread-reply", inApp: false, mail: false } as const;
    granted(await configureNotifications(rae.scope, { preferences: [quiet] }));
    const of = async (who: Scope) => (await listPreferences(who)).find(({ kind }) => kind === "thread-reply");
    expect(await of(rae.scope)).toMatchObject({ inApp: false, mail: false });
    expect(await of(ada.scope)).toMatchObject({ inApp: true, mail: false });
    const stan = await aFounderOf("Elsewhere", "Stan Stranger");
    const forged = mintScope({ ...rae.scope, actor: stan.scope.actor });
    await expect(configureNotifications(forged, { preferences: [quiet] })).rejects.toMatchObject({
      code: "not-found",
    });
    const token = {
      kind: "token",
      accountId: rae.accountId,
      tokenId: rae.accountId,
      scopes: ["read"],
    } as const;
    const reading = mintScope({ ...rae.scope, actor: token });
    await expect(configureNotifications(reading, { preferences: [quiet] })).rejects.toMatchObject({
      code: "forbidden",
    });
  });
});

describe("The letter of the week", () => {
  it("says on Monday morning what moved and why, what waits and what expires; once", async () => {
    const { ada, project } = await atInstant("2026-03-01T09:00:00.000Z", () => aReviewedProject("A week"));
    await atInstant("2026-03-04T09:00:00.000Z", () => answer(project, "safe-errors"));
    const monday = (hour: string) => `2026-03-09T${hour}:00:00.000Z`;
    await atInstant(monday("06"), async () => {
      await takeSnapshots(ada.scope.workspaceId);
      expect(await queueWeeklyLetters(ada.scope.workspaceId)).toBe(0);
    });
    await atInstant(monday("08"), async () => {
      await queueWeeklyLetters(ada.scope.workspaceId);
      await queueWeeklyLetters(ada.scope.workspaceId);
      await sendAll(ada.scope);
    });
    expect(mail.letters).toHaveLength(2);
    const letter = mail.letters.map(readable).find((each) => each.includes(`To: ${ada.email}`)) ?? "";
    expect(letter).toMatch(/^Subject: Your week in A week$/m);
    expect(letter).toMatch(/Commute report.*score \d+ → \d+/s);
    expect(letter).toContain("went from not assessed to pass");
  });
});
