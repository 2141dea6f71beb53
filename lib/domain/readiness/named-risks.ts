import { partsMeeting, type RiskText, risks } from "../catalogue/risks";
import { NAMED_RISKS } from "../catalogue/vocabulary";
import { isSprawling } from "../integrations/key-sprawl";
import type { CatalogueIndex } from "./catalogue-index";
import type { Facts } from "./facts";
import type { JudgedItem } from "./item-state";
import type { NamedRisk } from "./readiness-types";

/**
 * The named risks the answers point at, each with the items, the system parts and the integrations that do. "Unknown"
 * means that somebody looked and could not say; an item nobody has come to yet points nowhere, nor
 * does a system map nobody has started.
 */
export function namedRisksOf(
  index: CatalogueIndex,
  items: readonly JudgedItem[],
  facts: Facts,
): readonly NamedRisk[] {
  return NAMED_RISKS.flatMap((id) => {
    const risk = risks[id];
    const itemIds = risk.pointedAtBy.filter((itemId) =>
      pointsAt(risk, items[index.position.get(itemId) ?? -1]),
    );
    const parts = partsPointingAt(risk, facts);
    const integrationIds = id === "key-sprawl" ? sprawlingKeys(facts) : [];
    const pointers = itemIds.length + parts.length + integrationIds.length;
    return pointers > 0 ? [{ id, itemIds, parts, integrationIds }] : [];
  });
}

/** The registry knows better than an answer where copies of a key lie. */
function sprawlingKeys({ integrations }: Facts): readonly string[] {
  return Object.values(integrations)
    .filter(({ keyCopies = [] }) => isSprawling(keyCopies))
    .map(({ id }) => id)
    .sort();
}

function pointsAt(risk: RiskText, judged: JudgedItem | undefined): boolean {
  if (judged === undefined) return false;
  if (judged.counted === "fail") return risk.pointsWhen.includes("fail");
  const saidUnknown =
    judged.counted === "not-assessed" && judged.fact !== null && judged.fact.answer !== null;
  return saidUnknown && risk.pointsWhen.includes("unknown");
}

function partsPointingAt(risk: RiskText, facts: Facts): NamedRisk["parts"] {
  if (risk.systemMap === null || Object.keys(facts.systemMap).length === 0) return [];
  const parts = partsMeeting(risk.systemMap, facts.systemMap);
  return parts.length >= risk.systemMap.atLeast ? parts : [];
}
