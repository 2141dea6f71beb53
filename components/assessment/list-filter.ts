import { isAnswered } from "@/lib/domain/readiness/item-result";
import { countsAs, type ItemView } from "./item-view";
import type { ListFilter } from "./place";
import type { Entry } from "./save-queue";

export const FILTER_WORDS = {
  all: "All",
  unanswered: "Unanswered",
  failing: "Failing",
  stale: "Stale",
} as const satisfies Record<ListFilter, string>;

/** Whether an item belongs in a filtered list, by what this browser knows of it now. */
export function passesFilter(view: ItemView, entry: Entry, filter: ListFilter): boolean {
  const { answer } = entry.wanted;
  switch (filter) {
    case "all":
      return true;
    case "unanswered":
      return !isAnswered(view, answer);
    case "failing": {
      const counts = countsAs(view, answer);
      return counts === "fail" || counts === "partial";
    }
    case "stale":
      return view.verdict.freshness === "stale";
    default:
      return filter satisfies never;
  }
}
