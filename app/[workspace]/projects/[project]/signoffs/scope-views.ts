import type { ItemLinks } from "@/components/readiness/item-links";
import type { ScopeView, SentBackItem } from "@/components/signoffs/scope-view";
import type { Catalogue, ScopeId } from "@/lib/domain/catalogue/types";
import type { Facts } from "@/lib/domain/readiness/facts";
import type { ItemResult, Readiness } from "@/lib/domain/readiness/readiness-types";
import { quorumOf } from "@/lib/domain/readiness/signatures";
import type { ReviewItem } from "@/lib/domain/reviews/review-items";
import { itemsOfScope } from "@/lib/domain/submissions/asked-scopes";
import type { Signoff } from "@/lib/features/signoffs/schema";
import type { Submission } from "@/lib/features/submissions/schema";
import type { Thread } from "@/lib/features/threads/schema";

export type ScopeSources = {
  catalogue: Catalogue;
  facts: Facts;
  readiness: Readiness;
  links: ItemLinks;
  submissions: readonly Submission[];
  signoffs: readonly Signoff[];
  threads: readonly Thread[];
  /** By scope; a scope without a sign-off of another state is missing. */
  differences: ReadonlyMap<ScopeId, readonly ReviewItem[]>;
};

/** Everything said about one scope, out of what was read for the whole page. */
export function scopeView(scope: ScopeId, sources: ScopeSources): ScopeView {
  const { catalogue, facts, readiness, submissions, signoffs, differences } = sources;
  const [submission = null, ...earlier] = submissions.filter((each) => each.scope === scope);
  return {
    scope,
    status: submission?.status ?? "draft",
    submission,
    earlier,
    signoffs: signoffs.filter((each) => each.scope === scope),
    quorum: quorumOf(facts, scope),
    tally: tallyOf(itemsOfScope(catalogue, scope), readiness),
    sentBack: submission?.status === "changes-requested" ? sentBackItems(submission, sources) : [],
    difference: differences.get(scope) ?? null,
  };
}

function tallyOf(itemIds: readonly string[], { items }: Readiness): ScopeView["tally"] {
  const tally: Record<ItemResult, number> = {
    pass: 0,
    partial: 0,
    fail: 0,
    "not-assessed": 0,
    "not-applicable": 0,
  };
  for (const itemId of itemIds) tally[items[itemId]?.counted ?? "not-assessed"] += 1;
  return tally;
}

/** What it came back for, and what a reviewer asked to be changed afterwards. */
function sentBackItems(
  { sentBackItems: sent, itemsToChange }: Submission,
  { links, threads }: ScopeSources,
): readonly SentBackItem[] {
  return [...new Set([...sent, ...itemsToChange])].map((itemId) => ({
    itemId,
    title: links.title(itemId),
    href: links.href(itemId),
    open: itemsToChange.includes(itemId),
    comment: lastRequest(threads, itemId),
  }));
}

function lastRequest(threads: readonly Thread[], itemId: string): SentBackItem["comment"] {
  const asked = threads
    .filter((thread) => thread.itemId === itemId)
    .flatMap((thread) => thread.comments)
    .filter((comment) => comment.verdict === "changes-requested")
    .toSorted((left, right) => (left.at < right.at ? -1 : 1))
    .at(-1);
  return asked === undefined
    ? null
    : { by: asked.by.name || "A former member", at: asked.at, body: asked.body };
}
