import type { HeatHead } from "@/components/steering/heat-map";
import { capabilities } from "@/lib/domain/catalogue/capabilities";
import { findItem } from "@/lib/domain/catalogue/catalogue";
import { currentCatalogue } from "@/lib/domain/catalogue/current";
import { CAPABILITIES } from "@/lib/domain/catalogue/types";
import { type AskedPortfolio, oneOf, writeAskedPortfolio } from "@/lib/domain/portfolio/asked";
import { HEAT_VIEWS, type HeatView, heatColumns, itemPlace } from "@/lib/domain/steering/heat-map";

const VIEW_WORDS: Readonly<Record<HeatView, string>> = {
  checks: "Scorecard",
  questions: "Questions",
  "capability-checks": "Capability checks",
  capabilities: "Capabilities",
};

/** The view a URL asks for; anything else is the scorecard. */
export function readHeatView(asked: string | null): HeatView {
  return oneOf(HEAT_VIEWS, asked) ?? "checks";
}

/** The columns of a view by name, with where each leads inside a project. */
export function heatHeads(view: HeatView): readonly HeatHead[] {
  return heatColumns(currentCatalogue, view).map((id) => {
    const capability = oneOf(CAPABILITIES, id);
    if (capability !== null) return { id, title: capabilities[capability].title, place: null };
    const title = findItem(currentCatalogue, id)?.title ?? id;
    return { id, title, place: itemPlace(currentCatalogue, id) };
  });
}

/** The address of the heat map that shows a view of what is asked. */
export function heatHref(workspace: string, view: HeatView, asked: Partial<AskedPortfolio>): string {
  const query = writeAskedPortfolio(asked);
  return `/${workspace}/heat-map${query === "" ? "?" : `${query}&`}of=${view}`;
}

export function heatViewLinks(workspace: string, asked: AskedPortfolio) {
  return HEAT_VIEWS.map((id) => ({ id, label: VIEW_WORDS[id], href: heatHref(workspace, id, asked) }));
}

export function heatCaption(view: HeatView): string {
  return `Projects by ${VIEW_WORDS[view].toLowerCase()}`;
}
