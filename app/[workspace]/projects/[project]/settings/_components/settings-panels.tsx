import type { ReactNode } from "react";
import { Panel } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { allows } from "@/lib/auth/access";
import type { ProjectScope } from "@/lib/auth/scope";
import { currentCatalogue } from "@/lib/domain/catalogue/current";
import { minimumItems, suggestedTargetStage } from "@/lib/domain/catalogue/scenarios";
import { SCENARIOS } from "@/lib/domain/catalogue/vocabulary";
import { TRASH_DAYS } from "@/lib/domain/projects/trash";
import type { Facts } from "@/lib/domain/readiness/facts";
import type { Candidate, Project, ProjectPerson, TeamChoice } from "@/lib/features/projects/queries";
import { titlesOf } from "../../../item-titles";
import { AddressForm } from "./address-form";
import { ArchiveSwitch } from "./archive-switch";
import { DeleteProject } from "./delete-project";
import { DetailsForm } from "./details-form";
import { People } from "./people";
import { ScenariosForm } from "./scenarios-form";
import { SignalsForm } from "./signals-form";
import { SystemMap } from "./system-map";
import { TargetForm } from "./target-form";
import { Transfer } from "./transfer";

type SettingsPanelsProps = {
  scope: ProjectScope;
  project: Project;
  facts: Facts;
  people: readonly ProjectPerson[];
  teams: readonly TeamChoice[];
  candidates: readonly Candidate[] | null;
};

type Section = { id: string; title: string; description?: string; body: ReactNode };

/** The settings this person may change, with a list of them beside. */
export function SettingsPanels(props: SettingsPanelsProps) {
  const sections = sectionsOf(props);
  return (
    <div className="grid items-start gap-x-8 gap-y-4 lg:grid-cols-[11rem_minmax(0,46rem)]">
      <nav aria-label="Settings" className="lg:sticky lg:top-16">
        <ul className="flex flex-wrap gap-x-4 gap-y-1 lg:flex-col">
          {sections.map(({ id, title }) => (
            <li key={id}>
              <a
                href={`#${id}`}
                className="inline-block min-h-6 rounded-sm text-ink-2 hover:text-ink hover:underline"
              >
                {title}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div className="flex min-w-0 flex-col gap-4">
        <Standing {...props} />
        {sections.map(({ id, title, description, body }) => (
          <Panel key={id} id={id} title={title} description={description}>
            {body}
          </Panel>
        ))}
      </div>
    </div>
  );
}

function Standing({ scope, project }: SettingsPanelsProps) {
  if (project.archivedAt !== null)
    return (
      <Notice tone="warn" title="This project is archived">
        It stays readable and changes no more until it is taken out of the archive.
      </Notice>
    );
  if (allows(scope, "project.edit")) return null;
  return (
    <Notice title="Some settings are not yours to change">
      Founders of the project and owners of the workspace change the rest.
    </Notice>
  );
}

function sectionsOf(props: SettingsPanelsProps): readonly Section[] {
  const { scope, project } = props;
  const live = project.archivedAt === null;
  const sections: readonly (Section | false)[] = [
    ...(live && allows(scope, "project.edit") ? editable(props) : []),
    ...(live && allows(scope, "project.setTarget") ? [target(props)] : []),
    people(props),
    ...closing(props),
  ];
  return sections.filter((section) => section !== false);
}

function editable({ scope, project, facts, teams }: SettingsPanelsProps): readonly Section[] {
  const at = { workspace: scope.slug, projectId: project.id };
  const { name, description, repositoryUrl, team, version } = project;
  const details = { name, description, repositoryUrl, teamId: team?.id ?? null, version };
  return [
    { id: "details", title: "Details", body: <DetailsForm at={at} details={details} teams={teams} /> },
    { id: "address", title: "Address", body: <AddressForm at={at} slug={project.slug} /> },
    {
      id: "scenarios",
      title: "Scenarios",
      description: "What the app is for decides which reviews are mandatory and which steps come first.",
      body: (
        <ScenariosForm
          at={at}
          scenarios={facts.scenarios}
          targetStage={project.targetStage}
          titleOf={titlesOf(currentCatalogue, minimumItems(SCENARIOS))}
        />
      ),
    },
    {
      id: "signals",
      title: "Signals",
      description:
        "Taking the triage again moves only the answers triage gave. What a person said since then stays.",
      body: <SignalsForm at={at} signals={facts.signals} />,
    },
    {
      id: "system-map",
      title: "System map",
      description:
        "An app is a system, not pages. Say of each part whether it is used and whether a stranger can reach it.",
      body: <SystemMap at={at} systemMap={facts.systemMap} />,
    },
  ];
}

function target({ scope, project, facts }: SettingsPanelsProps): Section {
  return {
    id: "target",
    title: "Target",
    body: (
      <TargetForm
        at={{ workspace: scope.slug, projectId: project.id }}
        targetStage={project.targetStage}
        targetDate={project.targetDate}
        suggested={suggestedTargetStage(facts.scenarios)}
      />
    ),
  };
}

function people({ scope, project, people: list, candidates }: SettingsPanelsProps): Section {
  return {
    id: "people",
    title: "People",
    description: "Owners and managers of the workspace read every project without being on it.",
    body: (
      <People
        at={{ workspace: scope.slug, projectId: project.id }}
        people={list}
        ownerId={project.owner.id}
        candidates={project.archivedAt === null ? candidates : null}
      />
    ),
  };
}

function closing({ scope, project, candidates }: SettingsPanelsProps): readonly (Section | false)[] {
  const at = { workspace: scope.slug, projectId: project.id };
  const { name, slug, owner, archivedAt } = project;
  const others = (candidates ?? []).filter((candidate) => candidate.accountId !== owner.id);
  return [
    archivedAt === null &&
      allows(scope, "project.transfer") && {
        id: "transfer",
        title: "Hand over",
        description: `${owner.name} owns this project.`,
        body: <Transfer at={at} name={name} owner={owner.name} candidates={others} />,
      },
    allows(scope, "project.archive") && {
      id: "archive",
      title: "Archive",
      description: "Sets the project aside: readable, unchanging, out of the counts. Nothing is lost.",
      body: <ArchiveSwitch at={at} name={name} archived={archivedAt !== null} />,
    },
    allows(scope, "project.delete") && {
      id: "delete",
      title: "Delete",
      description: `Moves the project to the trash, where it stays for ${TRASH_DAYS} days.`,
      body: <DeleteProject at={at} name={name} slug={slug} />,
    },
  ];
}
