"use client";

import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import type { PlanSection } from "@/lib/domain/runbook/plan";
import { LineDifference } from "./line-difference";

type SectionConflictProps = {
  section: PlanSection;
  /** The two texts, as the server set them. */
  mine: ReactNode;
  now: ReactNode;
  /** Null for whoever may only read. */
  act: { keep: () => void; take: () => void; merge: () => void; saving: boolean } | null;
};

/** What the team wrote beside what is generated now: nothing is lost until somebody has chosen. */
export function SectionConflict({ section, mine, now, act }: SectionConflictProps) {
  const { generated, before, title } = section;
  return (
    <div className="flex flex-col gap-2">
      <div data-print="hide">
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
      </div>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-2 xl:grid-cols-2">
        <Side title="Written by the team; this stands">{mine}</Side>
        <div data-print="hide">
          <Side title="Generated now">{now}</Side>
        </div>
      </div>
      {before !== null && (
        <div data-print="hide">
          <Disclosure summary="What changed in the generated text">
            <LineDifference
              {...{ before }}
              after={generated}
              words={{ before: "the text then", after: "the text now" }}
            />
          </Disclosure>
        </div>
      )}
    </div>
  );
}

function Side({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="h-full min-w-0 rounded-md border border-line">
      <p className="border-line border-b px-3 py-1.5 text-ink-2 text-sm">{title}</p>
      <div className="px-3 py-2">{children}</div>
    </div>
  );
}
