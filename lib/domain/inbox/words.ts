import { stages } from "../catalogue/stages";
import { REVIEWS } from "../catalogue/types";
import {
  counted,
  listed,
  OUTCOME,
  PROJECT_ROLE,
  SCOPE,
  STANDING,
  WORKSPACE_ROLE,
} from "../events/phrase-parts";
import { dayInWords } from "../readiness/day-in-words";
import { RULE_NOUNS } from "../rollout/rule-nouns";
import type { InboxKind } from "./kinds";
import type { About, Subjects, ThreadPlace } from "./matter";

/** Present names of what a matter mentions; null for what has none any more. */
export type MatterNames = {
  /** Who brought it about; null when time did. */
  by: string | null;
  item: (itemId: string) => string;
  /** The release of the launch decision the matter is about. */
  release: string | null;
  /** The text of the condition the matter is about. */
  condition: string | null;
  /** The integration the matter is about. */
  integration: string | null;
  /** The task of a rollout the matter is about. */
  task: string | null;
  /** The text of the action the matter is about. */
  action: string | null;
};

export type MatterWords = { title: string; why: string };

/** What waits, as a line that can be acted on, and why it waits. */
export function matterWords({ kind, subject }: About, names: MatterNames): MatterWords {
  return wordsOf(kind, subject, names);
}

function wordsOf<Kind extends InboxKind>(
  kind: Kind,
  subject: Subjects[Kind],
  names: MatterNames,
): MatterWords {
  const words: Words[Kind] = WORDS[kind];
  return words(subject, names);
}

type Words = { [Kind in InboxKind]: (subject: Subjects[Kind], names: MatterNames) => MatterWords };

