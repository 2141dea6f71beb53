import type { TrustEffect } from "@/lib/domain/evidence/effect";
import type { EvidenceKind } from "@/lib/domain/readiness/facts";

export const KIND_LABELS = {
  file: "File",
  link: "Link",
  note: "Note",
  report: "Machine report",
} as const satisfies Record<EvidenceKind, string>;

/** What a piece does for the trust in the answers it serves, and if nothing, what would change that. */
export function effectWords(effect: TrustEffect, itemCount: number): string {
  const items = itemCount === 1 ? "the answer it serves" : `the ${itemCount} answers it serves`;
  switch (effect) {
    case "evidence-backed":
      return `Backs ${items} with evidence`;
    case "tool-verified":
      return `Verifies ${items} by tool`;
    case "none-note":
      return "A note explains; it never raises trust";
    case "none-undated-link":
      return "Raises no trust until it has a collected-on date";
    case "none-unlinked":
      return "Raises no trust until it serves an item";
    case "none-stale":
      return "Too old to count; a new revision renews it";
    default:
      return effect satisfies never;
  }
}
