import { FilterRow, Pick, StagePick } from "@/components/portfolio/filter-row";
import { Checkbox } from "@/components/ui/checkbox";
import { LinkButton } from "@/components/ui/link-button";
import { Select } from "@/components/ui/select";
import type { AskedPortfolio } from "@/lib/domain/portfolio/asked";
import type { HeatView } from "@/lib/domain/steering/heat-map";
import type { Choice, PortfolioFrame } from "@/lib/features/portfolio/schema";

const ORDERS = [
  { value: "blockers", label: "Most blockers first" },
  { value: "score", label: "Highest score first" },
  { value: "stage", label: "Furthest stage first" },
  { value: "stale", label: "Most stale evidence first" },
  { value: "updated", label: "Last updated first" },
];

type HeatFiltersProps = {
  view: HeatView;
  asked: AskedPortfolio;
  frame: PortfolioFrame;
  scenarios: readonly Choice[];
  clearHref: string;
};

export function HeatFilters({ view, asked, frame, scenarios, clearHref }: HeatFiltersProps) {
  const clear = (
    <LinkButton href={clearHref} variant="quiet">
      Clear
    </LinkButton>
  );
  return (
    <div data-print="hide">
      <FilterRow q={asked.q} searchLabel="Search projects" placeholder="Search projects" after={clear}>
        <input type="hidden" name="of" value={view} />
        <StagePick value={asked.stage} />
        <Pick name="team" label="Team" any="Any team" value={asked.team} choices={frame.teams} />
        <Pick name="owner" label="Owner" any="Any owner" value={asked.owner} choices={frame.owners} />
        <Pick
          name="scenario"
          label="Scenario"
          any="Any scenario"
          value={asked.scenario}
          choices={scenarios}
        />
        <Select
          name="sort"
          aria-label="Order"
          defaultValue={asked.sort}
          options={ORDERS}
          className="grow basis-36 sm:grow-0 sm:basis-44"
        />
        <Checkbox name="blocked" value="true" defaultChecked={asked.blocked} label="With blockers" />
      </FilterRow>
    </div>
  );
}
