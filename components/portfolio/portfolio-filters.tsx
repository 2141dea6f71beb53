import { SlidersHorizontal, X } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { Select } from "@/components/ui/select";
import { scenarios } from "@/lib/domain/catalogue/scenarios";
import { SCENARIOS } from "@/lib/domain/catalogue/vocabulary";
import type { Choice, PortfolioFrame } from "@/lib/features/portfolio/schema";
import type { AskedPortfolio, AskPortfolio } from "./asked-portfolio";
import { portfolioParams } from "./portfolio-params";
import { SearchBox } from "./search-box";

type FiltersProps = {
  frame: PortfolioFrame;
  asked: AskedPortfolio;
  onAsk: AskPortfolio;
  /** What belongs to the whole table: columns, export. */
  children: ReactNode;
};

const SHOW = [
  { value: "active", label: "Active" },
  { value: "archived", label: "Archived" },
  { value: "all", label: "Active and archived" },
];
const SCENARIO_OPTIONS = [
  { value: "", label: "Any scenario" },
  ...SCENARIOS.map((id) => ({ value: id, label: scenarios[id].title })),
];
const ORDERS = [
  { value: "updated desc", label: "Last updated first" },
  { value: "name asc", label: "By name" },
  { value: "score asc", label: "Lowest score first" },
  { value: "score desc", label: "Highest score first" },
  { value: "blockers desc", label: "Most blockers first" },
  { value: "stale desc", label: "Most stale evidence first" },
  { value: "target asc", label: "Next target date first" },
];

/** Words and filters. On a phone the filters fold away; the order, which the table's header holds elsewhere, joins them. */
export function PortfolioFilters({ frame, asked, onAsk, children }: FiltersProps) {
  const [open, setOpen] = useState(false);
  return (
    <div className="flex flex-wrap items-center gap-2">
      <SearchBox
        label="Search projects"
        value={asked.q}
        onSearch={(q) => onAsk({ q: q === "" ? null : q, cursor: null }, { history: "replace" })}
      />
      <Button className="md:hidden" aria-expanded={open} onClick={() => setOpen(!open)}>
        <SlidersHorizontal aria-hidden /> Filters
      </Button>
      <div className={cn("flex flex-wrap items-center gap-2 max-md:w-full", !open && "max-md:hidden")}>
        <Select
          aria-label="Order"
          className="max-md:grow md:hidden"
          value={`${asked.sort} ${asked.dir}`}
          options={ORDERS}
          onChange={(event) => onAsk({ ...orderOf(event.currentTarget.value), cursor: null })}
        />
        {frame.teams.length > 0 && (
          <Filter
            label="Team"
            value={asked.team}
            options={options("Any team", frame.teams)}
            onPick={(team) => onAsk({ team, cursor: null })}
          />
        )}
        <Filter
          label="Owner"
          value={asked.owner}
          options={options("Any owner", frame.owners)}
          onPick={(owner) => onAsk({ owner, cursor: null })}
        />
        <Filter
          label="Scenario"
          value={asked.scenario}
          options={SCENARIO_OPTIONS}
          onPick={(id) =>
            onAsk({ scenario: id === null ? null : portfolioParams.scenario.parse(id), cursor: null })
          }
        />
        <Filter
          label="Show"
          value={asked.show}
          options={SHOW}
          onPick={(show) => onAsk({ show: portfolioParams.show.parse(show ?? ""), cursor: null })}
        />
        <Button
          variant={asked.mine ? "primary" : "secondary"}
          aria-pressed={asked.mine}
          onClick={() => onAsk({ mine: !asked.mine, cursor: null })}
        >
          Mine
        </Button>
        {isFiltered(asked) && (
          <Button variant="quiet" onClick={() => onAsk(null)}>
            <X aria-hidden /> Clear
          </Button>
        )}
        {children}
      </div>
    </div>
  );
}

type FilterProps = {
  label: string;
  value: string | null;
  options: readonly { value: string; label: string }[];
  onPick: (value: string | null) => void;
};

function Filter({ label, value, options: choices, onPick }: FilterProps) {
  return (
    <Select
      aria-label={label}
      className="max-md:grow md:w-28 lg:w-32"
      value={value ?? ""}
      options={choices}
      onChange={(event) => onPick(event.currentTarget.value === "" ? null : event.currentTarget.value)}
    />
  );
}

function options(any: string, choices: readonly Choice[]) {
  return [{ value: "", label: any }, ...choices.map(([value, label]) => ({ value, label }))];
}

function orderOf(value: string) {
  const [sort = "", dir = ""] = value.split(" ");
  return { sort: portfolioParams.sort.parse(sort), dir: portfolioParams.dir.parse(dir) };
}

function isFiltered({
  q,
  stage,
  team,
  owner,
  scenario,
  blocked,
  stale,
  mine,
  show,
}: AskedPortfolio): boolean {
  const picked = [stage, team, owner, scenario].some((value) => value !== null);
  return picked || q !== "" || blocked || stale || mine || show !== "active";
}