const WORDS: Words = {
  "review-waiting": ({ scope, again }, { by }) => ({
    title: `${REVIEWS.some((review) => review === scope) ? "Do" : "Review"} ${SCOPE[scope]}`,
    why: `${by ?? "Somebody"} submitted it${again ? " again, with changes" : ""}.`,
  }),
  "changes-requested": ({ scope, itemIds }, { by, item }) => ({
    title: `Change ${itemIds.length > 0 ? counted(itemIds.length, "item") : "something"} of ${SCOPE[scope]}`,
    why: `${by ?? "A reviewer"} sent it back${itemIds.length > 0 ? `: ${quotedItems(itemIds, item)}` : ""}.`,
  }),
  "re-review": ({ scope }, { by }) => ({
    title: `Look at ${SCOPE[scope]} again`,
    why: `${by ?? "Somebody"} changed what you signed; only the difference is to be looked at.`,
  }),
  "waiver-requested": ({ itemId, day, renews }, { by, item }) => ({
    title: `Decide on the risk of “${item(itemId)}”`,
    why: `${by ?? "A founder"} asks to ${renews ? "go on accepting" : "accept"} it until ${dayInWords(day)}.`,
  }),
  "waiver-expiring": ({ itemId, day }, { item }) => ({
    title: `The waiver on “${item(itemId)}” expires on ${dayInWords(day)}`,
    why: "Fix it or ask for a renewal; after that day it counts in full.",
  }),
  "evidence-expiring": ({ itemIds, day }, { item }) => ({
    title: `${proofOf(itemIds, item)} expires on ${dayInWords(day)}`,
    why: `Renew it, or ${itemIds.length === 1 ? "the pass falls" : "the passes fall"} back to self-claimed.`,
  }),
  "evidence-stale": ({ itemIds, day }, { item }) => ({
    title: `${proofOf(itemIds, item)} has been stale since ${dayInWords(day)}`,
    why: `${itemIds.length === 1 ? "The pass counts" : "The passes count"} as self-claimed until it is renewed.`,
  }),
  "condition-due": ({ day, overdue }, { condition, release }) => ({
    title: `“${condition ?? "A condition"}” ${overdue ? "is overdue since" : "is due on"} ${dayInWords(day)}`,
    why: `You own this condition of the decision on ${release ?? "a release"}.${overdue ? " It stands as NO-GO meanwhile." : ""}`,
  }),
  "target-due": ({ targetStage, day }) => ({
    title: `${stages[targetStage].title} is due on ${dayInWords(day)}`,
    why: "The project is not there yet.",
  }),
  "rotation-due": ({ day, overdue }, { integration }) => ({
    title: `The key of ${integration ?? "an integration"} ${overdue ? "was to be rotated on" : "is to be rotated by"} ${dayInWords(day)}`,
    why: "You own the key or the integration. Rotate it, then set the day of the next rotation.",
  }),
  "on-call-gap": ({ day }) => ({
    title: `Nobody is on call from ${dayInWords(day)} on`,
    why: "Name somebody in the rota; until then the runbook is not complete.",
  }),
  "on-call": ({ day }, { by }) => ({
    title: `You are on call from ${dayInWords(day)} on`,
    why: `${by ?? "Somebody"} named you in the rota.`,
  }),
  "rollout-went-back": ({ phases, rules }) => ({
    title:
      phases === 0
        ? "The rollout is no longer done"
        : `The rollout went back: ${counted(phases, "phase")} ${phases === 1 ? "waits" : "wait"} again`,
    why: `${rules.length > 0 ? `Broken for a day: ${listed(rules.map((rule) => RULE_NOUNS[rule]))}. ` : ""}Mend it, and the rollout goes on by itself.`,
  }),
  "rollout-task-due": ({ day, overdue }, { task }) => ({
    title: `“${task ?? "A task of the rollout"}” ${overdue ? "was due on" : "is due on"} ${dayInWords(day)}`,
    why: "You own this task. Finish it, or move its day in the plan.",
  }),
  "rollout-task": (_, { by, task }) => ({
    title: `“${task ?? "A task of the rollout"}” is yours`,
    why: `${by ?? "Somebody"} gave you this task.`,
  }),
  "weekly-review": ({ week }) => ({
    title: `The review of ${week} is open`,
    why: "What moved is on the page already; it takes half an hour.",
  }),
  "weekly-review-missed": ({ week }) => ({
    title: `${week} passed without its review`,
    why: "The row of reviews begins anew; Production asks for four.",
  }),
  "action-agreed": ({ day }, { by, action }) => ({
    title: `“${action ?? "An action"}” is yours until ${dayInWords(day)}`,
    why: `${by ?? "Somebody"} wrote it down in the weekly review.`,
  }),
  "action-due": ({ day, overdue }, { action }) => ({
    title: `“${action ?? "An action"}” ${overdue ? "was due on" : "is due on"} ${dayInWords(day)}`,
    why: "It was agreed in a weekly review. Do it, or say there what becomes of it.",
  }),
  "rollout-moved": ({ opened, completed, done }) => ({
    title: done ? "The rollout is done" : movedOn(opened, completed),
    why: done ? "Every phase is complete, and what has to hold at the end holds." : "The gates say so.",
  }),
  "integration-approval": (_, { by }) => ({
    title: "Approve the integrations you own",
    why: `${by ?? "Somebody"} listed or changed one; it counts as proposed until you stand by it.`,
  }),
  "reassessment-requested": ({ dueOn }, { by }) => ({
    title: `Assess the project again${dueOn === null ? "" : ` by ${dayInWords(dueOn)}`}`,
    why: `${by ?? "A manager"} asks for it.`,
  }),
  mention: (place, { by, item }) => ({
    title: `${by ?? "Somebody"} mentioned you`,
    why: `In a discussion${onPlace(place, item)}.`,
  }),
  "thread-reply": (place, { by, item }) => ({
    title: `${by ?? "Somebody"} wrote in a discussion`,
    why: place.itemId || place.scope ? `It is${onPlace(place, item)}.` : "You take part in it.",
  }),
  assigned: ({ role, took }, { by }) => ({
    title: took ? "A project is yours now" : `You are ${ROLE[role]} now`,
    why: took ? `${by ?? "Somebody"} handed it to you.` : `${by ?? "Somebody"} gave you this role.`,
  }),
  "signed-off": ({ scope, completes, selfApproved }, { by }) => ({
    title: `${by ?? "A reviewer"} signed off ${SCOPE[scope]}${selfApproved ? " (self-approved)" : ""}`,
    why: completes ? "Nobody else needs to sign it." : "It needs further reviewers to sign.",
  }),
  "signoff-revoked": ({ scope }, { by }) => ({
    title: `${by ?? "A reviewer"} revoked the sign-off of ${SCOPE[scope]}`,
    why: "The reason is beside the sign-off.",
  }),
  "waiver-decided": ({ itemId, outcome }, { by, item }) => ({
    title: `The waiver on “${item(itemId)}” was ${WAIVER_OUTCOME[outcome]}`,
    why: `${by ?? "A manager"} decided it.`,
  }),
  "decision-recorded": ({ outcome, targetStage, conditions }, { by, release }) => ({
    title: `${OUTCOME[outcome]} for ${release ?? "a release"} to ${stages[targetStage].title}`,
    why: `${by ?? "A manager"} decided it${conditions > 0 ? ` with ${counted(conditions, "condition")}` : ""}.`,
  }),
  "decision-standing-changed": ({ from, to }, { release }) => ({
    title: `The decision on ${release ?? "a release"} is now ${STANDING[to]}`,
    why: `It was ${STANDING[from]} before.`,
  }),
  "checks-published": ({ version }, { by }) => ({
    title: `Version ${version} of the workspace’s checks is out`,
    why: `${by ?? "An owner"} published it; each project moves to it when a founder says so.`,
  }),
};

const ROLE = { ...WORKSPACE_ROLE, ...PROJECT_ROLE } as const;
const WAIVER_OUTCOME = { approved: "approved", rejected: "refused", revoked: "revoked" } as const;

function movedOn(opened: number, completed: number): string {
  if (completed === 0) return `${counted(opened, "phase")} of the rollout opened`;
  return `${counted(completed, "phase")} of the rollout completed${opened > 0 ? ", the next one open" : ""}`;
}

const MOST_NAMED = 3;

function quotedItems(itemIds: readonly string[], item: MatterNames["item"]): string {
  const named = itemIds.slice(0, MOST_NAMED).map((id) => `“${item(id)}”`);
  const more = itemIds.length - named.length;
  return listed(more > 0 ? [...named, `${more} more`] : named);
}

function proofOf(itemIds: readonly string[], item: MatterNames["item"]): string {
  return `The proof of ${quotedItems(itemIds, item)}`;
}

function onPlace({ itemId, scope }: ThreadPlace, item: MatterNames["item"]): string {
  if (itemId !== null) return ` on “${item(itemId)}”`;
  return scope === null ? "" : ` on ${SCOPE[scope]}`;
}
