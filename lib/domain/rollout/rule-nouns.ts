import type { GateRule } from "./gates";

/** What each rule is about, for a list inside a sentence. */
export const RULE_NOUNS: Readonly<Record<GateRule, string>> = {
  "dependencies-listed": "the list of outside services",
  "secrets-in-store": "keys in a secret store",
  "secrets-owned": "owners of the keys",
  "proxy-in-place": "the backend proxy",
  "one-contract-test-green": "a green contract test",
  "long-jobs-async": "long jobs in the background",
  "calls-logged": "the log of provider calls",
  "errors-safe": "safe errors",
  "runbook-complete": "the runbook",
  "rollback-plan-complete": "the rollback plan",
  "on-call-named": "somebody on call",
};
