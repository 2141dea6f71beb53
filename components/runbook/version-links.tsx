import Link from "next/link";
import { Time } from "@/components/ui/time";
import type { PlanVersionLine } from "@/lib/features/runbook/schema";

type VersionLinksProps = {
  versions: readonly PlanVersionLine[];
  hrefOf: (number: number) => string;
  current: number | null;
};

/** Every version somebody saved, newest first; none is ever lost. */
export function VersionLinks({ versions, hrefOf, current }: VersionLinksProps) {
  if (versions.length === 0) return <p className="text-ink-3 text-sm">Nobody has saved a version yet.</p>;
  return (
    <ol className="flex max-h-72 flex-col gap-1 overflow-y-auto text-sm">
      {versions.map(({ number, by, at }) => (
        <li key={number} className="flex flex-wrap items-baseline gap-x-2">
          <Link
            href={hrefOf(number)}
            prefetch={false}
            aria-current={current === number ? "page" : undefined}
            className="prose-link rounded-sm font-mono aria-[current=page]:font-semibold"
          >
            Version {number}
          </Link>
          <span className="text-ink-2">
            {by.name}, <Time at={at} />
          </span>
        </li>
      ))}
    </ol>
  );
}
