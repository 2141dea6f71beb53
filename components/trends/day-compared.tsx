import Link from "next/link";
import type { ItemLinks } from "@/components/readiness/item-links";
import { ScoreSum } from "@/components/readiness/score-sum";
import { StageBadge } from "@/components/readiness/stage-badge";
import { FRESHNESS_LABELS, RESULT_LABELS, TRUST_LABEL_WORDS } from "@/components/readiness/wording";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import type { Day } from "@/lib/domain/readiness/facts";
import { type Movement, movementBetween } from "@/lib/domain/readiness/movement";
import type { Readiness } from "@/lib/domain/readiness/readiness-types";

type DayComparedProps = { day: Day; then: Readiness; now: Readiness; links: ItemLinks };

/** Readiness at the end of a day as it was known then, and what differs today. */
export function DayCompared({ day, then, now, links }: DayComparedProps) {
  const { items } = movementBetween(then, now);
  return (
    <div className="flex flex-col gap-4">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span>
          At the end of <time dateTime={day}>{day}</time>:
        </span>
        <span className="font-semibold text-xl">{then.score}</span>
        <StageBadge stage={then.stage} acceptedRisk={then.acceptedRisk} />
        <span className="text-ink-3">
          Today: {now.score}, <StageBadge stage={now.stage} acceptedRisk={now.acceptedRisk} look="plain" />
        </span>
      </p>
      <ScoreSum readiness={{ ...then, nextSteps: [] }} links={links} />
      <div>
        <h3 className="mb-1 font-medium">{differenceTitle(items.length)}</h3>
        {items.length > 0 && <ItemMoves items={items} links={links} />}
      </div>
    </div>
  );
}

function ItemMoves({ items, links }: { items: Movement["items"]; links: ItemLinks }) {
  return (
    <Table caption="Items that stand differently today" inset>
      <TableHead>
        <TableRow>
          <TableHeader>Item</TableHeader>
          <TableHeader>Then</TableHeader>
          <TableHeader>Today</TableHeader>
        </TableRow>
      </TableHead>
      <TableBody>
        {items.map(({ itemId, before, after }) => (
          <TableRow key={itemId}>
            <TableHeader scope="row">
              <Link href={links.href(itemId)} prefetch={false} className="prose-link font-normal">
                {links.title(itemId)}
              </Link>
            </TableHeader>
            <TableCell>{standing(before)}</TableCell>
            <TableCell>{standing(after)}</TableCell>
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

function differenceTitle(count: number): string {
  if (count === 0) return "Every item stands today as it stood then";
  return count === 1 ? "One item stands differently today" : `${count} items stand differently today`;
}
