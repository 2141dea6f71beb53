import type { ReactNode } from "react";
import { useId } from "react";
import { cn } from "./cn";

type PanelProps = {
  title: ReactNode;
  /** Level of the heading; 2 unless the panel sits inside a section. */
  level?: 2 | 3;
  description?: ReactNode;
  /** Buttons or a link at the right of the title. */
  actions?: ReactNode;
  /** No inner padding, for tables and lists that run to the edge. */
  flush?: boolean;
  footer?: ReactNode;
  id?: string;
  className?: string;
  children: ReactNode;
};

/** A titled region of a page. */
export function Panel({
  title,
  level = 2,
  description,
  actions,
  flush = false,
  footer,
  id,
  className,
  children,
}: PanelProps) {
  const headingId = useId();
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <section
      id={id}
      aria-labelledby={headingId}
      className={cn("min-w-0 rounded-lg border border-line bg-surface", className)}
    >
      <header className={cn("flex flex-wrap items-center gap-x-3 gap-y-1 px-4 pt-3", flush && "pb-3")}>
        <Heading id={headingId} className="min-w-0 font-semibold text-base text-ink">
          {title}
        </Heading>
        {actions !== undefined && <div className="-my-1 ml-auto flex items-center gap-1">{actions}</div>}
        {description !== undefined && <div className="w-full text-ink-3 text-sm">{description}</div>}
      </header>
      <div className={flush ? "border-line border-t" : "px-4 pt-2 pb-4"}>{children}</div>
      {footer !== undefined && (
        <footer className="border-line border-t px-4 py-2.5 text-ink-2 text-sm">{footer}</footer>
      )}
    </section>
  );
}

/** A plain framed box without a title. */
export function Card({ className, children }: { className?: string; children: ReactNode }) {
  return (
    <div className={cn("min-w-0 rounded-lg border border-line bg-surface p-4", className)}>{children}</div>
  );
}
