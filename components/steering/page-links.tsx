import { ChevronFirst, ChevronLeft, ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { LinkButton } from "@/components/ui/link-button";

type PageLinksProps = {
  label: string;
  /** Null where there is none. */
  first: string | null;
  previous: string | null;
  next: string | null;
  children: ReactNode;
};

/** Page by page, each an address. */
export function PageLinks({ label, first, previous, next, children }: PageLinksProps) {
  return (
    <nav
      aria-label={label}
      data-print="hide"
      className="flex flex-wrap items-center gap-1 border-line border-t px-4 py-2.5 text-ink-2 text-sm"
    >
      <div className="mr-auto">{children}</div>
      {first !== null && (
        <LinkButton href={first} size="sm" variant="quiet">
          <ChevronFirst aria-hidden /> First
        </LinkButton>
      )}
      {previous !== null && (
        <LinkButton href={previous} size="sm" variant="quiet">
          <ChevronLeft aria-hidden /> Previous
        </LinkButton>
      )}
      {next !== null && (
        <LinkButton href={next} size="sm" variant="quiet">
          Next <ChevronRight aria-hidden />
        </LinkButton>
      )}
    </nav>
  );
}
