"use client";

import { useCallback, useState } from "react";
import { Timeline } from "@/components/timeline/timeline";
import type { MoveRow, PushedBy, TimelineLane } from "@/components/timeline/timeline-plan";
import { Panel } from "@/components/ui/card";
import { MANY_LANES, SAMPLE_LANES, SAMPLE_TODAY } from "./timeline-samples";

export function TimelineGallery() {
  return (
    <>
      <Panel title="Timeline" description="Bars that move by mouse, finger and keyboard." flush>
        <TimelineSample label="Sample plan" start={SAMPLE_LANES} />
      </Panel>
      <Panel title="Timeline of 200 tasks" flush>
        <TimelineSample label="Long plan" start={MANY_LANES} />
      </Panel>
    </>
  );
}

function TimelineSample({ label, start }: { label: string; start: readonly TimelineLane[] }) {
  const [lanes, setLanes] = useState(start);
  const move: MoveRow = useCallback(
    (id, planned) =>
      setLanes((before) =>
        before.map((lane) => ({
          ...lane,
          rows: lane.rows.map((row) => (row.id === id ? { ...row, planned } : row)),
        })),
      ),
    [],
  );
  return (
    <Timeline
      {...{ label, lanes }}
      heading="Phase and task"
      today={SAMPLE_TODAY}
      remembered={null}
      onMove={move}
      pushedBy={pushesNothing}
    />
  );
}

const pushesNothing: PushedBy = () => [];
