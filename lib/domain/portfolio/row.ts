import { SCENARIOS, type Scenario, STAGES, type Stage } from "../catalogue/vocabulary";
import {
  DECISION_OUTCOMES,
  DECISION_STANDINGS,
  type DecisionOutcome,
  type DecisionStanding,
} from "../decisions/words";
import type { ExtraColumn } from "./columns";

/** The columns of a portfolio row on the wire, in order: names are sent once, not once a row. */
export const PORTFOLIO_COLUMNS = [
  "id",
  "slug",
  "name",
  "stageRank",
  "acceptedRisk",
  "score",
  "trustMix",
  "spark",
  "blockers",
  "staleCount",
  "expiringCount",
  "nextStep",
  "team",
  "owner",
  "updatedAtMs",
  "targetStageRank",
  "targetDate",
  "archived",
] as const;

export type PortfolioRow = readonly [
  id: string,
  slug: string,
  name: string,
  stageRank: number,
  acceptedRisk: 0 | 1,
  score: number,
  trustMix: number[],
  spark: number[],
  blockers: number,
  staleCount: number,
  expiringCount: number,
  nextStep: string | null,
  team: string | null,
  owner: string,
  updatedAtMs: number,
  targetStageRank: number,
  targetDate: string | null,
  archived: 0 | 1,
  /** One for each extra column that was asked for, in the order of `EXTRA_COLUMNS`. */
  ...extras: readonly PortfolioExtra[],
];

export type PortfolioExtra = number | readonly string[] | null;

/** A portfolio row with its columns by name. */
export type PortfolioProject = {
  id: string;
  slug: string;
  name: string;
  stage: Stage;
  acceptedRisk: boolean;
  /** 0–100. */
  score: number;
  /** Items per trust label: none, self-claimed, evidence-backed, tool-verified, reviewer-verified. */
  trustMix: readonly number[];
  /** Score at the end of each of the last weeks, oldest first; at most 26. */
  spark: readonly number[];
  blockers: number;
  staleCount: number;
  expiringCount: number;
  /** An item of the catalogue, "inventory", or null when nothing is left to do. */
  nextStep: string | null;
  team: string | null;
  owner: string;
  updatedAt: string;
  targetStage: Stage;
  /** "YYYY-MM-DD". */
  targetDate: string | null;
  archived: boolean;
};

/** What a row says beside that, each only where it was asked for. */
export type PortfolioExtras = {
  /** Points won or lost since the end of that day; null while the project is younger. */
  delta7: number | null;
  delta30: number | null;
  /** Accepted risks that run out within thirty days. */
  waivers: number | null;
  /** The last launch decision, and what became of it. */
  decision: { release: string; outcome: DecisionOutcome; standing: DecisionStanding } | null;
  /** The last week whose review was held, and whether the last one that is over was missed; null without reviews. */
  review: { week: string | null; missed: boolean } | null;
  /** Reviews held in a row; null without reviews. */
  streak: number | null;
  rollout: RolloutMark | null;
  /** Days the rollout will be later than planned; null while there is no pace. */
  slip: number | null;
  /** The next key to rotate. */
  rotation: { dueOn: string; name: string } | null;
  scenarios: readonly Scenario[];
};

export const ROLLOUT_STATES = ["done", "paused", "gone-back", "under-way"] as const;
/** The phase a rollout is in, from 1, of how many. */
export type RolloutMark = { state: (typeof ROLLOUT_STATES)[number]; phase: number; phases: number };

export type PortfolioEntry = PortfolioProject & PortfolioExtras;

/** Names the columns of a row again. */
export function readPortfolioRow(row: PortfolioRow): PortfolioProject {
  return {
    id: row[0],
    slug: row[1],
    name: row[2],
    stage: STAGES[row[3]] ?? "demo",
    acceptedRisk: row[4] === 1,
    score: row[5],
    trustMix: row[6],
    spark: row[7],
    blockers: row[8],
    staleCount: row[9],
    expiringCount: row[10],
    nextStep: row[11],
    team: row[12],
    owner: row[13],
    updatedAt: new Date(row[14]).toISOString(),
    targetStage: STAGES[row[15]] ?? "demo",
    targetDate: row[16],
    archived: row[17] === 1,
  };
}

/** The same with the extra columns that were asked for. */
export function readPortfolioEntry(row: PortfolioRow, extras: readonly ExtraColumn[]): PortfolioEntry {
  const extra = (column: ExtraColumn): PortfolioExtra => {
    const [, , , , , , , , , , , , , , , , , , ...carried] = row;
    return carried[extras.indexOf(column)] ?? null;
  };
  return {
    ...readPortfolioRow(row),
    delta7: wholeOf(extra("delta7")),
    delta30: wholeOf(extra("delta30")),
    waivers: wholeOf(extra("waivers")),
    decision: decisionOf(wordsIn(extra("decision"))),
    review: reviewOf(extra("review")),
    streak: wholeOf(extra("streak")),
    rollout: rolloutOf(wordsIn(extra("rollout"))),
    slip: wholeOf(extra("slip")),
    rotation: rotationOf(wordsIn(extra("rotation"))),
    scenarios: SCENARIOS.filter((scenario) => wordsIn(extra("scenarios")).includes(scenario)),
  };
}

function decisionOf([release, outcome, standing]: readonly string[]): PortfolioExtras["decision"] {
  const decided = DECISION_OUTCOMES.find((word) => word === outcome);
  const stands = DECISION_STANDINGS.find((word) => word === standing);
  return release !== undefined && decided && stands ? { release, outcome: decided, standing: stands } : null;
}

function reviewOf(value: PortfolioExtra): PortfolioExtras["review"] {
  if (value === null) return null;
  const [week = "", missed] = wordsIn(value);
  return { week: week === "" ? null : week, missed: missed === "true" };
}

function rolloutOf([word, phase, phases]: readonly string[]): RolloutMark | null {
  const state = ROLLOUT_STATES.find((each) => each === word);
  return state === undefined ? null : { state, phase: Number(phase), phases: Number(phases) };
}

function rotationOf([dueOn, name]: readonly string[]): PortfolioExtras["rotation"] {
  return dueOn !== undefined && name !== undefined ? { dueOn, name } : null;
}

function wholeOf(value: PortfolioExtra): number | null {
  return typeof value === "number" ? value : null;
}

function wordsIn(value: PortfolioExtra): readonly string[] {
  return Array.isArray(value) ? value : [];
}
