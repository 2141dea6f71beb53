import { describe, expect, test } from "vitest";
import { coverRefusal, expiryRefusal, hasOpenRequest, latestExpiry } from "./request-rules";
import { selfApproval } from "./self-approval";
import { daysLeft, isExpiring, placesTaken, waiverStanding } from "./standing";
import type { WaiverRecord } from "./words";

const NOW = "2026-11-22T12:00:00.000Z";
const active: WaiverRecord = {
  itemId: "safe-errors",
  decision: "approved",
  decidedAt: "2026-11-01T12:00:00.000Z",
  expiresAt: "2026-12-01T12:00:00.000Z",
  revokedAt: null,
};
const requested: WaiverRecord = { ...active, decision: null, decidedAt: null };

describe("A waiver", () => {
  test("is requested until somebody decides, and then what they decided", () => {
    expect(waiverStanding(requested, NOW)).toBe("requested");
    expect(waiverStanding({ ...requested, decision: "rejected" }, NOW)).toBe("rejected");
    expect(waiverStanding({ ...requested, decision: "withdrawn" }, NOW)).toBe("withdrawn");
    expect(waiverStanding(active, NOW)).toBe("active");
  });

  test("ends at its instant and not a millisecond later", () => {
    expect(waiverStanding(active, "2026-12-01T11:59:59.999Z")).toBe("active");
    expect(waiverStanding(active, "2026-12-01T12:00:00.000Z")).toBe("expired");
  });

  test("that was revoked stays revoked after its end", () => {
    const revoked = { ...active, revokedAt: "2026-11-10T12:00:00.000Z" };
    expect(waiverStanding(revoked, "2027-01-01T00:00:00.000Z")).toBe("revoked");
    expect(waiverStanding(revoked, "2026-11-09T12:00:00.000Z")).toBe("active");
  });

  test("has as many days left as are whole, and is expiring in its last seven", () => {
    expect(daysLeft(active.expiresAt, NOW)).toBe(9);
    expect(daysLeft(active.expiresAt, "2026-11-29T11:00:00.000Z")).toBe(2);
    expect(daysLeft(active.expiresAt, "2026-12-01T11:00:00.000Z")).toBe(0);
    expect(daysLeft(active.expiresAt, "2026-12-02T11:00:00.000Z")).toBe(0);
    expect(isExpiring(active.expiresAt, NOW)).toBe(false);
    expect(isExpiring(active.expiresAt, "2026-11-25T12:00:00.000Z")).toBe(true);
    expect(isExpiring(active.expiresAt, active.expiresAt)).toBe(false);
  });

  test("takes one place of the budget per item, however many follow each other", () => {
    const renewal = { ...active, expiresAt: "2027-01-01T12:00:00.000Z" };
    const other = { ...active, itemId: "rate-limits-tested" };
    expect(placesTaken([active, renewal, other, requested], NOW)).toBe(2);
    expect(placesTaken([active, renewal, other], NOW, "safe-errors")).toBe(1);
    expect(placesTaken([active], "2026-12-02T12:00:00.000Z")).toBe(0);
  });
});

describe("A request for a waiver", () => {
  const item = { id: "safe-errors", waivable: true };
  const failing = { counted: "fail" } as const;
  const ask = { item, state: failing, waivers: [], budget: 1, asOf: NOW };

  test("is possible where the item fails or nobody has said", () => {
    expect(coverRefusal(ask)).toBeNull();
    expect(coverRefusal({ ...ask, state: { counted: "not-assessed" } })).toBeNull();
    expect(coverRefusal({ ...ask, state: undefined })).toBeNull();
  });

  test("is refused where the risk may never be accepted, or there is none", () => {
    expect(coverRefusal({ ...ask, item: { ...item, waivable: false } })).toEqual({ code: "not-waivable" });
    for (const counted of ["pass", "not-applicable"] as const) {
      expect(coverRefusal({ ...ask, state: { counted } })).toEqual({ code: "nothing-to-waive" });
    }
  });

  test("is refused when the budget is full, unless it renews a place that is taken already", () => {
    const other = { ...active, itemId: "rate-limits-tested" };
    expect(coverRefusal({ ...ask, waivers: [other] })).toEqual({ code: "waiver-budget-full", budget: 1 });
    expect(coverRefusal({ ...ask, waivers: [active] })).toBeNull();
    expect(coverRefusal({ ...ask, budget: 0 })).toEqual({ code: "waiver-budget-full", budget: 0 });
  });

  test("stands alone on its item", () => {
    expect(hasOpenRequest([requested], "safe-errors", NOW)).toBe(true);
    expect(hasOpenRequest([active], "safe-errors", NOW)).toBe(false);
  });

  test("ends after now and within ninety days", () => {
    expect(expiryRefusal(NOW, NOW)).toEqual({ code: "expiry-in-past", now: NOW });
    expect(expiryRefusal(latestExpiry(NOW), NOW)).toBeNull();
    expect(latestExpiry(NOW)).toBe("2027-02-20T12:00:00.000Z");
    expect(expiryRefusal("2027-02-20T12:00:00.001Z", NOW)).toMatchObject({ code: "expiry-too-far" });
  });
});

describe("The approver of a waiver", () => {
  const request = { requestedBy: "ada", severity: "blocker" } as const;

  test("is somebody else", () => {
    expect(selfApproval(request, { accountId: "mia", allowed: false })).toEqual({ selfApproved: false });
    expect(selfApproval(request, { accountId: "ada", allowed: false })).toEqual({
      code: "self-approval-off",
    });
  });

  test("may be the requester where the workspace allows it, and is labelled", () => {
    expect(selfApproval(request, { accountId: "ada", allowed: true })).toEqual({ selfApproved: true });
  });

  test("is never the requester for a critical blocker", () => {
    const critical = { ...request, severity: "critical" } as const;
    expect(selfApproval(critical, { accountId: "ada", allowed: true })).toEqual({
      code: "critical-self-approval",
    });
    expect(selfApproval(critical, { accountId: "mia", allowed: false })).toEqual({ selfApproved: false });
  });
});
