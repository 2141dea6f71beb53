import { describe, expect, it } from "vitest";
import { LATENCY_BUCKETS } from "./latency";
import { type DayCounts, measuredBy, newEndpoints, summed } from "./statistics";
import { endpointFrom, holdsId } from "./statistics-endpoint";
import { countedRows, type Ledger, type PostedRow } from "./statistics-faults";

const TODAY = "2026-11-22";

function histogram(counts: Partial<Record<number, number>>): number[] {
  return Array.from({ length: LATENCY_BUCKETS }, (_, at) => counts[at] ?? 0);
}

describe("An endpoint", () => {
  it.each([
    ["get /v1/charges", "GET /v1/charges"],
    ["  POST   /v1/charges/{id}?expand=customer#top ", "POST /v1/charges/{id}"],
    ["GET https://api.vendor.example/v1/charges?limit=3", "GET /v1/charges"],
    ["GET https://api.vendor.example", "GET /"],
  ])("is kept without what differs from call to call: %s", (posted, kept) => {
    expect(endpointFrom(posted)).toBe(kept);
  });

  it.each(["/v1/charges", "GET", "GET charges", "", `GET /${"x".repeat(200)}`, "GET /a\0b", "GET ?q=1"])(
    "is a method and a path, in two hundred characters: not %j",
    (posted) => expect(endpointFrom(posted)).toBeNull(),
  );

  it("with an id in its path is noticed, a template or a version is not", () => {
    const ids = [
      "GET /users/42",
      "GET /files/0195a000-0000-7000-8000-000000000001",
      "GET /charges/ch_3NxYz81abc",
      "GET /blobs/9f86d081884c7d65",
      "GET /people/ada@example.com",
    ];
    expect(ids.filter(holdsId)).toEqual(ids);
    const templates = ["GET /v1/users/{id}", "GET /v2/list_all_customers", "POST /graphql", "GET /decade"];
    expect(templates.filter(holdsId)).toEqual([]);
  });
});

describe("Counts", () => {
  it("add up, and say rates and quantiles", () => {
    const days: DayCounts[] = [
      { day: "2026-11-21", calls: 90, errors: 1, latency: histogram({ 0: 90 }) },
      { day: "2026-11-22", calls: 10, errors: 1, latency: histogram({ 10: 10 }) },
    ];
    expect(measuredBy(summed(days))).toEqual({
      calls: 100,
      errors: 2,
      errorRate: 0.02,
      p50Ms: 28,
      p95Ms: 4_000,
    });
  });

  it("say nothing without calls", () => {
    expect(measuredBy(summed([]))).toEqual({
      calls: 0,
      errors: 0,
      errorRate: null,
      p50Ms: null,
      p95Ms: null,
    });
  });

  it("make an endpoint new for seven days, but not while the counting itself is new", () => {
    const old = { endpoint: "GET /a", firstDay: "2026-11-01" };
    const fresh = { endpoint: "GET /b", firstDay: "2026-11-16" };
    const before = { endpoint: "GET /c", firstDay: "2026-11-15" };
    expect(newEndpoints([old, fresh, before], TODAY)).toEqual([fresh]);
    expect(newEndpoints([fresh], TODAY)).toEqual([]);
  });
});

const row: PostedRow = {
  integration: "Payments",
  endpoint: "POST /v1/charges",
  day: TODAY,
  calls: 10,
  errors: 1,
  latency: histogram({ 3: 10 }),
};
const ledger: Ledger = {
  today: TODAY,
  integration: (named) => (named === "Payments" || named === "p" ? "p" : null),
  endpoints: () => new Set(Array.from({ length: 499 }, (_, at) => `GET /${at}`)),
};

function held(...posted: Partial<PostedRow>[]) {
  return countedRows(
    posted.map((each, at) => ({ row: at, posted: { ...row, ...each } })),
    ledger,
  );
}

describe("Rows that are posted", () => {
  it("are counted for the integration they name, with their endpoint as it is kept", () => {
    const { counted, faults } = held(
      { endpoint: "post /v1/charges?x=1" },
      { integration: "p", day: "2026-11-21" },
    );
    expect(faults).toEqual([]);
    expect(counted).toEqual([
      {
        integrationId: "p",
        endpoint: "POST /v1/charges",
        day: TODAY,
        calls: 10,
        errors: 1,
        latency: row.latency,
      },
      {
        integrationId: "p",
        endpoint: row.endpoint,
        day: "2026-11-21",
        calls: 10,
        errors: 1,
        latency: row.latency,
      },
    ]);
  });

  it("are told every fault they have, row by row", () => {
    const { faults } = held(
      { errors: 11, latency: histogram({ 3: 9 }) },
      { day: "2026-11-23" },
      { day: "2025-10-17", endpoint: "charges" },
      { integration: "payments", endpoint: "GET /a" },
    );
    expect(faults.map((fault) => [fault.row, fault.field])).toEqual([
      [0, "errors"],
      [0, "latency"],
      [1, "day"],
      [2, "day"],
      [2, "endpoint"],
      [3, "integration"],
    ]);
    expect(held({ day: "2025-10-18" }).faults).toEqual([]);
  });

  it("may not say the same twice, nor bring an endpoint too many", () => {
    const same = held({}, { endpoint: "post /v1/charges?again" });
    expect(same.faults).toMatchObject([{ row: 1, message: expect.stringMatching(/^Row 0 has the same/) }]);
    const many = held({}, { endpoint: "GET /one-too-many" }, { endpoint: "GET /7" });
    expect(many.faults).toMatchObject([{ row: 1, message: expect.stringMatching(/500 endpoints/) }]);
  });
});
