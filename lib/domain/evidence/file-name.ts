/** Longest name kept, in characters a person would count (code points). */
export const FILE_NAME_LIMIT = 200;

/**
 * The name an uploaded file is kept and handed back under: no folder, nothing invisible, nothing that
 * turns the direction of text (which makes "gpj.exe" read as "exe.jpg"), composed (NFC), at most 200
 * characters with its extension kept. What is left empty is called "file".
 */
export function safeFileName(given: string): string {
  const leaf = given.toWellFormed().normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  const visible = leaf.replace(INVISIBLE, "").replace(/\s+/gu, " ").trim();
  if (/^\.*$/.test(visible)) return "file";
  return shortened(visible);
}

// Control, half-pair and private-use characters, direction marks, zero-width spaces and tags. Joiners
// stay: Persian words and many emoji are spelled with them.
const INVISIBLE =
  /[\p{Cc}\p{Cs}\p{Co}\p{Zl}\p{Zp}\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\u{E0000}-\u{E007F}]/gu;

function shortened(name: string): string {
  const points = [...name];
  if (points.length <= FILE_NAME_LIMIT) return name;
  const dot = name.lastIndexOf(".");
  const extension = dot > 0 ? [...name.slice(dot)] : [];
  const kept = extension.length <= 20 ? extension : [];
  return points.slice(0, FILE_NAME_LIMIT - kept.length).join("") + kept.join("");
}
