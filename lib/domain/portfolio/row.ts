import { STAGES, type Stage } from "../catalogue/vocabulary";

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
];

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
