import { describe, expect, it } from "vitest";
import { AGENDA_MINUTES } from "./agenda";
import { lengthInSeconds } from "./review";
import { reviewSummary } from "./summary";

const head = (name: string) => ({ integrationId: name, name, provider: "" });

describe("The summary of a review", () => {
  it("says what moved, what was decided, and who does what by when", () => {
    const summary = reviewSummary({
      projectName: "Commute report",
      week: "2026-W47",
      closedOn: "2026-11-18",
      closedBy: "Ada Founder",
      minutes: 24,
      streak: 4,
      listed: 2,
      removed: [{ name: "Old maps" }],
      rows: [
        {
          section: "latency",
          tag: "changed",
          subject: {
            ...head("Payments"),
            kind: "latency",
            before: { calls: 100, errors: 1, p95Ms: 400 },
            now: { calls: 100, errors: 1, p95Ms: 1_200 },
            findings: ["spike"],
            objectiveMs: null,
          },
          decision: "fix",
          note: "They moved\ntheir *data centre*.",
        },
        {
          section: "standing",
          tag: "unchanged",
          subject: {
            ...head("Mail"),
            kind: "standing",
            before: null,
            now: { revision: 1, contractTest: null, calls: null },
          },
          decision: "keep",
          note: "",
        },
      ],
      carriedOver: [
        { text: "Rotate the key", owner: "Bo Builder", dueOn: "2026-11-10", state: "open", overdue: true },
      ],
      agreed: [
        { text: "Ask the vendor", owner: "Ada Founder", dueOn: "2026-11-25", state: "open", overdue: false },
      ],
    });
    expect(summary).toBe(`# Weekly integration review 2026-W47: Commute report

Closed by Ada Founder on 18 Nov 2026 after 24 minutes; 4 in a row.
2 integrations listed: 1 row new or changed, 1 unchanged.

## Decisions

Keep 1, fix 1.

### Latency and errors

- **Payments** p95 400 ms → 1,200 ms, errors 1.0 % → 1.0 %: fix. They moved their \\*data centre\\*.

## Agreed

- [ ] Ask the vendor: Ada Founder, by 25 Nov 2026

## Carried over

- [ ] Rotate the key: Bo Builder, by 10 Nov 2026 (overdue)

## Left the registry

- Old maps
`);
  });
});

describe("The length of a review", () => {
  it("is what passed between its start and its end", () => {
    expect(lengthInSeconds("2026-11-18T09:00:00.000Z", "2026-11-18T09:24:30.000Z")).toBe(1_470);
  });

  it("is not known when nobody started it, or when it was left open overnight", () => {
    expect(lengthInSeconds(null, "2026-11-18T09:24:30.000Z")).toBeNull();
    expect(lengthInSeconds("2026-11-17T15:00:00.000Z", "2026-11-18T09:24:30.000Z")).toBeNull();
  });

  it("is meant to be half an hour", () => {
    expect(AGENDA_MINUTES).toBe(30);
  });
});
