import type { RowDecision } from "@/lib/domain/weekly-reviews/review";

export type ReviewKeyAct =
  | { kind: "decide"; decision: RowDecision }
  | { kind: "settle"; how: "done" | "keep" | "drop" }
  | { kind: "step"; by: 1 | -1 }
  | { kind: "take-back" | "note" | "action" | "next-section" | "keep-unchanged" | "start" | "close" };

const ANYWHERE: Readonly<Record<string, ReviewKeyAct>> = {
  j: { kind: "step", by: 1 },
  ArrowDown: { kind: "step", by: 1 },
  p: { kind: "step", by: -1 },
  ArrowUp: { kind: "step", by: -1 },
  u: { kind: "take-back" },
  n: { kind: "note" },
  a: { kind: "action" },
  Enter: { kind: "next-section" },
  K: { kind: "keep-unchanged" },
  s: { kind: "start" },
  c: { kind: "close" },
};
const ON_A_ROW: Readonly<Record<string, ReviewKeyAct>> = {
  k: { kind: "decide", decision: "keep" },
  f: { kind: "decide", decision: "fix" },
  r: { kind: "decide", decision: "replace" },
  x: { kind: "decide", decision: "remove" },
  d: { kind: "decide", decision: "defer" },
};
const ON_AN_ACTION: Readonly<Record<string, ReviewKeyAct>> = {
  d: { kind: "settle", how: "done" },
  k: { kind: "settle", how: "keep" },
  x: { kind: "settle", how: "drop" },
};

/** What a key means in a review, by what is looked at; null where it means nothing. */
export function reviewKeyAct(key: string, at: "row" | "action" | "nothing"): ReviewKeyAct | null {
  const own = { row: ON_A_ROW, action: ON_AN_ACTION, nothing: {} }[at];
  const table: Readonly<Record<string, ReviewKeyAct>> = { ...ANYWHERE, ...own };
  return Object.hasOwn(table, key) ? (table[key] ?? null) : null;
}

/** The key of a decision, as it is printed on its button. */
export const DECISION_KEYS = {
  keep: "k",
  fix: "f",
  replace: "r",
  remove: "x",
  defer: "d",
} as const satisfies Record<RowDecision, string>;
