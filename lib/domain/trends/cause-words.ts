import { scopes } from "../catalogue/reviews";
import type { ItemResult } from "../readiness/readiness-types";
import type { Cause } from "./causes";

type TitleOf = (itemId: string) => string;

const RESULT: Readonly<Record<ItemResult, string>> = {
  pass: "pass",
  partial: "partial",
  fail: "fail",
  "not-assessed": "not assessed",
  "not-applicable": "not applicable",
};

const PLAN = { runbook: "runbook", rollback: "rollback plan" } as const;

/** Why readiness moved, as a phrase. */
export function causeWords(cause: Cause, titleOf: TitleOf): string {
  switch (cause.kind) {
    case "regressed":
      return `${quoted(cause.itemId, titleOf)} passed before and fails now`;
    case "improved":
    case "worsened":
    case "changed":
      return `${quoted(cause.itemId, titleOf)} went from ${RESULT[cause.from]} to ${RESULT[cause.to]}`;
    case "evidence-expired":
      return `evidence for ${quoted(cause.itemId, titleOf)} went stale`;
    case "evidence-renewed":
      return `evidence for ${quoted(cause.itemId, titleOf)} was renewed`;
    case "evidence-added":
      return `evidence was added${forItems(cause.itemIds, titleOf)}`;
    case "evidence-removed":
      return `evidence was removed${forItems(cause.itemIds, titleOf)}`;
    case "evidence-revised":
      return `evidence was revised${forItems(cause.itemIds, titleOf)}`;
    case "waiver-granted":
      return `the risk of ${quoted(cause.itemId, titleOf)} was accepted`;
    case "waiver-ended":
      return `the waiver on ${quoted(cause.itemId, titleOf)} ended`;
    case "signed":
      return `${scopes[cause.scope].title} was signed`;
    case "signoff-outdated":
      return `the sign-off of ${scopes[cause.scope].title} is outdated`;
    case "review-held":
      return cause.streak === 1
        ? "a weekly review was held"
        : `the weekly review was held, ${cause.streak} in a row`;
    case "review-missed":
      return "a week passed without its review";
    case "plan-completed":
      return `the ${PLAN[cause.plan]} became complete`;
    case "plan-incomplete":
      return `the ${PLAN[cause.plan]} is no longer complete`;
    case "restore-drilled":
      return "a restore was tried, and it worked";
    case "restore-drill-withdrawn":
      return "the record of a restore was put right";
    case "rollout-done":
      return "the rollout was done";
    case "rollout-undone":
      return "the rollout is no longer done: a gate stayed broken for a day, or it was planned anew";
    case "scenarios-changed":
      return "the launch scenarios changed";
    case "catalogue-changed":
      return `the catalogue changed from ${cause.from} to ${cause.to}`;
    case "rules-changed":
      return `the rules changed from ${cause.from} to ${cause.to}`;
    default:
      return cause satisfies never;
  }
}

/** The first few causes as one sentence; the rest are counted. */
export function causesInWords(causes: readonly Cause[], titleOf: TitleOf, most = 2): string {
  const shown = causes.slice(0, most).map((cause) => causeWords(cause, titleOf));
  const rest = causes.length - shown.length;
  if (shown.length === 0) return "Cause not recorded";
  const sentence = rest > 0 ? `${shown.join("; ")}; and ${rest} more` : shown.join("; ");
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

function quoted(itemId: string, titleOf: TitleOf): string {
  return `“${titleOf(itemId)}”`;
}

function forItems(itemIds: readonly string[], titleOf: TitleOf): string {
  if (itemIds.length === 0) return "";
  const [first = ""] = itemIds;
  const more = itemIds.length > 1 ? ` and ${itemIds.length - 1} more` : "";
  return ` for ${quoted(first, titleOf)}${more}`;
}
