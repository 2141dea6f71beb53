import { CircleCheck } from "lucide-react";
import Link from "next/link";
import type { Finding } from "@/lib/domain/readiness/readiness-types";
import type { CameUndone } from "@/lib/domain/trends/repeat-offenders";
import type { ItemLinks } from "./item-links";
import { SeverityBadge } from "./severity-badge";
import { FINDING_STATES, undoneWords } from "./wording";

type FindingsListProps = {
  findings: readonly Finding[];
  /** How often each came undone after it had passed. */
  undone?: CameUndone;
  links: ItemLinks;
  /** Items whose accepted risk was approved by whoever asked for it. */
  selfApproved?: ReadonlySet<string>;
  limit?: number;
  moreHref?: string;
};

/** Blockers and findings in the order they came: worst first. */
export function FindingsList({ findings, undone, selfApproved, links, limit, moreHref }: FindingsListProps) {
  if (findings.length === 0) {
    return (
      <p className="flex items-center gap-2 text-ink-2">
        <CircleCheck aria-hidden className="size-4 text-good" /> No blocker and no major finding.
      </p>
    );
  }
  const shown = limit === undefined ? findings : findings.slice(0, limit);
  const hidden = findings.length - shown.length;
  return (
    <>
      <ul>
        {shown.map((finding) => (
          <li
            key={finding.itemId}
            className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 border-line border-b py-1.5 last:border-b-0"
          >
            <Link
              href={links.href(finding.itemId)}
              prefetch={false}
              className="min-w-0 truncate rounded-sm font-medium hover:underline"
            >
              {links.title(finding.itemId)}
            </Link>
            <SeverityBadge severity={finding.severity} look="plain" />
            <span className="text-ink-2 text-sm">
              {FINDING_STATES[finding.state]}
              {selfApproved?.has(finding.itemId) && ", self-approved"}
              {undoneWords(undone?.get(finding.itemId))}
            </span>
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <p className="pt-1 text-ink-2 text-sm">
          {moreHref === undefined ? (
            `and ${hidden} more`
          ) : (
            <Link href={moreHref} prefetch={false} className="prose-link">{`and ${hidden} more`}</Link>
          )}
        </p>
      )}
    </>
  );
}
