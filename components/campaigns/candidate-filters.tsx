import { FilterRow, Pick, StagePick } from "@/components/portfolio/filter-row";
import { Checkbox } from "@/components/ui/checkbox";
import type { CampaignMatch } from "@/lib/features/campaigns/schema";
import type { Choice } from "@/lib/features/portfolio/schema";

type CandidateFiltersProps = {
  match: CampaignMatch;
  teams: readonly Choice[];
  owners: readonly Choice[];
  scenarios: readonly Choice[];
};

/** Which projects to offer. */
export function CandidateFilters({ match, teams, owners, scenarios }: CandidateFiltersProps) {
  return (
    <FilterRow q={match.q} searchLabel="Search projects by name" placeholder="Search by name">
      <Pick name="scenario" label="Scenario" any="Any scenario" value={match.scenario} choices={scenarios} />
      <Pick name="team" label="Team" any="Any team" value={match.team} choices={teams} />
      <Pick name="owner" label="Owner" any="Any owner" value={match.owner} choices={owners} />
      <StagePick value={match.stage} />
      <Checkbox name="below" value="true" defaultChecked={match.below} label="Only those not there yet" />
    </FilterRow>
  );
}
