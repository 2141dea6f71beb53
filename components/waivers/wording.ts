import { calendarDate } from "@/components/ui/time-format";
import type { WaiverStanding } from "@/lib/domain/waivers/words";
import type {
  ApproveWaiverRefusal,
  RejectWaiverRefusal,
  RequestWaiverRefusal,
  RevokeWaiverRefusal,
  SetWaiverBudgetRefusal,
} from "@/lib/features/waivers/schema";

export const WAIVER_STANDING_WORDS = {
  requested: "Waiting for a decision",
  active: "Risk accepted",
  expired: "Expired",
  revoked: "Revoked",
  rejected: "Rejected",
  withdrawn: "Withdrawn",
} as const satisfies Record<WaiverStanding, string>;

/** "5 days left", "last day". */
export function daysLeftWords(days: number): string {
  if (days === 0) return "last day";
  return days === 1 ? "1 day left" : `${days} days left`;
}

type Refusal =
  | RequestWaiverRefusal
  | ApproveWaiverRefusal
  | RejectWaiverRefusal
  | RevokeWaiverRefusal
  | SetWaiverBudgetRefusal;

/** Why a step with a waiver was refused, and what to do about it. */
export function waiverRefusalWords(reason: Refusal): string {
  switch (reason.code) {
    case "unknown-item":
      return "The catalogue has no such item.";
    case "not-waivable":
      return "The risk of this item can never be accepted: it has to be fixed.";
    case "nothing-to-waive":
      return "This item passes or does not apply, so there is no risk to accept.";
    case "waiver-budget-full":
      return budgetFullWords(reason.budget);
    case "expiry-in-past":
      return "The end of this waiver lies in the past. Ask again with a later one.";
    case "expiry-too-far":
      return `A waiver ends within ninety days: by ${calendarDate(Date.parse(reason.latest), "UTC")} at the latest.`;
    case "waiver-requested-already":
      return "A request for this item is waiting for a decision already.";
    case "unknown-renewal":
      return "The waiver this one should follow is not an accepted one on the same item.";
    case "waiver-not-open":
    case "waiver-not-active":
      return `This has been settled meanwhile: ${WAIVER_STANDING_WORDS[reason.standing].toLowerCase()}. Reload the page to see it.`;
    case "self-approval-off":
      return "You asked for this yourself. Somebody else decides, or the owner allows self-approval in the workspace’s settings.";
    case "critical-self-approval":
      return "You asked for this yourself, and nobody accepts the risk of a critical blocker on their own request.";
    case "unchanged":
      return "This is the budget already.";
    default:
      return reason satisfies never;
  }
}

function budgetFullWords(budget: number): string {
  if (budget === 0) return "The budget of this project is zero: no risk may be accepted.";
  const places = budget === 1 ? "the one risk" : `all ${budget} risks`;
  return `The budget is used up: ${places} this project may accept ${budget === 1 ? "is" : "are"} accepted. Fix one of them first, or let a manager raise the budget.`;
}
