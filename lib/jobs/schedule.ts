import type { CronItem } from "graphile-worker";

/**
 * When the recurring jobs run, in UTC; weekdays would be numbers. Days end at other times in other zones,
 * always on a quarter of an hour, so days are closed five minutes after each.
 */
export const schedule: readonly CronItem[] = [
  { task: "refresh-readiness", match: "* * * * *", options: { jobKey: "refresh-readiness", maxAttempts: 1 } },
  { task: "close-days", match: "5,20,35,50 * * * *", options: { jobKey: "close-days" } },
  // Every hour, because morning comes at another one in every zone; what was reminded of is not again.
  { task: "remind-everybody", match: "12 * * * *", options: { jobKey: "remind-everybody" } },
  { task: "empty-trash", match: "25 3 * * *", options: { jobKey: "empty-trash" } },
  { task: "tidy-up", match: "40 * * * *", options: { jobKey: "tidy-up" } },
];
