import type { Day, Span } from "./timeline-days";

export type BarState = "waiting" | "running" | "complete";

export type TimelineGate = {
  on: Day;
  state: "holds" | "ahead" | "broken";
  /** What a screen reader hears: "Entry gate: 1 of 4 rules does not hold". */
  words: string;
};

export type TimelineRow = {
  id: string;
  label: string;
  /** What announcements call it: "Phase 2". */
  name: string;
  /** A summary stands for its lane and is drawn taller. */
  kind: "summary" | "task";
  /** Null for a row that is a point in time: only its gate is drawn. */
  planned: Span | null;
  /** Without an end it runs until today. */
  actual: { from: Day; to: Day | null } | null;
  /** The last day expected at the pace so far, where that is later than planned. */
  expectedTo: Day | null;
  state: BarState;
  locked: boolean;
  paused: boolean;
  gate: TimelineGate | null;
  /** The rows that must be over before this one begins. */
  after: readonly string[];
  movable: boolean;
};

export type TimelineLane = { id: string; label: string; rows: readonly TimelineRow[] };

/** Asks for a row to be planned otherwise; the plan that comes back as props decides. */
export type MoveRow = (id: string, span: Span) => void;
/** What else a move would move, by name. */
export type PushedBy = (id: string, span: Span) => readonly string[];
