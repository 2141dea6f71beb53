import type { Change } from "./recorded";

/** What could not be saved yet, and the version it was written against. */
export type Draft = { version: number; change: Change };

export type DraftStore = {
  read: (itemId: string) => Draft | null;
  write: (itemId: string, draft: Draft) => void;
  clear: (itemId: string) => void;
};

/**
 * Drafts of one person on one project in this tab. The person is part of the key, so that whoever signs
 * in next in the same tab never sees them. Browser only; storage that is full or forbidden loses
 * nothing but the drafts.
 */
export function sessionDrafts(personAndProject: string): DraftStore {
  const keyOf = (itemId: string) => `lw-draft/${personAndProject}/${itemId}`;
  return {
    read: (itemId) => parse(quietly(() => window.sessionStorage.getItem(keyOf(itemId)))),
    write: (itemId, draft) => {
      quietly(() => window.sessionStorage.setItem(keyOf(itemId), JSON.stringify(draft)));
    },
    clear: (itemId) => {
      quietly(() => window.sessionStorage.removeItem(keyOf(itemId)));
    },
  };
}

function parse(text: string | null): Draft | null {
  if (text === null) return null;
  const draft: unknown = quietly(() => JSON.parse(text));
  return isDraft(draft) ? draft : null;
}

/** Written by ourselves a moment ago; this only turns away what an older version of the page left. */
function isDraft(value: unknown): value is Draft {
  if (typeof value !== "object" || value === null) return false;
  return (
    "version" in value &&
    typeof value.version === "number" &&
    "change" in value &&
    typeof value.change === "object" &&
    value.change !== null
  );
}

function quietly<Value>(attempt: () => Value): Value | null {
  try {
    return attempt();
  } catch {
    return null;
  }
}
