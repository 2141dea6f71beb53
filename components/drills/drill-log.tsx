"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Panel } from "@/components/ui/card";
import { cn } from "@/components/ui/cn";
import { Time } from "@/components/ui/time";
import type { RecordedDrill } from "@/lib/features/drills/schema";
import { DrillForm } from "./drill-form";
import type { ProjectAddress } from "./drill-request";
import { DRILL_WORDS } from "./drill-words";
import { OutcomeBadge } from "./outcome-badge";

type DrillLogProps = { address: ProjectAddress; drills: readonly RecordedDrill[]; mayRecord: boolean };

/** Everything that was tried, and the form that adds to it. */
export function DrillLog({ address, drills, mayRecord }: DrillLogProps) {
  const router = useRouter();
  const [wrong, setWrong] = useState<RecordedDrill | null>(null);
  const done = () => {
    setWrong(null);
    router.refresh();
  };
  return (
    <>
      {mayRecord && (
        <div data-print="hide">
          <Panel
            title={wrong === null ? "Record a drill" : `Put right: ${DRILL_WORDS[wrong.kind].toLowerCase()}`}
            description={
              wrong === null
                ? "A drill is a dated record. It is never edited; a later record can put it right."
                : "The old record stays in the list and no longer counts."
            }
          >
            <DrillForm
              key={wrong?.id ?? "new"}
              address={address}
              corrects={wrong}
              onDone={done}
              onCancel={wrong === null ? null : () => setWrong(null)}
            />
          </Panel>
        </div>
      )}
      {drills.length > 0 && (
        <Panel title={`Recorded (${drills.length})`} flush>
          <ol className="divide-y divide-line">
            {drills.map((drill) => (
              <DrillLine
                key={drill.id}
                drill={drill}
                onCorrect={mayRecord && drill.correctedBy === null ? () => setWrong(drill) : null}
              />
            ))}
          </ol>
        </Panel>
      )}
    </>
  );
}

function DrillLine({ drill, onCorrect }: { drill: RecordedDrill; onCorrect: (() => void) | null }) {
  const { kind, outcome, performedAt, recordedAt, by, note, correctedBy, corrects } = drill;
  const over = correctedBy !== null;
  return (
    <li className="flex flex-wrap items-start gap-x-3 gap-y-1 px-4 py-2.5">
      <div className="min-w-0 flex-1 basis-64">
        <p className="flex flex-wrap items-center gap-x-2">
          <span className={cn("font-medium", over && "text-ink-3 line-through")}>{DRILL_WORDS[kind]}</span>
          <OutcomeBadge outcome={outcome} />
          <Time at={performedAt} show="date-time" className="text-ink-2 text-sm" />
        </p>
        {note !== "" && <p className="max-w-prose whitespace-pre-wrap break-words text-ink-2">{note}</p>}
        <p className="text-ink-3 text-sm">
          Recorded by {by.name}, <Time at={recordedAt} />
          {corrects !== null && "; puts an earlier record right"}
          {over && "; put right by a later record, counts no more"}
        </p>
      </div>
      {onCorrect && (
        <Button
          variant="quiet"
          size="sm"
          data-print="hide"
          aria-label={`Put right the ${DRILL_WORDS[kind].toLowerCase()} of ${performedAt.slice(0, 10)}`}
          onClick={onCorrect}
        >
          Put right
        </Button>
      )}
    </li>
  );
}
