import { existsSync, readFileSync } from "node:fs";
import { SourceMap } from "node:module";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const FRAME = /((?:file:\/\/)?\/[^\s()]+\.m?js):(\d+):(\d+)/g;
/** Parsed maps are large; an error that repeats finds its own still here. */
const MOST_KEPT = 4;
const kept = new Map<string, SourceMap | null>();

/**
 * A stack with the places of our sources instead of those of the bundle. Node would do the same with
 * `--enable-source-maps`, and hold the map of every module it loads for the whole run: a hundred megabytes
 * for something that is read when an error is logged.
 */
export function sourceStack(stack: string | undefined): string | undefined {
  return stack?.replace(FRAME, (frame, file: string, line: string, column: string) => {
    try {
      return placeIn(file.startsWith("file:") ? fileURLToPath(file) : file, Number(line), Number(column));
    } catch {
      return frame;
    }
  });
}

function placeIn(file: string, line: number, column: number): string {
  const entry = mapOf(file)?.findEntry(line - 1, column - 1);
  if (!entry || !("originalSource" in entry)) return `${file}:${line}:${column}`;
  const { originalSource, originalLine, originalColumn } = entry;
  return `${readable(originalSource, file)}:${originalLine + 1}:${originalColumn + 1}`;
}

/** Bundlers name a source by a URL, or by its way from the bundle. */
function readable(source: string, file: string): string {
  if (source.startsWith("file:")) return relative(process.cwd(), fileURLToPath(source));
  return source.startsWith(".") ? relative(process.cwd(), join(dirname(file), source)) : source;
}

function mapOf(file: string): SourceMap | null {
  const known = kept.get(file);
  if (known !== undefined) return known;
  const map = file.includes("/node_modules/") ? null : readMap(file);
  const [oldest] = kept.keys();
  if (kept.size >= MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  kept.set(file, map);
  return map;
}

function readMap(file: string): SourceMap | null {
  const path = `${file}.map`;
  return existsSync(path) ? new SourceMap(JSON.parse(readFileSync(path, "utf8"))) : null;
}
