import type { ToldTraffic } from "../statistics";

/** The records are slower than anybody said, and the calendars fail more often than was agreed. */
export const quayStreetTraffic: readonly ToldTraffic[] = [
  {
    integration: "Textbird reminders",
    objective: { availability: 99, p95Ms: 3_000 },
    endpoints: [
      { endpoint: "POST /messages", perDay: 280, fails: 0.003, medianMs: 650 },
      { endpoint: "GET /messages/{id}", perDay: 540, fails: 0.001, medianMs: 180 },
    ],
  },
  {
    integration: "Pulseline patient records",
    objective: { availability: 98, p95Ms: 4_000 },
    endpoints: [{ endpoint: "POST /patients/search", perDay: 190, fails: 0.006, medianMs: 1_500 }],
    troubles: [{ fromDaysAgo: 34, toDaysAgo: 0, slower: 2.2 }],
  },
  {
    integration: "Calendaria",
    objective: { availability: 99.5, p95Ms: 1_500 },
    endpoints: [
      { endpoint: "GET /calendars/{doctor}/slots", perDay: 2_600, fails: 0.002, medianMs: 280 },
      { endpoint: "PUT /calendars/{doctor}/slots/{slot}", perDay: 310, fails: 0.004, medianMs: 420 },
    ],
    troubles: [{ fromDaysAgo: 8, toDaysAgo: 5, failsMore: 13 }],
  },
];
