import type { EventType } from "./events";
import { eventTypes } from "./sentences";

/** What people filter activity by. */
export const EVENT_KINDS = [
  "answers",
  "evidence",
  "review",
  "decisions",
  "project",
  "operations",
  "people",
  "readiness",
  "workspace",
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

const KIND_OF_NOUN: Readonly<Record<string, EventKind>> = {
  answer: "answers",
  evidence: "evidence",
  submission: "review",
  item: "review",
  thread: "review",
  signoff: "review",
  waiver: "decisions",
  decision: "decisions",
  integration: "operations",
  weeklyReview: "operations",
  action: "operations",
  rollout: "operations",
  runbook: "operations",
  drill: "operations",
  onCall: "operations",
  project: "project",
  member: "people",
  invitation: "people",
  readiness: "readiness",
  workspace: "workspace",
  team: "workspace",
  token: "workspace",
};

/** The kind of an event. Who comes onto a project or leaves it is about people. */
export function kindOf(type: EventType): EventKind {
  if (type === "project.assigned" || type === "project.transferred") return "people";
  return KIND_OF_NOUN[type.split(".")[0] ?? ""] ?? "workspace";
}

export function typesOfKind(kind: EventKind): readonly EventType[] {
  return eventTypes().filter((type) => kindOf(type) === kind);
}
