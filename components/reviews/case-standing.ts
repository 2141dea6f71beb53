import type { ReviewItem } from "@/lib/domain/reviews/review-items";
import type { OpenedCase } from "@/lib/features/reviews/schema";

/** The items whose present state somebody asked to be changed. */
export function itemsToChange(items: readonly ReviewItem[]): readonly ReviewItem[] {
  return items.filter((item) => item.word?.current === true && item.word.verdict === "changes-requested");
}

/** The items a reviewer has to look at: of a first review all, afterwards what moved. */
export function itemsToLookAt({ review }: Pick<OpenedCase, "review">): readonly ReviewItem[] {
  if (review.baseline === null) return review.items;
  return review.items.filter((item) => item.asksForALook);
}

/** Why the viewer cannot sign what is on the screen; null where they can. */
export function whyNotSign({ review, viewerId }: Pick<OpenedCase, "review" | "viewerId">): string | null {
  const { items, written, selfApproval, signers, submission, baseline } = review;
  if (signers.some((signer) => signer.id === viewerId)) return "You have signed exactly this state.";
  const toChange = itemsToChange(items);
  if (toChange.length > 0)
    return `Changes are requested on ${listed(toChange)}. Send it back, or approve after all.`;
  if (written.length > 0 && !selfApproval)
    return `You wrote part of ${listed(items.filter((item) => written.includes(item.itemId)))}: somebody else has to sign.`;
  if (submission === null && baseline === null) return "Nothing is submitted, so there is nothing to sign.";
  return null;
}

/** The items that are not what they were when somebody began to look. */
export function movedSince(
  seen: Readonly<Record<string, string>>,
  items: readonly ReviewItem[],
): readonly ReviewItem[] {
  return items.filter((item) => seen[item.itemId] !== item.digest);
}

export function digestsOf(items: readonly ReviewItem[]): Readonly<Record<string, string>> {
  return Object.fromEntries(items.map((item) => [item.itemId, item.digest]));
}

/** The first item nobody has a current word on, after a place and then from the top; null when all have one. */
export function nextUndecided(items: readonly ReviewItem[], after: string): string | null {
  const at = items.findIndex((item) => item.itemId === after);
  const order = [...items.slice(at + 1), ...items.slice(0, Math.max(at, 0))];
  return order.find((item) => item.word?.current !== true)?.itemId ?? null;
}

function listed(items: readonly ReviewItem[]): string {
  const titles = items.slice(0, 3).map((item) => `“${item.title}”`);
  const more = items.length - titles.length;
  return more > 0 ? `${titles.join(", ")} and ${more} more` : titles.join(" and ");
}
