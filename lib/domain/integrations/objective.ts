/** What an integration is held to; null where nobody has said. */
export type Objective = {
  /** Percent of calls without error over the window, such as 99.5. */
  availability: number | null;
  /** Milliseconds within which 95 of 100 calls answer. */
  p95Ms: number | null;
};

/** The days an objective and its error budget look back over, today included. */
export const WINDOW_DAYS = 28;

/** Availability is told to a thousandth of a percent: 99.999 is one error in a hundred thousand calls. */
export const AVAILABILITY_STEPS_PER_PERCENT = 1_000;

export const NO_OBJECTIVE: Objective = { availability: null, p95Ms: null };

/** Whether an objective says anything. */
export function isSet({ availability, p95Ms }: Objective): boolean {
  return availability !== null || p95Ms !== null;
}

/** Whether a measured p95 keeps the objective; null where one of the two is missing. */
export function keepsLatency(p95Ms: number | null, objective: Objective): boolean | null {
  if (p95Ms === null || objective.p95Ms === null) return null;
  return p95Ms <= objective.p95Ms;
}
