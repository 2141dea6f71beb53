import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { stages } from "@/lib/domain/catalogue/stages";
import { STAGES } from "@/lib/domain/catalogue/vocabulary";
import type { CampaignMatch } from "@/lib/features/campaigns/schema";

type Choices = readonly (readonly [id: string, name: string])[];

type CandidateFiltersProps = {
  match: CampaignMatch;
  teams: Choices;
  owners: Choices;
  scenarios: Choices;
};

/** Which projects to offer. A plain form: what it asks for is an address. */
export function CandidateFilters({ match, teams, owners, scenarios }: CandidateFiltersProps) {
  return (
    <form method="get" className="flex flex-wrap items-center gap-2">
      <span className="block min-w-0 flex-1 basis-full sm:basis-40">
        <Input
          type="search"
          name="q"
          aria-label="Search projects by name"
          placeholder="Search by name"
          defaultValue={match.q}
          maxLength={200}
        />
      </span>
      <Pick name="scenario" label="Scenario" any="Any scenario" value={match.scenario} choices={scenarios} />
      <Pick name="team" label="Team" any="Any team" value={match.team} choices={teams} />
      <Pick name="owner" label="Owner" any="Any owner" value={match.owner} choices={owners} />
      <Pick
        name="stage"
        label="Stage"
        any="Any stage"
        value={match.stage}
        choices={STAGES.map((id) => [id, stages[id].title])}
      />
      <Checkbox name="below" value="true" defaultChecked={match.below} label="Only those not there yet" />
      <Button type="submit">Show</Button>
    </form>
  );
}

type PickProps = { name: string; label: string; any: string; value: string | null; choices: Choices };

function Pick({ name, label, any, value, choices }: PickProps) {
  const options = [{ value: "", label: any }, ...choices.map(([id, title]) => ({ value: id, label: title }))];
  return (
    <Select
      name={name}
      aria-label={label}
      defaultValue={value ?? ""}
      options={options}
      className="grow basis-36 sm:grow-0 sm:basis-36"
    />
  );
}
