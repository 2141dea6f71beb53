import type { ProjectRole, WorkspaceRole } from "../access/grants";
import { scenarios } from "../catalogue/scenarios";
import { stages } from "../catalogue/stages";
import type { Scenario, SystemPart } from "../catalogue/vocabulary";
import type { EventData, Events, EventType } from "./events";

/** Names of what events hold ids of, as they are at the time of reading; null for what has no name any more. */
export type EventNames = {
  person: (accountId: string) => string | null;
  team: (teamId: string) => string | null;
  evidence: (evidenceId: string) => string | null;
  item: (itemId: string) => string | null;
};

/** An event as it is read back from the chain; which data goes with which type is known from there. */
export type HappenedEvent = { [T in EventType]: { type: T; data: EventData<T> } }[EventType];

/**
 * What happened, as the rest of a sentence that begins with who did it: "Ada" + "passed “Safe errors”".
 * One phrase per event type; a new event does not compile without one.
 */
export function eventSentence(event: HappenedEvent, names: EventNames): string {
  return phraseOf(event.type, event.data, names);
}

function phraseOf<T extends EventType>(type: T, data: Events[T], names: EventNames): string {
  const phrase: Phrases[T] = PHRASES[type];
  return phrase(data, names);
}

/** Every type of event there is. */
export function eventTypes(): readonly EventType[] {
  return Object.keys(PHRASES).filter(isEventType);
}

/** Whether a value read back from a chain is an event of a type we know. */
export function isHappened(value: unknown): value is HappenedEvent {
  if (typeof value !== "object" || value === null || !("type" in value) || !("data" in value)) return false;
  return typeof value.type === "string" && isEventType(value.type) && typeof value.data === "object";
}

function isEventType(type: string): type is EventType {
  return Object.hasOwn(PHRASES, type);
}

type Phrases = { [T in EventType]: (data: Events[T], names: EventNames) => string };

