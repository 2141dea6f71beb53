export const DECISION_OUTCOMES = ["go", "conditional-go", "no-go"] as const;
export type DecisionOutcome = (typeof DECISION_OUTCOMES)[number];

export const DECISION_STANDINGS = ["holds", "at-risk", "no-go"] as const;
/** What became of a decision since; the record itself never changes. */
export type DecisionStanding = (typeof DECISION_STANDINGS)[number];
