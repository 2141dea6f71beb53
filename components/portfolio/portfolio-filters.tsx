import { SlidersHorizontal, X } from "lucide-react";
import { type ReactNode, useState, useSyncExternalStore } from "react";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { Select } from "@/components/ui/select";
import { SCENARIOS } from "@/lib/domain/catalogue/vocabulary";
import { type AskedPortfolio, GROUPINGS, oneOf, SHOWN, USUAL_PORTFOLIO } from "@/lib/domain/portfolio/asked";
import { DIRECTIONS, PORTFOLIO_SORTS } from "@/lib/domain/portfolio/sorts";
import type { Choice, PortfolioFrame } from "@/lib/features/portfolio/schema";
import { SearchBox } from "./search-box";
import type { AskPortfolio } from "./use-asked-portfolio";

type FiltersProps = {
  frame: PortfolioFrame;
  scenarios: readonly Choice[];
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
const GROUPS = [
  { value: "", label: "No groups" },
  { value: "owner", label: "By owner" },
  { value: "stage", label: "By stage" },
  { value: "scenario", label: "By scenario" },
  { value: "team", label: "By team" },
];
const ORDERS = [
  { value: "updated desc", label: "Last updated first" },
  { value: "name asc", label: "By name" },
  { value: "score asc", label: "Lowest score first" },
  { value: "score desc", label: "Highest score first" },
  { value: "blockers desc", label: "Most blockers first" },
  { value: "stale desc", label: "Most stale evidence first" },
  { value: "target asc", label: "Next target date first" },
  { value: "review asc", label: "Oldest weekly review first" },
  { value: "slip desc", label: "Latest rollout first" },
];

/** Words and filters. On a phone the filters fold away; the order, which the table's header holds elsewhere, joins them. */
export function PortfolioFilters({ frame, scenarios, asked, onAsk, children }: FiltersProps) {
  const [open, setOpen] = useState(false);
  return (
    <div className="flex flex-wrap items-center gap-2">
      <SearchBox
        label="Search projects"
        value={asked.q}
        onSearch={(q) => onAsk({ q }, { history: "replace" })}
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
          onChange={(event) => onAsk(orderOf(event.currentTarget.value))}
        />
        {frame.teams.length > 0 && (
          <Filter
            label="Team"
            value={asked.team}
            options={options("Any team", frame.teams)}
            onPick={(team) => onAsk({ team })}
          />
        )}
        <Filter
          label="Owner"
          value={asked.owner}
          options={options("Any owner", frame.owners)}
          onPick={(owner) => onAsk({ owner })}
        />
        <Filter
          label="Scenario"
          value={asked.scenario}
          options={options("Any scenario", scenarios)}
          onPick={(id) => onAsk({ scenario: oneOf(SCENARIOS, id) })}
        />
        <Filter
          label="Group"
          value={asked.group}
          options={GROUPS}
          onPick={(group) => onAsk({ group: oneOf(GROUPINGS, group) })}
        />
        <Filter
          label="Show"
          value={asked.show}
          options={SHOW}
          onPick={(show) => onAsk({ show: oneOf(SHOWN, show) ?? USUAL_PORTFOLIO.show })}
        />
        <Button
          variant={asked.mine ? "primary" : "secondary"}
          aria-pressed={asked.mine}
          onClick={() => onAsk({ mine: !asked.mine })}
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

/** Two hundred names to pick from are of no use before the page can be used: until then, the one that is picked. */
function Filter({ label, value, options: choices, onPick }: FilterProps) {
  const usable = useSyncExternalStore(never, inBrowser, onServer);
  return (
    <Select
      aria-label={label}
      className="max-md:grow md:w-28"
      value={value ?? ""}
      options={usable ? choices : choices.filter((choice) => choice.value === (value ?? ""))}
      onChange={(event) => onPick(event.currentTarget.value === "" ? null : event.currentTarget.value)}
    />
  );
}

const never = () => () => {};
const inBrowser = () => true;
const onServer = () => false;

function options(any: string, choices: readonly Choice[]) {
  return [{ value: "", label: any }, ...choices.map(([value, label]) => ({ value, label }))];
}

function orderOf(value: string) {
  const [sort = "", dir = ""] = value.split(" ");
  return {
    sort: oneOf(PORTFOLIO_SORTS, sort) ?? USUAL_PORTFOLIO.sort,
    dir: oneOf(DIRECTIONS, dir) ?? USUAL_PORTFOLIO.dir,
  };
}

function isFiltered({
  q,
  stage,
  team,
  owner,
  scenario,
  blocked,
  stale,
  missed,
  mine,
  show,
}: AskedPortfolio): boolean {
  const picked = [stage, team, owner, scenario].some((value) => value !== null);
  return picked || q !== "" || blocked || stale || missed || mine || show !== "active";
}
