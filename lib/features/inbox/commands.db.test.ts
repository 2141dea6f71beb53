import { beforeAll, describe, expect, it } from "vitest";
import { mintScope, type ProjectScope } from "@/lib/auth/scope";
import { atInstant } from "@/lib/clock";
import { aReviewedProject } from "@/lib/db/testing/review";
import { aFounderOf, granted, lastEventOf, type Person } from "@/lib/db/testing/world";
import { within } from "@/lib/db/within";
import { assignPerson } from "@/lib/features/projects/commands/assign-person";
import { submitScope } from "@/lib/features/submissions/commands/submit-scope";
import { withdrawSubmission } from "@/lib/features/submissions/commands/withdraw-submission";
import { openThread } from "@/lib/features/threads/commands/open-thread";
import { queueAlone } from "@/lib/jobs/testing/queue-alone";
import { inboxOf, tellEverybody } from "@/lib/jobs/testing/tell";
import { finishMatters, reopenMatters, snoozeMatters } from "./commands";
import { countInbox, getMatter, listInbox } from "./queries";

queueAlone();

/** Friday. */
const FRIDAY = "2026-03-06T10:00:00.000Z";
const review = "Review the scorecard";

type Cast = { ada: Person; rae: Person; project: ProjectScope; id: string };

/** Rae, with one review that waits for her since Friday morning. */
async function aWaitingReview(name: string): Promise<Cast> {
  return atInstant(FRIDAY, async () => {
    const { ada, rae, project } = await aReviewedProject(name);
    granted(await submitScope(project, { scope: "scorecard" }));
    await tellEverybody(ada.scope);
    const { data } = await listInbox(rae.scope, { state: "open", limit: 5 });
    return { ada, rae, project, id: data[0]?.id ?? "" };
  });
}

describe("Finishing a matter", () => {
  let cast: Cast;
  beforeAll(async () => {
    cast = await aWaitingReview("Finishing");
  });

  it("takes it off the list, records its event, and can be undone", async () => {
    const { rae, id } = cast;
    granted(await finishMatters(rae.scope, { ids: [id] }));
    expect([await inboxOf(rae.scope), await inboxOf(rae.scope, "done")]).toEqual([[], [review]]);
    expect(await lastEventOf(rae.scope)).toMatchObject({
      type: "inbox.changed",
      actorId: rae.accountId,
      data: { inboxItemIds: [id], to: "done" },
    });
    granted(await reopenMatters(rae.scope, { ids: [id] }));
    expect(await inboxOf(rae.scope)).toEqual([review]);
    expect(await lastEventOf(rae.scope)).toMatchObject({ data: { to: "open" } });
  });

  it("is not brought back by the event that was told", async () => {
    const { ada, rae, id } = await aWaitingReview("Finished for good");
    granted(await finishMatters(rae.scope, { ids: [id] }));
    await tellEverybody(ada.scope);
    expect(await inboxOf(rae.scope)).toEqual([]);
  });

  it("refuses what is done already", async () => {
    const { rae, id } = await aWaitingReview("Finished twice");
    granted(await finishMatters(rae.scope, { ids: [id] }));
    expect(await finishMatters(rae.scope, { ids: [id] })).toEqual({
      ok: false,
      reason: { code: "unchanged" },
    });
  });

  it("knows no matter of a colleague's, whatever their role, nor of another workspace", async () => {
    const { ada, id } = await aWaitingReview("Not yours");
    const absent = { ok: false, reason: { code: "no-such-matter" } };
    const stranger = await aFounderOf("Elsewhere", "Stan Stranger");
    for (const scope of [ada.scope, stranger.scope]) {
      expect(await finishMatters(scope, { ids: [id] })).toEqual(absent);
      expect(await snoozeMatters(scope, { ids: [id], until: "tomorrow" })).toEqual(absent);
      expect(await reopenMatters(scope, { ids: [id] })).toEqual(absent);
      await expect(getMatter(scope, id)).rejects.toMatchObject({ code: "not-found" });
    }
  });

  it("is closed to who is no member, even with a scope that says otherwise", async () => {
    const { rae, id } = await aWaitingReview("Forged");
    const stranger = await aFounderOf("Elsewhere", "Stan Stranger");
    const forged = mintScope({ ...rae.scope, actor: stranger.scope.actor, role: "owner" });
    await expect(finishMatters(forged, { ids: [id] })).rejects.toMatchObject({ code: "not-found" });
    await expect(snoozeMatters(forged, { ids: [id], until: "tomorrow" })).rejects.toMatchObject({
      code: "not-found",
    });
    await expect(reopenMatters(forged, { ids: [id] })).rejects.toMatchObject({ code: "not-found" });
  });

  it("asks a token for the scope to write", async () => {
    const { rae, id } = await aWaitingReview("A reading token");
    const actor = { kind: "token", accountId: rae.accountId, tokenId: id, scopes: ["read"] } as const;
    const reading = mintScope({ ...rae.scope, actor });
    for (const attempt of [
      () => finishMatters(reading, { ids: [id] }),
      () => snoozeMatters(reading, { ids: [id], until: "tomorrow" }),
      () => reopenMatters(reading, { ids: [id] }),
    ]) {
      await expect(attempt()).rejects.toMatchObject({ code: "forbidden" });
    }
  });
});

