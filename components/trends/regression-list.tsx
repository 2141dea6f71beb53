import { CircleAlert, CircleCheck } from "lucide-react";
import Link from "next/link";
import type { ItemLinks } from "@/components/readiness/item-links";
import { Badge } from "@/components/ui/badge";
import { Time } from "@/components/ui/time";
import type { Regression } from "@/lib/domain/trends/regressions";

type RegressionListProps = { regressions: readonly Regression[]; links: ItemLinks };

/** What passed and then failed, repeat offenders first. */
export function RegressionList({ regressions, links }: RegressionListProps) {
  if (regressions.length === 0) {
    return (
      <p className="text-ink-2">Nothing that passed has failed since. What you fixed has stayed fixed.</p>
    );
  }
  return (
    <ul className="divide-y divide-line">
      {regressions.map((regression) => (
        <li
          key={regression.itemId}
          className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5 py-2 first:pt-0 last:pb-0"
        >
          <Link
            href={links.href(regression.itemId)}
            prefetch={false}
            className="prose-link min-w-0 flex-1 basis-48"
          >
            {links.title(regression.itemId)}
          </Link>
          <span className="text-ink-2 text-sm">{times(regression.count)}</span>
          <State regression={regression} />
          <span className="w-full text-ink-3 text-sm">
            Last failed <Time at={regression.lastAt} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function State({ regression: { open, daysClean } }: { regression: Regression }) {
  if (open)
    return (
      <Badge icon={CircleAlert} tone="bad" look="plain">
        Fails now
      </Badge>
    );
  if (daysClean === 0) return <span className="text-ink-3 text-sm">Not passed again yet</span>;
  return (
    <Badge icon={CircleCheck} tone="good" look="plain">
      {daysClean === 1 ? "1 day clean" : `${daysClean} days clean`}
    </Badge>
  );
}

function times(count: number): string {
  return count === 1 ? "Once" : count === 2 ? "Twice" : `${count} times`;
}
