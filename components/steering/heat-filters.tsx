import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Input } from "@/components/ui/input";
import { LinkButton } from "@/components/ui/link-button";
import { Select } from "@/components/ui/select";
import { stages } from "@/lib/domain/catalogue/stages";
import { STAGES } from "@/lib/domain/catalogue/vocabulary";
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

/** A plain form: what it asks for is an address. */
export function HeatFilters({ view, asked, frame, scenarios, clearHref }: HeatFiltersProps) {
  return (
    <form method="get" data-print="hide" className="flex flex-wrap items-center gap-2">
      <input type="hidden" name="of" value={view} />
      <span className="block min-w-0 flex-1 basis-full sm:basis-40">
        <Input
          type="search"
          name="q"
          aria-label="Search projects"
          placeholder="Search projects"
          defaultValue={asked.q}
          maxLength={200}
        />
      </span>
      <Pick
        name="stage"
        label="Stage"
        value={asked.stage}
        any="Any stage"
        choices={STAGES.map((id) => [id, stages[id].title])}
      />
      <Pick name="team" label="Team" value={asked.team} any="Any team" choices={frame.teams} />
      <Pick name="owner" label="Owner" value={asked.owner} any="Any owner" choices={frame.owners} />
      <Pick name="scenario" label="Scenario" value={asked.scenario} any="Any scenario" choices={scenarios} />
      <Select
        name="sort"
        aria-label="Order"
        defaultValue={asked.sort}
        options={ORDERS}
        className="grow basis-36 sm:grow-0 sm:basis-44"
      />
      <Checkbox name="blocked" value="true" defaultChecked={asked.blocked} label="With blockers" />
      <Button type="submit">Show</Button>
      <LinkButton href={clearHref} variant="quiet">
        Clear
      </LinkButton>
    </form>
  );
}

type PickProps = {
  name: string;
  label: string;
  value: string | null;
  any: string;
  choices: readonly Choice[];
};

function Pick({ name, label, value, any, choices }: PickProps) {
  const options = [{ value: "", label: any }, ...choices.map(([id, title]) => ({ value: id, label: title }))];
  return (
    <Select
      name={name}
      aria-label={label}
      defaultValue={value ?? ""}
      options={options}
      className="grow basis-36 sm:grow-0 sm:basis-32"
    />
  );
}
