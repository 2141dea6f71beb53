import { scopes } from "@/lib/domain/catalogue/reviews";
import { releaseQuestions } from "@/lib/domain/decisions/questions";
import type { DecisionOutcome, DecisionStanding } from "@/lib/domain/decisions/words";
import type { ConditionRefusal, RecordDecisionRefusal } from "@/lib/features/decisions/schema";

export const OUTCOME_WORDS = {
  go: "GO",
  "conditional-go": "CONDITIONAL GO",
  "no-go": "NO-GO",
} as const satisfies Record<DecisionOutcome, string>;

export const OUTCOME_MEANINGS = {
  go: "Launch. Nothing speaks against it.",
  "conditional-go":
    "Launch, under conditions that somebody sees to by a day, or with a risk that is accepted.",
  "no-go": "Do not launch. Always possible, whatever the proposal says.",
} as const satisfies Record<DecisionOutcome, string>;

export const STANDING_WORDS = {
  holds: "Holds",
  "at-risk": "At risk",
  "no-go": "NO-GO now",
} as const satisfies Record<DecisionStanding, string>;

/** Why a decision could not be recorded. What stands in its way is listed beside these words. */
export function decisionRefusalWords(reason: RecordDecisionRefusal): string {
  switch (reason.code) {
    case "beyond-proposal":
      return `The state of the project allows ${OUTCOME_WORDS[reason.allows]} at most.`;
    case "rollback-owner-required":
      return "A launch needs somebody who would roll it back. Choose the rollback owner.";
    case "conditions-required":
      return "CONDITIONAL GO needs at least one condition, or a risk that is accepted by a waiver.";
    case "conditions-not-allowed":
      return "Only CONDITIONAL GO has conditions.";
    case "condition-due-in-past":
      return "A condition is due today or later.";
    case "self-approval-off":
      return "This is your own work. Somebody else decides, or the owner allows self-approval in the workspace’s settings. A NO-GO you may record yourself.";
    case "not-a-member":
      return "Somebody you named is no longer an active member of the workspace. Choose another person.";
    default:
      return reason satisfies never;
  }
}

export function conditionRefusalWords({ code }: ConditionRefusal): string {
  return code === "condition-met-already"
    ? "Somebody marked this condition as met already."
    : "Somebody opened this condition again already.";
}

/** The name of a scope as it stands inside a sentence. */
export function scopeName(scope: keyof typeof scopes): string {
  return scopes[scope].title;
}

export function questionName(question: keyof typeof releaseQuestions): string {
  return releaseQuestions[question].title;
}
