import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import type { ProjectAt } from "@/lib/features/projects/actions";
import type { Candidate, ProjectPerson } from "@/lib/features/projects/queries";
import { AddPerson } from "./add-person";
import { PersonRole } from "./person-role";
import { ROLE_WORDS } from "./role-words";

type PeopleProps = {
  at: ProjectAt;
  people: readonly ProjectPerson[];
  ownerId: string;
  /** Null when the viewer may only look. */
  candidates: readonly Candidate[] | null;
};

/** Who is on the project and as what. */
export function People({ at, people, ownerId, candidates }: PeopleProps) {
  const onProject = new Set(people.map((person) => person.accountId));
  return (
    <>
      <ul>
        {people.map((person) => (
          <li
            key={person.accountId}
            className="flex flex-wrap items-center gap-x-3 gap-y-1 border-line border-b py-2 last:border-b-0"
          >
            <Avatar name={person.name} />
            <div className="min-w-0 flex-1 basis-40">
              <p className="truncate font-medium">
                {person.name} {person.accountId === ownerId && <Badge>Owner</Badge>}{" "}
                {person.disabled && <Badge tone="warn">Disabled</Badge>}
              </p>
              <p className="truncate text-ink-3 text-sm">{person.email}</p>
            </div>
            {candidates === null || person.accountId === ownerId ? (
              <span className="text-ink-2">{ROLE_WORDS[person.role].title}</span>
            ) : (
              <PersonRole at={at} person={person} />
            )}
          </li>
        ))}
      </ul>
      {candidates !== null && (
        <AddPerson at={at} candidates={candidates.filter(({ accountId }) => !onProject.has(accountId))} />
      )}
    </>
  );
}
