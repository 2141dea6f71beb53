import type { SelectOption } from "@/components/ui/select";
import type { TeamRow } from "@/lib/features/teams/queries";
import { TeamForm } from "./team-form";

type TeamListProps = {
  workspaceSlug: string;
  teams: readonly TeamRow[];
  people: readonly SelectOption[];
  canEdit: boolean;
};

/** The teams that own projects, and who leads each. */
export function TeamList({ workspaceSlug, teams, people, canEdit }: TeamListProps) {
  return (
    <div className="flex flex-col gap-3">
      {teams.length === 0 && (
        <p className="text-ink-3">No team yet. The portfolio groups and filters projects by team.</p>
      )}
      <ul className="divide-y divide-line">
        {teams.map((team) => (
          <li key={team.id} className="py-2">
            {canEdit ? (
              <TeamForm workspaceSlug={workspaceSlug} team={team} people={people} />
            ) : (
              <p>
                <span className="font-medium">{team.name}</span>{" "}
                <span className="text-ink-3">
                  {team.leadName ? `led by ${team.leadName}` : "no lead"}, {team.projectCount} project
                  {team.projectCount === 1 ? "" : "s"}
                </span>
              </p>
            )}
          </li>
        ))}
      </ul>
      {canEdit && <TeamForm workspaceSlug={workspaceSlug} team={null} people={people} />}
    </div>
  );
}
