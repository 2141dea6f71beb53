import { currentCatalogue } from "@/lib/domain/catalogue/current";
import type { Item } from "@/lib/domain/catalogue/types";
import { SCENARIOS, type Scenario, STAGES } from "@/lib/domain/catalogue/vocabulary";
import { assessReadiness } from "@/lib/domain/readiness/assess";
import { changeBetween, emptyFacts } from "@/lib/domain/readiness/change";
import type { Answer, EvidenceFact, Facts, ItemFact } from "@/lib/domain/readiness/facts";
import { stepId } from "@/lib/domain/readiness/next-steps";
import { summarise } from "@/lib/domain/readiness/summary";
import { type ResultRow, resultRowOf } from "@/lib/domain/steering/result-row";
import { daysAfter } from "../when";
import { type Chance, chanceFrom } from "./chance";

/** Stand-ins inside an archetype; each project puts its own ids in their place. */
export const PERSON = "00000000-0000-7000-8000-000000000001";
export const PIECES = [1, 2, 3, 4].map((n) => `00000000-0000-7000-8000-0000000000e${n}`);

/** One way a project can be: its facts and the readiness that truly follows from them. */
export type Archetype = {
  scenarios: readonly Scenario[];
  items: readonly { itemId: string; answer: Answer | null }[];
  evidence: readonly EvidenceFact[];
  change: string;
  columns: Record<string, unknown>;
  summary: unknown;
  results: ResultRow;
};

const SEED = 20_260_711;
const KINDS = 96;

/** The archetypes that the projects of the load workspace are dealt from, the same in every run. */
export function archetypes(now: string): Archetype[] {
  const chance = chanceFrom(SEED);
  return Array.from({ length: KINDS }, (_, at) => archetype(factsOf(chance, at / (KINDS - 1), now), now));
}

function archetype(facts: Facts, now: string): Archetype {
  const readiness = assessReadiness(currentCatalogue, facts, now);
  const summary = summarise(readiness);
  const [step] = readiness.nextSteps;
  return {
    scenarios: facts.scenarios,
    items: Object.entries(facts.items).map(([itemId, { answer }]) => ({ itemId, answer })),
    evidence: Object.values(facts.evidence),
    change: JSON.stringify(changeBetween(emptyFacts(), facts)),
    summary,
    results: resultRowOf(readiness),
    columns: {
      digest: readiness.projectDigest,
      scorecardDigest: readiness.scopeDigests.scorecard,
      score: readiness.score,
      stage: readiness.stage,
      stageRank: STAGES.indexOf(readiness.stage),
      acceptedRisk: readiness.acceptedRisk,
      blockers: summary.blockers,
      staleCount: readiness.staleCount,
      expiringCount: readiness.expiringCount,
      trustMix: summary.trustMix,
      nextStep: step ? stepId(step) : null,
      nextChangeAt: readiness.nextChangeAt,
    },
  };
}

/** Maturity runs from 0 (nothing but triage) to 1 (everything done and proven). */
function factsOf(chance: Chance, maturity: number, now: string): Facts {
  const done = maturity > 0.9;
  const items: Record<string, ItemFact> = {};
  for (const item of currentCatalogue.items) {
    if (!done && chance() > 0.3 + 1.2 * maturity) continue;
    const good = done || chance() < 0.45 + 0.8 * maturity;
    items[item.id] = {
      answer: answerTo(item, good),
      note: "",
      source: "person",
      answeredBy: PERSON,
      answeredAt: daysAfter(now, -3),
      approval: null,
    };
  }
  const scenarios = done || maturity < 0.2 ? [] : SCENARIOS.filter(() => chance() < 0.15);
  return {
    ...emptyFacts(),
    scenarios: [...scenarios].sort(),
    items,
    evidence: evidenceOf(chance, maturity, now),
  };
}

function answerTo({ question }: Item, good: boolean): Answer {
  if (!question) return { kind: "result", result: good ? "pass" : "fail" };
  const unsafe = question.safe === "yes" ? "no" : "yes";
  const reply = good ? question.safe : unsafe;
  return { kind: "replies", replies: question.parts ? [reply, reply] : [reply] };
}

/** Ages in days: mostly new, some about to expire, some long stale. */
const AGES = [2, 2, 2, 26, 100];

function evidenceOf(chance: Chance, maturity: number, now: string): Facts["evidence"] {
  const { items } = currentCatalogue;
  const share = Math.ceil(items.length / PIECES.length);
  const pieces: Record<string, EvidenceFact> = {};
  for (const [at, id] of PIECES.entries()) {
    if (maturity <= 0.9 && chance() > maturity) continue;
    const age = maturity > 0.9 ? 2 : (AGES[Math.floor(chance() * AGES.length)] ?? 2);
    const collectedAt = daysAfter(now, -age);
    pieces[id] = {
      id,
      kind: "report",
      title: `Nightly report ${at + 1}`,
      itemIds: items
        .slice(at * share, (at + 1) * share)
        .map((item) => item.id)
        .sort(),
      digest: String(at + 1).repeat(64),
      collectedAt,
      uploadedAt: collectedAt,
      validUntil: null,
    };
  }
  return pieces;
}
