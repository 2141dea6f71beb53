import type { RequirementId } from "@/lib/domain/runbook/completeness";

/** What a complete plan says, as a line of its checklist. */
export const REQUIREMENT_WORDS = {
  "on-call-covered": "Somebody is on call today and for the next seven days",
  "who-to-tell-written": "“Who to tell” is written",
  "services-listed": "The services the app depends on are listed",
  "errors-mapped": "Every service has its error codes mapped, or none",
  "status-pages-known": "Every service has a status page, or none",
  "contract-tests-known": "The state of every contract test is known",
  "restore-written": "“How to restore” is written",
  "runbook-settled": "Nothing has changed underneath what the team wrote",
  "roll-back-written": "“How to roll back” is written",
  "rollback-owners-named": "Somebody rolls each service back",
  "writes-known": "It is known what a write sent again does",
  "criteria-known": "Every phase of the rollout says when to go back",
  "rollback-settled": "Nothing has changed underneath what the team wrote",
} as const satisfies Record<RequirementId, string>;
