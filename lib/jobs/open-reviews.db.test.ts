import { describe, expect, it } from "vitest";
import { systemProjectScope } from "@/lib/auth/access";
import type { ProjectScope } from "@/lib/auth/scope";
import { atInstant } from "@/lib/clock";
import { aHeldReview, anOpenReview, aRegistry } from "@/lib/db/testing/weekly-review";
import { granted, lastEventOf } from "@/lib/db/testing/world";
import { transaction } from "@/lib/db/transaction";
import { summarise } from "@/lib/domain/readiness/summary";
import { causeWords } from "@/lib/domain/trends/cause-words";
import { causesBetween } from "@/lib/domain/trends/causes";
import { archiveProject } from "@/lib/features/projects/commands/archive-project";
import { unarchiveProject } from "@/lib/features/projects/commands/unarchive-project";
import { getAssessment } from "@/lib/features/readiness/queries";
import { listChangesBetween } from "@/lib/features/trends/queries";
import { decideRow } from "@/lib/features/weekly-reviews/commands/decide-row";
import { missWeek } from "@/lib/features/weekly-reviews/commands/miss-week";
import { scheduleReviews } from "@/lib/features/weekly-reviews/commands/schedule-reviews";
import { getReviewSchedule } from "@/lib/features/weekly-reviews/queries/review-schedule";
import { listReviews } from "@/lib/features/weekly-reviews/queries/weekly-reviews";
import { listDueReviews } from "./due-work";
import { openReviews } from "./open-reviews";

/** Lets time do at an instant what it asks of the weekly reviews of a project, and of nobody else's. */
async function pass({ workspaceId }: ProjectScope, ...instants: readonly string[]): Promise<void> {
  for (const instant of instants) await atInstant(instant, () => openReviews(workspaceId));
}

async function weeksOf(project: ProjectScope): Promise<string[]> {
  return (await listReviews(project)).map(({ week, status }) => `${week} ${status}`);
}

async function inZone({ workspaceId }: ProjectScope, timeZone: string): Promise<void> {
  await transaction("write", { workspaceId }, (tx) =>
    tx.updateTable("workspace").set({ timeZone }).where("workspaceId", "=", workspaceId).execute(),
  );
}

/** A project whose reviews are due on a weekday from the week of an instant on. */
async function scheduled(name: string, at: string, weekday: number, zone = "UTC"): Promise<ProjectScope> {
  const { project } = await aRegistry(name, "Payments");
  await inZone(project, zone);
  await atInstant(at, () => scheduleReviews(project, { weekday, on: true }));
  return project;
}

