import { plain } from "../integrations/note";
import { dayInWords } from "../readiness/day-in-words";
import type { PlanKind, PlanSection } from "./plan";

export const PLAN_TITLES = { runbook: "Runbook", rollback: "Rollback plan" } as const satisfies Record<
  PlanKind,
  string
>;

/** A plan as one Markdown document, to keep where the app is not. */
export function planMarkdown(
  kind: PlanKind,
  about: { project: string; number: number; day: string },
  sections: readonly Pick<PlanSection, "title" | "text">[],
): string {
  const version = about.number === 0 ? "Not saved yet" : `Version ${about.number}`;
  const parts = [
    `# ${PLAN_TITLES[kind]}: ${plain(about.project)}`,
    `${version}, as of ${dayInWords(about.day)}.`,
    ...sections.map(({ title, text }) => `## ${plain(title)}\n\n${text.trim()}`),
  ];
  return `${parts.join("\n\n")}\n`;
}
