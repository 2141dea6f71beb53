import "server-only";
import { sql } from "kysely";
import type { ProjectScope } from "@/lib/auth/scope";
import { within } from "@/lib/db/within";
import { dayIn } from "@/lib/domain/inbox/snooze";
import { type IsoWeek, weekOfDay } from "@/lib/domain/weekly-reviews/iso-week";
import type { ReviewStatus } from "@/lib/domain/weekly-reviews/review";
import { nextReviewDay } from "@/lib/domain/weekly-reviews/schedule";
import { reviewRecord } from "@/lib/domain/weekly-reviews/streak";
import type { ReviewSchedule } from "../schema";

type Row = {
  zone: string;
  now: Date;
  weekday: number;
  off: boolean;
  from: IsoWeek | null;
  reviews: { id: string; week: IsoWeek; status: ReviewStatus; seconds: number | null }[] | null;
};

/** When reviews of a project are, and how faithfully they were held. */
export async function getReviewSchedule(scope: ProjectScope): Promise<ReviewSchedule> {
  const row = await within(scope, async (tx) => {
    const { rows } = await sql<Row>`
      select w."timeZone" "zone", app_now() "now", p."reviewWeekday" "weekday", p."reviewsOff" "off", p."reviewsFrom" "from",
        (select json_agg(json_build_object('id', r."id", 'week', r."week", 'status', r."status", 'seconds', r."seconds")
            order by r."week" desc)
          from weekly_review r where r."workspaceId" = p."workspaceId" and r."projectId" = p."id") "reviews"
      from project p join workspace w on w."workspaceId" = p."workspaceId"
      where p."workspaceId" = ${scope.workspaceId}::uuid and p."id" = ${scope.projectId}::uuid`.execute(tx);
    return rows[0];
  });
  if (!row) throw new Error("A scope names a project that is there.");
  return scheduleOf(row);
}

function scheduleOf({ zone, now, weekday, off, from, reviews }: Row): ReviewSchedule {
  const current = weekOfDay(dayIn(zone, now.toISOString()));
  const all = reviews ?? [];
  const held = all.filter(({ status }) => status === "closed");
  const settled = new Set(all.filter(({ status }) => status !== "open").map(({ week }) => week));
  const lengths = held.map(({ week, seconds }) => ({
    week,
    minutes: seconds === null ? null : seconds / 60,
  }));
  const { streak, averageMinutes } = reviewRecord(lengths, current, current);
  const thisWeek = all.find(({ week }) => week === current);
  return {
    on: from !== null,
    ...{ weekday, from },
    nextOn: off ? null : nextReviewDay({ from, weekday }, settled, current),
    current: thisWeek ? { id: thisWeek.id, week: thisWeek.week, status: thisWeek.status } : null,
    held: held.length,
    ...{ streak, averageMinutes },
    missed: all
      .filter(({ status }) => status === "missed")
      .map(({ week }) => week)
      .sort(),
    lastHeldWeek: held[0]?.week ?? null,
  };
}
