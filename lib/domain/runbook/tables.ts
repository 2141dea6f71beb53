import { plain } from "../integrations/note";
import { dayInWords } from "../readiness/day-in-words";
import type { Day } from "../readiness/facts";

/** A Markdown table; with no rows, the sentence that says so. */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  otherwise: string,
): string {
  if (rows.length === 0) return otherwise;
  const lines = [head, head.map(() => "---"), ...rows];
  return lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

export const NOT_KNOWN = "_not known_";

/** What somebody typed, or that nobody has. */
export function said(text: string | null | undefined): string {
  return text === null || text === undefined || text.trim() === "" ? NOT_KNOWN : plain(text);
}

/** A day as people write it, or that nobody knows it. */
export function saidDay(day: Day | null): string {
  return day === null ? NOT_KNOWN : dayInWords(day);
}

/** An address as a link that no cell or bracket can break. */
export function link(url: string): string {
  return `<${url.replace(/[<>|\s\\]/g, encodeURIComponent)}>`;
}
