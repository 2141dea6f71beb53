import type { Instant } from "../readiness/facts";
import type { ReadinessSummary } from "../readiness/summary";

/** One point of a trend: what was kept of a project's readiness at an instant. */
export type TrendPoint = { at: Instant; summary: ReadinessSummary };
