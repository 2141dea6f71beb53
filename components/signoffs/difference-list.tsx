import { ArrowRight } from "lucide-react";
import Link from "next/link";
import { answerWords } from "@/components/assessment/conflict";
import type { ItemLinks } from "@/components/readiness/item-links";
import { ResultBadge } from "@/components/readiness/result-badge";
import type { ReviewItem } from "@/lib/domain/reviews/review-items";

type DifferenceListProps = { items: readonly ReviewItem[]; links: Pick<ItemLinks, "href"> };

/** Exactly what makes a sign-off outdated, an item a line. */
export function DifferenceList({ items, links }: DifferenceListProps) {
  if (items.length === 0)
    return (
      <p className="text-ink-2">No answer changed: the launch scenarios, the catalogue or the rules did.</p>
    );
  return (
    <ul className="flex flex-col divide-y divide-line rounded-md border border-line">
      {items.map((item) => (
        <li key={item.itemId} className="flex flex-wrap items-center gap-x-3 gap-y-1 px-3 py-1.5">
          <Link href={links.href(item.itemId)} prefetch={false} className="prose-link">
            {item.title}
          </Link>
          <ResultChange item={item} />
          <span className="text-ink-2 text-sm">{otherChanges(item)}</span>
        </li>
      ))}
    </ul>
  );
}

function ResultChange({ item: { before, after } }: { item: ReviewItem }) {
  if (before === null || before.result === after.result) return null;
  return (
    <span className="flex items-center gap-1.5">
      <ResultBadge result={before.result} look="plain" />
      <ArrowRight aria-label="now" className="size-3.5 text-ink-3" />
      <ResultBadge result={after.result} look="plain" />
    </span>
  );
}

/** "note changed, 1 piece of evidence added"; what the badges of the result do not say already. */
export function otherChanges(item: ReviewItem): string {
  const { before, after, evidence, waivers } = item;
  const count = (change: string) => evidence.filter((piece) => piece.change === change).length;
  const sameResult = before?.result === after.result;
  const reworded = before !== null && sameResult && answerText(before) !== answerText(after);
  const parts = [
    reworded ? "answer changed" : null,
    before !== null && before.note !== after.note ? "note changed" : null,
    pieces(count("added"), "added"),
    pieces(count("replaced"), "replaced"),
    pieces(count("removed"), "removed"),
    waivers.some((waiver) => waiver.change !== "kept") ? "accepted risk changed" : null,
  ];
  return parts.filter((part) => part !== null).join(", ");
}

function answerText({ answer }: ReviewItem["after"]): string {
  return answer?.kind === "not-applicable" ? answer.reason : answerWords(answer);
}

function pieces(count: number, verb: string): string | null {
  return count === 0 ? null : `${count === 1 ? "1 piece" : `${count} pieces`} of evidence ${verb}`;
}