describe("Time", () => {
  it("expects reviews where something is listed, unless somebody switched them off", async () => {
    const { project } = await aRegistry("Expected", "Payments");
    const { project: off } = await aRegistry("Off", "Payments");
    granted(await scheduleReviews(off, { weekday: 3, on: false }));
    for (const each of [project, off]) await pass(each, "2026-11-19T09:00:00.000Z");
    expect(await getReviewSchedule(project)).toMatchObject({ on: true, weekday: 3, from: "2026-W48" });
    expect(await lastEventOf(project)).toMatchObject({
      type: "weeklyReview.scheduled",
      actorId: null,
      data: { weekday: 3, from: "2026-W48" },
    });
    expect(await getReviewSchedule(off)).toMatchObject({ on: false, from: null });
  });

  it("opens the review at the start of its day, once, and late rather than never", async () => {
    const project = await scheduled("On its day", "2026-11-16T09:00:00.000Z", 3);
    await pass(project, "2026-11-17T23:59:00.000Z");
    expect(await weeksOf(project)).toEqual([]);
    await pass(project, "2026-11-18T00:00:00.000Z", "2026-11-18T00:01:00.000Z", "2026-11-21T12:00:00.000Z");
    expect(await weeksOf(project)).toEqual(["2026-W47 open"]);
    const late = await scheduled("Late", "2026-11-16T09:00:00.000Z", 3);
    await pass(late, "2026-11-21T12:00:00.000Z");
    expect(await weeksOf(late)).toEqual(["2026-W47 open"]);
  });

  it("goes by the calendar of the workspace's zone, over changes of clocks and the turn of the year", async () => {
    const berlin = await scheduled("Berlin", "2026-10-20T09:00:00.000Z", 1, "Europe/Berlin");
    // The Monday after summer time ended begins at 23:00 UTC.
    await pass(berlin, "2026-10-25T22:59:00.000Z");
    expect(await weeksOf(berlin)).toEqual([]);
    await pass(berlin, "2026-10-25T23:00:00.000Z");
    expect(await weeksOf(berlin)).toEqual(["2026-W44 open"]);

    const newYork = await scheduled("New York", "2026-12-30T09:00:00.000Z", 5, "America/New_York");
    await pass(newYork, "2027-01-01T04:59:00.000Z");
    expect(await weeksOf(newYork)).toEqual([]);
    await pass(newYork, "2027-01-01T05:00:00.000Z");
    expect(await weeksOf(newYork)).toEqual(["2026-W53 open"]);

    // In Santiago the clock jumps from midnight to one o'clock: Sunday begins at 04:00 UTC, at one.
    const santiago = await scheduled("Santiago", "2026-09-03T09:00:00.000Z", 7, "America/Santiago");
    await pass(santiago, "2026-09-06T03:59:00.000Z");
    expect(await weeksOf(santiago)).toEqual([]);
    await pass(santiago, "2026-09-06T04:00:00.000Z");
    expect(await weeksOf(santiago)).toEqual(["2026-W36 open"]);
  });

  it("records a week that passed without its review, once, and ends the row with the cause in words", async () => {
    const project = await scheduled("Missed", "2026-11-02T09:00:00.000Z", 3);
    for (const day of ["04", "11"]) {
      await atInstant(`2026-11-${day}T09:00:00.000Z`, () => aHeldReview(project));
    }
    expect((await getAssessment(project)).facts.weeklyReviewStreak).toBe(2);
    const open = await atInstant("2026-11-18T09:00:00.000Z", () => anOpenReview(project));
    await pass(project, "2026-11-22T23:59:00.000Z");
    expect(await weeksOf(project)).toEqual(["2026-W47 open", "2026-W46 closed", "2026-W45 closed"]);

    await pass(project, "2026-11-23T00:00:00.000Z", "2026-11-23T00:01:00.000Z");

    expect(await weeksOf(project)).toEqual(["2026-W47 missed", "2026-W46 closed", "2026-W45 closed"]);
    expect(await lastEventOf(project)).toMatchObject({
      type: "weeklyReview.missed",
      actorId: null,
      data: { reviewId: open.id, week: "2026-W47" },
    });
    const { facts, readiness } = await getAssessment(project);
    expect(facts.weeklyReviewStreak).toBe(0);
    const summary = summarise(readiness);
    const causes = causesBetween(
      summary,
      summary,
      await listChangesBetween(project, "2026-11-01", "2026-11-23"),
    );
    expect(
      causes.map((cause) => causeWords(cause, (id) => id)).filter((words) => /week/.test(words)),
    ).toEqual([
      "a weekly review was held",
      "the weekly review was held, 2 in a row",
      "a week passed without its review",
    ]);
    const row = { reviewId: open.id, rowId: open.contents[0]?.id ?? "", version: 1 };
    expect(await decideRow(project, { ...row, changes: { decision: "keep" } })).toMatchObject({
      reason: { code: "review-over", status: "missed" },
    });
  });

  it("catches up with every week after a long stop", async () => {
    const project = await scheduled("Stopped", "2026-12-07T09:00:00.000Z", 3);
    await pass(project, "2027-01-13T09:00:00.000Z");
    expect(await weeksOf(project)).toEqual([
      "2027-W02 open",
      "2027-W01 missed",
      "2026-W53 missed",
      "2026-W52 missed",
      "2026-W51 missed",
      "2026-W50 missed",
    ]);
  });

  it("ends a review that was left open after reviews were switched off", async () => {
    const project = await scheduled("Switched off", "2026-11-16T09:00:00.000Z", 1);
    await pass(project, "2026-11-16T10:00:00.000Z");
    granted(await scheduleReviews(project, { weekday: 1, on: false }));
    await pass(project, "2026-11-30T10:00:00.000Z");
    expect(await weeksOf(project)).toEqual(["2026-W47 missed"]);
  });

  it("asks nothing of a week that was held before reviews were switched on", async () => {
    const project = await scheduled("Held before", "2026-11-16T09:00:00.000Z", 3);
    granted(await scheduleReviews(project, { weekday: 3, on: false }));
    await atInstant("2026-11-17T09:00:00.000Z", async () => {
      await aHeldReview(project);
      granted(await scheduleReviews(project, { weekday: 3, on: true }));
    });
    const due = await atInstant("2026-11-24T09:00:00.000Z", () => listDueReviews(100_000));
    expect(due.filter(({ projectId }) => projectId === project.projectId)).toEqual([]);
  });

  it("leaves a project in the archive alone", async () => {
    const project = await scheduled("Archived", "2026-11-16T09:00:00.000Z", 3);
    granted(await archiveProject(project, {}));
    await pass(project, "2026-11-18T09:00:00.000Z", "2026-11-25T09:00:00.000Z");
    expect(await weeksOf(project)).toEqual([]);
  });

  it("begins anew with a project that rested for long, and with what it held in a row", async () => {
    const project = await scheduled("Rested", "2026-11-02T09:00:00.000Z", 3);
    await atInstant("2026-11-04T09:00:00.000Z", () => aHeldReview(project));
    await atInstant("2026-11-05T09:00:00.000Z", () => archiveProject(project, {}));
    await atInstant("2026-12-01T09:00:00.000Z", () => unarchiveProject(project, {}));
    await pass(project, "2026-12-01T09:01:00.000Z", "2026-12-02T00:00:00.000Z");
    expect(await weeksOf(project)).toEqual(["2026-W49 open", "2026-W45 closed"]);
    expect((await getAssessment(project)).facts.weeklyReviewStreak).toBe(0);
  });

  it("misses no week that is not over", async () => {
    const project = await scheduled("Not over", "2026-11-16T09:00:00.000Z", 3);
    const scope = systemProjectScope(project.workspaceId, project.projectId, "test");
    expect(await atInstant("2026-11-22T20:00:00.000Z", () => missWeek(scope, {}))).toMatchObject({
      reason: { code: "nothing-missed" },
    });
  });
});
