import { readFileSync, writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { type Budget, budgets, type Reading, verdictOf } from "./budgets";

const WORDS = { target: "target reached", floor: "floor holds", missed: "**missed**" } as const;
const MARKS = ["<!-- measured:begin -->", "<!-- measured:end -->"] as const;

/** The table of everything that was read, in the order of the budgets. */
export function tableOf(readings: readonly Reading[]): string {
  const byId = new Map(readings.map((reading) => [reading.id, reading]));
  const lines = budgets.flatMap((budget) => {
    const reading = byId.get(budget.id);
    return reading ? [lineOf(budget, reading)] : [];
  });
  return [
    "| | what | floor | target | measured | spread | verdict | note |",
    "| --- | --- | --- | --- | --- | --- | --- | --- |",
    ...lines,
  ].join("\n");
}

/** Where and when the figures come from. */
export function circumstances(sameness: string, quick: boolean): string {
  const model = cpus()[0]?.model.trim() ?? "unknown";
  return (
    `${new Date().toISOString().slice(0, 16).replace("T", " ")} UTC, Node ${process.versions.node}, ${cpus().length} × ${model}, ` +
    `load average ${loadavg()[0]?.toFixed(1)} at the end; ${sameness}${quick ? "; quick run: fewer, shorter windows" : ""}.`
  );
}

/** Puts a table into the document, between its two marks. */
export function record(path: string, text: string): void {
  const [begin, end] = MARKS;
  const document = readFileSync(path, "utf8");
  const [head, tail] = [document.split(begin)[0], document.split(end)[1]];
  if (head === undefined || tail === undefined) throw new Error(`${path} lacks ${begin} … ${end}.`);
  writeFileSync(path, `${head}${begin}\n\n${text}\n\n${end}${tail}`);
}

function lineOf(budget: Budget, { value, spread, note = "" }: Reading): string {
  const { id, what, floor, target, unit } = budget;
  const bound = `${budget.better === "more" ? "≥" : "≤"} `;
  const shown = (figure: number) => `${Number(figure.toFixed(figure < 1 ? 3 : 2))}${unit ? ` ${unit}` : ""}`;
  const range = spread ? `${shown(spread[0])} – ${shown(spread[1])}` : "";
  const cells = [id, what, bound + shown(floor), bound + shown(target), shown(value), range];
  return `| ${[...cells, WORDS[verdictOf(budget, value)], note.replaceAll("|", "\\|")].join(" | ")} |`;
}
