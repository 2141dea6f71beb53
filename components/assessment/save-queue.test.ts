import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Draft, DraftStore } from "./draft-store";
import type { Change, Recorded } from "./recorded";
import { type SaveOutcome, SaveQueue } from "./save-queue";

const pass = { kind: "result", result: "pass" } as const;
const fail = { kind: "result", result: "fail" } as const;
const partial = { kind: "result", result: "partial" } as const;
const ITEM = "safe-errors";
const AT = "2026-11-21T12:00:00.000Z";

const untouched: Recorded = { version: 0, answer: null, note: "", by: null, at: null };
const bosVersion: Recorded = { version: 4, answer: fail, note: "", by: "bo", at: AT };

function memoryDrafts(kept = new Map<string, Draft>()): DraftStore & { kept: Map<string, Draft> } {
  return {
    kept,
    read: (itemId) => kept.get(itemId) ?? null,
    write: (itemId, draft) => void kept.set(itemId, draft),
    clear: (itemId) => void kept.delete(itemId),
  };
}

/** A server that answers when the test says so. */
function aServer() {
  const requests: {
    change: Change;
    version: number;
    answer: (outcome: SaveOutcome) => Promise<void>;
  }[] = [];
  const send = (_: string, change: Change, version: number) =>
    new Promise<SaveOutcome>((resolve) => {
      const answer = async (outcome: SaveOutcome) => {
        resolve(outcome);
        await vi.advanceTimersByTimeAsync(0);
      };
      requests.push({ change, version, answer });
    });
  return { requests, send };
}

const saved = (version: number): SaveOutcome => ({ kind: "saved", version, at: AT });

