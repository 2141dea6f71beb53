import Link from "next/link";
import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";

export type StateLink = { id: string; label: ReactNode; href: string; current: boolean };

/** One choice of several, each a page of its own. */
export function StateLinks({ label, links }: { label: string; links: readonly StateLink[] }) {
  return (
    <nav aria-label={label} data-print="hide">
      <ul className="inline-flex max-w-full flex-wrap gap-px rounded-md border border-line-strong/60 bg-surface p-0.5">
        {links.map(({ id, href, current, ...link }) => (
          <li key={id}>
            <Link
              href={href}
              prefetch={false}
              scroll={false}
              aria-current={current ? "page" : undefined}
              className={cn(
                "flex h-7 items-center gap-1.5 whitespace-nowrap rounded-sm px-2.5 text-sm",
                current ? "bg-accent-soft font-medium text-accent-text" : "text-ink-2 hover:bg-wash",
              )}
            >
              {link.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
