import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";
import { TableHeader } from "@/components/ui/table";

export type SortOrder = { sort: string; dir: "asc" | "desc" };

type SortHeaderProps = {
  column: {
    id: string;
    label: string;
    head?: ReactNode;
    sorts?: SortOrder["dir"];
    numeric?: boolean;
    className?: string;
    headClassName?: string;
  };
  order: SortOrder;
  onSort: (order: SortOrder) => void;
};

const ARROWS = { asc: "M12 19V5m-7 7 7-7 7 7", desc: "M12 5v14m7-7-7 7-7-7" };

/** A column's name, and, where the column can be sorted by, the button that does it. */
export function SortHeader({ column, order, onSort }: SortHeaderProps) {
  const { id, label, sorts, numeric = false } = column;
  const className = cn(column.className, column.headClassName);
  if (sorts === undefined)
    return (
      <TableHeader numeric={numeric} className={className}>
        {column.head ?? label}
      </TableHeader>
    );

  const active = order.sort === id ? order.dir : null;
  return (
    <TableHeader
      numeric={numeric}
      aria-sort={active === null ? undefined : active === "asc" ? "ascending" : "descending"}
      className={className}
    >
      <button
        type="button"
        onClick={() => onSort({ sort: id, dir: active === null ? sorts : active === "asc" ? "desc" : "asc" })}
        className={cn(
          "-mx-1 inline-flex min-h-6 items-center gap-0.5 rounded-sm px-1 hover:bg-wash hover:text-ink",
          active !== null && "text-ink",
        )}
      >
        {label}
        {active !== null && (
          <svg aria-hidden viewBox="0 0 24 24" className="line-mark size-3.5 shrink-0">
            <path d={ARROWS[active]} />
          </svg>
        )}
      </button>
    </TableHeader>
  );
}
