import type { RadarAxis } from "@/components/charts/radar-chart";
import type { TrendPoint } from "@/components/charts/trend-table";
import type { ItemLinks } from "@/components/readiness/item-links";
import { capabilities } from "@/lib/domain/catalogue/capabilities";
import { CAPABILITIES } from "@/lib/domain/catalogue/types";
import type { Condition, ItemState, Readiness } from "@/lib/domain/readiness/readiness-types";

export const NOW = "2026-11-21T12:00:00.000Z";

const SHARES = [0.8, 0.65, 0.5, 0.9, 0.72, null, 0.6, 0.25];
export const RADAR_AXES: readonly RadarAxis[] = CAPABILITIES.map((id, index) => ({
  id,
  label: capabilities[id].title,
  share: SHARES[index] ?? null,
  detail: SHARES[index] === null ? "nothing applies" : "4 of 5 assessed",
}));

export const TREND_POINTS: readonly TrendPoint[] = [
  { at: "2026-09-01T08:00:00.000Z", value: 22 },
  { at: "2026-09-14T08:00:00.000Z", value: 31 },
  { at: "2026-09-30T08:00:00.000Z", value: 49, cause: "Question 2 answered safe, with a test attached" },
  { at: "2026-10-20T08:00:00.000Z", value: 61 },
  { at: "2026-11-07T08:00:00.000Z", value: 49, cause: "Restore drill and access review expired" },
  { at: "2026-11-20T08:00:00.000Z", value: 49 },
];

const TITLES: Readonly<Record<string, string>> = {
  "user-isolation": "User isolation",
  "key-exposure": "Key exposure",
  "secrets-not-in-git": "Secrets not in git",
  "async-long-jobs": "Long jobs leave the request",
  "contract-tests-ci": "Contract tests in continuous integration",
  "recoverable-data": "Recoverable data",
  "traceable-logs": "Traceable logs",
};
export const SAMPLE_LINKS: ItemLinks = {
  title: (itemId) => TITLES[itemId] ?? itemId,
  href: (itemId) => `/dev/ui/projects/checkout-api/scorecard?item=${itemId}`,
  scopeHref: (scope) => `/dev/ui/projects/checkout-api/signoffs#${scope}`,
  operationHref: () => "/dev/ui/projects/checkout-api/weekly-reviews",
  waiverRequestHref: (itemId) => `/dev/ui/projects/checkout-api/waivers?request=${itemId}`,
};

const condition = (
  id: Condition["id"],
  met: boolean,
  itemIds: readonly string[] = [],
  progress: Condition["progress"] = null,
): Condition => ({
  id,
  met,
  itemIds,
  scopes: [],
  progress,
});

const state = (itemId: string, change: Partial<ItemState>): [string, ItemState] => [
  itemId,
  {
    itemId,
    result: "pass",
    counted: "pass",
    contradictedBy: [],
    claimPending: false,
    waived: false,
    points: 1,
    trust: "evidence-backed",
    freshness: "fresh",
    freshUntil: null,
    evidenceIds: [],
    approval: null,
    digest: "",
    ...change,
  },
];

export const SAMPLE_READINESS: Pick<
  Readiness,
  | "score"
  | "base"
  | "caps"
  | "stage"
  | "acceptedRisk"
  | "scorecard"
  | "ladder"
  | "items"
  | "findings"
  | "nextSteps"
  | "trustMix"
> = {
  score: 49,
  base: 63.4,
  caps: [
    { limit: 49, reason: "critical-open", itemIds: ["user-isolation"] },
    { limit: 74, reason: "blocker-unknown", itemIds: ["recoverable-data"] },
    {
      limit: 84,
      reason: "evidence-missing",
      itemIds: ["secrets-not-in-git", "async-long-jobs", "contract-tests-ci", "traceable-logs"],
    },
  ],
  stage: "demo",
  acceptedRisk: false,
  scorecard: { points: 5.5, applicable: 8 },
  ladder: [
    { stage: "demo", reached: true, conditions: [] },
    {
      stage: "closed-pilot",
      reached: false,
      conditions: [
        condition("scorecard-five-eighths", true, [], { done: 5.5, of: 8 }),
        condition("questions-1-to-5-answered", false, ["key-exposure"], { done: 4, of: 5 }),
        condition("no-critical-blocker", false, ["user-isolation", "key-exposure"]),
      ],
    },
    {
      stage: "beta",
      reached: false,
      conditions: [condition("all-checks-pass", false), condition("no-blocker", false)],
    },
    {
      stage: "production",
      reached: false,
      conditions: [condition("scopes-signed", false), condition("rollout-done", false)],
    },
  ],
  items: Object.fromEntries([
    state("secrets-not-in-git", { freshness: "stale", trust: "self-claimed" }),
    state("traceable-logs", { waived: true, points: null }),
  ]),
  findings: [
    { itemId: "user-isolation", severity: "critical", state: "open" },
    { itemId: "recoverable-data", severity: "blocker", state: "unknown" },
    { itemId: "traceable-logs", severity: "major", state: "waived" },
  ],
  nextSteps: [
    { kind: "inventory" },
    { kind: "item", itemId: "user-isolation", reason: "critical-open", priority: "rest", scoreAfter: 68 },
    { kind: "item", itemId: "recoverable-data", reason: "blocker-unknown", priority: "rest", scoreAfter: 49 },
  ],
  trustMix: {
    "self-claimed": 9,
    "evidence-backed": 12,
    "tool-verified": 4,
    "reviewer-verified": 3,
    none: 14,
  },
};
