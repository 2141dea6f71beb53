import Link from "next/link";
import { FreshnessBadge } from "@/components/readiness/freshness-badge";
import type { ItemLinks } from "@/components/readiness/item-links";
import { Disclosure } from "@/components/ui/disclosure";
import type { ItemEffect } from "@/lib/domain/evidence/effect";

type ServedItemsProps = {
  items: readonly ItemEffect[];
  links: Pick<ItemLinks, "title" | "href">;
  /** What the piece does for them. */
  effect: string;
};

const SHOWN = 3;

/** The items a piece serves. Each has a window of its own, so each has its own freshness. */
export function ServedItems({ items, links, effect }: ServedItemsProps) {
  const [shown, folded] = [items.slice(0, SHOWN), items.slice(SHOWN)];
  return (
    <div>
      <p className="text-ink-2">{effect}</p>
      {/* The badge of a piece with one item stands in its head already. */}
      <ItemLines items={shown} links={links} bare={items.length === 1} />
      {folded.length > 0 && (
        <Disclosure summary={`${folded.length} more`}>
          <ItemLines items={folded} links={links} />
        </Disclosure>
      )}
    </div>
  );
}

type ItemLinesProps = Pick<ServedItemsProps, "items" | "links"> & { bare?: boolean };

function ItemLines({ items, links, bare = false }: ItemLinesProps) {
  return (
    <ul>
      {items.map(({ itemId, freshness, freshUntil }) => (
        <li key={itemId} className="flex min-h-6 flex-wrap items-center gap-x-2">
          <Link href={links.href(itemId)} prefetch={false} className="prose-link">
            {links.title(itemId)}
          </Link>
          {freshness !== null && !bare && (
            <FreshnessBadge freshness={freshness} until={freshUntil} look="plain" />
          )}
        </li>
      ))}
    </ul>
  );
}
