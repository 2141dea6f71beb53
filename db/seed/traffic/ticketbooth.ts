import type { ToldTraffic } from "../statistics";

/** An opening night that made the seat plans slow, and refunds that go through the vendor since this week. */
export const ticketboothTraffic: readonly ToldTraffic[] = [
  {
    integration: "Paystile payments",
    objective: { availability: 99.5, p95Ms: 2_000 },
    endpoints: [
      { endpoint: "POST /v2/payments", perDay: 1_900, fails: 0.0016, medianMs: 420 },
      { endpoint: "GET /v2/payments/{id}", perDay: 4_300, fails: 0.0009, medianMs: 130 },
      { endpoint: "POST /v2/refunds", perDay: 46, fails: 0.002, medianMs: 510, sinceDaysAgo: 5 },
    ],
  },
  {
    integration: "Paystile events",
    objective: { availability: 99.9, p95Ms: 300 },
    endpoints: [{ endpoint: "POST /webhooks/paystile", perDay: 3_700, fails: 0.0003, medianMs: 60 }],
  },
  {
    integration: "Mailwren",
    objective: { availability: 99, p95Ms: null },
    endpoints: [{ endpoint: "POST /v3/mails", perDay: 2_200, fails: 0.004, medianMs: 240 }],
    troubles: [{ fromDaysAgo: 41, toDaysAgo: 39, failsMore: 9 }],
  },
  {
    integration: "Seatwright seat plans",
    objective: { availability: 99.5, p95Ms: 1_500 },
    endpoints: [
      { endpoint: "GET /halls/{hall}/plan", perDay: 5_200, fails: 0.001, medianMs: 310 },
      { endpoint: "POST /halls/{hall}/holds", perDay: 2_400, fails: 0.0018, medianMs: 380 },
    ],
    troubles: [{ fromDaysAgo: 12, toDaysAgo: 9, slower: 4.5, failsMore: 2 }],
  },
];
