import type { ItemLinks } from "@/components/readiness/item-links";
import { capabilities } from "@/lib/domain/catalogue/capabilities";
import { CONTRADICTIONS } from "@/lib/domain/catalogue/contradictions";
import type { Item } from "@/lib/domain/catalogue/types";
import type { Answer, Facts, ItemFact } from "@/lib/domain/readiness/facts";
import type { ItemState } from "@/lib/domain/readiness/readiness-types";
import { longestWaiver } from "@/lib/domain/waivers/in-force";
import type { ItemView, Verdict } from "./item-view";
import type { Recorded } from "./recorded";

type Sources = {
  links: Pick<ItemLinks, "title" | "href" | "waiverRequestHref">;
  states: Readonly<Record<string, ItemState>>;
  answers: readonly (Recorded & { itemId: string; source: ItemFact["source"] })[];
  /** By item id: where the words of the reviewers are. */
  facts: Readonly<Record<string, ItemFact>>;
  waivers: Facts["waivers"];
  asOf: string;
};

/** The views of a page's items, in their order. */
export function itemViews(shown: readonly Item[], sources: Sources): readonly ItemView[] {
  const answers = new Map(sources.answers.map((answer) => [answer.itemId, answer]));
  return shown.map((item) => {
    const fact = answers.get(item.id);
    const recorded: Recorded = fact
      ? { version: fact.version, answer: fact.answer, note: fact.note, by: fact.by, at: fact.at }
      : { version: 0, answer: null, note: "", by: null, at: null };
    return {
      id: item.id,
      kind: item.kind,
      number: item.number,
      title: item.title,
      statement: item.statement,
      question: item.question,
      severity: item.severity,
      capability: item.kind === "capability-check" ? homeOf(item) : null,
      evidenceRequired: item.evidence.required,
      waiverRequestHref: item.waivable ? sources.links.waiverRequestHref(item.id) : null,
      href: sources.links.href(item.id),
      recorded,
      source: fact?.source ?? "person",
      verdict: verdictOf(item, recorded.answer, sources),
    };
  });
}

function homeOf(item: Item): ItemView["capability"] {
  const [id] = item.capabilities;
  return id === undefined ? null : { id, title: capabilities[id].title };
}

function verdictOf(item: Item, answer: Answer | null, sources: Sources): Verdict {
  const { links, states, facts } = sources;
  const state = states[item.id];
  const word = facts[item.id]?.approval ?? null;
  return {
    answer,
    counted: state?.counted ?? "not-assessed",
    waiver: state?.waived ? longestWaiver(sources, item.id, sources.asOf) : null,
    trust: state?.trust ?? null,
    freshness: state?.freshness ?? null,
    freshUntil: state?.freshUntil ?? null,
    evidenceCount: state?.evidenceIds.length ?? 0,
    word: word && { ...word, current: word.digest === state?.digest },
    contradictions: (state?.contradictedBy ?? []).flatMap((itemId) => {
      const row = CONTRADICTIONS.find(
        (each) => each.when.itemId === itemId && each.contradicts.itemId === item.id,
      );
      if (!row) return [];
      return [{ itemId, title: links.title(itemId), href: links.href(itemId), explanation: row.explanation }];
    }),
  };
}
