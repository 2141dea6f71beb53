import Link from "next/link";
import { cn } from "@/components/ui/cn";

type TabLinksProps = {
  label: string;
  links: readonly { id: string; label: string; href: string }[];
  current: string;
};

/** A choice of a few views, each a page of its own. */
export function TabLinks({ label, links, current }: TabLinksProps) {
  return (
    <nav aria-label={label} data-print="hide">
      <ul className="inline-flex flex-wrap gap-px rounded-md border border-line-strong/60 bg-surface p-0.5">
        {links.map((link) => (
          <li key={link.id}>
            <Link
              href={link.href}
              prefetch={false}
              scroll={false}
              aria-current={link.id === current ? "page" : undefined}
              className={cn(
                "flex h-7 items-center whitespace-nowrap rounded-sm px-2.5 text-sm",
                link.id === current
                  ? "bg-accent-soft font-medium text-accent-text"
                  : "text-ink-2 hover:bg-wash",
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
