import type { NamesById } from "../integrations/field-text";
import type { RegisteredIntegration } from "../integrations/record";
import type { Shift } from "../operations/rota";
import type { Day } from "../readiness/facts";

/** What the plans are generated from and judged by: the registry, the rollout and the rota as they stand. */
export type PlanMaterial = {
  integrations: readonly RegisteredIntegration[];
  /** When to go back, phase by phase; null while no rollout is planned. */
  phases: readonly { title: string; rollbackCriterion: string }[] | null;
  /** Shifts of people who can still read the project. */
  rota: readonly Shift[];
  names: NamesById;
  /** The day it is in the workspace's zone. */
  today: Day;
};
