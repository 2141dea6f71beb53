import type { Events, EventType } from "../events/events";
import type { About, Resolved } from "./matter";
import type { HappenedAt, Situation } from "./situation";

/** A matter before it is known who of these people is told. */
export type Told = About & { to: readonly string[]; key: string; latest?: boolean };
export type Outcome = { tell: readonly Told[]; resolve: readonly Resolved[] };
export type Rule<T extends EventType> = (
  data: Events[T],
  situation: Situation,
  happened: HappenedAt,
) => Outcome;

export const NOTHING: Outcome = { tell: [], resolve: [] };

/** Whose sign-off no longer seals what stands looks again; whose holds (again) need not. */
export function reviewedAgain({ project }: Situation): Outcome {
  if (project === null) return NOTHING;
  return {
    tell: project.seals
      .filter((seal) => seal.outdated)
      .map(({ signoffId, scope, by }) => ({
        kind: "re-review",
        subject: { scope, signoffId },
        to: [by],
        key: reviewAgainKey(project.id, scope),
      })),
    resolve: project.seals
      .filter((seal) => !seal.outdated)
      .map(({ scope, by }) => ({ key: reviewAgainKey(project.id, scope), accountId: by })),
  };
}

export function reviewAgainKey(projectId: string, scope: string): string {
  return `again:${projectId}:${scope}`;
}
