import type { ProjectRole } from "@/lib/domain/access/grants";
import type { ScopeId } from "@/lib/domain/catalogue/types";
import type { Scenario, Signal, SignalPick, Stage, SystemPart } from "@/lib/domain/catalogue/vocabulary";
import type { ReleaseAnswers } from "@/lib/domain/decisions/questions";
import type { LaunchStage } from "@/lib/domain/decisions/reasons";
import type { Quorum, Reply } from "@/lib/domain/readiness/facts";
import type { RecordAnswerInput } from "@/lib/features/answers/schema";
import type { SeedFile } from "./artefacts/file";
import type { PersonKey } from "./cast";
import type { RegistryAction, ToldExample, ToldIntegration } from "./registry";
import type { ToldReviews } from "./reviews";
import type { RolloutAction } from "./rollouts";
import type { RunbookAction } from "./runbooks";
import type { StatisticsAction, ToldTraffic } from "./statistics";
import { type Moment, WEEKS } from "./when";

/** What happened to one project, told forwards; `play` acts it out through the same doors as anybody. */
export type Story = {
  name: string;
  description: string;
  repositoryUrl?: string;
  team: string;
  founder: PersonKey;
  others: Partial<Record<PersonKey, ProjectRole>>;
  scenarios: readonly Scenario[];
  signals: Partial<Record<Signal, SignalPick>>;
  target: { stage: Stage; inDays: number | null };
  registered: Moment;
  timeline: readonly Step[];
  /** How it holds its weekly reviews; left out, it holds none. */
  reviews?: ToldReviews;
};

/** What is recorded on an item: an answer, a note, or both. */
export type Told = Pick<RecordAnswerInput, "answer" | "note">;
export type Proof = {
  /** By which later steps of the same story call it. */
  key?: string;
  title: string;
  serves: readonly string[];
  content: ProofContent;
  /** Days between the day it was collected and the day it was handed in. */
  collectedDaysBefore?: number;
  /** An exact instant of collection, for evidence with a date of its own. */
  collectedAt?: string;
  validForDays?: number;
};
export type ProofContent =
  | { kind: "file" | "report"; files: readonly SeedFile[] }
  | { kind: "link"; url: string }
  | { kind: "note"; body: string };

export type Action =
  | { do: "answer"; itemId: string; told: Told }
  | { do: "prove"; proof: Proof }
  | { do: "renew"; key: string; content: ProofContent; validForDays?: number }
  | { do: "throw-away"; key: string }
  | { do: "scenarios"; scenarios: readonly Scenario[] }
  | { do: "target"; stage: Stage; inDays: number | null }
  | {
      do: "part";
      part: SystemPart;
      use: "used" | "unused" | "unknown";
      exposure: "closed" | "open" | "unchecked";
    }
  | { do: "describe"; description: string }
  | ReviewAction
  | LaunchAction
  | RolloutAction
  | RunbookAction
  | StatisticsAction
  | RegistryAction;

/** What is accepted for a while, and what is decided about a release. Days are counted from the installation. */
export type LaunchAction =
  | { do: "ask-for-waiver"; itemId: string; reason: string; compensatingControl: string; endsInDays: number }
  | { do: "accept-risk"; itemId: string; note: string }
  | ({ do: "decide" } & ToldDecision);
export type ToldDecision = {
  release: string;
  targetStage: LaunchStage;
  outcome: "go" | "conditional-go";
  rollsBack: PersonKey;
  answers: ReleaseAnswers;
  conditions: readonly { text: string; owner: PersonKey; inDays: number }[];
  note: string;
};

/** What founders and reviewers do with each other; a scope or an item is named, never a digest. */
export type ReviewAction =
  | { do: "submit"; scope: ScopeId; note: string }
  | { do: "approve"; itemId: string }
  | { do: "ask-to-change"; itemId: string; comment: string }
  | { do: "send-back"; scope: ScopeId }
  | { do: "sign"; scope: ScopeId; comment: string }
  | { do: "quorum"; quorum: Quorum }
  | { do: "say"; about: ThreadSubject; body: string; mentions: readonly PersonKey[] }
  | { do: "settle"; about: ThreadSubject };
/** An item, or a scope as a whole; each has one discussion in the demo. */
export type ThreadSubject = { itemId: string } | { scope: ScopeId };

/** Begins a day of work: `week(3)` is its first day, `week(3, 5)` its fifth. */
export function week(number: number, day = 1): Step {
  return new Step({ week: number, day });
}

const WEEKS_COUNTED = 13;

/** Calls are counted for the last quarter of the demo: a post on the last day of each of its weeks. */
export function countingCalls(traffic: readonly ToldTraffic[], day = 7): Step[] {
  const first = WEEKS - WEEKS_COUNTED + 1;
  return Array.from({ length: WEEKS_COUNTED }, (_, after) => {
    const step = week(first + after, day);
    if (after === 0) step.actions.push({ do: "hold-to-objectives", traffic });
    step.actions.push({ do: "count-calls", traffic });
    return step;
  });
}

export const today: Moment = { week: 26, day: 7 };

/** One day of work on a project, by its founder unless somebody else is named. */
export class Step {
  readonly actions: Action[] = [];
  who: PersonKey | null = null;
  constructor(readonly moment: Moment) {}

