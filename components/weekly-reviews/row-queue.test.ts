import { describe, expect, it, vi } from "vitest";
import type { ReviewRow } from "@/lib/features/weekly-reviews/schema";
import { shownOf } from "./row-draft";
import { type RowOutcome, RowQueue, type SendRow } from "./row-queue";

const stripe: ReviewRow = {
  id: "r1",
  section: "standing",
  tag: "unchanged",
  subject: {
    ...{ kind: "standing", integrationId: "i1", name: "Stripe", provider: "Stripe", before: null },
    now: { revision: 1, contractTest: null, calls: null },
  },
  ...{ decision: null, note: "", decided: null, version: 1 },
};
const mia = { by: { id: "m", name: "Mia" }, at: "2026-11-18T09:00:00.000Z" };

/** A server with one row, to which Mia may do something at any time. */
function aServer() {
  let row = stripe;
  const sent: [version: number, change: object][] = [];
  const send: SendRow = async ({ version }, change): Promise<RowOutcome> => {
    sent.push([version, change]);
    await Promise.resolve();
    if (version !== row.version) return { kind: "overtaken", current: row };
    row = { ...row, ...change, decided: { ...mia, by: { id: "me", name: "Me" } }, version: version + 1 };
    return { kind: "saved", row };
  };
  const byMia = (change: Partial<ReviewRow>) => {
    row = { ...row, ...change, decided: mia, version: row.version + 1 };
    return row;
  };
  return { queue: new RowQueue([stripe], send), sent, byMia, stands: () => row };
}

const settled = () => new Promise((done) => setTimeout(done, 5));
const entryIn = (queue: RowQueue) => {
  const entry = queue.entries().get("r1");
  if (!entry) throw new Error("There is no such row.");
  return entry;
};

describe("Deciding on rows", () => {
  it("shows a decision at once and saves it on the version that was seen", async () => {
    const { queue, sent } = aServer();
    queue.edit("r1", { decision: "keep" });
    expect(shownOf(entryIn(queue)).decision).toBe("keep");
    expect(entryIn(queue).phase).toBe("saving");
    await settled();
    expect(entryIn(queue)).toMatchObject({ phase: "saved", draft: null, row: { version: 2 } });
    expect(sent).toEqual([[1, { decision: "keep" }]]);
  });

  it("sends what was pressed and typed meanwhile after it, on the next version", async () => {
    const { queue, sent, stands } = aServer();
    queue.edit("r1", { decision: "keep" });
    queue.edit("r1", { note: "Slow on Mondays." });
    queue.edit("r1", { decision: "fix" });
    await settled();
    expect(sent).toEqual([
      [1, { decision: "keep" }],
      [2, { decision: "fix", note: "Slow on Mondays." }],
    ]);
    expect(stands()).toMatchObject({ decision: "fix", note: "Slow on Mondays." });
    expect(queue.hasUnsaved()).toBe(false);
  });

  it("tells the loser of a race what was decided, and keeps the note they wrote", async () => {
    const { queue, byMia, stands } = aServer();
    byMia({ decision: "keep" });
    queue.edit("r1", { decision: "replace", note: "Two outages." });
    await settled();
    expect(entryIn(queue)).toMatchObject({
      overtaken: { decision: "replace", note: false },
      row: { decision: "keep", note: "Two outages." },
    });
    expect(stands()).toMatchObject({ decision: "keep", note: "Two outages." });
    queue.resolve("r1", { decision: "replace" });
    await settled();
    expect(stands().decision).toBe("replace");
    expect(entryIn(queue).overtaken).toBeNull();
  });

  it("lets a decision and a note of two people stand side by side without asking anybody", async () => {
    const { queue, byMia, stands } = aServer();
    byMia({ note: "Their status page was red." });
    queue.edit("r1", { decision: "defer" });
    await settled();
    expect(stands()).toMatchObject({ decision: "defer", note: "Their status page was red." });
    expect(entryIn(queue).overtaken).toBeNull();
  });

  it("never overwrites a note that appeared while another was typed", async () => {
    const { queue, byMia, stands, sent } = aServer();
    queue.edit("r1", { note: "Mine" }, 60_000);
    queue.adopt([byMia({ note: "Hers" })]);
    expect(shownOf(entryIn(queue)).note).toBe("Mine");
    queue.flush();
    await settled();
    expect(sent).toEqual([]);
    expect(entryIn(queue)).toMatchObject({ overtaken: { note: true }, row: { note: "Hers" } });
    expect(shownOf(entryIn(queue)).note).toBe("Mine");
    expect(queue.hasUnsaved()).toBe(true);
    queue.resolve("r1", { note: "Hers\n\nMine" });
    await settled();
    expect(stands().note).toBe("Hers\n\nMine");
    expect(queue.hasUnsaved()).toBe(false);
  });

  it("takes over what others decide where nothing is under way here", () => {
    const { queue, byMia } = aServer();
    queue.adopt([byMia({ decision: "remove" })]);
    expect(shownOf(entryIn(queue)).decision).toBe("remove");
    expect(entryIn(queue).overtaken).toBeNull();
  });

  it("keeps what nobody answered, and tries again", async () => {
    vi.useFakeTimers();
    try {
      let away = true;
      const queue = new RowQueue([stripe], async ({ version }, change) =>
        away
          ? { kind: "unreachable", message: "Couldn’t reach the server." }
          : { kind: "saved", row: { ...stripe, ...change, decided: mia, version: version + 1 } },
      );
      queue.edit("r1", { decision: "fix" });
      await vi.advanceTimersByTimeAsync(100);
      expect(entryIn(queue)).toMatchObject({ phase: "failed", message: "Couldn’t reach the server." });
      expect(shownOf(entryIn(queue)).decision).toBe("fix");
      away = false;
      await vi.advanceTimersByTimeAsync(2_000);
      expect(entryIn(queue)).toMatchObject({ phase: "saved", row: { decision: "fix" } });
    } finally {
      vi.useRealTimers();
    }
  });
});
