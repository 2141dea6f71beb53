import type { PlanKind } from "./plan";

/** A section that every plan has and only the team can write. Lines with ">" ask; they go when they are answered. */
export type StartingSection = { id: string; title: string; text: string };

const whoToTell: StartingSection = {
  id: "who-to-tell",
  title: "Who to tell",
  text: [
    "> Who is told first, and by which channel? Name the person who may decide alone at night.",
    "> Who tells the users, where, and after how many minutes?",
    "> Which law, contract or insurer sets a deadline for telling somebody?",
  ].join("\n>\n"),
};

const restore: StartingSection = {
  id: "restore",
  title: "How to restore",
  text: [
    "> Where is the newest backup, and which account may read it?",
    "> Which commands restore it into an empty place, never over the live data?",
    "> How do you check that it is whole, and how long did the last drill take?",
  ].join("\n>\n"),
};

const rollBack: StartingSection = {
  id: "roll-back",
  title: "How to roll back",
  text: [
    "> Which command or button brings the version before back, and who may press it?",
    "> What about the database: which migrations can be left in place, and which cannot?",
    "> What is switched off first, so that nothing is written twice meanwhile?",
  ].join("\n>\n"),
};

export const STARTING_SECTIONS: Readonly<Record<PlanKind, readonly StartingSection[]>> = {
  runbook: [whoToTell, restore],
  rollback: [rollBack],
};

const LEAST_LETTERS = 40;

/** Whether something is really said: every question of the starting text is gone, and a sentence stands there. */
export function isWritten(text: string, starting: string): boolean {
  const asked = new Set(
    starting
      .split("\n")
      .map(squeezed)
      .filter((line) => line.length > 1),
  );
  if (text.split("\n").some((line) => asked.has(squeezed(line)))) return false;
  return (text.match(/[\p{L}\p{N}]/gu) ?? []).length >= LEAST_LETTERS;
}

function squeezed(line: string): string {
  return line.replace(/\s+/g, " ").trim();
}
