import { Readable } from "node:stream";
import { type Stringifier, stringify } from "csv-stringify";

type Cell = string | number | null;

/**
 * Answers with a CSV that is written while it is read: one page in memory at any time, and the database
 * waits for a slow reader. Formulas are escaped, because a spreadsheet would run them.
 */
export async function csvAnswer<Row>(
  fileName: string,
  head: readonly string[],
  pages: AsyncGenerator<readonly Row[]>,
  cellsOf: (row: Row) => readonly Cell[],
): Promise<Response> {
  // The first page decides the status: a refusal after the headers could only break the download off.
  const first = await pages.next();
  const csv = stringify({ bom: true, header: true, columns: [...head], escape_formulas: true });
  const lines = Readable.from(linesOf(first, pages, cellsOf));
  const stream: Stringifier = lines.on("error", (error) => csv.destroy(error)).pipe(csv);
  return new Response(Readable.toWeb(stream) as ReadableStream<Uint8Array>, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${fileName}"`,
    },
  });
}

async function* linesOf<Row>(
  first: IteratorResult<readonly Row[]>,
  pages: AsyncGenerator<readonly Row[]>,
  cellsOf: (row: Row) => readonly Cell[],
): AsyncGenerator<readonly Cell[]> {
  if (!first.done) for (const row of first.value) yield cellsOf(row);
  for await (const page of pages) for (const row of page) yield cellsOf(row);
}
