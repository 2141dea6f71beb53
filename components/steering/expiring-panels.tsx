import Link from "next/link";
import { itemLinksOf } from "@/components/projects/project-links";
import { SelfApprovedBadge } from "@/components/readiness/self-approved-badge";
import { Panel } from "@/components/ui/card";
import { Time } from "@/components/ui/time";
import type { Steering, Within } from "@/lib/features/steering/schema";

type PanelProps<Part extends "waivers" | "evidence"> = { workspace: string; days: number } & Record<
  Part,
  Steering[Part]
>;

/** Accepted risks that end soon: each ends by itself, and its blocker counts again. */
export function ExpiringWaivers({ workspace, days, waivers: { within, rows } }: PanelProps<"waivers">) {
  return (
    <Panel title="Waivers that end" description={<WithinWords within={within} noun="waiver" />}>
      {rows.length === 0 ? (
        <p className="text-ink-2">No accepted risk ends in the next {days} days.</p>
      ) : (
        <ul className="divide-y divide-line">
          {rows.map((waiver) => {
            const links = itemLinksOf(workspace, waiver.project.slug);
            return (
              <li key={waiver.id} className="py-2 first:pt-0 last:pb-0">
                <p className="flex flex-wrap justify-between gap-x-3">
                  <Link href={links.href(waiver.itemId)} prefetch={false} className="prose-link">
                    {links.title(waiver.itemId)}
                  </Link>
                  <Time at={waiver.expiresAt} className="text-ink-2 text-sm" />
                </p>
                <p className="flex flex-wrap items-center gap-x-2 text-ink-3 text-sm">
                  {waiver.project.name}, approved by {waiver.approver ?? "somebody who left"}
                  {waiver.selfApproved && <SelfApprovedBadge />}
                </p>
              </li>
            );
          })}
          <More shown={rows.length} of={within} days={days} />
        </ul>
      )}
    </Panel>
  );
}

/** Evidence that goes stale soon, project by project. */
export function ExpiringEvidence({ workspace, days, evidence }: PanelProps<"evidence">) {
  const { within, stale, rows } = evidence;
  return (
    <Panel
      title="Evidence that goes stale"
      description={<WithinWords within={within} noun="project" />}
      footer={
        stale > 0 && (
          <Link href={`/${workspace}?stale=true`} prefetch={false} className="prose-link">
            {stale === 1 ? "1 project holds" : `${stale.toLocaleString("en")} projects hold`} stale evidence
            now
          </Link>
        )
      }
    >
      {rows.length === 0 ? (
        <p className="text-ink-2">No evidence goes stale in the next {days} days.</p>
      ) : (
        <ul className="divide-y divide-line">
          {rows.map((project) => (
            <li key={project.id} className="py-2 first:pt-0 last:pb-0">
              <p className="flex flex-wrap justify-between gap-x-3">
                <Link
                  href={`/${workspace}/projects/${project.slug}/evidence`}
                  prefetch={false}
                  className="prose-link min-w-0 truncate"
                >
                  {project.name}
                </Link>
                <Time at={project.firstAt} className="text-ink-2 text-sm" />
              </p>
              <p className="text-ink-3 text-sm">
                <Items
                  workspace={workspace}
                  slug={project.slug}
                  items={project.items.map(({ itemId }) => itemId)}
                />
                {" · "}
                {project.owner}
              </p>
            </li>
          ))}
          <More shown={rows.length} of={within} days={days} />
        </ul>
      )}
    </Panel>
  );
}

const SHOWN_ITEMS = 3;

function Items({ workspace, slug, items }: { workspace: string; slug: string; items: readonly string[] }) {
  const links = itemLinksOf(workspace, slug);
  const rest = items.length - SHOWN_ITEMS;
  const titles = items.slice(0, SHOWN_ITEMS).map((itemId) => links.title(itemId));
  return `${titles.join(", ")}${rest > 0 ? ` and ${rest} more` : ""}`;
}

function WithinWords({ within, noun }: { within: Within; noun: string }) {
  const counts = [7, 14, 30] as const;
  return (
    <>
      {counts.map((days, at) => (
        <span key={days}>
          {at > 0 && ", "}
          <span className="font-mono text-ink">{within[days].toLocaleString("en")}</span>
          {at === 0 && ` ${within[days] === 1 ? noun : `${noun}s`}`} in {days} days
        </span>
      ))}
      .
    </>
  );
}

function More({ shown, of, days }: { shown: number; of: Within; days: number }) {
  const all = days === 7 ? of[7] : days === 14 ? of[14] : of[30];
  if (all <= shown) return null;
  return (
    <li className="pt-2 text-ink-3 text-sm">
      The first {shown}; {(all - shown).toLocaleString("en")} more follow.
    </li>
  );
}
