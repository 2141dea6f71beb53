import Link from "next/link";
import { Fragment } from "react";
import type { ItemLinks } from "./item-links";

type ItemLinkListProps = { itemIds: readonly string[]; links: ItemLinks; limit?: number };

/** "Secrets not in git, Rate limits tested and 4 more", each a link. */
export function ItemLinkList({ itemIds, links, limit = 3 }: ItemLinkListProps) {
  const shown = itemIds.slice(0, limit);
  const hidden = itemIds.length - shown.length;
  return (
    <>
      {shown.map((itemId, index) => (
        <Fragment key={itemId}>
          {index > 0 && ", "}
          <Link href={links.href(itemId)} prefetch={false} className="prose-link">
            {links.title(itemId)}
          </Link>
        </Fragment>
      ))}
      {hidden > 0 && ` and ${hidden} more`}
    </>
  );
}
