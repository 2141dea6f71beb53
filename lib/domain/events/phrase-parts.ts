import type { ProjectRole, WorkspaceRole } from "../access/grants";
import { scenarios } from "../catalogue/scenarios";
import { stages } from "../catalogue/stages";
import type { ScopeId } from "../catalogue/types";
import type { Scenario, SystemPart } from "../catalogue/vocabulary";
import type { DecisionOutcome, DecisionStanding } from "../decisions/words";
import type { Events } from "./events";

/** Names of what events hold ids of, as they are at the time of reading; null for what has no name any more. */
export type EventNames = {
  person: (accountId: string) => string | null;
  team: (teamId: string) => string | null;
  evidence: (evidenceId: string) => string | null;
  item: (itemId: string) => string | null;
};

export const WORKSPACE_ROLE = {
  owner: "an owner",
  manager: "a manager",
  member: "a member",
} as const satisfies Record<WorkspaceRole, string>;
export const PROJECT_ROLE = {
  founder: "a founder",
  reviewer: "a reviewer",
  viewer: "a viewer",
} as const satisfies Record<ProjectRole, string>;
export const PART = {
  "front-end": "the front end",
  "back-end": "the back end",
  database: "the database",
  cache: "the cache",
  "file-storage": "the file storage",
  "api-gateway": "the API gateway",
  identity: "the identity provider",
  logs: "the logs",
} as const satisfies Record<SystemPart, string>;
export const SCOPE = {
  scorecard: "the scorecard",
  questions: "the ten questions",
  security: "the security review",
  permission: "the permission review",
  "data-isolation": "the data isolation review",
  "pre-launch": "the pre-launch review",
} as const satisfies Record<ScopeId, string>;
export const OUTCOME = {
  go: "GO",
  "conditional-go": "CONDITIONAL GO",
  "no-go": "NO-GO",
} as const satisfies Record<DecisionOutcome, string>;
export const STANDING = {
  holds: "holding",
  "at-risk": "at risk",
  "no-go": "NO-GO",
} as const satisfies Record<DecisionStanding, string>;
export const EXPOSURE = {
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

export function answered(
  { itemId, from, to, noteChanged }: Events["answer.recorded"],
  names: EventNames,
): string {
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

export function aged({ score, previousScore, stage, previousStage }: Events["readiness.aged"]): string {
  const moves = [
    score === previousScore ? null : `the score from ${previousScore} to ${score}`,
    stage === previousStage
      ? null
      : `the stage from ${stages[previousStage].title} to ${stages[stage].title}`,
  ];
  return `moved ${listed(moves.filter((move) => move !== null))}, because evidence or a waiver ran out`;
}

export function exchanged(noun: string, now: readonly string[], before: readonly string[]): string {
  const added = now.filter((each) => !before.includes(each));
  const removed = before.filter((each) => !now.includes(each));
  const plus = added.length > 0 ? `added the ${plural(added.length, noun)} ${listed(added)}` : null;
  const minus = removed.length > 0 ? `removed the ${plural(removed.length, noun)} ${listed(removed)}` : null;
  return [plus, minus].filter((part) => part !== null).join(" and ") || `confirmed the ${noun}s`;
}

export function picks(signals: Readonly<Record<string, string | undefined>>): readonly string[] {
  return Object.entries(signals).map(([signal, pick]) => `${signal} (${pick})`);
}

export function handedOver(accountId: string | null, names: EventNames): string {
  return accountId === null ? "" : `; the projects went to ${person(accountId, names)}`;
}

export function serving(itemIds: readonly string[], names: EventNames): string {
  return itemIds.length === 0 ? "" : ` for ${listed(itemIds.map((id) => item(id, names)))}`;
}

export function person(id: string, names: EventNames): string {
  return names.person(id) ?? "a former member";
}

export function team(id: string, names: EventNames): string {
  return quoted(names.team(id)) ?? "that no longer exists";
}

export function evidence(id: string, names: EventNames): string {
  return quoted(names.evidence(id)) ?? "a piece of evidence";
}

export function item(id: string, names: EventNames): string {
  return quoted(names.item(id) ?? id) ?? id;
}

export function scenario(id: string): string {
  return isScenario(id) ? scenarios[id].title.toLowerCase() : words(id);
}

function isScenario(id: string): id is Scenario {
  return Object.hasOwn(scenarios, id);
}

function quoted(name: string | null): string | null {
  return name === null ? null : `“${name}”`;
}

/** "repositoryUrl" and "not-sure" as words. */
export function words(id: string): string {
  return id
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .replaceAll("-", " ")
    .toLowerCase();
}

export function counted(count: number, noun: string): string {
  return `${count} ${plural(count, noun)}`;
}

function plural(count: number, noun: string): string {
  return count === 1 ? noun : `${noun}s`;
}

export function listed(parts: readonly string[]): string {
  const last = parts.at(-1) ?? "";
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(", ")} and ${last}`;
}
