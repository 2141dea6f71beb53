import { ArrowRight } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { SeverityBadge } from "@/components/readiness/severity-badge";
import { Badge } from "@/components/ui/badge";
import { Panel } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import type { ChecksUpgrade } from "@/lib/features/checks/schema";
import { AdoptButton } from "./adopt-button";
import { fieldWords, inChecks } from "./wording";

type UpgradePanelProps = {
  at: { workspace: string; project: string };
  upgrade: ChecksUpgrade;
  canAdopt: boolean;
};

/** A newer version of the workspace's checks, what it would do here, and the question whether it should. */
export function UpgradePanel({ at, upgrade, canAdopt }: UpgradePanelProps) {
  const { from, to } = upgrade;
  const title =
    from === 0 ? "The workspace asks for checks of its own" : "A newer version of the workspace’s checks";
  return (
    <Panel
      id="checks-upgrade"
      className="mt-4"
      title={title}
      description={
        <>
          {from === 0 ? "None yet" : `Version ${from}`}{" "}
          <ArrowRight aria-label="to" className="inline size-3.5" /> version {to}. Nothing moves before a
          founder of this project says so, and past results stay as they are.
        </>
      }
      actions={
        canAdopt ? (
          <AdoptButton at={at} to={to} consequences={consequencesOf(upgrade)} />
        ) : (
          <Link href={`/${at.workspace}/checks`} prefetch={false} className="prose-link text-sm">
            Read the checks
          </Link>
        )
      }
    >
      <Changes upgrade={upgrade} />
    </Panel>
  );
}

function Changes({ upgrade: { added, changed, carriedOver, retired } }: { upgrade: ChecksUpgrade }) {
  return (
    <dl className="flex flex-wrap gap-x-10 gap-y-3">
      <Group term="New" count={added.length} tone="accent">
        {added.map((check) => (
          <li key={check.id} className="flex flex-wrap items-center gap-x-2">
            {check.title}
            {check.severity !== null && <SeverityBadge severity={check.severity} look="plain" />}
          </li>
        ))}
      </Group>
      <Group term="Changed" count={changed.length} tone="warn">
        {changed.map((check) => (
          <li key={check.id}>
            {check.title} <span className="text-ink-3 text-sm">{fieldWords(check.fields)}</span>
          </li>
        ))}
      </Group>
      <Group term="Carried over" count={carriedOver.length}>
        {carriedOver.map((check) => (
          <li key={check.id}>{check.title}</li>
        ))}
      </Group>
      <Group term="Retired" count={retired.length}>
        {retired.map((check) => (
          <li key={check.id}>
            {check.title}{" "}
            {check.answered && <span className="text-ink-3 text-sm">its answer stays in the history</span>}
          </li>
        ))}
      </Group>
    </dl>
  );
}

type GroupProps = {
  term: string;
  count: number;
  tone?: "accent" | "warn";
  children: readonly ReactNode[];
};

const SHOWN = 5;

function Group({ term, count, tone, children }: GroupProps) {
  if (count === 0) return null;
  return (
    <div className="min-w-0">
      <dt className="flex items-center gap-2 font-medium text-sm">
        <Badge tone={tone}>{term}</Badge>
        <span className="font-mono text-ink-2">{count}</span>
      </dt>
      <dd className="mt-1">
        <ul className="flex flex-col gap-0.5">{children.slice(0, SHOWN)}</ul>
        {count > SHOWN && (
          <Disclosure summary={`${count - SHOWN} more`}>
            <ul className="flex flex-col gap-0.5">{children.slice(SHOWN)}</ul>
          </Disclosure>
        )}
      </dd>
    </div>
  );
}

function consequencesOf({ added, changed, carriedOver, retired }: ChecksUpgrade): readonly string[] {
  const blockers = added.filter((check) => check.severity === "blocker").length;
  const answered = retired.filter((check) => check.answered).length;
  return [
    added.length > 0 && `${inChecks(added.length)} will be open until somebody answers`,
    blockers > 0 &&
      `${blockers === 1 ? "one of them is a blocker" : `${blockers} of them are blockers`}, which holds the score at 74 while it is open`,
    changed.length > 0 &&
      `the answers to ${inChecks(changed.length)} that changed keep counting: look at them again`,
    carriedOver.length > 0 && `the answers to ${inChecks(carriedOver.length)} are carried over as they are`,
    retired.length > 0 &&
      `${inChecks(retired.length)} will no longer count${answered > 0 ? "; what was answered stays in the history" : ""}`,
    "sign-offs of scopes with a new, changed or retired check will be outdated",
  ].filter((line) => line !== false);
}
