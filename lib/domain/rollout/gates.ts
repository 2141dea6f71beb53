import type { ItemResult } from "../readiness/readiness-types";

/** What gates look at: the real state of the project, never what somebody ticked. */
export type GateFacts = {
  integrations: readonly GateIntegration[];
  /** Counted results by item id. */
  results: Readonly<Record<string, ItemResult>>;
  runbookComplete: boolean;
  rollbackPlanComplete: boolean;
  onCallNamed: boolean;
};

export type GateIntegration = {
  id: string;
  name: string;
  /** Kind, caller and mode of its calls are known. */
  classified: boolean;
  secretInStore: boolean;
  secretOwned: boolean;
  calledFromBrowser: boolean;
  contractTestGreen: boolean;
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

/** Where a broken rule is mended. */
export type Fix =
  | { place: "integrations"; integrationIds: readonly string[] }
  | { place: "item"; itemId: string }
  | { place: "runbook" | "rollback-plan" | "on-call" };

/** A rule of a gate as it stands: whether it holds, a sentence with its numbers, and where to mend it. */
export type RuleState = { rule: GateRule; holds: boolean; says: string; fix: Fix };

/** Which rules of a gate do not hold, in their order; none means the gate is open. */
export function brokenRules(rules: readonly GateRule[], facts: GateFacts): readonly GateRule[] {
  return judgeGate(rules, facts)
    .filter(({ holds }) => !holds)
    .map(({ rule }) => rule);
}

/** Every rule of a gate as it stands, in order. */
export function judgeGate(rules: readonly GateRule[], facts: GateFacts): readonly RuleState[] {
  return rules.map((rule) => ({ rule, ...JUDGES[rule](facts) }));
}

type Judged = Omit<RuleState, "rule">;

const JUDGES: Readonly<Record<GateRule, (facts: GateFacts) => Judged>> = {
  // An empty registry has nothing unclassified; it is no inventory all the same.
  "dependencies-listed": (facts) =>
    facts.integrations.length === 0
      ? { holds: false, says: "No outside service is listed yet", fix: registry([]) }
      : everyIntegration(facts, "classified", {
          holds: (count) => `${count} listed, each with its kind, its caller and its mode`,
          lacks: "no kind, no caller or no mode",
        }),
  "secrets-in-store": (facts) =>
    everyIntegration(facts, "secretInStore", {
      holds: (count) => `The keys of ${count} lie in a secret store`,
      lacks: "no secret store for its key",
    }),
  "secrets-owned": (facts) =>
    everyIntegration(facts, "secretOwned", {
      holds: (count) => `The keys of ${count} have an owner`,
      lacks: "no secret owner",
    }),
  "proxy-in-place": (facts) => {
    const inBrowser = facts.integrations.filter(({ calledFromBrowser }) => calledFromBrowser);
    if (inBrowser.length === 0) return item("backend-proxy", "The backend proxy", facts);
    const are = inBrowser.length === 1 ? "is" : "are";
    const says = `${ofAll(inBrowser, facts)} ${are} called from the browser: ${named(inBrowser)}`;
    return { holds: false, says, fix: registry(inBrowser) };
  },
  "one-contract-test-green": ({ integrations }) => {
    const green = integrations.filter(({ contractTestGreen }) => contractTestGreen);
    if (green.length > 0) return { holds: true, says: `Green for ${named(green)}`, fix: registry([]) };
    const says = `None of ${counted(integrations.length)} has a contract test that passes in CI`;
    return { holds: false, says, fix: registry(integrations) };
  },
  "long-jobs-async": (facts) => item("async-long-jobs", "The async path of long jobs", facts),
  "calls-logged": (facts) => item("provider-logging", "The log of every provider call", facts),
  "errors-safe": (facts) => item("safe-errors", "The safety of errors", facts),
  "runbook-complete": ({ runbookComplete: holds }) => ({
    holds,
    says: holds ? "The runbook is complete" : "The runbook is not complete",
    fix: { place: "runbook" },
  }),
  "rollback-plan-complete": ({ rollbackPlanComplete: holds }) => ({
    holds,
    says: holds ? "The rollback plan is complete" : "The rollback plan is not complete",
    fix: { place: "rollback-plan" },
  }),
  "on-call-named": ({ onCallNamed: holds }) => ({
    holds,
    says: holds ? "Somebody is named on call" : "Nobody is named on call from today on",
    fix: { place: "on-call" },
  }),
};

function everyIntegration(
  facts: GateFacts,
  field: "classified" | "secretInStore" | "secretOwned",
  words: { holds: (count: string) => string; lacks: string },
): Judged {
  const lacking = facts.integrations.filter((integration) => !integration[field]);
  if (lacking.length === 0) {
    return { holds: true, says: words.holds(counted(facts.integrations.length)), fix: registry([]) };
  }
  const has = lacking.length === 1 ? "has" : "have";
  const says = `${ofAll(lacking, facts)} ${has} ${words.lacks}: ${named(lacking)}`;
  return { holds: false, says, fix: registry(lacking) };
}

/** What does not apply stands in nobody's way. */
function item(itemId: string, title: string, { results }: GateFacts): Judged {
  const result = results[itemId] ?? "not-assessed";
  const holds = result === "pass" || result === "not-applicable";
  return { holds, says: `${title} ${RESULT_WORDS[result]}`, fix: { place: "item", itemId } };
}

const RESULT_WORDS: Readonly<Record<ItemResult, string>> = {
  pass: "passes",
  partial: "passes in part only",
  fail: "fails",
  "not-assessed": "is not assessed yet",
  "not-applicable": "does not apply",
};

function registry(integrations: readonly GateIntegration[]): Fix {
  return { place: "integrations", integrationIds: integrations.map(({ id }) => id) };
}

function ofAll(some: readonly GateIntegration[], { integrations }: GateFacts): string {
  return `${some.length} of ${counted(integrations.length)}`;
}

function counted(integrations: number): string {
  return `${integrations} ${integrations === 1 ? "integration" : "integrations"}`;
}

const MOST_NAMED = 3;

function named(integrations: readonly GateIntegration[]): string {
  const names = integrations.slice(0, MOST_NAMED).map(({ name }) => name);
  const more = integrations.length - names.length;
  return more > 0 ? `${names.join(", ")} and ${more} more` : names.join(", ");
}
