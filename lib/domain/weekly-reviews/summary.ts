import { FIELD_LABELS } from "../integrations/labels";
import { dayInWords } from "../readiness/day-in-words";
import type { Day } from "../readiness/facts";
import { AGENDA, DECISION_WORDS } from "./agenda";
import type { IsoWeek } from "./iso-week";
import {
  AGENDA_SECTIONS,
  type CallNumbers,
  type PreparedRow,
  ROW_DECISIONS,
  type RowDecision,
  type RowSubject,
} from "./review";

export type SummaryRow = PreparedRow & { decision: RowDecision | null; note: string };
export type SummaryAction = {
  text: string;
  owner: string;
  dueOn: Day;
  state: "open" | "done" | "dropped";
  overdue: boolean;
};
export type SummarisedReview = {
  projectName: string;
  week: IsoWeek;
  closedOn: Day;
  closedBy: string;
  minutes: number | null;
  streak: number;
  listed: number;
  removed: readonly { name: string }[];
  rows: readonly SummaryRow[];
  carriedOver: readonly SummaryAction[];
  agreed: readonly SummaryAction[];
};

/** What a review came to, as Markdown without HTML: what moved, what was decided, who does what by when. */
export function reviewSummary(review: SummarisedReview): string {
  const parts = [
    `# Weekly integration review ${review.week}: ${plain(review.projectName)}`,
    openingOf(review),
    decisionsOf(review.rows),
    actionsPart("Agreed", review.agreed),
    actionsPart("Carried over", review.carriedOver),
    leftPart(review),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

/** What a row says, in one line: the numbers before and now. */
export function rowInWords(subject: RowSubject): string {
  switch (subject.kind) {
    case "approval":
      return `revision ${subject.revision} is not approved by its owner`;
    case "endpoints":
      return `${counted(subject.endpoints.length + subject.more, "new endpoint")}: ${subject.endpoints
        .slice(0, 3)
        .map(({ endpoint }) => endpoint)
        .join(", ")}${subject.endpoints.length + subject.more > 3 ? ", …" : ""}`;
    case "contract":
      return `contract test ${subject.before === null ? "" : `${subject.before} → `}${subject.now ?? "not known"}`;
    case "latency":
      return callsInWords(subject.before, subject.now);
    case "vendor":
      return `changed: ${subject.fields.map((field) => FIELD_LABELS[field]).join(", ")}`;
    case "rotation":
      return subject.overdue
        ? `the key was due on ${dayInWords(subject.dueOn)}`
        : `the key is due on ${dayInWords(subject.dueOn)}`;
    case "standing":
      return subject.now.calls
        ? callsInWords(subject.before?.calls ?? null, subject.now.calls)
        : "no calls posted";
    default:
      return subject satisfies never;
  }
}

function callsInWords(before: CallNumbers | null, now: CallNumbers): string {
  const p95 = `p95 ${before ? `${milliseconds(before.p95Ms)} → ` : ""}${milliseconds(now.p95Ms)}`;
  return `${p95}, errors ${before ? `${share(before)} → ` : ""}${share(now)}`;
}

function openingOf({ closedOn, closedBy, minutes, streak, listed, rows }: SummarisedReview): string {
  const length = minutes === null ? "" : ` after ${counted(minutes, "minute")}`;
  const moved = rows.filter(({ tag }) => tag !== "unchanged").length;
  const still = rows.length - moved;
  return [
    `Closed by ${plain(closedBy)} on ${dayInWords(closedOn)}${length}; ${streak === 1 ? "the first in a row" : `${streak} in a row`}.`,
    `${counted(listed, "integration")} listed: ${counted(moved, "row")} new or changed, ${still} unchanged.`,
  ].join("\n");
}

function decisionsOf(rows: readonly SummaryRow[]): string {
  const count = ROW_DECISIONS.flatMap((decision) => {
    const many = rows.filter((row) => row.decision === decision).length;
    return many === 0 ? [] : [`${DECISION_WORDS[decision].toLowerCase()} ${many}`];
  });
  const told = rows.filter((row) => row.tag !== "unchanged" || row.note !== "" || isWork(row.decision));
  const sections = AGENDA_SECTIONS.flatMap((section) => {
    const own = told.filter((row) => row.section === section);
    return own.length === 0 ? [] : [`### ${AGENDA[section].title}\n\n${own.map(rowLine).join("\n")}`];
  });
  return [
    `## Decisions\n\n${count.length === 0 ? "None." : `${capitalised(count.join(", "))}.`}`,
    ...sections,
  ].join("\n\n");
}

function isWork(decision: RowDecision | null): boolean {
  return decision !== null && decision !== "keep";
}

function rowLine({ subject, decision, note }: SummaryRow): string {
  const word = decision === null ? "not decided" : DECISION_WORDS[decision].toLowerCase();
  return `- **${plain(subject.name)}** ${plain(rowInWords(subject))}: ${word}${note === "" ? "" : `. ${plain(note)}`}`;
}

function actionsPart(title: string, actions: readonly SummaryAction[]): string {
  if (actions.length === 0) return "";
  return `## ${title}\n\n${actions.map(actionLine).join("\n")}`;
}

function actionLine({ text, owner, dueOn, state, overdue }: SummaryAction): string {
  const box = state === "done" ? "x" : " ";
  const standing = state === "dropped" ? " (dropped)" : state === "open" && overdue ? " (overdue)" : "";
  return `- [${box}] ${plain(text)}: ${plain(owner)}, by ${dayInWords(dueOn)}${standing}`;
}

function leftPart({ removed }: SummarisedReview): string {
  if (removed.length === 0) return "";
  return `## Left the registry\n\n${removed.map(({ name }) => `- ${plain(name)}`).join("\n")}`;
}

function milliseconds(value: number | null): string {
  return value === null ? "none" : `${value.toLocaleString("en")} ms`;
}

function share({ calls, errors }: CallNumbers): string {
  return calls === 0 ? "none" : `${((errors / calls) * 100).toFixed(1)} %`;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** What people typed stays what they typed: on one line, and no mark-up of ours. */
function plain(text: string): string {
  return text.replace(/\s+/g, " ").replace(/[\\`*_[\]<>|#]/g, "\\$&");
}
