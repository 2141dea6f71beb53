import type { Catalogue, Item } from "../catalogue/types";
import type { Answer, Day, Facts } from "../readiness/facts";
import { resultOf } from "../readiness/item-result";
import type { ItemResult } from "../readiness/readiness-types";
import type { RegisteredIntegration } from "./record";
import { type Verdict, verdictsOf } from "./verdicts";

export type ProposalGround = Omit<Verdict, "itemId"> & { integrationId: string };

/** A result the registry proposes for an item; a person accepts it or does not. */
export type Proposal = {
  itemId: string;
  answer: Answer;
  before: ItemResult;
  after: ItemResult;
  /** What speaks against it first. */
  grounds: readonly ProposalGround[];
};

/**
 * What the registry says about items, where that differs from what is recorded. One integration against
 * an item is enough to fail it; only when all that speak are for it does it pass. Questions are only ever
 * proposed their unsafe answer: that something is safe everywhere is more than a registry knows.
 */
export function proposalsFrom(
  catalogue: Catalogue,
  facts: Pick<Facts, "items">,
  integrations: readonly RegisteredIntegration[],
  today: Day,
): readonly Proposal[] {
  const grounds = groundsByItem(integrations, today);
  return catalogue.items.flatMap((item) => {
    const proposal = proposalFor(item, facts, grounds.get(item.id) ?? []);
    return proposal === null ? [] : [proposal];
  });
}

function groundsByItem(
  integrations: readonly RegisteredIntegration[],
  today: Day,
): ReadonlyMap<string, readonly ProposalGround[]> {
  const all = integrations.flatMap((integration) =>
    verdictsOf(integration, today).map((verdict) => ({ ...verdict, integrationId: integration.id })),
  );
  return Map.groupBy(all, (ground) => ground.itemId);
}

function proposalFor(
  item: Item,
  facts: Pick<Facts, "items">,
  grounds: readonly ProposalGround[],
): Proposal | null {
  const answer = answerFrom(item, grounds);
  if (answer === null) return null;
  const before = resultOf(item, facts.items[item.id]?.answer ?? null);
  const after = resultOf(item, answer);
  if (before === after) return null;
  return { itemId: item.id, answer, before, after, grounds: grounds.toSorted(againstFirst) };
}

function answerFrom(item: Item, grounds: readonly ProposalGround[]): Answer | null {
  if (grounds.length === 0) return null;
  const against = grounds.some((ground) => ground.speaks === "against");
  if (item.question !== undefined) return against ? unsafeAnswer(item.question) : null;
  const halfway = grounds.some((ground) => ground.speaks === "halfway");
  return { kind: "result", result: against ? "fail" : halfway ? "partial" : "pass" };
}

function unsafeAnswer({ safe, parts }: NonNullable<Item["question"]>): Answer {
  const unsafe = safe === "yes" ? "no" : "yes";
  return { kind: "replies", replies: parts === undefined ? [unsafe] : [unsafe, unsafe] };
}

const ORDER = { against: 0, halfway: 1, for: 2 } as const;

function againstFirst(left: ProposalGround, right: ProposalGround): number {
  return ORDER[left.speaks] - ORDER[right.speaks];
}
