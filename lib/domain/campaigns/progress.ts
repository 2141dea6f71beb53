import type { CourseState, Forecast } from "./forecast";

/** How the projects of a campaign stand, together. */
export type Progress = {
  projects: number;
  counts: Readonly<Record<CourseState, number>>;
  /** 0–100, rounded down: 100 only when every project is there. */
  reachedPercent: number;
  /** Days the latest project will be after the due day; null when none is late. */
  daysLate: number | null;
};

/** Sums the forecasts of a campaign's projects up. */
export function progressOf(forecasts: readonly Forecast[]): Progress {
  const counts: Record<CourseState, number> = {
    reached: 0,
    "on-course": 0,
    slipping: 0,
    stuck: 0,
    "no-pace": 0,
  };
  for (const { state } of forecasts) counts[state] += 1;
  const late = forecasts.flatMap(({ daysLate }) => (daysLate === null ? [] : [daysLate]));
  return {
    projects: forecasts.length,
    counts,
    reachedPercent: forecasts.length === 0 ? 0 : Math.floor((counts.reached * 100) / forecasts.length),
    daysLate: late.length === 0 ? null : Math.max(...late),
  };
}

/** What most needs somebody first: late, standing still, unknown, on course, there. */
export const MOST_URGENT: readonly CourseState[] = ["slipping", "stuck", "no-pace", "on-course", "reached"];
