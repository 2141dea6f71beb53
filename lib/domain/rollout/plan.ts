import { addDays, differenceInCalendarDays, format, parseISO } from "date-fns";
import type { Day } from "../readiness/facts";
import type { Phase, Rollout } from "./rollout";
import type { RolloutTemplate } from "./template";

/** A rollout from a template, its phases one after the other from a first day on. */
export function planFrom(template: RolloutTemplate, from: Day, newId: () => string): Rollout {
  let next = from;
  const phases = template.phases.map((phase): Phase => {
    const plannedFrom = next;
    const plannedTo = daysLater(plannedFrom, phase.days - 1);
    next = daysLater(plannedTo, 1);
    return {
      id: newId(),
      title: phase.title,
      plannedFrom,
      plannedTo,
      entryGate: phase.entryGate,
      tasks: phase.tasks.map((title) => ({ id: newId(), title, ownerId: null, doneAt: null })),
      rollbackCriterion: phase.rollbackCriterion,
      status: "waiting",
      openedAt: null,
      completedAt: null,
      brokenSince: null,
      lock: null,
    };
  });
  return { phases, exitGate: template.exitGate, pausedAt: null, doneAt: null };
}

/** Moves what is not complete by a number of days: what a pause does to the plan. */
export function shiftOpen(rollout: Rollout, days: number): Rollout {
  const phases = rollout.phases.map((phase) =>
    phase.status === "complete"
      ? phase
      : {
          ...phase,
          plannedFrom: phase.status === "open" ? phase.plannedFrom : daysLater(phase.plannedFrom, days),
          plannedTo: daysLater(phase.plannedTo, days),
        },
  );
  return { ...rollout, phases };
}

/** Moves one phase, and by the same number of days every phase behind it that it would run into. */
export function movePhase(rollout: Rollout, phaseId: string, plannedFrom: Day, plannedTo: Day): Rollout {
  let before: Phase | null = null;
  const phases = rollout.phases.map((phase): Phase => {
    const moved: Phase =
      phase.id === phaseId
        ? { ...phase, plannedFrom, plannedTo: plannedTo < plannedFrom ? plannedFrom : plannedTo }
        : pushed(phase, before);
    before = moved;
    return moved;
  });
  return { ...rollout, phases };
}

function pushed(phase: Phase, before: Phase | null): Phase {
  if (before === null || phase.plannedFrom > before.plannedTo) return phase;
  const days = daysBetween(phase.plannedFrom, before.plannedTo) + 1;
  return {
    ...phase,
    plannedFrom: daysLater(phase.plannedFrom, days),
    plannedTo: daysLater(phase.plannedTo, days),
  };
}

export function daysLater(day: Day, days: number): Day {
  return format(addDays(parseISO(day), days), "yyyy-MM-dd");
}

export function daysBetween(from: Day, to: Day): number {
  return differenceInCalendarDays(parseISO(to), parseISO(from));
}
