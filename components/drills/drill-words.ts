import type { DrillKind, DrillOutcome } from "@/lib/domain/operations/drills";

export const DRILL_WORDS = { restore: "Restore", rollback: "Rollback" } as const satisfies Record<
  DrillKind,
  string
>;

export const OUTCOME_WORDS = { worked: "It worked", failed: "It failed" } as const satisfies Record<
  DrillOutcome,
  string
>;