  by(person: PersonKey): this {
    this.who = person;
    return this;
  }
  answers(told: Readonly<Record<string, Told>>): this {
    for (const [itemId, each] of Object.entries(told))
      this.actions.push({ do: "answer", itemId, told: each });
    return this;
  }
  proves(...proofs: readonly Proof[]): this {
    for (const proof of proofs) this.actions.push({ do: "prove", proof });
    return this;
  }
  renews(key: string, content: ProofContent, validForDays?: number): this {
    this.actions.push({ do: "renew", key, content, validForDays });
    return this;
  }
  throwsAway(key: string): this {
    this.actions.push({ do: "throw-away", key });
    return this;
  }
  isFor(...scenarios: readonly Scenario[]): this {
    this.actions.push({ do: "scenarios", scenarios });
    return this;
  }
  aimsAt(stage: Stage, inDays: number | null): this {
    this.actions.push({ do: "target", stage, inDays });
    return this;
  }
  describes(description: string): this {
    this.actions.push({ do: "describe", description });
    return this;
  }
  lists(...integrations: readonly ToldIntegration[]): this {
    for (const integration of integrations) this.actions.push({ do: "list", integration });
    return this;
  }
  /** What was found out about an integration since it was listed. */
  looksThrough(name: string, changes: Partial<ToldIntegration>): this {
    this.actions.push({ do: "look-through", name, changes });
    return this;
  }
  /** Approves integrations as their owner. */
  standsBy(...names: readonly string[]): this {
    for (const name of names) this.actions.push({ do: "stand-by", name });
    return this;
  }
  /** The way to the users, phase by phase. */
  rollsOut(...actions: readonly RolloutAction[]): this {
    this.actions.push(...actions);
    return this;
  }
  /** What a vendor answers, and the shape it has to have. */
  keepsExamples(name: string, ...examples: readonly ToldExample[]): this {
    for (const example of examples) this.actions.push({ do: "keep-example", name, example });
    return this;
  }
  /** Plans, who is on call, and what was tried. */
  getsReady(...actions: readonly RunbookAction[]): this {
    this.actions.push(...actions);
    return this;
  }
  submits(scope: ScopeId, note = ""): this {
    this.actions.push({ do: "submit", scope, note });
    return this;
  }
  approves(...itemIds: readonly string[]): this {
    for (const itemId of itemIds) this.actions.push({ do: "approve", itemId });
    return this;
  }
  asksToChange(comments: Readonly<Record<string, string>>): this {
    for (const [itemId, comment] of Object.entries(comments))
      this.actions.push({ do: "ask-to-change", itemId, comment });
    return this;
  }
  sendsBack(scope: ScopeId): this {
    this.actions.push({ do: "send-back", scope });
    return this;
  }
  signs(scope: ScopeId, comment = ""): this {
    this.actions.push({ do: "sign", scope, comment });
    return this;
  }
  needsSigners(quorum: Quorum): this {
    this.actions.push({ do: "quorum", quorum });
    return this;
  }
  /** Begins the discussion of an item or a scope, or answers in it. */
  says(about: ThreadSubject, body: string, ...mentions: readonly PersonKey[]): this {
    this.actions.push({ do: "say", about, body, mentions });
    return this;
  }
  settles(about: ThreadSubject): this {
    this.actions.push({ do: "settle", about });
    return this;
  }
  asksForWaiver(
    itemId: string,
    words: { reason: string; compensatingControl: string; endsInDays: number },
  ): this {
    this.actions.push({ do: "ask-for-waiver", itemId, ...words });
    return this;
  }
  acceptsRisk(itemId: string, note: string): this {
    this.actions.push({ do: "accept-risk", itemId, note });
    return this;
  }
  decides(decision: ToldDecision): this {
    this.actions.push({ do: "decide", ...decision });
    return this;
  }
  /** Parts of the system that are in use and closed to strangers. */
  closed(...parts: readonly SystemPart[]): this {
    for (const part of parts) this.actions.push({ do: "part", part, use: "used", exposure: "closed" });
    return this;
  }
  open(...parts: readonly SystemPart[]): this {
    for (const part of parts) this.actions.push({ do: "part", part, use: "used", exposure: "open" });
    return this;
  }
  unused(...parts: readonly SystemPart[]): this {
    for (const part of parts) this.actions.push({ do: "part", part, use: "unused", exposure: "unchecked" });
    return this;
  }
  unchecked(...parts: readonly SystemPart[]): this {
    for (const part of parts) this.actions.push({ do: "part", part, use: "used", exposure: "unchecked" });
    return this;
  }
}

export const pass = (note?: string): Told => ({ answer: { kind: "result", result: "pass" }, note });
export const partial = (note?: string): Told => ({ answer: { kind: "result", result: "partial" }, note });
export const fail = (note?: string): Told => ({ answer: { kind: "result", result: "fail" }, note });
export const yes = (note?: string): Told => replies(["yes"], note);
export const no = (note?: string): Told => replies(["no"], note);
export const notSure = (note?: string): Told => replies(["not-sure"], note);
/** A question of two parts, answered part by part. */
export const both = (first: Reply, second: Reply, note?: string): Told => replies([first, second], note);
export const notApplicable = (reason: string, note?: string): Told => ({
  answer: { kind: "not-applicable", reason },
  note,
});
/** Only a note; the answer stays as it is. */
export const remark = (note: string): Told => ({ note });

/** The same answer on several items, none with a note of its own. */
export function each(told: Told, ...itemIds: readonly string[]): Record<string, Told> {
  return Object.fromEntries(itemIds.map((itemId) => [itemId, told]));
}

function replies(list: readonly Reply[], note?: string): Told {
  return { answer: { kind: "replies", replies: [...list] }, note };
}