describe("Putting a matter off", () => {
  it("hides it until the morning of the day, in the workspace's zone", async () => {
    const { rae, id } = await aWaitingReview("Put off");
    await atInstant(FRIDAY, async () => {
      const { until } = granted(await snoozeMatters(rae.scope, { ids: [id], until: "next-monday" }));
      expect(until).toBe("2026-03-09T08:00:00.000Z");
      expect(await countInbox(rae.scope)).toEqual({ open: 0, snoozed: 1, done: 0 });
      expect(await lastEventOf(rae.scope)).toMatchObject({ data: { to: "snoozed" } });
    });
    await atInstant("2026-03-09T07:59:00.000Z", async () => expect(await inboxOf(rae.scope)).toEqual([]));
    await atInstant("2026-03-09T08:00:00.000Z", async () =>
      expect(await inboxOf(rae.scope)).toEqual([review]),
    );
  });

  it("refuses today, the past, and what nobody plans", async () => {
    const { rae, id } = await aWaitingReview("Too far");
    await atInstant(FRIDAY, async () => {
      for (const until of ["2026-03-06", "2025-01-01", "2026-12-24"]) {
        expect(await snoozeMatters(rae.scope, { ids: [id], until })).toMatchObject({
          ok: false,
          reason: { code: "snooze-out-of-range", from: "2026-03-07", to: "2026-06-04" },
        });
      }
    });
  });

  it("is taken back at will, while what is over stays over", async () => {
    const { ada, rae, project, id } = await aWaitingReview("Taken back");
    await atInstant(FRIDAY, async () => {
      granted(await snoozeMatters(rae.scope, { ids: [id], until: "three-days" }));
      granted(await reopenMatters(rae.scope, { ids: [id] }));
      expect(await reopenMatters(rae.scope, { ids: [id] })).toMatchObject({ reason: { code: "unchanged" } });
      granted(await withdrawSubmission(project, { submissionId: await submissionOf(rae, id) }));
      await tellEverybody(ada.scope);
      expect(await reopenMatters(rae.scope, { ids: [id] })).toMatchObject({
        reason: { code: "matter-over" },
      });
    });
  });
});

describe("The list", () => {
  it("comes in pages without gap or repetition, what needs somebody first", async () => {
    const { ada, rae, project } = await aReviewedProject("Pages of an inbox");
    granted(await submitScope(project, { scope: "scorecard" }));
    granted(await submitScope(project, { scope: "questions" }));
    granted(await openThread(project, { itemId: "safe-errors", body: "Rae?", mentions: [rae.accountId] }));
    granted(await assignPerson(project, { accountId: rae.accountId, role: "reviewer" }));
    await tellEverybody(ada.scope);
    const whole = await listInbox(rae.scope, { state: "open", limit: 50 });
    expect(whole.data.map((row) => row.needsAction)).toEqual([true, true, true, false]);
    const paged: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listInbox(rae.scope, { state: "open", limit: 1, cursor });
      paged.push(...page.data.map((row) => row.id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    expect(paged).toEqual(whole.data.map((row) => row.id));
  });
});

function submissionOf(person: Person, inboxItemId: string): Promise<string> {
  return within(person.scope, async (tx) => {
    const { id } = await tx
      .selectFrom("submission")
      .innerJoin("inbox_item", "inbox_item.projectId", "submission.projectId")
      .select("submission.id")
      .where("inbox_item.id", "=", inboxItemId)
      .executeTakeFirstOrThrow();
    return id;
  });
}
