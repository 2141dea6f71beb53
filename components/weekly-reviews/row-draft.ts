import type { RowDecision } from "@/lib/domain/weekly-reviews/review";
import type { ReviewRow, RowStanding } from "@/lib/features/weekly-reviews/schema";

export type RowValues = { decision: RowDecision | null; note: string };
export type RowChange = Partial<RowValues>;

/** What somebody has decided or written here and the server does not know yet. */
export type RowDraft = {
  /** What stood when they began. */
  base: RowValues;
  wanted: RowChange;
};

/** What came in between: somebody else settled the same thing first. */
export type Overtaken = {
  /** The decision that was meant here, set aside; undefined when the decision was not raced for. */
  decision?: RowDecision | null;
  /** The note here and the note there differ; what is typed here stays in the field, unsent. */
  note: boolean;
};

/** One row as this browser knows it. Replaced, never changed. */
export type RowEntry = {
  row: ReviewRow;
  draft: RowDraft | null;
  phase: "idle" | "waiting" | "saving" | "saved" | "failed";
  message: string | null;
  /** When this browser last heard that the server has it. */
  savedAt: string | null;
  overtaken: Overtaken | null;
};

export function entryOf(row: ReviewRow): RowEntry {
  return { row, draft: null, phase: "idle", message: null, savedAt: null, overtaken: null };
}

/** What the screen shows: what is wanted here, before what is known of the server. */
export function shownOf({ row, draft }: RowEntry): RowValues {
  return { decision: row.decision, note: row.note, ...draft?.wanted };
}

/** Adds a decision or a text to what is wanted. */
export function edited(entry: RowEntry, change: RowChange): RowEntry {
  const { row, draft, overtaken } = entry;
  const base = draft?.base ?? { decision: row.decision, note: row.note };
  const settled = overtaken && change.decision !== undefined ? { note: overtaken.note } : overtaken;
  return {
    ...entry,
    draft: { base, wanted: { ...draft?.wanted, ...change } },
    overtaken: settled && raced(settled) ? settled : null,
    phase: entry.phase === "saving" ? "saving" : "waiting",
    message: null,
  };
}

/** What has to be sent; null when the server knows it all. A note that was raced for waits for its author. */
export function outstanding({ row, draft, overtaken }: RowEntry): RowChange | null {
  const change: RowChange = {};
  const { decision, note } = draft?.wanted ?? {};
  if (decision !== undefined && decision !== row.decision) change.decision = decision;
  if (note !== undefined && note.trim() !== row.note && !overtaken?.note) change.note = note.trim();
  return Object.keys(change).length === 0 ? null : change;
}

/** The server has it; what was pressed or typed meanwhile stays wanted. */
export function saved(entry: RowEntry, sent: RowChange, row: RowStanding): RowEntry {
  const { decision, note } = entry.draft?.wanted ?? {};
  const wanted: RowChange = {};
  if (decision !== undefined && decision !== sent.decision) wanted.decision = decision;
  if (note !== undefined && note !== row.note) wanted.note = note;
  const newest = row.version >= entry.row.version ? { ...entry.row, ...standing(row) } : entry.row;
  return pruned({
    ...entry,
    row: newest,
    draft: { base: { decision: newest.decision, note: newest.note }, wanted },
    phase: "saved",
    message: null,
    savedAt: new Date().toISOString(),
  });
}

/** A newer state of the row, by somebody else or from another window; nothing typed here is given up. */
export function adopted(entry: RowEntry, current: RowStanding): RowEntry {
  if (current.version <= entry.row.version) return entry;
  return { ...entry, row: { ...entry.row, ...standing(current) } };
}

/** The save came too late: sets the decision aside where theirs is another, and holds back a note that differs. */
export function raceLost(entry: RowEntry, current: RowStanding): RowEntry {
  const row = { ...entry.row, ...standing(current) };
  if (entry.draft === null) return { ...entry, row };
  const { base, wanted } = entry.draft;
  const { decision, ...rest } = wanted;
  const decisionLost =
    decision !== undefined && current.decision !== base.decision && current.decision !== decision;
  const note = wanted.note !== undefined && current.note !== base.note && current.note !== wanted.note.trim();
  const overtaken = { ...entry.overtaken, ...(decisionLost ? { decision } : {}), note };
  return pruned({
    ...entry,
    row,
    draft: {
      base: { decision: current.decision, note: note ? base.note : current.note },
      wanted: decisionLost ? rest : wanted,
    },
    overtaken: raced(overtaken) ? overtaken : null,
    phase: "waiting",
  });
}

/** Settles what was raced for, and lets what is wanted now go out. */
export function resolved(entry: RowEntry, change: RowChange): RowEntry {
  const { decision, note } = entry.row;
  const wanted = { ...entry.draft?.wanted, ...change };
  return {
    ...pruned({ ...entry, overtaken: null, draft: { base: { decision, note }, wanted } }),
    message: null,
  };
}

function standing({ decision, note, decided, version }: RowStanding): Omit<RowStanding, "id"> {
  return { decision, note, decided, version };
}

function raced({ decision, note }: Overtaken): boolean {
  return decision !== undefined || note;
}

/** Forgets a draft that wants nothing the server does not know. */
function pruned(entry: RowEntry): RowEntry {
  const { row, draft, overtaken } = entry;
  const { decision, note } = draft?.wanted ?? {};
  const differs =
    (decision !== undefined && decision !== row.decision) || (note !== undefined && note !== row.note);
  return differs || overtaken?.note ? entry : { ...entry, draft: null };
}
