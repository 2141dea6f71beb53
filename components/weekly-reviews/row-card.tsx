"use client";

import Link from "next/link";
import { Field } from "@/components/ui/field";
import { SaveState, type SaveStatus } from "@/components/ui/save-state";
import { Textarea } from "@/components/ui/textarea";
import { Time } from "@/components/ui/time";
import { calendarDate } from "@/components/ui/time-format";
import { NOTE_LIMIT, type ReviewAction } from "@/lib/features/weekly-reviews/schema";
import { ActionLines } from "./action-lines";
import { dayWords } from "./dates";
import { DecisionBadge } from "./decision-badge";
import { DecisionButtons } from "./decision-buttons";
import { RaceNotice } from "./race-notice";
import { type RowEntry, shownOf } from "./row-draft";
import { RowFigures } from "./row-figures";
import type { RowQueue } from "./row-queue";
import { subjectWords } from "./subject-words";
import { TagBadge } from "./tag-badge";

export const NOTE_ID = "review-note";
const TYPING_PAUSE_MS = 800;

type RowCardProps = {
  entry: RowEntry;
  queue: RowQueue;
  /** Where the registry is. */
  registryPath: string;
  /** Actions that came from this row. */
  agreed: readonly ReviewAction[];
  mayRun: boolean;
  onDecide: (decision: RowEntry["row"]["decision"]) => void;
};

/** One row, large: what moved and why it is here, the five decisions, and a note. */
export function RowCard({ entry, queue, registryPath, agreed, mayRun, onDecide }: RowCardProps) {
  const { row } = entry;
  const { subject } = row;
  const words = subjectWords(row, { day: dayWords, instant: (at) => calendarDate(Date.parse(at), "UTC") });
  const { decision } = shownOf(entry);
  return (
    <>
      <header className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h2 id="review-stop" tabIndex={-1} className="min-w-0 break-words font-semibold text-xl outline-none">
          <Link
            href={`${registryPath}/${subject.integrationId}`}
            prefetch={false}
            className="rounded-sm hover:underline"
          >
            {subject.name}
          </Link>
        </h2>
        {subject.provider !== "" && subject.provider !== subject.name && (
          <span className="text-ink-3">{subject.provider}</span>
        )}
        <TagBadge tag={row.tag} />
      </header>
      <p className="text-ink-2">{words.why}</p>
      <RowFigures figures={words.figures} />
      {words.details.length > 0 && (
        <ul className="flex list-disc flex-col gap-0.5 break-words pl-5 text-ink-2 text-sm">
          {words.details.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {mayRun ? (
        <>
          <DecisionButtons name={subject.name} decision={decision} onDecide={onDecide} />
          <RaceNotice entry={entry} onResolve={(change) => queue.resolve(row.id, change)} />
          <RowNote entry={entry} queue={queue} />
        </>
      ) : (
        <Decided entry={entry} />
      )}
      <ActionLines actions={agreed} />
    </>
  );
}

function RowNote({ entry, queue }: { entry: RowEntry; queue: RowQueue }) {
  const { row } = entry;
  return (
    <div className="flex flex-col gap-1">
      <Field label="Note" optional id={NOTE_ID}>
        {(control) => (
          <Textarea
            {...control}
            required={false}
            rows={2}
            maxLength={NOTE_LIMIT}
            value={shownOf(entry).note}
            onChange={(event) => queue.edit(row.id, { note: event.target.value }, TYPING_PAUSE_MS)}
            onBlur={() => queue.flush()}
            onKeyDown={(event) => event.key === "Escape" && focusStop()}
          />
        )}
      </Field>
      <div className="flex flex-wrap items-center justify-between gap-x-4">
        <p className="text-ink-3 text-sm">
          {row.decided !== null && (
            <>
              {row.decision === null ? "Written" : "Decided"} by {row.decided.by.name},{" "}
              <Time at={row.decided.at} />
            </>
          )}
        </p>
        <SaveState status={statusOf(entry, () => queue.edit(row.id, {}))} />
      </div>
    </div>
  );
}

function Decided({ entry: { row } }: { entry: RowEntry }) {
  return (
    <div className="flex flex-col gap-2">
      {row.decision === null ? (
        <p className="text-ink-3">Nobody has decided yet.</p>
      ) : (
        <DecisionBadge decision={row.decision} size="md" />
      )}
      {row.note !== "" && <p className="whitespace-pre-wrap break-words">{row.note}</p>}
    </div>
  );
}

/** Moves the focus to what is looked at, so that it is read out and keys act on it. */
export function focusStop(): void {
  document.getElementById("review-stop")?.focus({ preventScroll: true });
}

function statusOf(entry: RowEntry, onRetry: () => void): SaveStatus {
  switch (entry.phase) {
    case "idle":
    case "waiting":
      return { kind: "idle" };
    case "saving":
      return { kind: "saving" };
    case "saved":
      return entry.savedAt === null ? { kind: "idle" } : { kind: "saved", at: entry.savedAt };
    case "failed":
      return { kind: "failed", message: entry.message ?? undefined, onRetry };
    default:
      return entry.phase satisfies never;
  }
}
