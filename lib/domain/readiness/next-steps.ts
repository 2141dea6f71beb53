import { minimumItems, raisedItems, scenarios } from "../catalogue/scenarios";
import { type Effort, PRIORITIES } from "../catalogue/types";
import { STAGES } from "../catalogue/vocabulary";
import { riskCap } from "./caps";
import type { CatalogueIndex } from "./catalogue-index";
import type { Facts } from "./facts";
import type { JudgedItem } from "./item-state";
import { hasProof, isPassToProve } from "./ladder-items";
import { type NextStep, OPERATIONAL_CONDITIONS, type Rung } from "./readiness-types";
import { halfPoints } from "./result-order";
import type { Tally } from "./score";
import { scoreAfterPass } from "./step-score";

type ItemStep = Extract<NextStep, { kind: "item" }>;
type Candidate = { judged: JudgedItem; reason: ItemStep["reason"]; group: number; worth: number };

/** Hours of work an effort stands for; only their proportion matters. */
const HOURS: Readonly<Record<Effort, number>> = { "15min": 0.25, "2h": 2, "1day": 8, more: 24 };

/** A step that gains no point (a proof to attach) is worth less than any that does. */
const PROOF_WORTH = 0.1;

type NextStepsInput = {
  index: CatalogueIndex;
  items: readonly JudgedItem[];
  facts: Facts;
  ladder: readonly Rung[];
  tally: Tally;
};

/**
 * What to do next, most useful first: the inventory while no integration is listed; critical blockers
 * and unknown ones; other open blockers; what the scenarios move up; then secrets → async → validation →
 * observability → the rest, inside a group by points per effort; last what Production asks of the running. A project that only wants to be shown
 * is asked for what its target stage needs and no more.
 */
export function nextStepsOf(input: NextStepsInput): readonly NextStep[] {
  const { index, items, facts, tally } = input;
  const raised = new Set([...minimumItems(facts.scenarios), ...raisedItems(facts.scenarios)]);
  const wanted = wantedItems(input);
  const candidates = items.flatMap((judged) => {
    const reason = reasonFor(judged);
    if (reason === null || (wanted !== null && !wanted.has(judged.item.id))) return [];
    return [{ judged, reason, group: groupOf(judged, raised), worth: worthOf(judged) }];
  });
  const steps = candidates.sort(byUrgency).map(
    ({ judged, reason }): NextStep => ({
      kind: "item",
      itemId: judged.item.id,
      reason,
      priority: judged.item.priority,
      scoreAfter: scoreAfterPass(index, items, tally, judged),
    }),
  );
  const all = [...steps, ...operationsOf(input)];
  return Object.keys(facts.integrations).length === 0 ? [{ kind: "inventory" }, ...all] : all;
}

/** Whoever aims at Production is asked for what its rung needs beside items; nobody else is. */
function operationsOf({ facts, ladder }: NextStepsInput): readonly NextStep[] {
  if (facts.targetStage !== "production") return [];
  const unmet = new Set(
    ladder.flatMap((rung) => rung.conditions.flatMap(({ id, met }) => (met ? [] : [id]))),
  );
  return OPERATIONAL_CONDITIONS.filter((condition) => unmet.has(condition)).map((condition) => ({
    kind: "operation",
    condition,
  }));
}

/** The one word a step goes by: an item's id, a condition's, or "inventory". */
export function stepId(step: NextStep): string {
  switch (step.kind) {
    case "item":
      return step.itemId;
    case "operation":
      return step.condition;
    case "inventory":
      return step.kind;
    default:
      return step satisfies never;
  }
}

/** Null = every item; a set when the scenarios ask for no more than a demo or a pilot. */
function wantedItems({ facts, ladder }: NextStepsInput): ReadonlySet<string> | null {
  const kinds = facts.scenarios.map((scenario) => scenarios[scenario].kind);
  if (!kinds.includes("demo") || kinds.includes("launch")) return null;
  const target = STAGES.indexOf(facts.targetStage);
  const asked = ladder
    .filter((rung) => STAGES.indexOf(rung.stage) <= target)
    .flatMap((rung) => rung.conditions.flatMap((condition) => condition.itemIds));
  return new Set([...asked, ...minimumItems(facts.scenarios)]);
}

function reasonFor(judged: JudgedItem): ItemStep["reason"] | null {
  if (judged.waived || judged.counted === "not-applicable") return null;
  if (judged.biting.length > 0) return "contradiction";
  const risk = riskCap(judged);
  if (risk !== null && risk !== "evidence-missing" && risk !== "critical-waived") return risk;
  if (judged.counted !== "pass") return "improve";
  return isPassToProve(judged) && !hasProof(judged) ? "evidence" : null;
}

function groupOf(judged: JudgedItem, raised: ReadonlySet<string>): number {
  const risk = riskCap(judged);
  if (risk === "critical-open" || risk === "critical-unknown") return 0;
  if (risk === "blocker-unknown") return 1;
  if (risk === "blocker-open") return 2;
  return raised.has(judged.item.id) ? 3 : 4 + PRIORITIES.indexOf(judged.item.priority);
}

function worthOf({ item, counted }: JudgedItem): number {
  const points = (item.weight * (2 - halfPoints(counted))) / 2;
  return Math.max(points, PROOF_WORTH) / HOURS[item.effort];
}

function byUrgency(left: Candidate, right: Candidate): number {
  return left.group - right.group || right.worth - left.worth || left.judged.position - right.judged.position;
}
