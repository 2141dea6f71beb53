import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { DECISION_WORDS } from "@/lib/domain/weekly-reviews/agenda";
import type { RowChange, RowEntry } from "./row-draft";
import { shownOf } from "./row-draft";

type RaceNoticeProps = { entry: RowEntry; onResolve: (change: RowChange) => void };

/** Somebody else settled the same thing first: says who and what, and leaves the choice here. */
export function RaceNotice({ entry, onResolve }: RaceNoticeProps) {
  const { overtaken, row } = entry;
  if (overtaken === null) return null;
  const who = row.decided?.by.name ?? "Somebody else";
  return (
    <div className="flex flex-col gap-2">
      {overtaken.decision !== undefined && (
        <DecisionRace {...{ who, entry, onResolve }} mine={overtaken.decision} />
      )}
      {overtaken.note && <NoteRace {...{ entry, onResolve }} />}
    </div>
  );
}

type RaceProps = RaceNoticeProps & { who: string };

function DecisionRace({ who, entry, mine, onResolve }: RaceProps & { mine: RowEntry["row"]["decision"] }) {
  const theirs = entry.row.decision;
  const did = theirs === null ? "took the decision back" : `decided ${DECISION_WORDS[theirs].toLowerCase()}`;
  const wanted = mine === null ? "Take it back" : `${DECISION_WORDS[mine]} instead`;
  return (
    <Notice
      tone="warn"
      role="alert"
      title={`${who} ${did} a moment before you.`}
      actions={
        <>
          <Button size="sm" onClick={() => onResolve({ decision: theirs })}>
            Leave it so
          </Button>
          <Button size="sm" onClick={() => onResolve({ decision: mine })}>
            {wanted}
          </Button>
        </>
      }
    >
      Nothing was overwritten, and your note is kept.
    </Notice>
  );
}

function NoteRace({ entry, onResolve }: RaceNoticeProps) {
  const [mine, theirs] = [shownOf(entry).note.trim(), entry.row.note];
  return (
    <Notice
      tone="warn"
      role="alert"
      title="Somebody else wrote a note here while you did."
      actions={
        <>
          <Button size="sm" onClick={() => onResolve({ note: `${theirs}\n\n${mine}` })}>
            Keep both
          </Button>
          <Button size="sm" onClick={() => onResolve({ note: mine })}>
            Keep mine
          </Button>
          <Button size="sm" onClick={() => onResolve({ note: theirs })}>
            Keep theirs
          </Button>
        </>
      }
    >
      <p className="whitespace-pre-wrap break-words">{theirs === "" ? "(It is empty now.)" : theirs}</p>
    </Notice>
  );
}
