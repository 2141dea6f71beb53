import { readFile } from "node:fs/promises";
import { join } from "node:path";

const TYPES: Readonly<Record<string, string>> = {
  "swagger-ui-bundle.js": "text/javascript; charset=utf-8",
  "swagger-ui.css": "text/css; charset=utf-8",
};
const DAY_SECONDS = 86_400;

/** The viewer of the reference, from our own origin: two files of its package, and no other. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ file: string }> },
): Promise<Response> {
  const { file } = await params;
  const type = TYPES[file];
  if (type === undefined) return new Response(null, { status: 404 });
  const content = await readFile(join(process.cwd(), "node_modules", "swagger-ui-dist", file));
  const caching = `public, max-age=${DAY_SECONDS}`;
  return new Response(new Uint8Array(content), {
    headers: { "content-type": type, "cache-control": caching },
  });
}
