import Link from "next/link";
import type { Decision } from "@/lib/features/decisions/schema";
import { OutcomeBadge, StandingBadge } from "./outcome-badge";

type LaunchFactProps = { decision: Decision | null; href: string };

/** The last launch decision in one line: the release, what was decided, and whether it still stands. */
export function LaunchFact({ decision, href }: LaunchFactProps) {
  if (decision === null)
    return (
      <Link href={href} prefetch={false} className="prose-link">
        not decided yet
      </Link>
    );
  const { id, release, outcome, standing } = decision;
  return (
    <span className="inline-flex min-w-0 flex-wrap items-center gap-x-1.5">
      <Link href={`${href}#${id}`} prefetch={false} className="prose-link max-w-40 truncate font-mono">
        {release}
      </Link>
      <OutcomeBadge outcome={outcome} look="plain" />
      {standing !== null && outcome !== "no-go" && <StandingBadge standing={standing.standing} />}
    </span>
  );
}