function aQueue(recorded: Recorded = untouched) {
  const server = aServer();
  const drafts = memoryDrafts();
  const queue = new SaveQueue({ send: server.send, drafts });
  queue.adopt(ITEM, recorded);
  return { queue, drafts, ...server };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("Saving what is pressed", () => {
  test("sends a key press at once, on the version that was seen", async () => {
    const { queue, requests } = aQueue({ ...untouched, version: 3 });
    queue.edit(ITEM, { answer: pass });

    expect(requests).toMatchObject([{ change: { answer: pass }, version: 3 }]);
    expect(queue.entry(ITEM).phase.kind).toBe("saving");
    await requests[0]?.answer(saved(4));
    expect(queue.entry(ITEM)).toMatchObject({
      recorded: { version: 4, answer: pass },
      phase: { kind: "saved", at: AT },
    });
  });

  test("three keys in a row become two requests: the first and the last, each on the version before it", async () => {
    const { queue, requests } = aQueue();
    queue.edit(ITEM, { answer: pass });
    queue.edit(ITEM, { answer: partial });
    queue.edit(ITEM, { answer: fail });
    expect(requests).toHaveLength(1);

    await requests[0]?.answer(saved(1));
    expect(requests[1]).toMatchObject({ change: { answer: fail }, version: 1 });
    await requests[1]?.answer(saved(2));
    expect(requests).toHaveLength(2);
    expect(queue.entry(ITEM).recorded).toMatchObject({ version: 2, answer: fail });
  });

  test("an answer cleared while it is being saved ends cleared", async () => {
    const { queue, requests } = aQueue();
    queue.edit(ITEM, { answer: pass });
    queue.edit(ITEM, { answer: null });
    await requests[0]?.answer(saved(1));

    expect(requests[1]).toMatchObject({ change: { answer: null }, version: 1 });
  });

  test("typing waits for a pause, and goes out at once when the person moves on", async () => {
    const { queue, requests } = aQueue();
    queue.edit(ITEM, { note: "g" }, 800);
    queue.edit(ITEM, { note: "gitleaks" }, 800);
    await vi.advanceTimersByTimeAsync(799);
    expect(requests).toHaveLength(0);

    queue.flush();
    expect(requests).toMatchObject([{ change: { note: "gitleaks" } }]);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(requests).toHaveLength(1);
  });

  test("an answer without its reason waits, while the note beside it is saved", async () => {
    const { queue, requests } = aQueue();
    queue.edit(ITEM, { answer: { kind: "not-applicable", reason: "" } });
    expect(requests).toHaveLength(0);
    expect(queue.hasUnsaved()).toBe(true);

    queue.edit(ITEM, { note: "no vendors" });
    expect(requests).toMatchObject([{ change: { note: "no vendors" } }]);
    expect(requests[0]?.change).not.toHaveProperty("answer");
  });
});

describe("When a save fails", () => {
  test("keeps what was typed, says so, and tries again by itself, more and more patiently", async () => {
    const { queue, requests, drafts } = aQueue();
    queue.edit(ITEM, { note: "long thought" });
    await requests[0]?.answer({ kind: "unreachable", message: "offline" });

    expect(queue.entry(ITEM)).toMatchObject({
      wanted: { note: "long thought" },
      phase: { kind: "failed", message: "offline" },
    });
    expect(drafts.kept.get(ITEM)).toEqual({ version: 0, change: { note: "long thought" } });

    await vi.advanceTimersByTimeAsync(2_000);
    await requests[1]?.answer({ kind: "unreachable", message: "offline" });
    await vi.advanceTimersByTimeAsync(4_999);
    expect(requests).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(1);
    await requests[2]?.answer(saved(1));
    expect(drafts.kept.size).toBe(0);
    expect(queue.hasUnsaved()).toBe(false);
  });

  test("does not repeat what the server refused, until asked or edited", async () => {
    const { queue, requests } = aQueue();
    queue.edit(ITEM, { answer: pass });
    await requests[0]?.answer({ kind: "refused", message: "Your role does not allow this." });
    await vi.advanceTimersByTimeAsync(300_000);
    expect(requests).toHaveLength(1);

    queue.retry(ITEM);
    expect(requests).toHaveLength(2);
  });

  test("the next visit finds the draft and saves it", () => {
    const { requests, send } = aServer();
    const drafts = memoryDrafts(new Map([[ITEM, { version: 3, change: { note: "kept" } }]]));
    const queue = new SaveQueue({ send, drafts });
    queue.adopt(ITEM, { ...untouched, version: 3 });
    queue.restore(ITEM);

    expect(requests).toMatchObject([{ change: { note: "kept" }, version: 3 }]);
  });

  test("a draft that was saved after all is dropped without a word", () => {
    const { requests, send } = aServer();
    const drafts = memoryDrafts(new Map([[ITEM, { version: 3, change: { answer: fail } }]]));
    const queue = new SaveQueue({ send, drafts });
    queue.adopt(ITEM, bosVersion);
    queue.restore(ITEM);

    expect(requests).toHaveLength(0);
    expect(queue.entry(ITEM).phase.kind).toBe("idle");
    expect(drafts.kept.size).toBe(0);
  });
});

describe("When somebody else saved first", () => {
  async function aConflict() {
    const made = aQueue({ ...untouched, version: 3 });
    made.queue.edit(ITEM, { answer: pass, note: "mine" });
    await made.requests[0]?.answer({ kind: "conflict", theirs: bosVersion });
    return made;
  }

  test("stops, keeps mine, and sends nothing until the person decides", async () => {
    const { queue, requests, drafts } = await aConflict();
    queue.edit(ITEM, { note: "mine, longer" });
    await vi.advanceTimersByTimeAsync(60_000);

    expect(requests).toHaveLength(1);
    expect(queue.entry(ITEM)).toMatchObject({
      wanted: { answer: pass, note: "mine, longer" },
      phase: { kind: "conflict" },
    });
    expect(drafts.kept.get(ITEM)?.change).toEqual({ answer: pass, note: "mine, longer" });
  });

  test("keeping mine saves it on the version of the other", async () => {
    const { queue, requests } = await aConflict();
    queue.keepMine(ITEM);

    expect(requests[1]).toMatchObject({ change: { answer: pass, note: "mine" }, version: 4 });
  });

  test("keeping mine leaves alone what only the other changed", async () => {
    const { queue, requests } = aQueue({ ...untouched, version: 3 });
    queue.edit(ITEM, { note: "mine" });
    await requests[0]?.answer({ kind: "conflict", theirs: bosVersion });
    queue.keepMine(ITEM);

    expect(requests[1]?.change).toEqual({ note: "mine" });
    expect(queue.entry(ITEM).wanted).toEqual({ answer: fail, note: "mine" });
  });

  test("taking theirs hands back what was given up", async () => {
    const { queue, requests, drafts } = await aConflict();

    expect(queue.takeTheirs(ITEM)).toEqual({ answer: pass, note: "mine" });
    expect(queue.entry(ITEM)).toMatchObject({ recorded: bosVersion, wanted: { answer: fail, note: "" } });
    expect(requests).toHaveLength(1);
    expect(drafts.kept.size).toBe(0);
  });

  test("asks nothing when both wrote the same, as after an answer that got lost on its way", async () => {
    const { queue, requests } = aQueue({ ...untouched, version: 3 });
    queue.edit(ITEM, { answer: fail });
    await requests[0]?.answer({ kind: "conflict", theirs: bosVersion });

    expect(queue.entry(ITEM)).toMatchObject({ recorded: bosVersion, phase: { kind: "saved" } });
    expect(queue.hasUnsaved()).toBe(false);
  });
});

test("a save whose answer was lost is no conflict with oneself, even when the person has gone on", async () => {
  const { queue, requests } = aQueue({ ...untouched, version: 3 });
  queue.edit(ITEM, { answer: fail });
  await requests[0]?.answer({ kind: "unreachable", message: "no answer" });
  queue.edit(ITEM, { answer: pass });
  await requests[1]?.answer({ kind: "conflict", theirs: bosVersion });

  expect(requests[2]).toMatchObject({ change: { answer: pass }, version: 4 });
  expect(queue.entry(ITEM).phase.kind).toBe("saving");
});

describe("Standing behind what the registration filled in", () => {
  const triaged: Recorded = { version: 1, answer: pass, note: "", by: null, at: AT };

  test("sends the same answer once, and is done", async () => {
    const { queue, requests } = aQueue(triaged);
    queue.vouch(ITEM);
    queue.vouch(ITEM);
    expect(requests).toMatchObject([{ change: { answer: pass }, version: 1 }]);

    await requests[0]?.answer(saved(2));
    expect(queue.entry(ITEM)).toMatchObject({
      recorded: { version: 2, answer: pass },
      phase: { kind: "saved" },
    });
    expect(queue.hasUnsaved()).toBe(false);
    expect(requests).toHaveLength(1);
  });

  test("goes out again when nobody answered", async () => {
    const { queue, requests } = aQueue(triaged);
    queue.vouch(ITEM);
    await requests[0]?.answer({ kind: "unreachable", message: "Offline." });
    expect(queue.hasUnsaved()).toBe(true);
    queue.retry(ITEM);
    expect(requests).toHaveLength(2);
  });

  test("gives way to another answer", async () => {
    const { queue, requests } = aQueue(triaged);
    queue.vouch(ITEM);
    queue.edit(ITEM, { answer: fail });
    await requests[0]?.answer(saved(2));
    expect(requests).toMatchObject([{ change: { answer: pass } }, { change: { answer: fail }, version: 2 }]);
  });
});

describe("What the server says meanwhile", () => {
  test("is taken over when nothing is unsaved here, and left for the save to meet when something is", () => {
    const calm = aQueue();
    calm.queue.adopt(ITEM, bosVersion);
    expect(calm.queue.entry(ITEM).wanted.answer).toEqual(fail);

    const busy = aQueue();
    busy.queue.edit(ITEM, { note: "typing" }, 800);
    busy.queue.adopt(ITEM, bosVersion);
    expect(busy.queue.entry(ITEM)).toMatchObject({ recorded: untouched, wanted: { note: "typing" } });
  });

  test("never goes back to an older version, as a page from the history would", async () => {
    const { queue, requests } = aQueue();
    queue.edit(ITEM, { answer: pass });
    await requests[0]?.answer(saved(1));
    queue.adopt(ITEM, untouched);

    expect(queue.entry(ITEM).recorded).toMatchObject({ version: 1, answer: pass });
  });
});
