import type { EvidenceKind } from "@/lib/domain/readiness/facts";
import type { EvidenceSummary } from "@/lib/features/evidence/schema";

export const KIND_LABELS = {
  file: "File",
  link: "Link",
  note: "Note",
  report: "Machine report",
} as const satisfies Record<EvidenceKind, string>;

/** What a piece does for the trust in the answers it serves, and if nothing, what would change that. */
export function effectWords({ effect, items }: Pick<EvidenceSummary, "effect" | "items">): string {
  const backed = items.filter(({ freshness }) => freshness === "fresh" || freshness === "expiring").length;
  const answers = backed === 1 ? "1 answer" : `${backed} answers`;
  switch (effect) {
    case "evidence-backed":
      return `Backs ${answers}`;
    case "tool-verified":
      return `Verifies ${answers} by machine report`;
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
