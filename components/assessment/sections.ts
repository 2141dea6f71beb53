import type { ItemKind } from "@/lib/domain/catalogue/types";
import { isAnswered } from "@/lib/domain/readiness/item-result";
import type { ItemView } from "./item-view";
import type { Entry } from "./save-queue";

/** Items that are counted and stepped through together. */
export type Section = { kind: ItemKind; title: string; one: string; views: readonly ItemView[] };

const WORDS = {
  check: { title: "Checks", one: "Check" },
  question: { title: "Questions", one: "Question" },
  "capability-check": { title: "Capability checks", one: "Capability check" },
  "workspace-check": { title: "Workspace checks", one: "Workspace check" },
} as const satisfies Record<ItemKind, unknown>;

/** The sections of a page in the order their items come. */
export function sectionsOf(views: readonly ItemView[]): readonly Section[] {
  const kinds = [...new Set(views.map((view) => view.kind))];
  return kinds.map((kind) => ({ kind, ...WORDS[kind], views: views.filter((view) => view.kind === kind) }));
}

export function countAnswered(views: readonly ItemView[], entry: (itemId: string) => Entry): number {
  return views.filter((view) => isAnswered(view, entry(view.id).wanted.answer)).length;
}

/** Where a section is entered: its first open item, or its first. */
export function doorOf(section: Section, entry: (itemId: string) => Entry): string {
  const open = section.views.find((view) => !isAnswered(view, entry(view.id).wanted.answer));
  return (open ?? section.views[0])?.id ?? "";
}