const PHRASES: Phrases = {
  "workspace.created": () => "founded the workspace",
  "workspace.renamed": ({ slug, previousSlug }) => `moved the workspace from /${previousSlug} to /${slug}`,
  "workspace.configured": ({ fields }) => `changed the workspace's settings: ${listed(fields.map(words))}`,
  "workspace.archived": () => "archived the workspace",
  "workspace.unarchived": () => "took the workspace out of the archive",
  "workspace.deleted": () => "moved the workspace to the trash",
  "workspace.restored": () => "restored the workspace from the trash",
  "member.invited": ({ role }) => `invited somebody as ${WORKSPACE_ROLE[role]}`,
  "invitation.revoked": () => "took an invitation back",
  "member.joined": ({ role }) => `joined as ${WORKSPACE_ROLE[role]}`,
  "member.roleChanged": ({ accountId, from, to }, names) =>
    `changed ${person(accountId, names)} from ${from} to ${to}`,
  "member.disabled": ({ accountId }, names) => `suspended ${person(accountId, names)}`,
  "member.enabled": ({ accountId }, names) => `let ${person(accountId, names)} back in`,
  "member.removed": ({ accountId, projectsTo }, names) =>
    `removed ${person(accountId, names)} from the workspace${handedOver(projectsTo, names)}`,
  "member.left": ({ projectsTo }, names) => `left the workspace${handedOver(projectsTo, names)}`,
  "team.created": ({ teamId }, names) => `created the team ${team(teamId, names)}`,
  "team.edited": ({ teamId, fields }, names) =>
    `changed the ${listed(fields.map(words))} of the team ${team(teamId, names)}`,
  "team.deleted": ({ teamId }, names) => `deleted the team ${team(teamId, names)}`,
  "token.created": ({ scopes }) => `created an API token that may ${listed(scopes.map(words))}`,
  "token.revoked": () => "revoked an API token",
  "project.registered": ({ scenarios: chosen }) =>
    chosen.length === 0
      ? "registered the project"
      : `registered the project for ${listed(chosen.map(scenario))}`,
  "project.renamed": ({ slug, previousSlug }) => `moved the project from /${previousSlug} to /${slug}`,
  "project.edited": ({ fields }) => `changed the project's ${listed(fields.map(words))}`,
  "project.targetSet": ({ targetStage, targetDate }) =>
    `set the target to ${stages[targetStage].title}${targetDate === null ? "" : ` by ${targetDate}`}`,
  "project.scenariosSet": ({ scenarios: now, previousScenarios }) =>
    exchanged("launch scenario", now.map(scenario), previousScenarios.map(scenario)),
  "project.signalsSet": ({ signals, previousSignals }) =>
    exchanged("signal", picks(signals), picks(previousSignals)),
  "project.systemPartSet": ({ part, use, exposure }) =>
    `marked ${PART[part]} as ${use}${use === "used" ? `, ${EXPOSURE[exposure]}` : ""}`,
  "project.assigned": ({ accountId, role }, names) =>
    role === null
      ? `took ${person(accountId, names)} off the project`
      : `made ${person(accountId, names)} ${PROJECT_ROLE[role]} of the project`,
  "project.transferred": ({ from, to }, names) =>
    `handed the project from ${person(from, names)} to ${person(to, names)}`,
  "project.archived": () => "archived the project",
  "project.unarchived": () => "took the project out of the archive",
  "project.deleted": () => "moved the project to the trash",
  "project.restored": () => "restored the project from the trash",
  "answer.recorded": answered,
  "evidence.added": ({ evidenceId, kind, itemIds }, names) =>
    `added the ${kind} ${evidence(evidenceId, names)}${serving(itemIds, names)}`,
  "evidence.revised": ({ evidenceId, revision }, names) =>
    `replaced ${evidence(evidenceId, names)} with revision ${revision}`,
  "evidence.linked": ({ evidenceId, itemIds }, names) =>
    itemIds.length === 0
      ? `took ${evidence(evidenceId, names)} off every item`
      : `attached ${evidence(evidenceId, names)} to ${listed(itemIds.map((id) => item(id, names)))}`,
  "evidence.edited": ({ evidenceId }, names) => `changed the details of ${evidence(evidenceId, names)}`,
  "evidence.deleted": ({ evidenceId }, names) => `moved ${evidence(evidenceId, names)} to the trash`,
  "evidence.restored": ({ evidenceId }, names) => `restored ${evidence(evidenceId, names)} from the trash`,
  "evidence.purged": ({ evidenceId, fileCount }, names) =>
    `purged ${evidence(evidenceId, names)} and ${counted(fileCount, "file")} after thirty days in the trash`,
  "readiness.aged": aged,
  "account.created": () => "created the account",
  "account.workspaceFounded": () => "founded a workspace",
  "account.workspaceRestored": () => "took a workspace out of the trash",
  "account.joined": () => "joined a workspace",
  "account.renamed": () => "changed the account's name",
  "account.signedIn": () => "signed in",
  "account.signInRefused": () => "was refused at the sign-in",
  "account.signedOut": () => "signed out",
  "account.sessionsRevoked": ({ sessionIds }) => `ended ${counted(sessionIds.length, "session")}`,
  "account.passwordChanged": ({ by }) =>
    by === "password" ? "changed the password" : "set a new password through a reset link",
  "account.resetRequested": () => "asked for a password reset",
  "account.addressChangeRequested": () => "asked for another e-mail address",
  "account.addressChanged": () => "changed the e-mail address",
  "account.deleted": () => "deleted the account",
};

const WORKSPACE_ROLE = {
  owner: "an owner",
  manager: "a manager",
  member: "a member",
} as const satisfies Record<WorkspaceRole, string>;
const PROJECT_ROLE = {
  founder: "a founder",
  reviewer: "a reviewer",
  viewer: "a viewer",
} as const satisfies Record<ProjectRole, string>;
const PART = {
  "front-end": "the front end",
  "back-end": "the back end",
  database: "the database",
  cache: "the cache",
  "file-storage": "the file storage",
  "api-gateway": "the API gateway",
  identity: "the identity provider",
  logs: "the logs",
} as const satisfies Record<SystemPart, string>;
const EXPOSURE = {
  closed: "closed to the public",
  open: "open to the public",
  unchecked: "exposure not checked",
} as const;

