import "server-only";
import { sql } from "kysely";
import type { ProjectContext } from "@/lib/db/command";
import { dayIn } from "@/lib/domain/inbox/snooze";
import { type IsoWeek, weekOfDay } from "@/lib/domain/weekly-reviews/iso-week";
import type { ReviewStatus } from "@/lib/domain/weekly-reviews/review";
import { settledThrough } from "@/lib/domain/weekly-reviews/schedule";
import { reviewRecord } from "@/lib/domain/weekly-reviews/streak";

/** The weeks of a project's reviews and what is expected of it, while the project is locked. */
export type ReviewHistory = {
  weekday: number;
  off: boolean;
  from: IsoWeek | null;
  through: IsoWeek | null;
  current: IsoWeek;
  weeks: readonly { week: IsoWeek; status: ReviewStatus }[];
};

type Row = {
  weekday: number;
  off: boolean;
  from: IsoWeek | null;
  through: IsoWeek | null;
  weeks: ReviewHistory["weeks"] | null;
};

export async function reviewHistory(context: ProjectContext): Promise<ReviewHistory> {
  const { tx, scope, project, standing, now } = context;
  const { rows } = await sql<Row>`
    select "reviewWeekday" "weekday", "reviewsOff" "off", "reviewsFrom" "from", "reviewsThrough" "through",
      (select json_agg(json_build_object('week', r."week", 'status', r."status") order by r."week")
        from weekly_review r where r."workspaceId" = p."workspaceId" and r."projectId" = p."id") "weeks"
    from project p where "workspaceId" = ${scope.workspaceId}::uuid and "id" = ${project.id}::uuid`.execute(
    tx,
  );
  const current = weekOfDay(dayIn(standing.workspace.timeZone, now));
  const row = rows[0] ?? { weekday: 3, off: false, from: null, through: null, weeks: null };
  return { ...row, current, weeks: row.weeks ?? [] };
}

/** The history with one more week held or missed. */
export function withWeek(history: ReviewHistory, week: IsoWeek, status: "closed" | "missed"): ReviewHistory {
  const others = history.weeks.filter((each) => each.week !== week);
  return { ...history, weeks: [...others, { week, status }] };
}

export function settledWeeks({ weeks }: ReviewHistory): ReadonlySet<IsoWeek> {
  return new Set(weeks.filter(({ status }) => status !== "open").map(({ week }) => week));
}

/** Reviews held in a row. */
export function streakOf({ weeks, current }: ReviewHistory): number {
  const held = weeks.filter(({ status }) => status === "closed").map(({ week }) => ({ week, minutes: null }));
  return reviewRecord(held, current, current).streak;
}

/** Writes what the project's row says of its reviews; the revision that follows is the door's. */
export async function keepRhythm(
  { tx, scope, project }: ProjectContext,
  history: ReviewHistory,
): Promise<void> {
  const held = history.weeks.filter(({ status }) => status === "closed").map(({ week }) => week);
  await tx
    .updateTable("project")
    .set({
      weeklyReviewStreak: streakOf(history),
      lastReviewWeek: held.toSorted().at(-1) ?? null,
      reviewsThrough: settledThrough(history, settledWeeks(history)),
    })
    .where("workspaceId", "=", scope.workspaceId)
    .where("id", "=", project.id)
    .execute();
}
