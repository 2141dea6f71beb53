import { STAGES, type Stage } from "../catalogue/vocabulary";
import { daysBetween } from "../readiness/days";

const SOON_DAYS = 30;

/** How a target stands. `days` is from today to the target date; null without one. */
export type Slip = { state: "reached" | "late" | "soon" | "ahead" | "undated"; days: number | null };

type Aim = { stage: Stage; targetStage: Stage; targetDate: string | null };

/** Whether a project reaches its target in time, as of a day. A stage that is reached is never late. */
export function slipOf({ stage, targetStage, targetDate }: Aim, today: string): Slip {
  const days = targetDate === null ? null : daysBetween(today, targetDate);
  if (STAGES.indexOf(stage) >= STAGES.indexOf(targetStage)) return { state: "reached", days };
  if (days === null) return { state: "undated", days };
  return { state: days < 0 ? "late" : days <= SOON_DAYS ? "soon" : "ahead", days };
}
