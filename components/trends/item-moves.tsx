import Link from "next/link";
import type { ItemLinks } from "@/components/readiness/item-links";
import { FRESHNESS_LABELS, RESULT_LABELS, TRUST_LABEL_WORDS } from "@/components/readiness/wording";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import type { Movement } from "@/lib/domain/readiness/movement";

type ItemMovesProps = {
  caption: string;
  items: Movement["items"];
  /** What the two columns are: "Then" and "Today", or two projects. */
  sides: readonly [before: string, after: string];
  links: ItemLinks;
};

/** Items that stand differently on two sides. */
export function ItemMoves({ caption, items, sides: [before, after], links }: ItemMovesProps) {
  return (
    <Table caption={caption} inset>
      <TableHead>
        <TableRow>
          <TableHeader>Item</TableHeader>
          <TableHeader>{before}</TableHeader>
          <TableHeader>{after}</TableHeader>
        </TableRow>
      </TableHead>
      <TableBody>
        {items.map((item) => (
          <TableRow key={item.itemId}>
            <TableHeader scope="row">
              <Link href={links.href(item.itemId)} prefetch={false} className="prose-link font-normal">
                {links.title(item.itemId)}
              </Link>
            </TableHeader>
            <TableCell>{standing(item.before)}</TableCell>
            <TableCell>{standing(item.after)}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function standing({ counted, trust, freshness, waived }: Movement["items"][number]["before"]): string {
  const words = [
    RESULT_LABELS[counted],
    trust === null ? null : TRUST_LABEL_WORDS[trust].toLowerCase(),
    freshness === null || freshness === "fresh"
      ? null
      : `evidence ${FRESHNESS_LABELS[freshness].toLowerCase()}`,
    waived ? "risk accepted" : null,
  ];
  return words.filter((word) => word !== null).join(", ");
}
