"use client";

import { useRouter } from "next/navigation";
import { useCallback, useMemo, useRef, useState } from "react";
import { Timeline } from "@/components/timeline/timeline";
import type { TimelineView } from "@/components/timeline/timeline-cookie";
import type { Span } from "@/components/timeline/timeline-days";
import { Notice } from "@/components/ui/notice";
import type { ShownRollout } from "@/lib/features/rollout/schema";
import { lanesOf, movedRollout, pushedNames } from "./rollout-lanes";
import { editPhase, editTask, type RolloutAddress } from "./rollout-request";

type RolloutTimelineProps = {
  address: RolloutAddress;
  rollout: ShownRollout;
  mayPlan: boolean;
  remembered: TimelineView | null;
};

/** The plan of a rollout; what is moved stands where it was put while it is being stored. */
export function RolloutTimeline({ address, rollout, mayPlan, remembered }: RolloutTimelineProps) {
  const { shown, problem, move } = useMoves(address, rollout);
  const lanes = useMemo(() => lanesOf(shown, mayPlan), [shown, mayPlan]);
  const pushedBy = useCallback((id: string, span: Span) => pushedNames(shown, id, span), [shown]);
  return (
    <>
      {problem !== null && (
        <div className="px-4 pt-3">
          <Notice tone="bad" role="alert" title={problem} />
        </div>
      )}
      <Timeline
        label="Plan of the rollout"
        heading="Phase and task"
        today={shown.today}
        {...{ lanes, remembered, pushedBy }}
        onMove={move}
      />
    </>
  );
}

/** What was put elsewhere, on top of the version it was put on. */
type Ahead = { basedOn: number; version: number; shown: ShownRollout };

function useMoves(address: RolloutAddress, rollout: ShownRollout) {
  const router = useRouter();
  const [ahead, setAhead] = useState<Ahead | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const standing = ahead !== null && ahead.basedOn === rollout.version ? ahead : null;
  const shown = standing?.shown ?? rollout;
  // One move after the other: each is based on the version the last one made.
  const last = useRef<Promise<number | null>>(Promise.resolve(null));
  const now = useRef({
    shown,
    version: standing?.version ?? rollout.version,
    address,
    basedOn: rollout.version,
  });
  now.current = { shown, version: standing?.version ?? rollout.version, address, basedOn: rollout.version };

  const move = useCallback(
    (id: string, span: Span) => {
      const { basedOn, ...at } = now.current;
      const next = movedRollout(at.shown, id, span);
      setAhead({ basedOn, version: at.version, shown: next });
      last.current = last.current.then(async (made) => {
        const version = Math.max(made ?? 0, now.current.version);
        const outcome = await store({ ...at.address, version }, at.shown, id, span);
        setProblem(outcome.ok ? null : outcome.problem.message);
        if (!outcome.ok) setAhead(null);
        router.refresh();
        return outcome.ok ? outcome.value.version : null;
      });
    },
    [router],
  );
  return { shown, problem, move };
}

function store(
  seen: Parameters<typeof editPhase>[0],
  { phases }: ShownRollout,
  id: string,
  { from, to }: Span,
) {
  const changes = { plannedFrom: from, plannedTo: to };
  const isPhase = phases.some((phase) => phase.id === id);
  return isPhase ? editPhase(seen, id, changes) : editTask(seen, id, changes);
}
