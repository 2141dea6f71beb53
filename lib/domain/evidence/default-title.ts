/** Longest title of a piece, in characters as JavaScript counts them. */
export const TITLE_LIMIT = 200;

type Content = { url: string } | { body: string } | { files: readonly { name: string }[] };

/** What a piece is called when nobody named it: after its address, its first line or its first file. */
export function defaultTitle(content: Content): string {
  if ("url" in content) {
    const { host, pathname } = new URL(content.url);
    return short(host + pathname.replace(/\/$/, ""));
  }
  if ("body" in content) {
    const lines = content.body.split("\n").map((line) => line.replace(MARKS, "").trim());
    return short(lines.find((line) => line !== "") ?? "Note");
  }
  const [first, ...more] = content.files;
  const name = first?.name ?? "Files";
  return more.length === 0 ? short(name) : `${short(name, TITLE_LIMIT - 20)} and ${more.length} more`;
}

// What begins a heading, a list or a quotation in Markdown.
const MARKS = /^[\s#>*+-]+/;

function short(text: string, limit = TITLE_LIMIT): string {
  const line = text.replace(/\p{Cc}+/gu, " ");
  if (line.length <= limit) return line;
  let end = "";
  for (const point of line) {
    if (end.length + point.length >= limit) break;
    end += point;
  }
  return `${end}…`;
}
