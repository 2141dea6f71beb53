import type { GateFacts, GateIntegration } from "../gates";
import { planFrom } from "../plan";
import type { Rollout } from "../rollout";
import { fourWeeks } from "../template";

/** The first day of the plans that tests make. */
export const MONDAY = "2026-11-02T09:00:00.000Z";

export function aPlan(from = "2026-11-02"): Rollout {
  let id = 0;
  return planFrom(fourWeeks, from, () => `id-${id++}`);
}

export function hoursLater(instant: string, hours: number): string {
  return new Date(Date.parse(instant) + hours * 3_600_000).toISOString();
}

export function withTasksDone(rollout: Rollout, place: number): Rollout {
  const phases = rollout.phases.map((phase, at) =>
    at === place
      ? { ...phase, tasks: phase.tasks.map((task) => ({ ...task, doneAt: MONDAY, doneBy: "ada" })) }
      : phase,
  );
  return { ...rollout, phases };
}

/** An integration in good order but for what is said of it. */
export function integration(name: string, differs: Partial<GateIntegration>): GateIntegration {
  return {
    id: name,
    name,
    classified: true,
    secretInStore: true,
    secretOwned: true,
    calledFromBrowser: false,
    contractTestGreen: false,
    ...differs,
  };
}

export const nothingYet: GateFacts = {
  integrations: [],
  results: {},
  runbookComplete: false,
  rollbackPlanComplete: false,
  onCallNamed: false,
};

export const inventoryDone: GateFacts = {
  ...nothingYet,
  integrations: [integration("Stripe", {})],
  results: { "backend-proxy": "pass" },
};
