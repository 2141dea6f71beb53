/** How a figure is judged: a share should be large, a cost small. */
export type Budget = {
  id: string;
  what: string;
  floor: number;
  target: number;
  better: "more" | "less";
  unit?: "kB" | "MB" | "ms";
};

/** Every budget there is a reading for, in the order of the report. */
export const budgets = [
  more("P1", "portfolio HTML, 50 of 10,000 rows ÷ limit HTML", 0.05, 0.09),
  more("P2", "portfolio JSON ÷ limit JSON", 0.25, 0.4),
  more("P3", "save one answer, 8 savers in one workspace ÷ limit save", 0.15, 0.3),
  less("P6 errors", "8, then 32 savers: failed saves", 0, 0),
  less("P6 audit", "8, then 32 savers: saves without their audit row, and breaks of the chain", 0, 0),
  less("P6 p99 8", "8 savers: p99 ÷ limit p99", 8, 3),
  less("P6 p99 32", "32 savers: p99 ÷ limit p99", 8, 3),
  less("P7 first", "first page, 10,000 ÷ 100 projects", 1.3, 1.1),
  less("P7 last", "last page, 10,000 ÷ 100 projects", 1.3, 1.1),
  less("P7 tiles", "tiles, 10,000 ÷ 100 projects", 1.3, 1.1),
  less("P7 search", "search for a rare word, 10,000 ÷ 100 projects", 1.3, 1.1),
  less("P7 trend", "workspace trend over 52 weeks, 10,000 ÷ 100 projects", 1.3, 1.1),
  more("P8", "row-level security on ÷ off, slowest of the list queries", 0.8, 0.95),
  less("P9 portfolio", "first-load JS of the portfolio, gzip ÷ empty Next page", 1.25, 1.12),
  less("P9 portfolio kB", "first-load JS of the portfolio, gzip", 160, 160, "kB"),
  less("P9 forms", "first-load JS of the registration form, gzip ÷ empty Next page", 1.35, 1.2),
  less("P9 charts", "first-load JS of the trends, gzip ÷ empty Next page", 1.25, 1.05),
  less("P9 overview", "first-load JS of a project's overview, gzip ÷ empty Next page", 1.25, 1.05),
  less("P10", "LCP of the portfolio ÷ empty Next page, throttled", 1.8, 1.3),
  less("P11 kB", "portfolio, cold: moved over the wire", 250, 170, "kB"),
  less("P11 requests", "portfolio, cold: requests", 15, 11),
  less("P13 start", "cold start to the first database page ÷ empty Next app", 1.8, 1.3),
  less("P13 RSS", "resident memory after load at 8 connections", 525, 350, "MB"),
  more("P14", "one evidence ingest (a link, JSON) ÷ limit save", 0.15, 0.3),
  less("P14 batch", "a batch of 100 links ÷ one", 10, 5),
  less("P15", "read p99 under 8 savers ÷ alone", 2.5, 1.6),
  less("P16 portfolio", "SQL statements of the portfolio page", 3, 2),
  less("P16 overview", "SQL statements of a project's overview", 6, 4),
  less("P16 save", "SQL statements of a save", 4, 2),
  less("P17 map", "heat map, a page of fifty, 10,000 ÷ 100 projects", 1.3, 1.1),
  less("P17 queue", "review queue, first page, 10,000 ÷ 100 projects", 1.3, 1.1),
  less("P17 sums", "heat map, sums over 10,000 projects ÷ a page of it", 12, 5),
  less("P17 steering", "steering, everything over 10,000 projects ÷ a page of the heat map", 40, 15),
  less("P18 registry", "registry page, 60 integrations ÷ 1", 4, 2.5),
  less("P18 reviews", "weekly reviews, 52 of them ÷ 1", 2, 1.3),
  less("P18 review", "a weekly review, 60 rows ÷ 1", 3, 2),
  less("P18 rollout", "rollout, 200 tasks ÷ 2", 4, 2.5),
  less("P18 kB", "the heaviest of these pages with all of it, gzip", 80, 50, "kB"),
  less("P18 post", "10,000 call statistics in one request ÷ one statement that stores them", 6, 3),
  less("P18 statements", "most SQL statements of these pages", 12, 8),
  less("P19 scroll", "a plan of 200 tasks scrolled, four times slower: longest task", 50, 16.7, "ms"),
  less("P19 drag", "a plan of 200 tasks, one dragged, four times slower: longest task", 50, 16.7, "ms"),
] as const satisfies readonly Budget[];

export type BudgetId = (typeof budgets)[number]["id"];

/** What was read: one figure, the spread of the pairs behind it, and what a reader should know. */
export type Reading = {
  id: BudgetId;
  value: number;
  spread?: readonly [min: number, max: number];
  note?: string;
};

/** Where a reading stands against its budget. */
export function verdictOf({ better, floor, target }: Budget, value: number): "target" | "floor" | "missed" {
  const reaches = (bound: number) => (better === "more" ? value >= bound : value <= bound);
  return reaches(target) ? "target" : reaches(floor) ? "floor" : "missed";
}

function more<Id extends string>(id: Id, what: string, floor: number, target: number) {
  return { id, what, floor, target, better: "more" } as const;
}

function less<Id extends string>(
  id: Id,
  what: string,
  floor: number,
  target: number,
  unit?: "kB" | "MB" | "ms",
) {
  return { id, what, floor, target, unit, better: "less" } as const;
}
