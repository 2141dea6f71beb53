import type { ItemLinks } from "@/components/readiness/item-links";
import { conditionWords, SEVERITY_LABELS } from "@/components/readiness/wording";
import { calendarDate } from "@/components/ui/time-format";
import { stages } from "@/lib/domain/catalogue/stages";
import type { ScopeId } from "@/lib/domain/catalogue/types";
import type { Reason } from "@/lib/domain/decisions/reasons";
import type { StandingReason } from "@/lib/domain/decisions/standing";
import type { Condition } from "@/lib/features/decisions/schema";
import { questionName, scopeName } from "./wording";

/** A reason as it is shown, in the browser too: what it says, and where to do something about it. */
export type ReasonView = {
  key: string;
  text: string;
  /** How heavy it weighs: it rules a launch out, speaks against it, or makes it conditional. */
  weight: "rules-out" | "against" | "conditional";
  links: readonly { label: string; href: string }[];
};

export type ReasonLinks = ItemLinks & { waiverPlace: (waiverId: string) => string; questionsHref: string };

/** Reasons against a launch, in words. */
export function reasonViews(reasons: readonly Reason[], links: ReasonLinks): readonly ReasonView[] {
  return reasons.map((reason) => ({
    ...described(reason, links),
    weight: weightOf(reason),
  }));
}

function weightOf({ proposes, allows }: Reason): ReasonView["weight"] {
  if (allows === "no-go") return "rules-out";
  return proposes === "no-go" ? "against" : "conditional";
}

type Described = Omit<ReasonView, "weight">;

function described(reason: Reason, links: ReasonLinks): Described {
  switch (reason.kind) {
    case "blocker": {
      const { itemId, severity, state } = reason;
      const text = `${SEVERITY_LABELS[severity]}, ${state === "open" ? "open" : "and nobody knows"}`;
      return { key: `blocker:${itemId}`, text, links: itemsOf([itemId], links) };
    }
    case "condition": {
      const text = `${stages[reason.stage].title} asks: ${conditionWords(reason.conditionId)}`;
      const behind = [
        ...itemsOf(reason.itemIds, links),
        ...reason.scopes.map((scope) => scopeOf(scope, links)),
      ];
      return { key: `condition:${reason.conditionId}`, text, links: behind };
    }
    case "evidence-stale":
      return { key: "stale", text: "Evidence is stale", links: itemsOf(reason.itemIds, links) };
    case "signoff": {
      const text = reason.state === "missing" ? "Not signed yet" : "Changed since it was signed";
      return { key: `signoff:${reason.scope}`, text, links: [scopeOf(reason.scope, links)] };
    }
    case "waiver": {
      const until = calendarDate(Date.parse(reason.expiresAt), "UTC");
      const text = `Risk accepted until ${until}${reason.selfApproved ? ", self-approved" : ""}`;
      const link = { label: links.title(reason.itemId), href: links.waiverPlace(reason.waiverId) };
      return { key: `waiver:${reason.waiverId}`, text, links: [link] };
    }
    case "question": {
      const text = reason.state === "no" ? "Answered with no" : "Not answered";
      const link = { label: questionName(reason.question), href: links.questionsHref };
      return { key: `question:${reason.question}`, text, links: [link] };
    }
    default:
      return reason satisfies never;
  }
}

/** What took the ground of a decision away, in words. */
export function standingViews(
  reasons: readonly StandingReason[],
  conditions: readonly Condition[],
  links: ReasonLinks,
): readonly ReasonView[] {
  return reasons.map((reason) => ({
    ...lost(reason, conditions, links),
    weight: reason.makes === "no-go" ? "rules-out" : "against",
  }));
}

function lost(reason: StandingReason, conditions: readonly Condition[], links: ReasonLinks): Described {
  switch (reason.kind) {
    case "new-blocker": {
      const { itemId, severity, state } = reason;
      const what = state === "open" ? "is open since" : "is unknown since";
      return {
        key: `blocker:${itemId}`,
        text: `A ${SEVERITY_LABELS[severity].toLowerCase()} ${what}`,
        links: itemsOf([itemId], links),
      };
    }
    case "waiver-ended": {
      const day = calendarDate(Date.parse(reason.at), "UTC");
      return {
        key: `waiver:${reason.waiverId}`,
        text: `The waiver it relied on ${reason.how === "revoked" ? "was revoked" : "expired"} on ${day}`,
        links: [{ label: links.title(reason.itemId), href: links.waiverPlace(reason.waiverId) }],
      };
    }
    case "condition-overdue": {
      const text = conditions.find(({ id }) => id === reason.conditionId)?.text ?? "A condition";
      const day = calendarDate(Date.parse(reason.dueOn), "UTC");
      return {
        key: `condition:${reason.conditionId}`,
        text: `A condition was due on ${day} and is not met: ${text}`,
        links: [],
      };
    }
    case "signoff-lost":
      return {
        key: `signoff:${reason.scope}`,
        text: reason.how === "revoked" ? "The sign-off was revoked" : "Changed since it was signed",
        links: [scopeOf(reason.scope, links)],
      };
    case "evidence-stale":
      return {
        key: "stale",
        text: "Evidence has gone stale since",
        links: itemsOf(reason.itemIds, links),
      };
    default:
      return reason satisfies never;
  }
}

function itemsOf(itemIds: readonly string[], links: ItemLinks): ReasonView["links"] {
  return itemIds.map((itemId) => ({ label: links.title(itemId), href: links.href(itemId) }));
}

function scopeOf(scope: ScopeId, links: ItemLinks): ReasonView["links"][number] {
  return { label: scopeName(scope), href: links.scopeHref(scope) };
}
