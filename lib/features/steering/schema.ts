import { z } from "zod";
import type { Forecast } from "@/lib/domain/campaigns/forecast";
import type { Stage } from "@/lib/domain/catalogue/vocabulary";
import type { Day, Instant } from "@/lib/domain/readiness/facts";
import type { Cause } from "@/lib/domain/trends/causes";

/** How many days ahead somebody looks. */
export const HORIZONS = [7, 14, 30] as const;
export type Horizon = (typeof HORIZONS)[number];

export const steeringQuery = z.object({
  days: z.coerce
    .number()
    .pipe(z.union([z.literal(7), z.literal(14), z.literal(30)]))
    .default(14),
});

/** Rows of each list; the counts beside them are whole. */
export const LIST_LENGTH = 12;

type ProjectName = { id: string; slug: string; name: string };

export type MovedProject = ProjectName & {
  score: { before: number; after: number };
  stage: { before: Stage; after: Stage };
  /** The leading ones; those that pull the way the move went come first. */
  causes: readonly Cause[];
};

export type Moved = {
  /** The day everything is compared with; null before the first day was closed. */
  since: Day | null;
  up: number;
  down: number;
  stageUp: number;
  stageDown: number;
  registered: number;
  /** The largest moves. */
  rows: readonly MovedProject[];
};

export type ExpiringWaiver = {
  id: string;
  itemId: string;
  project: ProjectName;
  expiresAt: Instant;
  approver: string | null;
  selfApproved: boolean;
};

export type ExpiringEvidence = ProjectName & {
  owner: string;
  firstAt: Instant;
  items: readonly { itemId: string; at: Instant }[];
};

/** Counts per horizon: what ends within 7, 14 and 30 days. */
export type Within = Readonly<Record<Horizon, number>>;

export type Approver = { name: string | null; approved: number; active: number; selfApproved: number };

export type TargetedProject = ProjectName & {
  owner: string;
  stage: Stage;
  score: number;
  targetStage: Stage;
  targetDate: Day;
  forecast: Forecast;
};

/** What a manager needs to see of all projects at once. */
export type Steering = {
  today: Day;
  days: Horizon;
  moved: Moved;
  waivers: { within: Within; rows: readonly ExpiringWaiver[] };
  evidence: { within: Within; stale: number; rows: readonly ExpiringEvidence[] };
  /** Over the last year, who approved most first. */
  approvers: readonly Approver[];
  targets: { missed: number; due: number; rows: readonly TargetedProject[] };
  rhythm: {
    /** The review of the last week that is over was not held; longest behind first. */
    missed: {
      count: number;
      rows: readonly (ProjectName & { owner: string; lastWeek: string | null })[];
    };
    /** A phase that had been entered waits again; last gone back first. */
    goneBack: {
      count: number;
      rows: readonly (ProjectName & { owner: string; phase: string; at: Instant })[];
    };
  };
};
