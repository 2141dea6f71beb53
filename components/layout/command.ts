/** A line of the command palette. */
export type Command = {
  id: string;
  label: string;
  group: "Go to" | "Act on" | "Recent";
  /** Further words it is found by. */
  keywords?: string;
  /** Shown at the right, for learning: "g s". */
  shortcut?: string;
} & ({ href: string } | { run: () => void });

const onThisPage = new Map<string, readonly Command[]>();

/** Adds what the open page can do; returns how to take it back. Browser only. */
export function offerCommands(owner: string, commands: readonly Command[]): () => void {
  onThisPage.set(owner, commands);
  return () => {
    if (onThisPage.get(owner) === commands) onThisPage.delete(owner);
  };
}

export function offeredCommands(): readonly Command[] {
  return [...onThisPage.values()].flat();
}
