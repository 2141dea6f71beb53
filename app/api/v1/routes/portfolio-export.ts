import { createRoute, z } from "@hono/zod-openapi";
import type { Scope } from "@/lib/auth/scope";
import { columnsFrom, extrasFrom } from "@/lib/domain/portfolio/columns";
import { type PortfolioRow, readPortfolioEntry } from "@/lib/domain/portfolio/row";
import { listNotes } from "@/lib/features/portfolio/queries/list-notes";
import { eachPortfolioPage } from "@/lib/features/portfolio/queries/list-portfolio";
import { type PortfolioQuery, portfolioQuery } from "@/lib/features/portfolio/schema";
import { Problem } from "@/lib/http/problem";
import { workspaceScope } from "../caller";
import { createRoutes } from "../create-routes";
import { csvAnswer } from "../csv";
import { itemTitle, type SheetCell, sheetColumns } from "../resources/portfolio-sheet";
import { inTurn, type Sheet, xlsxAnswer } from "../xlsx";

const WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const MOST_IN_A_WORKBOOK = 20_000;

const query = portfolioQuery.omit({ cursor: true, limit: true });

const asCsv = createRoute({
  method: "get",
  path: "/portfolio/export.csv",
  operationId: "exportPortfolio",
  tags: ["Portfolio"],
  summary: "Export every project a filter shows, as CSV",
  request: { query },
  responses: {
    200: { description: "UTF-8 with a byte order mark.", content: { "text/csv": { schema: z.string() } } },
  },
});

const asWorkbook = createRoute({
  method: "get",
  path: "/portfolio/export.xlsx",
  operationId: "exportPortfolioWorkbook",
  tags: ["Portfolio"],
  summary: "Export every project a filter shows, as an Excel workbook",
  description: `At most ${MOST_IN_A_WORKBOOK} projects; CSV has no such limit.`,
  request: {
    query: query.extend({
      notes: z
        .enum(["true", "false"])
        .default("false")
        .openapi({ description: "A second sheet with the notes on items, at most twenty thousand." }),
    }),
  },
  responses: {
    200: {
      description: "A workbook.",
      content: { [WORKBOOK]: { schema: z.string().openapi({ format: "binary" }) } },
    },
  },
});

export const portfolioExport = createRoutes();

portfolioExport.openapi(asCsv, async (c) => {
  const scope = workspaceScope(c);
  const wanted = c.req.valid("query");
  const { head, cells } = tableOf(wanted.columns);
  const line = (row: PortfolioRow) => cells(row).map((cell) => (cell instanceof Date ? text(cell) : cell));
  return csvAnswer(`${scope.slug}-portfolio.csv`, head, eachPortfolioPage(scope, wanted), line);
});

portfolioExport.openapi(asWorkbook, async (c) => {
  const scope = workspaceScope(c);
  const { notes, ...wanted } = c.req.valid("query");
  return inTurn(async () => {
    const sheets = [await projectsSheet(scope, wanted)];
    if (notes === "true") sheets.push(await notesSheet(scope, wanted));
    return xlsxAnswer(`${scope.slug}-portfolio.xlsx`, sheets);
  });
});

type Wanted = Omit<PortfolioQuery, "cursor" | "limit">;

function tableOf(columns: string | null) {
  const chosen = sheetColumns(columns === null ? null : columnsFrom(columns));
  const extras = extrasFrom(columns);
  return {
    head: chosen.map(({ heading }) => heading),
    cells: (row: PortfolioRow): readonly SheetCell[] => {
      const project = readPortfolioEntry(row, extras);
      return chosen.map(({ cell }) => cell(project));
    },
  };
}

async function projectsSheet(scope: Scope, wanted: Wanted): Promise<Sheet> {
  const { head, cells } = tableOf(wanted.columns);
  const rows: (readonly SheetCell[])[] = [];
  for await (const page of eachPortfolioPage(scope, wanted)) {
    if (rows.length + page.length > MOST_IN_A_WORKBOOK) throw tooLarge();
    for (const row of page) rows.push(cells(row));
  }
  return { name: "Projects", head, rows, widths: head.map((heading) => WIDTHS[heading] ?? 14) };
}

async function notesSheet(scope: Scope, wanted: Wanted): Promise<Sheet> {
  const { notes, capped } = await listNotes(scope, wanted);
  const rows = notes.map(({ project, itemId, note, by, at }) => [project, itemTitle(itemId), note, by, at]);
  const last = [`Only the first ${notes.length} notes are here: narrow the filter.`, "", "", "", null];
  return {
    name: "Notes",
    head: ["Project", "Item", "Note", "By", "On"],
    rows: capped ? [...rows, last] : rows,
    widths: [32, 36, 80, 22, 12],
  };
}

const WIDTHS: Readonly<Record<string, number>> = {
  Name: 36,
  Address: 28,
  "Next step": 40,
  Owner: 22,
  Team: 18,
};

function tooLarge(): Problem {
  return new Problem(
    422,
    "export-too-large",
    "A workbook holds at most 20,000 projects. Narrow the filter, or take the CSV.",
  );
}

/** A day where it is one, to the second where it is not. */
function text(date: Date): string {
  const iso = date.toISOString();
  return iso.endsWith("T00:00:00.000Z") ? iso.slice(0, 10) : iso;
}
