import type { ComponentProps, ReactNode } from "react";
import { cn } from "./cn";

type TableProps = ComponentProps<"table"> & {
  /** Names the table for screen readers; shown above it when `showCaption`. */
  caption: ReactNode;
  showCaption?: boolean;
  /** Keeps the header in view while the page scrolls; needs a table that fits its width. */
  stickyHeader?: boolean;
  /** Lines the outer cells up with the text around the table, instead of the edge of a flush panel. */
  inset?: boolean;
};

/**
 * Scrolls sideways inside its own box, which the keyboard can reach, so that the page never does. The box is
 * positioned: words for screen readers alone are placed absolutely, and would stick out of any other.
 */
export function Table({
  caption,
  showCaption = false,
  stickyHeader = false,
  inset = false,
  className,
  children,
  ...rest
}: TableProps) {
  return (
    <div
      tabIndex={stickyHeader ? undefined : 0}
      className={cn("relative min-w-0", stickyHeader ? "max-lg:overflow-x-auto" : "overflow-x-auto")}
    >
      <table
        data-sticky={stickyHeader || undefined}
        data-inset={inset || undefined}
        className={cn("group/table w-full border-collapse text-left text-sm", className)}
        {...rest}
      >
        <caption className={showCaption ? "px-4 py-2 text-left text-ink-2" : "sr-only"}>{caption}</caption>
        {children}
      </table>
    </div>
  );
}

export function TableHead({ className, ...rest }: ComponentProps<"thead">) {
  return (
    <thead
      className={cn(
        "bg-surface text-ink-2 text-xs lg:group-data-sticky/table:sticky lg:group-data-sticky/table:top-12 lg:group-data-sticky/table:z-10",
        className,
      )}
      {...rest}
    />
  );
}

export function TableBody(props: ComponentProps<"tbody">) {
  return <tbody {...props} />;
}

export function TableRow({ className, ...rest }: ComponentProps<"tr">) {
  return (
    <tr className={cn("border-line border-b last:border-b-0 [tbody_&]:hover:bg-wash", className)} {...rest} />
  );
}

type CellProps = { numeric?: boolean };

export function TableHeader({
  numeric = false,
  className,
  scope = "col",
  ...rest
}: ComponentProps<"th"> & CellProps) {
  const row = scope === "row" ? "min-w-40 font-medium text-ink text-sm" : "h-8 whitespace-nowrap font-medium";
  return (
    <th
      scope={scope}
      className={cn(
        "px-3 py-1.5 align-middle first:pl-4 last:pr-4 group-data-inset/table:first:pl-0 group-data-inset/table:last:pr-0",
        row,
        numeric && "text-right",
        className,
      )}
      {...rest}
    />
  );
}

export function TableCell({ numeric = false, className, ...rest }: ComponentProps<"td"> & CellProps) {
  return (
    <td
      className={cn(
        "px-3 py-1.5 align-middle first:pl-4 last:pr-4 group-data-inset/table:first:pl-0 group-data-inset/table:last:pr-0",
        numeric && "text-right font-mono",
        className,
      )}
      {...rest}
    />
  );
}
