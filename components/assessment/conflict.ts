import type { Answer, Reply } from "@/lib/domain/readiness/facts";
import { type DiffLine, diffLines } from "./line-diff";
import { changeBetween, type Recorded, type Wanted } from "./recorded";

export type ConflictField = "result" | "reason" | "note";

/** One line of the comparison: what the other person saved, what stands here unsaved. */
export type ConflictRow = {
  field: ConflictField;
  theirs: string;
  mine: string;
  /** False where this person changed nothing: theirs stays, whatever is chosen. */
  mineChanged: boolean;
  /** Notes only. */
  lines: readonly DiffLine[] | null;
};

/**
 * What two people wrote at the same time, field by field. `seen` is what stood when this person began,
 * `theirs` what stands now, `wanted` what this person would save.
 */
export function conflictRows(seen: Wanted, theirs: Recorded, wanted: Wanted): readonly ConflictRow[] {
  const change = changeBetween(seen, wanted);
  const mine: Wanted = { answer: theirs.answer, note: theirs.note, ...change };
  const answerChanged = change.answer !== undefined;
  const noteChanged = change.note !== undefined;
  const shownMine = answerChanged ? mine : seen;
  const rows = [
    row("result", answerWords(theirs.answer), answerWords(shownMine.answer), answerChanged),
    row("reason", reasonOf(theirs.answer), reasonOf(shownMine.answer), answerChanged),
    noteRow(theirs.note, noteChanged ? mine.note : seen.note, noteChanged),
  ];
  return rows.filter((each) => each.theirs !== each.mine);
}

/** An answer as a person says it: "Partial", "Yes", "Part 1: Yes, part 2: Not sure". */
export function answerWords(answer: Answer | null): string {
  if (answer === null) return "Not assessed";
  switch (answer.kind) {
    case "result":
      return { pass: "Pass", partial: "Partial", fail: "Fail" }[answer.result];
    case "not-applicable":
      return "Not applicable";
    case "replies": {
      const [only, ...more] = answer.replies;
      if (only !== undefined && more.length === 0) return REPLY_WORDS[only];
      return answer.replies
        .map((reply, part) => `${part === 0 ? "Part" : "part"} ${part + 1}: ${REPLY_WORDS[reply]}`)
        .join(", ");
    }
    default:
      return answer satisfies never;
  }
}

export const REPLY_WORDS = { yes: "Yes", no: "No", "not-sure": "Not sure" } as const satisfies Record<
  Reply,
  string
>;

function row(field: ConflictField, theirs: string, mine: string, mineChanged: boolean): ConflictRow {
  return { field, theirs, mine, mineChanged, lines: null };
}

function noteRow(theirs: string, mine: string, mineChanged: boolean): ConflictRow {
  return { ...row("note", theirs, mine, mineChanged), lines: diffLines(mine, theirs) };
}

function reasonOf(answer: Answer | null): string {
  return answer?.kind === "not-applicable" ? answer.reason : "";
}
