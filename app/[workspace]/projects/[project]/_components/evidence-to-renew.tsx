import { ClockCheck } from "lucide-react";
import Link from "next/link";
import { FreshnessBadge } from "@/components/readiness/freshness-badge";
import type { ItemLinks } from "@/components/readiness/item-links";
import type { ItemState, Readiness } from "@/lib/domain/readiness/readiness-types";

type EvidenceToRenewProps = { readiness: Readiness; links: ItemLinks; limit?: number };

/** Items whose best evidence is stale or in its last fifth, the one that ended first on top. */
export function EvidenceToRenew({ readiness, links, limit = 4 }: EvidenceToRenewProps) {
  const ageing = Object.values(readiness.items)
    .filter(isAgeing)
    .toSorted((left, right) => (left.freshUntil ?? "").localeCompare(right.freshUntil ?? ""));
  if (ageing.length === 0) return <NothingAgeing readiness={readiness} />;
  const hidden = ageing.length - limit;
  return (
    <>
      <ul>
        {ageing.slice(0, limit).map((state) => (
          <li key={state.itemId} className="border-line border-b py-1.5 last:border-b-0">
            <Link
              href={links.href(state.itemId)}
              prefetch={false}
              className="block truncate rounded-sm hover:underline"
            >
              {links.title(state.itemId)}
            </Link>
            {state.freshness !== null && (
              <FreshnessBadge
                freshness={state.freshness}
                until={state.freshUntil}
                now={readiness.asOf}
                look="plain"
              />
            )}
          </li>
        ))}
      </ul>
      {hidden > 0 && <p className="pt-1 text-ink-2 text-sm">and {hidden} more</p>}
    </>
  );
}

function isAgeing({ freshness, counted }: ItemState): boolean {
  return (freshness === "expiring" || freshness === "stale") && counted !== "not-applicable";
}

function NothingAgeing({ readiness }: { readiness: Readiness }) {
  const proven = Object.values(readiness.items).some((state) => state.freshness === "fresh");
  return (
    <p className="flex items-start gap-2 text-ink-2">
      <ClockCheck aria-hidden className="mt-0.5 size-4 shrink-0 text-ink-3" />
      {proven ? "All evidence is fresh." : "No evidence is attached yet, so nothing can expire."}
    </p>
  );
}
