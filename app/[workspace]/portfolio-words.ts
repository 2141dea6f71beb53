import { currentCatalogue } from "@/lib/domain/catalogue/current";
import { scenarios } from "@/lib/domain/catalogue/scenarios";
import { SCENARIOS } from "@/lib/domain/catalogue/vocabulary";
import { titlesOf } from "./projects/item-titles";

/** What the portfolio in the browser needs to name; the texts behind it are too large for there. */
export const portfolioWords = {
  scenarios: SCENARIOS.map((id) => [id, scenarios[id].title] as const),
  itemTitles: titlesOf(
    currentCatalogue,
    currentCatalogue.items.map((item) => item.id),
  ),
};

export function projectsInWords(count: number): string {
  return count === 1 ? "1 project" : `${count.toLocaleString("en")} projects`;
}
