import { findItem } from "../catalogue/catalogue";
import type { Catalogue, Item } from "../catalogue/types";
import type { Answer, Facts, Instant, Reply } from "../readiness/facts";
import { toMs } from "../readiness/instants";
import { resultOf } from "../readiness/item-result";
import type { ItemResult } from "../readiness/readiness-types";
import { type Drill, type DrillKind, drillEndsAt, standingDrills } from "./drills";

/** Which drill speaks of which item; of a question in two parts it speaks of one part only. */
const SPEAKS_OF: readonly { itemId: string; kind: DrillKind; part?: 0 | 1 }[] = [
  { itemId: "restore-drill", kind: "restore" },
  { itemId: "recoverable-data", kind: "restore", part: 1 },
  { itemId: "detect-and-reverse", kind: "rollback", part: 1 },
];

/** A result the last drill proposes for an item; a person accepts it or does not. */
export type DrillProposal = {
  itemId: string;
  answer: Answer;
  before: ItemResult;
  after: ItemResult;
  drillId: string;
};

/**
 * What the last drill of each kind says about items, where that differs from what is recorded. A drill that
 * worked long ago says nothing any more; the other part of a question stays as it was answered.
 */
export function drillProposals(
  catalogue: Catalogue,
  facts: Pick<Facts, "items">,
  drills: readonly Drill[],
  now: Instant,
): readonly DrillProposal[] {
  const standing = standingDrills(drills);
  return SPEAKS_OF.flatMap(({ itemId, kind, part }) => {
    const item = findItem(catalogue, itemId);
    const last = standing.find((drill) => drill.kind === kind);
    if (!item || !last || isSpent(last, now)) return [];
    const recorded = facts.items[itemId]?.answer ?? null;
    const answer = answerFrom(item, last.outcome === "worked", part ?? null, recorded);
    const [before, after] = [resultOf(item, recorded), resultOf(item, answer)];
    const stands = before === after && saysAlready(recorded, answer);
    return stands ? [] : [{ itemId, answer, before, after, drillId: last.id }];
  });
}

function isSpent({ outcome, performedAt }: Drill, now: Instant): boolean {
  return outcome === "worked" && toMs(now) >= toMs(drillEndsAt(performedAt));
}

function answerFrom(item: Item, worked: boolean, part: 0 | 1 | null, recorded: Answer | null): Answer {
  const { question } = item;
  if (question === undefined || part === null) return { kind: "result", result: worked ? "pass" : "fail" };
  const unsafe = question.safe === "yes" ? "no" : "yes";
  const replies: Reply[] = recorded?.kind === "replies" ? [...recorded.replies] : [];
  const reply = worked ? question.safe : unsafe;
  return {
    kind: "replies",
    replies: [0, 1].map((at) => (at === part ? reply : (replies[at] ?? "not-sure"))),
  };
}

function saysAlready(recorded: Answer | null, answer: Answer): boolean {
  if (recorded?.kind !== "replies" || answer.kind !== "replies") return true;
  return answer.replies.every((reply, at) => recorded.replies[at] === reply);
}
