import { ChevronDown, ChevronRight } from "lucide-react";
import { type ReactNode, useState } from "react";
import { type DataColumn, DataRows } from "@/components/data-table/data-table";
import { Button } from "@/components/ui/button";
import { type AskedPortfolio, groupFilter, rowsRequest } from "@/lib/domain/portfolio/asked";
import { extrasFrom } from "@/lib/domain/portfolio/columns";
import { type PortfolioEntry, readPortfolioEntry } from "@/lib/domain/portfolio/row";
import type { PortfolioGroup } from "@/lib/features/portfolio/schema";
import type { AskPortfolio } from "./use-asked-portfolio";
import { useGroupRows } from "./use-group-rows";
import { useGroups } from "./use-groups";

type GroupedRowsProps = {
  workspace: string;
  asked: AskedPortfolio;
  /** The groups the server counted, for what it was asked. */
  initial: readonly PortfolioGroup[] | null;
  columns: readonly DataColumn<PortfolioEntry>[];
  /** Another one means that what was read before is no longer so. */
  version: number;
  cardClassName: string;
  onAsk: AskPortfolio;
};

/** A body of the table per group: its name and count, and once opened its own pages of rows. */
export function GroupedRows(props: GroupedRowsProps) {
  const { workspace, asked, initial, version, columns, cardClassName, onAsk } = props;
  const groups = useGroups({ workspace, asked, version }, initial);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const toggle = (key: string) => {
    const next = new Set(open);
    if (!next.delete(key)) next.add(key);
    setOpen(next);
  };
  if (groups === null) return <Message columns={columns.length}>Counting…</Message>;
  if (groups === "failed") {
    return (
      <Message columns={columns.length}>
        The groups could not be counted. Reload the page to try again.
      </Message>
    );
  }
  if (groups.length === 0) {
    return (
      <Message columns={columns.length}>
        No project matches.{" "}
        <Button size="sm" onClick={() => onAsk(null)}>
          Clear search and filters
        </Button>
      </Message>
    );
  }
  return groups.map((group) => (
    <Group
      key={`${asked.group} ${group.key}`}
      workspace={workspace}
      asked={asked}
      group={group}
      columns={columns}
      version={version}
      cardClassName={cardClassName}
      open={open.has(group.key)}
      onToggle={() => toggle(group.key)}
    />
  ));
}

function Message({ columns, children }: { columns: number; children: ReactNode }) {
  return (
    <tbody className="max-md:block">
      <tr className="max-md:block">
        <td colSpan={columns} className="px-4 py-8 text-center text-ink-2 max-md:block">
          <span role="status">{children}</span>
        </td>
      </tr>
    </tbody>
  );
}

type GroupProps = Omit<GroupedRowsProps, "initial" | "onAsk"> & {
  group: PortfolioGroup;
  open: boolean;
  onToggle: () => void;
};

function Group({ group, open, onToggle, ...rows }: GroupProps) {
  const { columns, version } = rows;
  const Chevron = open ? ChevronDown : ChevronRight;
  return (
    <>
      <tbody className="max-md:block">
        <tr className="border-line border-b bg-wash max-md:block">
          <th colSpan={columns.length} scope="rowgroup" className="p-0 text-left font-medium max-md:block">
            <button
              type="button"
              aria-expanded={open}
              onClick={onToggle}
              className="flex w-full items-center gap-2 px-4 py-2 text-left hover:text-accent-text focus-visible:-outline-offset-2"
            >
              <Chevron aria-hidden className="size-4 shrink-0 text-ink-3" />
              <span className="truncate">{group.name}</span>
              <span className="font-mono text-ink-3 text-xs">{group.count.toLocaleString("en")}</span>
              <span className="sr-only">{group.count === 1 ? "project" : "projects"}</span>
            </button>
          </th>
        </tr>
      </tbody>
      {open && <OpenGroup key={version} group={group} {...rows} />}
    </>
  );
}

function OpenGroup(props: Omit<GroupProps, "open" | "onToggle">) {
  const { workspace, asked, group, columns, cardClassName } = props;
  const filter = asked.group === null ? {} : groupFilter(asked.group, group.key);
  const { rows, state, more } = useGroupRows(workspace, rowsRequest({ ...asked, ...filter, cursor: null }));
  const extras = extrasFrom(asked.columns);
  return (
    <>
      {rows.length > 0 && (
        <DataRows
          columns={columns}
          rows={rows.map((row) => readPortfolioEntry(row, extras))}
          rowId={({ id }) => id}
          cardClassName={cardClassName}
        />
      )}
      {(state !== "shown" || more !== null) && (
        <tbody className="max-md:block">
          <tr className="border-line border-b max-md:block">
            <td colSpan={columns.length} className="px-4 py-2 text-ink-2 max-md:block">
              <span role="status">
                {state === "loading" && "Loading…"}
                {state === "failed" && "These projects could not be read. "}
              </span>
              {state !== "loading" && more !== null && (
                <Button size="sm" onClick={more}>
                  {state === "failed" ? "Try again" : `Show more of ${group.name}`}
                </Button>
              )}
            </td>
          </tr>
        </tbody>
      )}
    </>
  );
}
