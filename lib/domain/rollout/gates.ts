import type { ItemResult } from "../readiness/readiness-types";

/** What gates look at: the real state of the project, never what somebody ticked. */
export type GateFacts = {
  integrations: readonly {
    classified: boolean;
    secretInStore: boolean;
    secretOwned: boolean;
    contractTestGreen: boolean;
  }[];
  /** Counted results by item id. */
  results: Readonly<Record<string, ItemResult>>;
  runbookComplete: boolean;
  rollbackPlanComplete: boolean;
  onCallNamed: boolean;
};

export const GATE_RULES = [
  "dependencies-listed",
  "secrets-in-store",
  "secrets-owned",
  "proxy-in-place",
  "one-contract-test-green",
  "long-jobs-async",
  "calls-logged",
  "errors-safe",
  "runbook-complete",
  "rollback-plan-complete",
  "on-call-named",
] as const;
export type GateRule = (typeof GATE_RULES)[number];

/** Which rules of a gate do not hold, in their order; none means the gate is open. */
export function brokenRules(rules: readonly GateRule[], facts: GateFacts): readonly GateRule[] {
  return rules.filter((rule) => !HOLDS[rule](facts));
}

const HOLDS: Readonly<Record<GateRule, (facts: GateFacts) => boolean>> = {
  // An empty registry has nothing unclassified; it is no inventory all the same.
  "dependencies-listed": ({ integrations }) =>
    integrations.length > 0 && integrations.every((integration) => integration.classified),
  "secrets-in-store": ({ integrations }) => integrations.every((integration) => integration.secretInStore),
  "secrets-owned": ({ integrations }) => integrations.every((integration) => integration.secretOwned),
  "proxy-in-place": passes("backend-proxy"),
  "one-contract-test-green": ({ integrations }) =>
    integrations.some((integration) => integration.contractTestGreen),
  "long-jobs-async": passes("async-long-jobs"),
  "calls-logged": passes("provider-logging"),
  "errors-safe": passes("safe-errors"),
  "runbook-complete": ({ runbookComplete }) => runbookComplete,
  "rollback-plan-complete": ({ rollbackPlanComplete }) => rollbackPlanComplete,
  "on-call-named": ({ onCallNamed }) => onCallNamed,
};

/** What does not apply stands in nobody's way. */
function passes(itemId: string): (facts: GateFacts) => boolean {
  return ({ results }) => results[itemId] === "pass" || results[itemId] === "not-applicable";
}
