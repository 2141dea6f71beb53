import { describe, expect, test } from "vitest";
import { cameUndone, repeatOffendersFirst } from "./repeat-offenders";

const undone = cameUndone([
  { itemId: "rate-limits-tested", count: 1, lastAt: "2026-11-01T00:00:00.000Z", open: true, daysClean: 0 },
  { itemId: "safe-errors", count: 3, lastAt: "2026-11-01T00:00:00.000Z", open: true, daysClean: 0 },
  { itemId: "provider-logging", count: 9, lastAt: "2026-08-01T00:00:00.000Z", open: false, daysClean: 80 },
]);
const steps = [
  { itemId: "user-isolation", reason: "critical-open" },
  { itemId: "outbound-retries", reason: "improve" },
  { itemId: "rate-limits-tested", reason: "improve" },
  { itemId: "safe-errors", reason: "improve" },
  { itemId: "provider-logging", reason: "improve" },
];
const about = ({ itemId, reason }: (typeof steps)[number]) => ({ itemId, urgency: reason });

describe("Repeat offenders", () => {
  test("stand first among the equally urgent, the worst before the rest, all others in their order", () => {
    expect(repeatOffendersFirst(steps, undone, about).map(({ itemId }) => itemId)).toEqual([
      "user-isolation",
      "safe-errors",
      "rate-limits-tested",
      "outbound-retries",
      "provider-logging",
    ]);
  });

  test("are forgiven once they hold again", () => {
    expect(undone.has("provider-logging")).toBe(false);
  });

  test("never pass what is more urgent", () => {
    const [first] = repeatOffendersFirst(
      [steps[0], steps[3]].filter((step) => step !== undefined),
      undone,
      about,
    );
    expect(first?.itemId).toBe("user-isolation");
  });
});
