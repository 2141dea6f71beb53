import { ChevronRight } from "lucide-react";
import Link from "next/link";
import { cn } from "./cn";

export type Crumb = { label: string; href?: string };

/** The way here; the last crumb is this page and is not a link. On phones only the last two show. */
export function Breadcrumb({ crumbs, className }: { crumbs: readonly Crumb[]; className?: string }) {
  return (
    <nav aria-label="Breadcrumb" className={cn("min-w-0", className)}>
      <ol className="flex min-w-0 items-center gap-1 text-sm">
        {crumbs.map((crumb, index) => {
          const last = index === crumbs.length - 1;
          return (
            <li
              key={`${crumb.href ?? ""}${crumb.label}`}
              className={cn(
                "flex min-w-0 items-center gap-1",
                index < crumbs.length - 2 && "max-sm:hidden",
                last && "shrink-0 max-sm:shrink",
              )}
            >
              {index > 0 && (
                <ChevronRight
                  aria-hidden
                  className={cn(
                    "size-3.5 shrink-0 text-ink-3",
                    index === crumbs.length - 2 && "max-sm:hidden",
                  )}
                />
              )}
              {crumb.href !== undefined && !last ? (
                <Link
                  href={crumb.href}
                  prefetch={false}
                  className="min-w-0 truncate rounded-sm py-0.5 text-ink-2 hover:text-ink hover:underline"
                >
                  {crumb.label}
                </Link>
              ) : (
                <span
                  aria-current={last ? "page" : undefined}
                  className="min-w-0 truncate py-0.5 font-medium text-ink"
                >
                  {crumb.label}
                </span>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
