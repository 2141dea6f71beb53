import { openProject } from "@/lib/auth/access";
import type { ProjectScope } from "@/lib/auth/scope";
import { within } from "@/lib/db/within";
import type { Instant } from "@/lib/domain/readiness/facts";
import { recordAnswer } from "@/lib/features/answers/commands/record-answer";
import { assignPerson } from "@/lib/features/projects/commands/assign-person";
import { editProject } from "@/lib/features/projects/commands/edit-project";
import { registerProject } from "@/lib/features/projects/commands/register-project";
import { setScenarios } from "@/lib/features/projects/commands/set-scenarios";
import { setSystemPart } from "@/lib/features/projects/commands/set-system-part";
import { setTarget } from "@/lib/features/projects/commands/set-target";
import { getItemVersions } from "@/lib/features/readiness/queries";
import type { PersonKey } from "./cast";
import { type Gathered, scopeIn } from "./gather";
import { granted } from "./granted";
import { launch } from "./launch";
import { prove, renew, throwAway } from "./prove";
import { keepRegistry } from "./registry";
import { review } from "./review";
import { rollOut } from "./rollouts";
import { getReady } from "./runbooks";
import { countCalls } from "./statistics";
import type { Action, Story } from "./story";
import { dayOf, daysAfter } from "./when";

/** A project as its story goes on: what later steps refer back to. */
export type PlayedProject = {
  story: Story;
  gathered: Gathered;
  installedAt: Instant;
  projectId: string;
  /** Version of each item as last seen, so that an edit names what it replaces. */
  versions: Map<string, number>;
  evidence: Map<string, { evidenceId: string; version: number }>;
  scopes: Map<PersonKey, ProjectScope>;
};

export function openStage(gathered: Gathered, story: Story, installedAt: Instant): PlayedProject {
  return {
    story,
    gathered,
    installedAt,
    projectId: "",
    versions: new Map(),
    evidence: new Map(),
    scopes: new Map(),
  };
}

/** Registers the project with its triage and gives the others their roles. */
export async function register(stage: PlayedProject): Promise<void> {
  const { story, gathered } = stage;
  const { name, description, repositoryUrl, team, scenarios, signals, target } = story;
  const teamId = gathered.teams.get(team);
  if (teamId === undefined) throw new Error(`There is no team "${team}".`);
  const registered = await registerProject(scopeIn(gathered.scopes, story.founder), {
    name,
    description,
    repositoryUrl,
    teamId,
    scenarios: [...scenarios],
    signals,
    targetStage: target.stage,
    targetDate: targetDay(stage, target.inDays),
  });
  stage.projectId = granted(registered).projectId;
  const scope = await scopeOn(stage, story.founder);
  for (const [person, role] of Object.entries(story.others)) {
    const { actor } = scopeIn(gathered.scopes, person as PersonKey);
    if (actor.kind !== "person") throw new Error("Only people take part.");
    granted(await assignPerson(scope, { accountId: actor.accountId, role }));
  }
  stage.versions = new Map(Object.entries(await getItemVersions(scope)));
}

/** Does one thing as one person, now. */
export async function perform(
  stage: PlayedProject,
  action: Action,
  person: PersonKey,
  at: Instant,
): Promise<unknown> {
  const scope = await scopeOn(stage, person);
  switch (action.do) {
    case "answer":
      return answer(stage, scope, action);
    case "prove":
      return prove(stage, scope, action.proof, at);
    case "renew":
      return renew(stage, scope, action, at);
    case "throw-away":
      return throwAway(stage, scope, action.key);
    case "scenarios":
      return granted(await setScenarios(scope, { scenarios: [...action.scenarios] }));
    case "target":
      return granted(
        await setTarget(scope, { targetStage: action.stage, targetDate: targetDay(stage, action.inDays) }),
      );
    case "part": {
      const { part, use, exposure } = action;
      return granted(await setSystemPart(scope, { part, use, exposure }));
    }
    case "describe":
      return changeDescription(scope, action.description);
    case "ask-for-waiver":
    case "accept-risk":
    case "decide":
      return launch(stage, scope, action);
    case "hold-to-objectives":
    case "count-calls":
      return countCalls(scope, action, { at, installedAt: stage.installedAt });
    case "list":
    case "look-through":
    case "stand-by":
    case "keep-example":
      return keepRegistry(stage, scope, action);
    case "plan-rollout":
    case "finish-tasks":
    case "give-task":
    case "pause-rollout":
      return rollOut(stage, scope, action, at);
    case "write-plan":
    case "name-on-call":
    case "try-out":
      return getReady(stage, scope, action, at);
    default:
      return review(stage, scope, action);
  }
}

async function answer(
  { versions }: PlayedProject,
  scope: ProjectScope,
  { itemId, told }: Extract<Action, { do: "answer" }>,
): Promise<void> {
  const { version } = granted(
    await recordAnswer(scope, { itemId, ...told, version: versions.get(itemId) ?? 0 }),
  );
  versions.set(itemId, version);
}

async function changeDescription(scope: ProjectScope, description: string): Promise<void> {
  const { version } = await within(scope, (tx) =>
    tx
      .selectFrom("project")
      .select("version")
      .where("workspaceId", "=", scope.workspaceId)
      .where("id", "=", scope.projectId)
      .executeTakeFirstOrThrow(),
  );
  granted(await editProject(scope, { description, version }));
}

export async function scopeOn(stage: PlayedProject, person: PersonKey): Promise<ProjectScope> {
  const known = stage.scopes.get(person);
  if (known) return known;
  const { scope } = await openProject(scopeIn(stage.gathered.scopes, person), stage.projectId);
  stage.scopes.set(person, scope);
  return scope;
}

function targetDay({ installedAt }: PlayedProject, inDays: number | null): string | null {
  return inDays === null ? null : dayOf(daysAfter(installedAt, inDays));
}
