import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { atInstant } from "@/lib/clock";
import { aHeldReview, anOpenReview, aRegistry, keepEverything, listed } from "@/lib/db/testing/weekly-review";
import {
  aColleagueOf,
  aForgedScopeOn,
  aProject,
  granted,
  lastEventOf,
  onProject,
} from "@/lib/db/testing/world";
import { transaction } from "@/lib/db/transaction";
import { editIntegration } from "@/lib/features/integrations/commands/edit-integration";
import { getAssessment } from "@/lib/features/readiness/queries";
import { getReviewSchedule } from "../queries/review-schedule";
import { getReview, listReviews } from "../queries/weekly-reviews";
import { amendReview } from "./amend-review";
import { closeReview } from "./close-review";
import { decideRow } from "./decide-row";
import { decideRows } from "./decide-rows";
import { openReview } from "./open-review";
import { scheduleReviews } from "./schedule-reviews";
import { startReview } from "./start-review";

const wednesday = "2026-11-18T09:00:00.000Z";
const aWeekLater = "2026-11-25T09:00:00.000Z";
const rowId = "0193a000-0000-7000-8000-000000000000";

describe("Opening a weekly review", () => {
  it("puts everything listed on the page, and what moved since the last one", async () => {
    const { project, ids } = await aRegistry("Opening", "Payments", "Mail");
    const first = await atInstant(wednesday, () => aHeldReview(project));
    expect(first).toMatchObject({ week: "2026-W47", status: "closed", rows: { total: 2, moved: 2 } });
    await atInstant("2026-11-20T09:00:00.000Z", async () => {
      const changes = { contractTest: "failing", sla: "99.9 %" } as const;
      granted(await editIntegration(project, { integrationId: ids[0] ?? "", version: 2, changes }));
      await listed(project, "Maps");
    });

    const next = await atInstant(aWeekLater, () => anOpenReview(project));

    expect(next).toMatchObject({ week: "2026-W48", prepared: { since: { week: "2026-W47" }, listed: 3 } });
    expect(next.contents.map(({ section, tag, subject }) => [section, subject.name, tag])).toEqual([
      ["approvals", "Payments", "changed"],
      ["contracts", "Payments", "changed"],
      ["vendors", "Payments", "changed"],
      ["standing", "Mail", "unchanged"],
      ["standing", "Maps", "new"],
    ]);
    expect(next.agenda.find(({ section }) => section === "standing")).toMatchObject({ total: 2, waiting: 1 });
    expect(await lastEventOf(project)).toMatchObject({
      type: "weeklyReview.opened",
      data: { reviewId: next.id, week: "2026-W48" },
    });
  });

  it("compares this week's calls with those of the week before, and names new endpoints", async () => {
    const { project, ids } = await aRegistry("Calls", "Payments");
    const [integrationId = ""] = ids;
    await atInstant(wednesday, () => aHeldReview(project));
    await posted(project.workspaceId, integrationId, "POST /charge", "2026-11-15", 3);
    await posted(project.workspaceId, integrationId, "POST /charge", "2026-11-20", 8);
    await posted(project.workspaceId, integrationId, "POST /refund", "2026-11-21", 8);

    const review = await atInstant(aWeekLater, () => anOpenReview(project));

    expect(review.contents.map(({ subject }) => subject)).toMatchObject([
      { kind: "endpoints", endpoints: [{ endpoint: "POST /refund", firstSeenOn: "2026-11-21", calls: 100 }] },
      { kind: "latency", findings: ["spike"], before: { calls: 100 }, now: { calls: 200, errors: 2 } },
    ]);
  });

  it("refuses a second review of one week", async () => {
    const { project } = await aRegistry("Twice", "Payments");
    granted(await openReview(project, {}));
    expect(await openReview(project, {})).toEqual({ ok: false, reason: { code: "review-there-already" } });
  });

  it("is closed to a viewer, and to another workspace", async () => {
    const { ada, project } = await aRegistry("Closed", "Payments");
    const viewer = await onProject(await aColleagueOf(ada, "member", "Vi Viewer"), project, "viewer");
    await expect(openReview(viewer, {})).rejects.toMatchObject({ code: "forbidden" });
    await expect(openReview(await aForgedScopeOn(project), {})).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("Starting a weekly review", () => {
  it("runs the clock once, for whoever began", async () => {
    const { ada, project } = await aRegistry("Starting", "Payments");
    const { id: reviewId } = await anOpenReview(project);
    granted(await startReview(project, { reviewId }));
    expect((await getReview(project, reviewId)).started?.by.id).toBe(ada.accountId);
    expect(await lastEventOf(project)).toMatchObject({ type: "weeklyReview.started", data: { reviewId } });
    expect(await startReview(project, { reviewId })).toMatchObject({ reason: { code: "unchanged" } });
  });

  it("refuses one that is over, a viewer, and another workspace", async () => {
    const { ada, project } = await aRegistry("Starting late", "Payments");
    const { id: reviewId } = await aHeldReview(project);
    expect(await startReview(project, { reviewId })).toMatchObject({ reason: { code: "review-over" } });
    const viewer = await onProject(await aColleagueOf(ada, "member", "Vi Viewer"), project, "viewer");
    await expect(startReview(viewer, { reviewId })).rejects.toMatchObject({ code: "forbidden" });
    const stranger = await aForgedScopeOn(project);
    await expect(startReview(stranger, { reviewId })).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("Deciding on a row", () => {
  it("keeps decision and note apart, and counts the review up for whoever listens", async () => {
    const { ada, project } = await aRegistry("Deciding", "Payments");
    const review = await anOpenReview(project);
    const [row] = review.contents;
    const about = { reviewId: review.id, rowId: row?.id ?? "" };
    granted(await decideRow(project, { ...about, version: 1, changes: { decision: "fix" } }));
    expect(await lastEventOf(project)).toMatchObject({
      type: "weeklyReview.rowDecided",
      data: { decision: "fix" },
    });
    granted(await decideRow(project, { ...about, version: 2, changes: { note: "Ask them." } }));
    expect(await lastEventOf(project)).toMatchObject({ type: "weeklyReview.rowNoted" });
    const now = await getReview(project, review.id);
    expect(now.contents[0]).toMatchObject({
      decision: "fix",
      note: "Ask them.",
      version: 3,
      decided: { by: { id: ada.accountId } },
    });
    expect(now.version).toBe(review.version + 2);
    granted(await decideRow(project, { ...about, version: 3, changes: { decision: null } }));
    expect((await getReview(project, review.id)).contents[0]?.decision).toBeNull();
  });

  it("tells who saw an older row who decided what, and overwrites nothing", async () => {
    const { ada, project } = await aRegistry("Two at once", "Payments");
    const bo = await onProject(await aColleagueOf(ada, "member", "Bo Builder"), project, "founder");
    const review = await anOpenReview(project);
    const about = { reviewId: review.id, rowId: review.contents[0]?.id ?? "", version: 1 };
    granted(await decideRow(bo, { ...about, changes: { decision: "remove" } }));
    expect(await decideRow(project, { ...about, changes: { decision: "keep" } })).toMatchObject({
      reason: {
        code: "changed-meanwhile",
        current: { decision: "remove", version: 2, decided: { by: { name: "Bo Builder" } } },
      },
    });
    const noted = { ...about, version: 2, changes: { note: "A pity." } } as const;
    granted(await decideRow(project, noted));
    expect((await getReview(project, review.id)).contents[0]?.decided?.by.name).toBe("Bo Builder");
    const same = { ...about, version: 3, changes: { decision: "remove" } } as const;
    expect(await decideRow(project, same)).toMatchObject({ reason: { code: "unchanged" } });
  });

  it("is closed to a viewer, and knows no row of another review or workspace", async () => {
    const { ada, project } = await aRegistry("Rows", "Payments");
    const review = await anOpenReview(project);
    const changes = { decision: "keep" } as const;
    const unknown = { reviewId: review.id, rowId, version: 1, changes };
    await expect(decideRow(project, unknown)).rejects.toMatchObject({ code: "not-found" });
    const viewer = await onProject(await aColleagueOf(ada, "member", "Vi Viewer"), project, "viewer");
    await expect(decideRow(viewer, unknown)).rejects.toMatchObject({ code: "forbidden" });
    const stranger = await aForgedScopeOn(project);
    await expect(decideRow(stranger, unknown)).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("Deciding on many rows at once", () => {
  it("keeps every unchanged one that nobody decided on, as one event", async () => {
    const { project } = await aRegistry("Unchanged", "Payments", "Mail", "Maps");
    await atInstant(wednesday, () => aHeldReview(project));
    const review = await atInstant(aWeekLater, () => anOpenReview(project));
    const [one] = review.contents;
    const about = { reviewId: review.id, rowId: one?.id ?? "", version: 1 };
    granted(await decideRow(project, { ...about, changes: { decision: "replace" } }));

    const { decided } = granted(
      await decideRows(project, { reviewId: review.id, rows: { keepUnchanged: true } }),
    );

    expect(decided).toBe(2);
    const now = await getReview(project, review.id);
    expect(now.contents.map(({ decision }) => decision)).toEqual(["replace", "keep", "keep"]);
    expect(await lastEventOf(project)).toMatchObject({
      type: "weeklyReview.rowsDecided",
      data: { rows: 2, decisions: ["keep"] },
    });
    const again = await decideRows(project, { reviewId: review.id, rows: { keepUnchanged: true } });
    expect(again).toMatchObject({ reason: { code: "unchanged" } });
  });

  it("decides on none where one was changed meanwhile, and names it", async () => {
    const { project } = await aRegistry("All or none", "Payments", "Mail");
    const review = await anOpenReview(project);
    const [first, second] = review.contents;
    const about = { reviewId: review.id, rowId: first?.id ?? "", version: 1 };
    granted(await decideRow(project, { ...about, changes: { decision: "fix" } }));
    const decisions = [first, second].map((row) => ({
      rowId: row?.id ?? "",
      version: 1,
      decision: "keep" as const,
    }));
    expect(await decideRows(project, { reviewId: review.id, rows: { decisions } })).toMatchObject({
      reason: { code: "rows-changed", rows: [{ id: first?.id, decision: "fix", version: 2 }] },
    });
    expect((await getReview(project, review.id)).contents[1]?.decision).toBeNull();
  });

  it("is closed to a viewer, and to another workspace", async () => {
    const { ada, project } = await aRegistry("Many closed", "Payments");
    const { id: reviewId } = await anOpenReview(project);
    const input = { reviewId, rows: { keepUnchanged: true as const } };
    const viewer = await onProject(await aColleagueOf(ada, "member", "Vi Viewer"), project, "viewer");
    await expect(decideRows(viewer, input)).rejects.toMatchObject({ code: "forbidden" });
    await expect(decideRows(await aForgedScopeOn(project), input)).rejects.toMatchObject({
      code: "not-found",
    });
  });
});

describe("Closing a weekly review", () => {
  it("writes its summary, its length, and the row of reviews held into readiness", async () => {
    const { project } = await aRegistry("Closing", "Payments");
    const { id: reviewId } = await atInstant(wednesday, async () => {
      const review = await anOpenReview(project);
      granted(await startReview(project, { reviewId: review.id }));
      await keepEverything(project, review);
      return review;
    });

    const closed = await atInstant("2026-11-18T09:24:00.000Z", () => closeReview(project, { reviewId }));

    expect(granted(closed)).toEqual({ reviewId, week: "2026-W47", streak: 1 });
    const review = await getReview(project, reviewId);
    expect(review).toMatchObject({
      status: "closed",
      seconds: 1_440,
      ended: { by: { name: "Ada Founder" } },
    });
    expect(review.summary).toContain(
      "Closed by Ada Founder on 18 Nov 2026 after 24 minutes; the first in a row.",
    );
    expect(await lastEventOf(project)).toMatchObject({
      type: "weeklyReview.closed",
      data: { reviewId, week: "2026-W47", minutes: 24, streak: 1 },
    });
    const { facts } = await getAssessment(project);
    expect(facts.weeklyReviewStreak).toBe(1);
    expect(await revisionKeyOf(project)).toBe("operations:weeklyReviewStreak");
  });

  it("refuses while something new or changed waits for a decision, and names it", async () => {
    const { project } = await aRegistry("Undecided", "Payments");
    const review = await anOpenReview(project);
    expect(await closeReview(project, { reviewId: review.id })).toEqual({
      ok: false,
      reason: { code: "rows-undecided", rowIds: [review.contents[0]?.id] },
    });
  });

  it("leaves it as it was for good: no command and no statement changes it", async () => {
    const { project } = await aRegistry("For good", "Payments");
    const review = await aHeldReview(project);
    const [row] = review.contents;
    const over = { reason: { code: "review-over", status: "closed" } };
    const about = { reviewId: review.id, rowId: row?.id ?? "", version: 2 };
    expect(await decideRow(project, { ...about, changes: { decision: "fix" } })).toMatchObject(over);
    const all = { reviewId: review.id, rows: { keepUnchanged: true as const } };
    expect(await decideRows(project, all)).toMatchObject(over);
    expect(await closeReview(project, { reviewId: review.id })).toMatchObject(over);
    await expect(inWorkspace(project, sql`update review_row set "note" = 'later'`)).rejects.toThrow(
      /is over/,
    );
    await expect(inWorkspace(project, sql`delete from review_row`)).rejects.toThrow(/is over/);
    await expect(inWorkspace(project, sql`update weekly_review set "summary" = ''`)).rejects.toThrow(
      /is over/,
    );
  });

  it("goes with its project when that is purged, rows and actions included", async () => {
    const { project } = await aRegistry("Purged", "Payments");
    await aHeldReview(project);
    const purge = sql`delete from project where "id" = ${project.projectId}::uuid`;
    await inWorkspace(project, purge);
    const { rows } = await inWorkspace(project, sql`select 1 from review_row`);
    expect(rows).toEqual([]);
  });

  it("is closed to a viewer, and to another workspace", async () => {
    const { ada, project } = await aRegistry("Closing closed", "Payments");
    const { id: reviewId } = await anOpenReview(project);
    const viewer = await onProject(await aColleagueOf(ada, "member", "Vi Viewer"), project, "viewer");
    await expect(closeReview(viewer, { reviewId })).rejects.toMatchObject({ code: "forbidden" });
    const stranger = await aForgedScopeOn(project);
    await expect(closeReview(stranger, { reviewId })).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("Adding to a weekly review", () => {
  it("stands beside what was closed, under its author", async () => {
    const { project } = await aRegistry("Amending", "Payments");
    const { id: reviewId } = await aHeldReview(project);
    granted(await amendReview(project, { reviewId, body: "The vendor called back." }));
    expect((await getReview(project, reviewId)).addenda).toMatchObject([
      { body: "The vendor called back.", by: { name: "Ada Founder" } },
    ]);
    expect(await lastEventOf(project)).toMatchObject({ type: "weeklyReview.amended", data: { reviewId } });
  });

  it("waits until it is closed, and is closed to a viewer and another workspace", async () => {
    const { ada, project } = await aRegistry("Amending early", "Payments");
    const { id: reviewId } = await anOpenReview(project);
    const input = { reviewId, body: "More." };
    expect(await amendReview(project, input)).toMatchObject({ reason: { code: "review-still-open" } });
    const viewer = await onProject(await aColleagueOf(ada, "member", "Vi Viewer"), project, "viewer");
    await expect(amendReview(viewer, input)).rejects.toMatchObject({ code: "forbidden" });
    await expect(amendReview(await aForgedScopeOn(project), input)).rejects.toMatchObject({
      code: "not-found",
    });
  });
});

describe("Choosing the day of the review", () => {
  it("expects one from this week on while the day is still to come, else from the next", async () => {
    const { project } = await aRegistry("Scheduling", "Payments");
    await atInstant(wednesday, async () => {
      granted(await scheduleReviews(project, { weekday: 5, on: true }));
      expect(await getReviewSchedule(project)).toMatchObject({
        on: true,
        weekday: 5,
        from: "2026-W47",
        nextOn: "2026-11-20",
        held: 0,
      });
      granted(await scheduleReviews(project, { weekday: 5, on: false }));
      expect(await getReviewSchedule(project)).toMatchObject({ on: false, from: null, nextOn: null });
      expect(await lastEventOf(project)).toMatchObject({
        type: "weeklyReview.scheduled",
        data: { weekday: 5, from: null },
      });
      granted(await scheduleReviews(project, { weekday: 1, on: true }));
      expect((await getReviewSchedule(project)).nextOn).toBe("2026-11-23");
    });
  });

  it("refuses what stands already, a reviewer, and another workspace", async () => {
    const { ada, project } = await aRegistry("Scheduling closed", "Payments");
    const input = { weekday: 2, on: true };
    granted(await scheduleReviews(project, input));
    expect(await scheduleReviews(project, input)).toMatchObject({ reason: { code: "unchanged" } });
    const rae = await onProject(await aColleagueOf(ada, "member", "Rae Reviewer"), project, "reviewer");
    await expect(scheduleReviews(rae, input)).rejects.toMatchObject({ code: "forbidden" });
    const stranger = await aForgedScopeOn(project);
    await expect(scheduleReviews(stranger, input)).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("The reviews of a project", () => {
  it("are listed newest first, page by page, and those of another project are not", async () => {
    const { ada, project } = await aRegistry("History", "Payments");
    const other = await aProject(ada, { name: "Other" });
    for (const day of ["04", "11", "18"]) {
      await atInstant(`2026-11-${day}T09:00:00.000Z`, () => aHeldReview(project));
    }
    const [newest] = await listReviews(project, { limit: 1 });
    expect(newest).toMatchObject({ week: "2026-W47", rows: { total: 1, decided: 1, moved: 0 } });
    const rest = await listReviews(project, { after: { week: "2026-W47" } });
    expect(rest.map(({ week }) => week)).toEqual(["2026-W46", "2026-W45"]);
    expect(await listReviews(other)).toEqual([]);
    await expect(getReview(other, newest?.id ?? "")).rejects.toMatchObject({ code: "not-found" });
    const schedule = await atInstant(aWeekLater, () => getReviewSchedule(project));
    expect(schedule).toMatchObject({ held: 3, streak: 3, lastHeldWeek: "2026-W47", averageMinutes: null });
  });
});

/** A hundred calls of an endpoint on a day, all of them in one bucket, one of them an error. */
async function posted(
  workspaceId: string,
  integrationId: string,
  endpoint: string,
  day: string,
  bucket: number,
) {
  const latency = Array.from({ length: 14 }, (_, index) => (index === bucket ? 100 : 0));
  await transaction("write", { workspaceId }, (tx) =>
    tx
      .insertInto("call_statistic")
      .values({ workspaceId, integrationId, endpoint, day, calls: 100, errors: 1, latency })
      .execute(),
  );
}

function inWorkspace({ workspaceId }: { workspaceId: string }, statement: ReturnType<typeof sql>) {
  return transaction("write", { workspaceId }, (tx) => statement.execute(tx));
}

async function revisionKeyOf({ workspaceId, projectId }: { workspaceId: string; projectId: string }) {
  const row = await transaction("read", { workspaceId }, (tx) =>
    tx
      .selectFrom("project")
      .select("revisionKey")
      .where("workspaceId", "=", workspaceId)
      .where("id", "=", projectId)
      .executeTakeFirstOrThrow(),
  );
  return row.revisionKey;
}
