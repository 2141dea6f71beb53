import { z } from "zod";
import type { Forecast } from "@/lib/domain/campaigns/forecast";
import type { Stage } from "@/lib/domain/catalogue/vocabulary";
import type { Day } from "@/lib/domain/readiness/facts";
import type { Readiness } from "@/lib/domain/readiness/readiness-types";
import type { Cause } from "@/lib/domain/trends/causes";
import type { TrendMark } from "@/lib/domain/trends/marks";
import type { Move } from "@/lib/domain/trends/moves";
import type { Regression } from "@/lib/domain/trends/regressions";
import type { TrendPoint } from "@/lib/domain/trends/trend-point";

export const TREND_RANGES = ["4w", "12w", "26w", "1y", "all"] as const;
export type TrendRange = (typeof TREND_RANGES)[number];

export const trendQuery = z.object({ range: z.enum(TREND_RANGES).default("12w") });

/** Days each range looks back on; null = since the registration. */
export const RANGE_DAYS: Readonly<Record<TrendRange, number | null>> = {
  "4w": 28,
  "12w": 84,
  "26w": 182,
  "1y": 365,
  all: null,
};

export type Trend = {
  /** In order of time: the end of each day that was kept, and now. */
  points: readonly TrendPoint[];
  /** Where score or stage changed between two points, and why; oldest first. */
  moves: readonly Move[];
  /** What expired, was accepted, signed or outdated, also where the score stood still; oldest first. */
  marks: readonly TrendMark[];
};

export type ProjectTrend = Trend & {
  /** Items that passed and then failed, over the whole life of the project; worst first. */
  regressions: readonly Regression[];
  /** The days that can be asked about, in the workspace's zone. */
  days: { first: Day; today: Day };
  /** The stage it is to reach, by which day, and whether it will. */
  target: { stage: Stage; date: Day | null; forecast: Forecast };
};

/** A week of the whole workspace, as it stood on its Sunday. */
export type WorkspaceWeek = {
  /** Its Monday. */
  week: Day;
  projects: number;
  /** 0–100, rounded down. */
  meanScore: number;
  stages: { demo: number; closedPilot: number; beta: number; production: number };
};

/** A day somebody asked about: one that can be shown, or what they wrote instead. */
export type AskedDay = { known: Day | null; refused: string | null };

/** Two days somebody asked to compare; `compared` when both can be shown. */
export type DaysCompared = {
  from: AskedDay;
  to: AskedDay;
  compared: {
    day: Day;
    /** Null is now. */
    until: Day | null;
    before: Readiness;
    after: Readiness;
    causes: readonly Cause[];
  } | null;
};
