import Link from "next/link";
import type { ItemLinks } from "@/components/readiness/item-links";
import { Notice } from "@/components/ui/notice";
import { CONTRADICTIONS } from "@/lib/domain/catalogue/contradictions";
import type { Readiness } from "@/lib/domain/readiness/readiness-types";

type ContradictionListProps = { items: Readiness["items"]; links: ItemLinks };

/** Answers that cannot both be true. The worse one counts until one of the two is corrected. */
export function ContradictionList({ items, links }: ContradictionListProps) {
  const open = CONTRADICTIONS.filter(({ when, contradicts }) =>
    items[contradicts.itemId]?.contradictedBy.includes(when.itemId),
  );
  if (open.length === 0) return null;
  return (
    <Notice
      tone="warn"
      className="mt-4"
      title={
        open.length === 1
          ? "Two answers contradict each other"
          : `${open.length} pairs of answers contradict each other`
      }
    >
      <ul>
        {open.map(({ id, when, contradicts, explanation }) => (
          <li key={id} className="py-0.5">
            <ItemLink itemId={when.itemId} links={links} /> and{" "}
            <ItemLink itemId={contradicts.itemId} links={links} />: {explanation} Until then the worse answer
            counts.
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function ItemLink({ itemId, links }: { itemId: string; links: ItemLinks }) {
  return (
    <Link href={links.href(itemId)} prefetch={false} className="prose-link">
      {links.title(itemId)}
    </Link>
  );
}
