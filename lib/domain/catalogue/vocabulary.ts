/** Ids shared by triage, registration and readiness (product.md §2.4–2.6). */

export const SIGNALS = ["auth", "latency", "errors", "data", "agents"] as const;
export type Signal = (typeof SIGNALS)[number];
export type SignalPick = "demo" | "production";

export const LAUNCH_SCENARIOS = [
  "medical",
  "financial",
  "confidential-company-data",
  "personal-data",
  "payments",
  "roles-and-permissions",
  "many-real-users",
  "legal-or-compliance",
] as const;
export const DEMO_SCENARIOS = [
  "investor-prototype",
  "demand-test",
  "internal-tool",
  "personal-project",
] as const;
export const SCENARIOS = [...LAUNCH_SCENARIOS, "long-running-jobs", ...DEMO_SCENARIOS] as const;
export type Scenario = (typeof SCENARIOS)[number];

export const SYSTEM_PARTS = [
  "front-end",
  "back-end",
  "database",
  "cache",
  "file-storage",
  "api-gateway",
  "identity",
  "logs",
] as const;
export type SystemPart = (typeof SYSTEM_PARTS)[number];
export type PartUse = "used" | "unused" | "unknown";
/** Whether the part's default exposure was checked: nobody outside reaches it unless meant to. */
export type PartExposure = "closed" | "open" | "unchecked";

export const STAGES = ["demo", "closed-pilot", "beta", "production"] as const;
export type Stage = (typeof STAGES)[number];

export const PITFALLS = [
  "open-defaults",
  "invisible-security-boundaries",
  "get-it-running-first",
  "nobody-can-judge-the-risk",
  "pages-not-a-system",
] as const;
export const FAILURE_MODES = [
  "synchronous-everything",
  "key-sprawl",
  "untested-auth-failures",
  "infrastructure-instead-of-product",
] as const;
export const NAMED_RISKS = [...PITFALLS, ...FAILURE_MODES] as const;
export type NamedRiskId = (typeof NAMED_RISKS)[number];
