"use client";

import { lazy, Suspense, useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Time } from "@/components/ui/time";
import { useAssessment } from "./assessment-provider";
import type { ItemView } from "./item-view";

// Two people on one item at one moment are rare.
const ConflictDialog = lazy(() =>
  import("./conflict-dialog").then((module) => ({ default: module.ConflictDialog })),
);

/** Says that somebody else saved first, and opens the comparison of the two. */
export function ConflictNotice({ view }: { view: ItemView }) {
  const { entry, names, viewerId } = useAssessment();
  const { phase } = entry(view.id);
  const [open, setOpen] = useState(false);
  const theirs = phase.kind === "conflict" ? phase.theirs : null;
  const conflictVersion = theirs?.version ?? null;

  useEffect(() => {
    // Nobody's typing is interrupted: whoever is in a field opens the comparison when ready.
    setOpen(conflictVersion !== null && !isTyping());
  }, [conflictVersion]);

  if (theirs === null) return null;
  const who = authorOf(theirs.by, names, viewerId);
  return (
    <>
      <Notice
        tone="warn"
        role="alert"
        title={
          <>
            Not saved: {who} changed this
            {theirs.at !== null && (
              <>
                {" "}
                <Time at={theirs.at} />
              </>
            )}
          </>
        }
        actions={
          <Button size="sm" onClick={() => setOpen(true)}>
            Compare and decide
          </Button>
        }
      >
        Nothing was overwritten, and what you wrote is kept here.
      </Notice>
      {open && (
        <Suspense fallback={null}>
          <ConflictDialog view={view} theirs={theirs} who={who} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}

function authorOf(by: string | null, names: Readonly<Record<string, string>>, viewerId: string): string {
  if (by === viewerId) return "you, in another window,";
  return names[by ?? ""] ?? "somebody else";
}

function isTyping(): boolean {
  return document.activeElement?.matches("textarea, input:not([type=radio])") ?? false;
}
