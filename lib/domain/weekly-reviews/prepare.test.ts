import { describe, expect, it } from "vitest";
import { LATENCY_BUCKETS } from "../integrations/latency";
import { blankRecord, type IntegrationRecord } from "../integrations/record";
import { prepareReview, type ReviewedIntegration } from "./prepare";
import { needsDecision, type PreparedRow } from "./review";

const today = "2026-11-18";
const at = "2026-11-11T07:00:00.000Z";
const since = { reviewId: "r", week: "2026-W46", openedAt: at } as const;

function integration(
  name: string,
  told: Partial<ReviewedIntegration> & { fields?: Partial<IntegrationRecord> },
) {
  const { fields, ...facts } = told;
  const record = { ...blankRecord(name, "ada"), ...fields };
  const standing: ReviewedIntegration = {
    id: name,
    record,
    revision: 1,
    revisedAt: at,
    approvedAt: at,
    before: { revision: 1, record },
    objectiveMs: null,
    calls: { now: null, before: null },
    newEndpoints: [],
    ...facts,
  };
  return standing;
}

function rowsOf(...integrations: ReviewedIntegration[]): readonly PreparedRow[] {
  return prepareReview({ since, integrations, removed: [] }, today).rows;
}

const told = (rows: readonly PreparedRow[]) =>
  rows.map(({ section, tag, subject }) => `${section}: ${subject.name} ${tag}`);

describe("What a review finds on the page", () => {
  it("has a row for everything listed, even where nothing was ever measured", () => {
    expect(told(rowsOf(integration("Mail", {}), integration("Books", {})))).toEqual([
      "standing: Books unchanged",
      "standing: Mail unchanged",
    ]);
  });

  it("begins with what its owner has not approved, and tells the new from the revised", () => {
    const open = { approvedAt: null };
    const record = blankRecord("Changed", "ada");
    const rows = rowsOf(
      integration("Kept", open),
      integration("Changed", { ...open, revision: 2, before: { revision: 1, record } }),
      integration("Found", { ...open, before: null }),
    );
    expect(told(rows)).toEqual([
      "approvals: Changed changed",
      "approvals: Found new",
      "approvals: Kept unchanged",
    ]);
  });

  it("shows a contract test with what it was, and goes on showing one that fails", () => {
    const passing = blankRecord("Broke", "ada");
    const rows = rowsOf(
      integration("Broke", {
        fields: { contractTest: "failing" },
        before: { revision: 1, record: { ...passing, contractTest: "passing" } },
      }),
      integration("Fails", { fields: { contractTest: "failing" } }),
      integration("Passes", { fields: { contractTest: "passing" } }),
    );
    expect(told(rows)).toEqual([
      "contracts: Broke changed",
      "contracts: Fails unchanged",
      "standing: Passes unchanged",
    ]);
    expect(rows[0]?.subject).toMatchObject({ before: "passing", now: "failing" });
  });

  it("names the fields that changed, but not those with a part of their own", () => {
    const before = blankRecord("Pay", "ada");
    const fields = { scopes: ["read"], contractTest: "passing" } as const;
    const rows = rowsOf(integration("Pay", { fields, revision: 2, before: { revision: 1, record: before } }));
    expect(told(rows)).toEqual(["contracts: Pay changed", "vendors: Pay changed"]);
    expect(rows[1]?.subject).toMatchObject({ fields: ["scopes"], from: 1, to: 2 });
  });

  it("puts calls that became slower on the page, with both weeks", () => {
    const histogram = (bucket: number) =>
      Array.from({ length: LATENCY_BUCKETS }, (_, index) => (index === bucket ? 100 : 0));
    const calls = (bucket: number) => ({ calls: 100, errors: 0, latency: histogram(bucket) });
    const rows = rowsOf(
      integration("Slow", { calls: { now: calls(6), before: calls(2) } }),
      integration("Steady", { calls: { now: calls(2), before: calls(2) } }),
    );
    expect(told(rows)).toEqual(["latency: Slow changed", "standing: Steady unchanged"]);
    expect(rows[0]?.subject).toMatchObject({
      findings: ["spike"],
      before: { p95Ms: 195 },
      now: { p95Ms: 988 },
    });
    expect(rows[1]?.subject).toMatchObject({ now: { calls: { calls: 100, p95Ms: 195 } } });
  });

  it("tells an objective that is missed for the first time from one that always was", () => {
    const histogram = (bucket: number) =>
      Array.from({ length: LATENCY_BUCKETS }, (_, index) => (index === bucket ? 100 : 0));
    const calls = (bucket: number) => ({ calls: 100, errors: 0, latency: histogram(bucket) });
    const rows = rowsOf(
      integration("Always", { objectiveMs: 400, calls: { now: calls(4), before: calls(4) } }),
      integration("Newly", { objectiveMs: 400, calls: { now: calls(4), before: calls(3) } }),
    );
    expect(told(rows)).toEqual(["latency: Always unchanged", "latency: Newly changed"]);
  });

  it("gathers the new endpoints of an integration in one row, the busiest first", () => {
    const seen = (endpoint: string, calls: number) => ({
      endpoint,
      firstSeenOn: "2026-11-14",
      calls,
      errors: 0,
    });
    const many = Array.from({ length: 22 }, (_, index) => seen(`GET /${index}`, index));
    const [row] = rowsOf(integration("Wide", { newEndpoints: many }));
    expect(row).toMatchObject({ section: "endpoints", tag: "new", subject: { more: 2 } });
    expect(row?.subject.kind === "endpoints" && row.subject.endpoints[0]?.endpoint).toBe("GET /21");
  });

  it("speaks of keys from two weeks before their day, and until they are rotated", () => {
    const due = (name: string, rotationDueOn: string) => integration(name, { fields: { rotationDueOn } });
    const rows = rowsOf(due("Later", "2026-12-03"), due("Past", "2026-11-01"), due("Soon", "2026-12-02"));
    expect(told(rows)).toEqual([
      "rotations: Past changed",
      "rotations: Soon changed",
      "standing: Later unchanged",
    ]);
    expect(rows[0]?.subject).toMatchObject({ overdue: true });
  });

  it("wants a decision on what moved, and on nothing else", () => {
    expect(needsDecision({ tag: "changed", decision: null })).toBe(true);
    expect(needsDecision({ tag: "changed", decision: "defer" })).toBe(false);
    expect(needsDecision({ tag: "unchanged", decision: null })).toBe(false);
  });

  it("says against what it was prepared", () => {
    const { prepared } = prepareReview({ since, integrations: [], removed: [] }, today);
    expect(prepared).toEqual({
      since,
      days: {
        now: { from: "2026-11-11", to: "2026-11-17" },
        before: { from: "2026-11-04", to: "2026-11-10" },
      },
      listed: 0,
      removed: [],
    });
  });
});
