"use client";

import Link from "next/link";
import { StageBadge } from "@/components/readiness/stage-badge";
import { cn } from "@/components/ui/cn";
import type { HeatCell, HeatColumn, HeatRow } from "@/lib/domain/steering/heat-map";
import { heatLook } from "./heat-mark";

/** A column with its words; the catalogue they come from is too large for the browser. */
export type HeatHead = {
  id: string;
  title: string /** Below the project's address; null where no item stands behind it. */;
  place: string | null;
};

type HeatMapProps = {
  workspace: string;
  heads: readonly HeatHead[];
  columns: readonly HeatColumn[];
  rows: readonly HeatRow[];
  caption: string;
};

const HEAD = "sticky top-0 z-10 bg-surface";
const FIRST = "sticky left-0 z-20 bg-surface px-3 text-left sm:min-w-56 sm:max-w-72 max-sm:max-w-36";

/** Projects by columns. The box scrolls both ways; header and names stay in sight. */
export function HeatMap({ workspace, heads, columns, rows, caption }: HeatMapProps) {
  return (
    <section
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label={caption}
      className="relative max-h-[72vh] overflow-auto print:max-h-none"
    >
      <table className="w-full border-separate border-spacing-0 text-sm">
        <caption className="sr-only">{caption}</caption>
        <thead className="text-ink-2 text-xs">
          <tr>
            <th scope="col" className={cn(HEAD, FIRST, "z-30 py-2 align-bottom font-medium")}>
              Project
            </th>
            {heads.map((head) => (
              <th
                key={head.id}
                scope="col"
                className={cn(
                  HEAD,
                  "min-w-20 max-w-28 px-1 py-2 text-center align-bottom font-medium leading-tight",
                )}
              >
                {head.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row" className={cn(FIRST, "border-line border-y py-1.5 font-medium text-ink-2")}>
              All that match
            </th>
            {columns.map((column) => (
              <td key={column.id} className="border-line border-y px-1 py-1.5 text-center text-xs">
                <Summary column={column} />
              </td>
            ))}
          </tr>
          {rows.map((row) => (
            <tr key={row.id} className="group">
              <th
                scope="row"
                className={cn(FIRST, "border-line border-b py-1 font-medium group-hover:bg-wash")}
              >
                <Link
                  href={`/${workspace}/projects/${row.slug}`}
                  prefetch={false}
                  title={row.name}
                  className="block truncate rounded-sm leading-6 hover:text-accent-text hover:underline"
                >
                  {row.name}
                </Link>
                <span className="flex items-center gap-2 font-normal text-ink-3 text-xs">
                  <span className="font-mono">{row.score}</span> <StageBadge stage={row.stage} look="plain" />
                </span>
              </th>
              {row.cells.map((cell, at) => (
                <Cell
                  key={heads[at]?.id ?? at}
                  cell={cell}
                  head={heads[at]}
                  to={`/${workspace}/projects/${row.slug}`}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Cell({ cell, head, to }: { cell: HeatCell; head: HeatHead | undefined; to: string }) {
  const { mark, word, look } = heatLook(cell);
  const tile = cn("flex h-9 min-w-9 items-center justify-center rounded-sm text-base", look);
  const content = (
    <>
      <span aria-hidden>{mark}</span>
      <span className="sr-only">{word}</span>
    </>
  );
  return (
    <td data-print="colour" title={`${head?.title ?? ""}: ${word}`} className="border-line border-b p-0.5">
      {head?.place ? (
        <Link
          href={`${to}/${head.place}`}
          prefetch={false}
          className={cn(tile, "hover:outline-2 hover:outline-focus")}
        >
          {content}
        </Link>
      ) : (
        <span className={tile}>{content}</span>
      )}
    </td>
  );
}

/** How a column stands: what fails, and what nobody knows. */
function Summary({ column: { counts, share } }: { column: HeatColumn }) {
  if (counts) {
    return (
      <span className="flex flex-col gap-0.5 leading-tight">
        <span className={counts.fail > 0 ? "font-semibold text-bad-text" : "text-ink-3"}>
          {counts.fail.toLocaleString("en")} fail
        </span>
        <span className="text-ink-2">{counts["not-assessed"].toLocaleString("en")} unknown</span>
      </span>
    );
  }
  if (!share || share.mean === null) return <span className="text-ink-3">none</span>;
  return (
    <span className="flex flex-col gap-0.5 leading-tight">
      <span className="font-semibold">mean {share.mean} %</span>
      <span className={share.weak > 0 ? "text-bad-text" : "text-ink-3"}>
        {share.weak.toLocaleString("en")} below 50
      </span>
    </span>
  );
}
