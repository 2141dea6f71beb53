"use client";

import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import type { PlanSection } from "@/lib/domain/runbook/plan";
import { LineDifference } from "./line-difference";

type SectionConflictProps = {
  section: PlanSection;
  /** Null for whoever may only read. */
  act: { keep: () => void; take: () => void; merge: () => void; saving: boolean } | null;
};

/** What the team wrote beside what is generated now: nothing is lost until somebody has chosen. */
export function SectionConflict({ section, act }: SectionConflictProps) {
  const { text, generated, before, title } = section;
  return (
    <div className="mt-3 flex flex-col gap-2" data-print="hide">
      <Notice
        tone="warn"
        title="What is generated here has changed since somebody wrote something else. Both are kept."
        actions={
          act && (
            <>
              <Button
                size="sm"
                aria-disabled={act.saving}
                onClick={act.keep}
                aria-label={`Keep what we wrote: ${title}`}
              >
                Keep what we wrote
              </Button>
              <Button
                size="sm"
                aria-disabled={act.saving}
                onClick={act.take}
                aria-label={`Take what is generated: ${title}`}
              >
                Take what is generated
              </Button>
              <Button size="sm" onClick={act.merge} aria-label={`Merge by hand: ${title}`}>
                Merge by hand
              </Button>
            </>
          )
        }
      />
      <div className="grid gap-2 lg:grid-cols-2">
        <Side title="Written by the team; this stands" text={text} />
        <Side title="Generated now" text={generated} />
      </div>
      {before !== null && (
        <Disclosure summary="What changed in the generated text">
          <LineDifference
            {...{ before }}
            after={generated}
            words={{ before: "the text then", after: "the text now" }}
          />
        </Disclosure>
      )}
    </div>
  );
}

function Side({ title, text }: { title: string; text: string }) {
  return (
    <div className="min-w-0 rounded-md border border-line">
      <p className="border-line border-b px-3 py-1.5 text-ink-2 text-sm">{title}</p>
      <pre className="whitespace-pre-wrap break-words px-3 py-2 font-mono text-xs">{text}</pre>
    </div>
  );
}
