import type { Capability, Item, ItemKind, Severity } from "@/lib/domain/catalogue/types";
import type { Answer, ItemApproval, ItemFact, WaiverFact } from "@/lib/domain/readiness/facts";
import { resultOf } from "@/lib/domain/readiness/item-result";
import type { Freshness, ItemResult, TrustLabel } from "@/lib/domain/readiness/readiness-types";
import { sameJson } from "@/lib/domain/readiness/same-json";
import type { Recorded } from "./recorded";

/** What readiness says of an item, as of the answer it was worked out from. */
export type Verdict = {
  answer: Answer | null;
  counted: ItemResult;
  /** The accepted risk that takes the item out of the sum. */
  waiver: Pick<WaiverFact, "expiresAt" | "selfApproved"> | null;
  trust: TrustLabel | null;
  freshness: Freshness | null;
  freshUntil: string | null;
  evidenceCount: number;
  contradictions: readonly ContradictionView[];
  /** What a reviewer last said of it, and whether that speaks of what stands. */
  word: (ItemApproval & { current: boolean }) | null;
};

export type ContradictionView = { itemId: string; title: string; href: string; explanation: string };

/** What an answer counts as: the server's word where it was given about this very answer, else the answer's own. */
export function countsAs(view: Pick<ItemView, "question" | "verdict">, answer: Answer | null): ItemResult {
  return sameJson(view.verdict.answer, answer) ? view.verdict.counted : resultOf(view, answer);
}

/** One item as the browser needs it: guidance stays on the server. */
export type ItemView = {
  id: string;
  kind: ItemKind;
  number: number;
  title: string;
  statement: string;
  question?: Item["question"];
  severity: Severity | null;
  /** Where a capability check is at home; null for checks and questions, which feed several. */
  capability: { id: Capability; title: string } | null;
  evidenceRequired: boolean;
  /** Where to ask that its risk be accepted; null where it never can be. */
  waiverRequestHref: string | null;
  href: string;
  recorded: Recorded;
  /** Whether only the registration's triage vouches for the answer. */
  source: ItemFact["source"];
  verdict: Verdict;
};
