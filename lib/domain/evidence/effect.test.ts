import { describe, expect, it } from "vitest";
import { findItem } from "../catalogue/catalogue";
import { currentCatalogue } from "../catalogue/current";
import type { EvidenceFact } from "../readiness/facts";
import { DAY_MS, toInstant, toMs } from "../readiness/instants";
import { refuseDates } from "./dates";
import { firstToEnd, itemEffects, trustEffect } from "./effect";
import { revisionDigest } from "./revision-digest";
import { purgeDueAt, trashDaysLeft } from "./trash";

const collected = "2026-03-02T09:00:00.000Z";
const piece: EvidenceFact = {
  id: "e",
  kind: "file",
  title: "Scan",
  itemIds: ["secrets-not-in-git"],
  digest: "d",
  collectedAt: collected,
  uploadedAt: collected,
  validUntil: null,
};
const window = findItem(currentCatalogue, "secrets-not-in-git")?.evidence.freshDays ?? 0;
const daysOn = (days: number) => toInstant(toMs(collected) + days * DAY_MS);

describe("What a piece of evidence does", () => {
  it("is fresh, expires in the last fifth of the item's window, and is stale at its end", () => {
    const at = (instant: string) => itemEffects(currentCatalogue, piece, instant)[0]?.freshness;
    expect([at(daysOn(1)), at(daysOn(window * 0.9)), at(daysOn(window))]).toEqual([
      "fresh",
      "expiring",
      "stale",
    ]);
  });

  it("ends at its own valid-until when that comes first, and the countdown shows the first end", () => {
    const dated = { ...piece, itemIds: ["secrets-not-in-git", "no-longer-asked"], validUntil: daysOn(3) };
    const effects = itemEffects(currentCatalogue, dated, daysOn(1));
    expect(firstToEnd(effects)).toMatchObject({ itemId: "secrets-not-in-git", freshUntil: daysOn(3) });
    expect(effects[1]).toEqual({ itemId: "no-longer-asked", freshness: null, freshUntil: null });
  });

  it("says why it does nothing: a note, a link nobody dated, no item, gone stale", () => {
    const effectOf = (change: Partial<EvidenceFact>, at = daysOn(1)) => {
      const changed = { ...piece, ...change };
      return trustEffect(changed, itemEffects(currentCatalogue, changed, at));
    };
    expect(effectOf({})).toBe("evidence-backed");
    expect(effectOf({ kind: "report" })).toBe("tool-verified");
    expect(effectOf({ kind: "note" })).toBe("none-note");
    expect(effectOf({ kind: "link", collectedAt: null })).toBe("none-undated-link");
    expect(effectOf({ itemIds: [] })).toBe("none-unlinked");
    expect(effectOf({}, daysOn(window + 1))).toBe("none-stale");
  });
});

describe("The dates of evidence", () => {
  it("refuses a collected-at in the future, even by a millisecond, and accepts this very instant", () => {
    expect(refuseDates({ collectedAt: daysOn(0), validUntil: null }, daysOn(0))).toBeNull();
    const later = toInstant(toMs(daysOn(0)) + 1);
    expect(refuseDates({ collectedAt: later, validUntil: null }, daysOn(0))).toMatchObject({
      code: "collected-in-future",
    });
  });

  it("refuses an end that is not after the beginning, with or without a collected-at", () => {
    const refused = { code: "valid-until-before-collected" };
    expect(refuseDates({ collectedAt: daysOn(0), validUntil: daysOn(0) }, daysOn(5))).toMatchObject(refused);
    expect(refuseDates({ collectedAt: null, validUntil: daysOn(1) }, daysOn(5))).toMatchObject(refused);
    expect(refuseDates({ collectedAt: daysOn(0), validUntil: daysOn(1) }, daysOn(5))).toBeNull();
  });
});

describe("The trash", () => {
  it("keeps what was deleted for thirty days, counted in days that have begun", () => {
    expect(purgeDueAt(collected)).toBe(daysOn(30));
    expect(trashDaysLeft(collected, collected)).toBe(30);
    expect(trashDaysLeft(collected, daysOn(29.5))).toBe(1);
    expect(trashDaysLeft(collected, daysOn(31))).toBe(0);
  });
});

describe("The digest of a revision", () => {
  const content = {
    kind: "file",
    files: [],
    url: null,
    body: null,
    collectedAt: null,
    uploadedAt: collected,
    validUntil: null,
  } as const;
  const file = { name: "a.txt", size: 1, sha256: "0".repeat(64) };

  it("changes with any hash, name, order or date, and with nothing else", () => {
    const other = { ...file, name: "b.txt" };
    const digests = [
      revisionDigest(content),
      revisionDigest({ ...content, files: [file, other] }),
      revisionDigest({ ...content, files: [other, file] }),
      revisionDigest({ ...content, files: [{ ...file, sha256: "1".repeat(64) }, other] }),
      revisionDigest({ ...content, validUntil: daysOn(9) }),
    ];
    expect(new Set(digests).size).toBe(digests.length);
    const stored = { ...file, id: "x", storageKey: "k" };
    expect(revisionDigest({ ...content, files: [stored] })).toBe(
      revisionDigest({ ...content, files: [file] }),
    );
  });
});
