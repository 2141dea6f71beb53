import Link from "next/link";
import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";

type NavItemProps = {
  href: string;
  current: boolean;
  count?: number;
  countLabel?: string;
  children: ReactNode;
};

/** A row of the side navigation; the current page is marked by weight and a bar, not by colour alone. */
export function NavItem({ href, current, count = 0, countLabel, children }: NavItemProps) {
  return (
    <Link
      href={href}
      prefetch={false}
      aria-current={current ? "page" : undefined}
      className={cn(
        "relative flex h-6.25 items-center justify-between gap-2 rounded-sm px-2 text-sm transition-colors pointer-coarse:h-10",
        current
          ? "bg-wash font-medium text-ink before:absolute before:inset-y-1 before:-left-px before:w-0.5 before:rounded-full before:bg-accent"
          : "text-ink-2 hover:bg-wash hover:text-ink",
      )}
    >
      <span className="truncate">{children}</span>
      {count > 0 && (
        <span className="font-mono text-ink-2 text-xs">
          {count}
          {countLabel !== undefined && <span className="sr-only"> {countLabel}</span>}
        </span>
      )}
    </Link>
  );
}
