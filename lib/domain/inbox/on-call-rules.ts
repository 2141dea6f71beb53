import type { Events } from "../events/events";
import type { Outcome } from "./rule";
import type { Situation } from "./situation";

/** Whoever has a new shift hears of the first day of it. */
export function named({ named: people }: Events["onCall.set"], { project }: Situation): Outcome {
  if (!project) return { tell: [], resolve: [] };
  return {
    tell: people.map(({ accountId, from }) => ({
      kind: "on-call",
      subject: { day: from },
      to: [accountId],
      key: `on-call:${project.id}:${from}`,
      latest: true,
    })),
    resolve: [],
  };
}
