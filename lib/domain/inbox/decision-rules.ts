import type { Events } from "../events/events";
import { NOTHING, type Outcome } from "./rule";
import type { Situation } from "./situation";

export function askedWaiver(
  { waiverId, itemId, renews }: Events["waiver.requested"],
  { waiver, owners, managers }: Situation,
): Outcome {
  const over = renews === null ? [] : [{ key: `waiver-expiring:${renews}`, below: true }];
  if (!waiver || waiver.decided) return { tell: [], resolve: over };
  return {
    tell: [
      {
        kind: "waiver-requested",
        subject: { waiverId, itemId, day: waiver.day, renews: renews !== null },
        to: [...owners, ...managers],
        key: `waiver:${waiverId}`,
      },
    ],
    resolve: over,
  };
}

export function approvedWaiver(data: Events["waiver.approved"], situation: Situation): Outcome {
  return endedWaiver(data, situation, "approved");
}

/** The request is over for who could decide it; who asked is told how. */
export function endedWaiver(
  { waiverId, itemId }: { waiverId: string; itemId: string },
  { waiver, project }: Situation,
  outcome: "approved" | "rejected" | "revoked",
): Outcome {
  if (!waiver) return NOTHING;
  const concerned = outcome === "revoked" ? (project?.founders ?? []) : [];
  return {
    tell: [
      {
        kind: "waiver-decided",
        subject: { waiverId, itemId, outcome },
        to: [waiver.requestedBy, ...concerned],
        key: `waiver-decided:${waiverId}`,
        latest: true,
      },
    ],
    resolve: [
      { key: `waiver:${waiverId}` },
      ...(outcome === "approved" ? [] : [{ key: `waiver-expiring:${waiverId}`, below: true }]),
    ],
  };
}

export function decided(
  { decisionId, outcome, targetStage, conditions }: Events["decision.recorded"],
  { project, decision, managers }: Situation,
): Outcome {
  if (!project || !decision) return NOTHING;
  const { rollbackOwnerId, conditionOwners } = decision;
  return {
    tell: [
      {
        kind: "decision-recorded",
        subject: { decisionId, outcome, targetStage, conditions },
        to: [
          ...project.founders,
          ...managers,
          ...conditionOwners,
          ...(rollbackOwnerId === null ? [] : [rollbackOwnerId]),
        ],
        key: `decision:${decisionId}`,
      },
    ],
    resolve: [],
  };
}

export function standingMoved(
  { decisionId, from, to }: Events["decision.standingChanged"],
  { project, decision, managers }: Situation,
): Outcome {
  if (!project || !decision) return NOTHING;
  return {
    tell: [
      {
        kind: "decision-standing-changed",
        subject: { decisionId, from, to },
        to: [decision.decidedBy, ...project.founders, ...managers],
        key: `standing:${decisionId}`,
        latest: true,
      },
    ],
    resolve: [],
  };
}
