import { parseAsString, parseAsStringLiteral } from "nuqs/server";
import { isAnswered } from "@/lib/domain/readiness/item-result";
import type { ItemView } from "./item-view";

export const LIST_FILTERS = ["all", "unanswered", "failing", "stale"] as const;
export type ListFilter = (typeof LIST_FILTERS)[number];

/** Where somebody is on the scorecard or the questions: all of it is in the address. */
export const placeParsers = {
  item: parseAsString,
  view: parseAsStringLiteral(["focus", "list"]),
  show: parseAsStringLiteral(LIST_FILTERS).withDefault("all"),
};

export type Place = { view: "focus" | "list"; itemId: string };

/**
 * The place a bare address leads to: the first open item for somebody who can answer, the list for
 * everybody else and for who is done.
 */
export function resolvePlace(
  asked: { item: string | null; view: "focus" | "list" | null },
  views: readonly ItemView[],
  canAnswer: boolean,
): Place {
  const named = views.find((view) => view.id === asked.item);
  const open = views.find((view) => !isAnswered(view, view.recorded.answer));
  const itemId = (named ?? open ?? views[0])?.id ?? "";
  const byDefault = named || (canAnswer && open) ? "focus" : "list";
  return { view: asked.view ?? byDefault, itemId };
}