const ANSWERS: Readonly<Record<string, string>> = {
  pass: "passed",
  partial: "partly passed",
  fail: "failed",
  "not-applicable": "not applicable",
  none: "not assessed",
};

function answered({ itemId, from, to, noteChanged }: Events["answer.recorded"], names: EventNames): string {
  const name = item(itemId, names);
  if (from === to) return noteChanged ? `edited the note on ${name}` : `confirmed ${name}`;
  if (to === "none") return `cleared the answer to ${name}`;
  const note = noteChanged ? " and wrote a note" : "";
  const before = from === "none" ? "" : `, before ${answerWords(from)}`;
  return `answered ${name}: ${answerWords(to)}${before}${note}`;
}

/** "yes,not-sure" are the replies to both parts of a question. */
function answerWords(answer: string): string {
  return ANSWERS[answer] ?? listed(answer.split(",").map(words));
}

function aged({ score, previousScore, stage, previousStage }: Events["readiness.aged"]): string {
  const moves = [
    score === previousScore ? null : `the score from ${previousScore} to ${score}`,
    stage === previousStage
      ? null
      : `the stage from ${stages[previousStage].title} to ${stages[stage].title}`,
  ];
  return `moved ${listed(moves.filter((move) => move !== null))}, because evidence or a waiver ran out`;
}

function exchanged(noun: string, now: readonly string[], before: readonly string[]): string {
  const added = now.filter((each) => !before.includes(each));
  const removed = before.filter((each) => !now.includes(each));
  const plus = added.length > 0 ? `added the ${plural(added.length, noun)} ${listed(added)}` : null;
  const minus = removed.length > 0 ? `removed the ${plural(removed.length, noun)} ${listed(removed)}` : null;
  return [plus, minus].filter((part) => part !== null).join(" and ") || `confirmed the ${noun}s`;
}

function picks(signals: Readonly<Record<string, string | undefined>>): readonly string[] {
  return Object.entries(signals).map(([signal, pick]) => `${signal} (${pick})`);
}

function handedOver(accountId: string | null, names: EventNames): string {
  return accountId === null ? "" : `; the projects went to ${person(accountId, names)}`;
}

function serving(itemIds: readonly string[], names: EventNames): string {
  return itemIds.length === 0 ? "" : ` for ${listed(itemIds.map((id) => item(id, names)))}`;
}

function person(id: string, names: EventNames): string {
  return names.person(id) ?? "a former member";
}

function team(id: string, names: EventNames): string {
  return quoted(names.team(id)) ?? "that no longer exists";
}

function evidence(id: string, names: EventNames): string {
  return quoted(names.evidence(id)) ?? "a piece of evidence";
}

function item(id: string, names: EventNames): string {
  return quoted(names.item(id) ?? id) ?? id;
}

function scenario(id: string): string {
  return isScenario(id) ? scenarios[id].title.toLowerCase() : words(id);
}

function isScenario(id: string): id is Scenario {
  return Object.hasOwn(scenarios, id);
}

function quoted(name: string | null): string | null {
  return name === null ? null : `“${name}”`;
}

/** "repositoryUrl" and "not-sure" as words. */
function words(id: string): string {
  return id
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .replaceAll("-", " ")
    .toLowerCase();
}

function counted(count: number, noun: string): string {
  return `${count} ${plural(count, noun)}`;
}

function plural(count: number, noun: string): string {
  return count === 1 ? noun : `${noun}s`;
}

function listed(parts: readonly string[]): string {
  const last = parts.at(-1) ?? "";
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(", ")} and ${last}`;
}
