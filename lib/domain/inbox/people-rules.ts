import type { Events } from "../events/events";
import { NOTHING, type Outcome } from "./rule";
import type { Situation } from "./situation";

export function assigned({ accountId, role }: Events["project.assigned"], { project }: Situation): Outcome {
  if (!project) return NOTHING;
  const key = `assigned:${project.id}`;
  if (role === null) return { tell: [], resolve: [{ key, accountId }] };
  return {
    tell: [{ kind: "assigned", subject: { role, took: false }, to: [accountId], key, latest: true }],
    resolve: [],
  };
}

export function handedOver({ to }: Events["project.transferred"], { project }: Situation): Outcome {
  if (!project) return NOTHING;
  const key = `assigned:${project.id}`;
  return {
    tell: [{ kind: "assigned", subject: { role: "founder", took: true }, to: [to], key, latest: true }],
    resolve: [],
  };
}

export function promoted({ accountId, to }: Events["member.roleChanged"]): Outcome {
  const subject = { role: to, took: false };
  return { tell: [{ kind: "assigned", subject, to: [accountId], key: "role", latest: true }], resolve: [] };
}

/** Whoever leaves may hand projects over; the heir is told once, not per project. */
export function tookOver({ projectsTo }: { projectsTo: string | null }): Outcome {
  if (projectsTo === null) return NOTHING;
  const subject = { role: "founder", took: true } as const;
  return { tell: [{ kind: "assigned", subject, to: [projectsTo], key: "heir", latest: true }], resolve: [] };
}

export function reassessment(
  { dueOn }: Events["project.reassessmentRequested"],
  { project }: Situation,
): Outcome {
  if (!project) return NOTHING;
  return {
    tell: [
      {
        kind: "reassessment-requested",
        subject: { dueOn },
        to: project.founders,
        key: `reassessment:${project.id}`,
        latest: true,
      },
    ],
    resolve: [],
  };
}

/** One row per founder, however many projects they have. */
export function checksPublished(
  { version }: Events["checks.published"],
  { everyFounder }: Situation,
): Outcome {
  return {
    tell: [{ kind: "checks-published", subject: { version }, to: everyFounder, key: "checks", latest: true }],
    resolve: [],
  };
}
