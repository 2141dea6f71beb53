import { findItem } from "../catalogue/catalogue";
import { CAPABILITIES, type Catalogue, type ItemKind } from "../catalogue/types";
import type { Stage } from "../catalogue/vocabulary";
import type { ItemResult } from "../readiness/readiness-types";

/** What a heat map can lay the projects against. */
export const HEAT_VIEWS = ["checks", "questions", "capability-checks", "capabilities"] as const;
export type HeatView = (typeof HEAT_VIEWS)[number];

/** How an item stands in one project; an accepted risk hides the result behind it. */
export type HeatMark = ItemResult | "waived";

/** How a mark is kept: one character, so that a row of them is a word. */
export const MARK_CODES: Readonly<Record<HeatMark, string>> = {
  pass: "p",
  partial: "h",
  fail: "f",
  "not-assessed": "?",
  "not-applicable": "n",
  waived: "w",
};

const HEAT_MARKS = ["pass", "partial", "fail", "not-assessed", "not-applicable", "waived"] as const;

/** Reads a mark back; what nobody wrote is not assessed. */
export function markOfCode(code: string): HeatMark {
  return HEAT_MARKS.find((mark) => MARK_CODES[mark] === code) ?? "not-assessed";
}

/** Where the items of a view stand in a row of marks: the first, counted from 1, and how many. */
export function markSpan(
  catalogue: Catalogue,
  view: Exclude<HeatView, "capabilities">,
): { from: number; length: number } {
  const kinds = catalogue.items.map((item) => item.kind);
  return {
    from: kinds.indexOf(KIND[view]) + 1,
    length: kinds.lastIndexOf(KIND[view]) - kinds.indexOf(KIND[view]) + 1,
  };
}

/** Whole per cent of a capability; null where nothing applies. */
export type HeatCell = HeatMark | number | null;

export type HeatRow = {
  id: string;
  slug: string;
  name: string;
  stage: Stage;
  score: number;
  /** In the order of the columns. */
  cells: readonly HeatCell[];
};

/** How a column stands over every project that matches, on whichever page. */
export type HeatColumn = {
  /** An item of the catalogue, or a capability. */
  id: string;
  counts: Readonly<Record<HeatMark, number>> | null;
  /** Of a capability: its mean over the projects where something applies, and how many are below half. */
  share: { mean: number | null; weak: number; none: number } | null;
};

const KIND: Readonly<Record<Exclude<HeatView, "capabilities">, ItemKind>> = {
  checks: "check",
  questions: "question",
  "capability-checks": "capability-check",
};

/** The ids of the columns of a view, in the catalogue's order. */
export function heatColumns(catalogue: Catalogue, view: HeatView): readonly string[] {
  if (view === "capabilities") return CAPABILITIES;
  return catalogue.items.filter((item) => item.kind === KIND[view]).map((item) => item.id);
}

/** The address of an item inside its project: "questions?item=key-exposure". */
export function itemPlace(catalogue: Catalogue, itemId: string): string {
  const isQuestion = findItem(catalogue, itemId)?.kind === "question";
  return `${isQuestion ? "questions" : "scorecard"}?item=${itemId}`;
}
