const MAX_WORDS = 60;

/** The words a project is found by, from its name and description: lower case, without accents. */
export function wordsOf(...texts: readonly string[]): string[] {
  const words = texts
    .join(" ")
    .normalize("NFKD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase()
    .match(/[\p{Letter}\p{Number}]+/gu);
  return [...new Set(words ?? [])].slice(0, MAX_WORDS);
}
