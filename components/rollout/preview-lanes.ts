import type { TimelineLane, TimelineRow } from "@/components/timeline/timeline-plan";
import { planFrom } from "@/lib/domain/rollout/plan";
import type { Phase } from "@/lib/domain/rollout/rollout";
import type { ShownTemplate } from "@/lib/features/rollout/schema";
import { counted } from "./rollout-words";

const STILL: Pick<TimelineRow, "actual" | "expectedTo" | "state" | "locked" | "paused" | "movable"> = {
  actual: null,
  expectedTo: null,
  state: "waiting",
  locked: false,
  paused: false,
  movable: false,
};

/** A plan nobody has made yet, to look at. */
export function previewLanes(template: ShownTemplate["template"], from: string): readonly TimelineLane[] {
  let made = 0;
  const { phases } = planFrom({ ...template, id: "preview" }, from, () => `preview-${made++}`);
  return phases.map((phase, at) => ({
    id: phase.id,
    label: phase.title,
    rows: [phaseRow(phase, at + 1, phases[at - 1]), ...phase.tasks.map(taskRow)],
  }));
}

function phaseRow(phase: Phase, number: number, before: Phase | undefined): TimelineRow {
  const { id, title, plannedFrom, plannedTo, entryGate } = phase;
  const words = `Gate to phase ${number}: ${counted(entryGate.length, "rule")}`;
  return {
    ...STILL,
    ...{ id, label: `${number}. ${title}`, name: `Phase ${number}`, kind: "summary" },
    planned: { from: plannedFrom, to: plannedTo },
    gate: entryGate.length === 0 ? null : { on: plannedFrom, state: "ahead", words },
    after: before === undefined ? [] : [before.id],
  };
}

function taskRow({ id, title, plannedFrom, plannedTo, dependsOn }: Phase["tasks"][number]): TimelineRow {
  return {
    ...STILL,
    ...{ id, label: title, name: title, kind: "task" },
    planned: { from: plannedFrom, to: plannedTo },
    gate: null,
    after: dependsOn,
  };
}
