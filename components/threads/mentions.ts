import type { Reader } from "./thread-request";

export type MentionAsked = {
  /** Place of the @ in the text. */
  at: number;
  words: string;
};

/** The mention that is being typed where the caret stands; null where none is. */
export function mentionAt(text: string, caret: number): MentionAsked | null {
  const match = /(?:^|[\s(])@([\p{L}\p{N}._'’-]*(?: [\p{L}\p{N}._'’-]*)?)$/u.exec(text.slice(0, caret));
  if (match === null) return null;
  const words = match[1] ?? "";
  return { at: caret - words.length - 1, words };
}

/** Who may be meant: every word typed begins a word of the name. */
export function readersMatching(readers: readonly Reader[], words: string): readonly Reader[] {
  const asked = words.toLocaleLowerCase().split(" ").filter(Boolean);
  return readers
    .filter(({ name }) => {
      const parts = name.toLocaleLowerCase().split(/\s+/u);
      return asked.every((word) => parts.some((part) => part.startsWith(word)));
    })
    .slice(0, 6);
}

/** The text with the mention written out, and where the caret goes. */
export function withMention(
  text: string,
  { at, words }: MentionAsked,
  { name }: Reader,
): { text: string; caret: number } {
  const before = `${text.slice(0, at)}@${name} `;
  return { text: before + text.slice(at + 1 + words.length).replace(/^ /, ""), caret: before.length };
}

/** The accounts a text mentions: those picked whose name still stands in it. */
export function mentionsIn(text: string, picked: readonly Reader[]): readonly string[] {
  return [...new Set(picked.filter(({ name }) => text.includes(`@${name}`)).map(({ id }) => id))];
}
