import type { ScopeId } from "../catalogue/types";
import type { Day, Facts, Instant } from "../readiness/facts";
import type { Readiness } from "../readiness/readiness-types";
import { isSealed } from "../readiness/signatures";
import type { ReliedOn } from "./propose";
import { staleItems } from "./reasons";
import type { DecisionOutcome, DecisionStanding } from "./words";

type Matter =
  | { kind: "new-blocker"; itemId: string; severity: "critical" | "blocker"; state: "open" | "unknown" }
  | { kind: "waiver-ended"; waiverId: string; itemId: string; how: "expired" | "revoked"; at: Instant }
  | { kind: "condition-overdue"; conditionId: string; dueOn: Day }
  | { kind: "signoff-lost"; scope: ScopeId; how: "outdated" | "revoked" }
  | { kind: "evidence-stale"; itemIds: readonly string[] };

/** Something that has changed since a decision was made and takes its ground away. */
export type StandingReason = Matter & { makes: Exclude<DecisionStanding, "holds"> };

export type DecisionCondition = { id: string; dueOn: Day; metAt: Instant | null };

export type Standing = { standing: DecisionStanding; reasons: readonly StandingReason[] };

type Record = {
  outcome: DecisionOutcome;
  reliedOn: ReliedOn;
  conditions: readonly DecisionCondition[];
};
type Present = {
  readiness: Readiness;
  facts: Facts;
  /** The day in the workspace's zone. */
  today: Day;
};

/**
 * What became of a decision, from its record and the present state alone: the record never changes. A
 * NO-GO stays one, whatever got better: another decision has to say so.
 */
export function decisionStanding(record: Record, present: Present): Standing {
  if (record.outcome === "no-go") return { standing: "no-go", reasons: [] };
  const ended = endedWaivers(record.reliedOn, present);
  const reasons = [
    ...newBlockers(record.reliedOn, present, new Set(ended.map((reason) => reason.itemId))),
    ...ended,
    ...overdueConditions(record.conditions, present.today),
    ...lostSignoffs(record.reliedOn, present),
    ...staleSince(record.reliedOn, present),
  ];
  const standing = reasons.some((reason) => reason.makes === "no-go")
    ? "no-go"
    : reasons.length > 0
      ? "at-risk"
      : "holds";
  return { standing, reasons };
}

/** A blocker counts as new when it was not known then, or was unknown and has turned out to be one. */
function newBlockers(
  { blockers }: ReliedOn,
  { readiness }: Present,
  explained: ReadonlySet<string>,
): readonly StandingReason[] {
  return readiness.findings.flatMap(({ itemId, severity, state }): readonly StandingReason[] => {
    if (severity === "major" || state === "waived" || explained.has(itemId)) return [];
    const then = blockers.find((blocker) => blocker.itemId === itemId)?.state;
    if (then === "open" || then === state) return [];
    return [{ kind: "new-blocker", itemId, severity, state, makes: "no-go" }];
  });
}

/** A waiver that ended matters while its risk is neither settled nor accepted anew. */
function endedWaivers({ waivers }: ReliedOn, { readiness, facts }: Present) {
  return waivers.flatMap(({ id, itemId, expiresAt }) => {
    const state = readiness.items[itemId];
    const settled = state === undefined || state.counted === "pass" || state.counted === "not-applicable";
    if (settled || state.waived) return [];
    const revokedAt = facts.waivers.find((waiver) => waiver.id === id)?.revokedAt ?? null;
    const revoked = revokedAt !== null && revokedAt < expiresAt;
    return [
      {
        kind: "waiver-ended",
        waiverId: id,
        itemId,
        how: revoked ? "revoked" : "expired",
        at: revoked ? revokedAt : expiresAt,
        makes: "no-go",
      } as const,
    ];
  });
}

function overdueConditions(conditions: readonly DecisionCondition[], today: Day): readonly StandingReason[] {
  return conditions.flatMap(({ id, dueOn, metAt }): readonly StandingReason[] =>
    metAt === null && dueOn < today
      ? [{ kind: "condition-overdue", conditionId: id, dueOn, makes: "no-go" }]
      : [],
  );
}

/** A scope that was signed anew holds again, whatever state it was signed in. */
function lostSignoffs({ sealed }: ReliedOn, { readiness, facts }: Present): readonly StandingReason[] {
  return sealed.flatMap(({ scope, digest }): readonly StandingReason[] => {
    const current = readiness.scopeDigests[scope];
    if (isSealed(facts, scope, current)) return [];
    const how = current === digest ? "revoked" : "outdated";
    return [{ kind: "signoff-lost", scope, how, makes: "at-risk" }];
  });
}

function staleSince({ stale }: ReliedOn, { readiness }: Present): readonly StandingReason[] {
  const itemIds = staleItems(readiness).filter((itemId) => !stale.includes(itemId));
  return itemIds.length === 0 ? [] : [{ kind: "evidence-stale", itemIds, makes: "at-risk" }];
}
