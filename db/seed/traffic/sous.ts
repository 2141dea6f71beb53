import type { ToldTraffic } from "../statistics";

/** Menus take their time, as a job; prices are quick. */
export const sousTraffic: readonly ToldTraffic[] = [
  {
    integration: "Plaintext AI menus",
    objective: { availability: 98, p95Ms: 30_000 },
    endpoints: [{ endpoint: "POST /v1/menus", perDay: 610, fails: 0.009, medianMs: 8_200 }],
    troubles: [{ fromDaysAgo: 22, toDaysAgo: 20, failsMore: 3 }],
  },
  {
    integration: "Larderly prices",
    objective: { availability: 99.5, p95Ms: 800 },
    endpoints: [
      { endpoint: "GET /prices", perDay: 3_900, fails: 0.0011, medianMs: 140 },
      { endpoint: "GET /products/{id}/packs", perDay: 1_250, fails: 0.0014, medianMs: 170 },
    ],
  },
];
