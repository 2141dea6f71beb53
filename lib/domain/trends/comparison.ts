import { type Movement, movementBetween } from "../readiness/movement";
import type { Readiness } from "../readiness/readiness-types";
import { summarise } from "../readiness/summary";
import { type Cause, causesBetween, type RecordedChange } from "./causes";

/** How one project came from one day to another. */
export type Comparison = {
  movement: Movement;
  /** What was recorded, what ran out, what the catalogue changed; those that pull with the score first. */
  causes: readonly Cause[];
};

/** Compares a project with itself at two instants. `recorded` are the changes in between, oldest first. */
export function comparisonOf(
  before: Readiness,
  after: Readiness,
  recorded: readonly RecordedChange[],
): Comparison {
  return {
    movement: movementBetween(before, after),
    causes: causesBetween(summarise(before), summarise(after), recorded),
  };
}
