import type { DraftStore } from "./draft-store";
import { type Change, changeBetween, isEmpty, type Recorded, sendable, type Wanted } from "./recorded";

export type SaveOutcome =
  | { kind: "saved"; version: number; at: string }
  /** Somebody else saved first; nothing was overwritten. */
  | { kind: "conflict"; theirs: Recorded }
  /** Trying again as it is would fail again. */
  | { kind: "refused"; message: string }
  /** Nobody answered, or not in a way that settles it; trying again may work. */
  | { kind: "unreachable"; message: string; retryAfterSeconds?: number };

export type Send = (itemId: string, change: Change, version: number) => Promise<SaveOutcome>;

export type Phase =
  | { kind: "idle" }
  /** Typed, and about to be sent. */
  | { kind: "waiting" }
  | { kind: "saving" }
  | { kind: "saved"; at: string }
  | { kind: "failed"; message: string }
  | { kind: "conflict"; theirs: Recorded };

/** One item as this browser knows it. Replaced, never changed, so that React may compare by identity. */
export type Entry = { recorded: Recorded; wanted: Wanted; phase: Phase };

type QueueOptions = {
  send: Send;
  drafts: DraftStore;
};

const UNTOUCHED: Recorded = { version: 0, answer: null, note: "", by: null, at: null };
const RETRY_SECONDS = [2, 5, 15, 30, 60];

/**
 * Saves what people press and type. Per item one request at a time, each on the version the one before
 * it made; whatever was pressed meanwhile goes out as one further request, so that the latest wins.
 * What is not saved yet is kept as a draft until it is.
 */
export class SaveQueue {
  readonly #options: QueueOptions;
  readonly #entries = new Map<string, Entry>();
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #inFlight = new Set<string>();
  /** To be sent though nothing in them changes. */
  readonly #vouched = new Set<string>();
  readonly #attempts = new Map<string, number>();
  /** Sent without an answer: it may have been saved all the same. */
  readonly #unanswered = new Map<string, Wanted>();
  readonly #listeners = new Set<() => void>();
  #revision = 0;
  readonly #savedListeners = new Set<() => void>();

  constructor(options: QueueOptions) {
    this.#options = options;
  }

  entry(itemId: string): Entry {
    const known = this.#entries.get(itemId);
    if (known) return known;
    const made: Entry = { recorded: UNTOUCHED, wanted: UNTOUCHED, phase: { kind: "idle" } };
    this.#entries.set(itemId, made);
    return made;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Grows with every change of any entry: what React compares. */
  revision = (): number => this.#revision;

  /** Calls back after each save: what follows from the answer is known on the server alone. */
  onSaved(listener: () => void): () => void {
    this.#savedListeners.add(listener);
    return () => this.#savedListeners.delete(listener);
  }

  /** Takes over an item this browser has not met. Tells nobody, so that it may run while a page renders. */
  meet(itemId: string, recorded: Recorded): void {
    if (this.#entries.has(itemId)) return;
    this.#entries.set(itemId, { recorded, wanted: wantedOf(recorded), phase: { kind: "idle" } });
  }

  /** Takes over what the server says, unless this browser knows better or has something unsaved. */
  adopt(itemId: string, recorded: Recorded): void {
    this.meet(itemId, recorded);
    const known = this.entry(itemId);
    if (recorded.version <= known.recorded.version || this.#isUnsaved(itemId)) return;
    this.#put(itemId, { recorded, wanted: wantedOf(recorded), phase: { kind: "idle" } });
  }

  /** Brings back what an earlier visit could not save. Call after `adopt`. */
  restore(itemId: string): void {
    const draft = this.#isUnsaved(itemId) ? null : this.#options.drafts.read(itemId);
    if (!draft) return;
    const { recorded } = this.entry(itemId);
    const wanted = { ...wantedOf(recorded), ...draft.change };
    if (isEmpty(changeBetween(recorded, wanted))) {
      this.#options.drafts.clear(itemId);
      return;
    }
    const raced = draft.version !== recorded.version;
    this.#put(itemId, {
      recorded,
      wanted,
      phase: raced ? { kind: "conflict", theirs: recorded } : { kind: "waiting" },
    });
    if (!raced) this.#schedule(itemId, 0);
  }

  /** Records what the person wants. Typing waits `delayMs` for more; a key press does not. */
  edit(itemId: string, change: Change, delayMs = 0): void {
    const { recorded, wanted, phase } = this.entry(itemId);
    const next = { recorded, wanted: { ...wanted, ...change }, phase };
    this.#put(itemId, next);
    this.#keepDraft(itemId);
    if (phase.kind === "conflict") return;
    this.#attempts.delete(itemId);
    if (!this.#inFlight.has(itemId))
      this.#setPhase(itemId, this.#isUnsaved(itemId) ? { kind: "waiting" } : { kind: "idle" });
    this.#schedule(itemId, delayMs);
  }

  /** Puts a person behind an answer that stands already, as the registration gave it. */
  vouch(itemId: string): void {
    if (this.#isUnsaved(itemId)) return;
    this.#vouched.add(itemId);
    this.#schedule(itemId, 0);
  }

  /** Sends now what still waits for more typing. */
  flush(): void {
    for (const itemId of [...this.#timers.keys()]) {
      if (this.entry(itemId).phase.kind === "waiting") this.#schedule(itemId, 0);
    }
  }

  retry(itemId: string): void {
    if (this.entry(itemId).phase.kind === "failed") this.#schedule(itemId, 0);
  }

  /** The network is back: everything that failed is tried at once. */
  retryAll(): void {
    for (const [itemId, { phase }] of this.#entries) if (phase.kind === "failed") this.retry(itemId);
  }

  /** Ends a conflict in favour of what the other person saved. @returns what was given up, for an undo. */
  takeTheirs(itemId: string): Change | null {
    const { phase, recorded, wanted } = this.entry(itemId);
    if (phase.kind !== "conflict") return null;
    this.#put(itemId, { recorded: phase.theirs, wanted: wantedOf(phase.theirs), phase: { kind: "idle" } });
    this.#options.drafts.clear(itemId);
    return changeBetween(recorded, wanted);
  }

  /** Ends a conflict in favour of what was changed here; fields untouched here stay as the other left them. */
  keepMine(itemId: string): void {
    const { phase, recorded, wanted } = this.entry(itemId);
    if (phase.kind !== "conflict") return;
    const mine = changeBetween(recorded, wanted);
    const merged = { ...wantedOf(phase.theirs), ...mine };
    this.#put(itemId, { recorded: phase.theirs, wanted: merged, phase: { kind: "waiting" } });
    this.#keepDraft(itemId);
    this.#schedule(itemId, 0);
  }

  hasUnsaved(): boolean {
    return [...this.#entries.keys()].some((itemId) => this.#isUnsaved(itemId));
  }

  #isUnsaved(itemId: string): boolean {
    return this.#inFlight.has(itemId) || !isEmpty(this.#outstanding(itemId));
  }

  #outstanding(itemId: string): Change {
    const { recorded, wanted } = this.entry(itemId);
    const vouched = this.#vouched.has(itemId) ? { answer: wanted.answer } : {};
    return { ...vouched, ...changeBetween(recorded, wanted) };
  }

  #schedule(itemId: string, delayMs: number): void {
    clearTimeout(this.#timers.get(itemId));
    this.#timers.delete(itemId);
    if (delayMs <= 0) {
      void this.#save(itemId);
      return;
    }
    const run = () => {
      this.#timers.delete(itemId);
      void this.#save(itemId);
    };
    this.#timers.set(itemId, setTimeout(run, delayMs));
  }

  async #save(itemId: string): Promise<void> {
    const { recorded, phase } = this.entry(itemId);
    if (this.#inFlight.has(itemId) || phase.kind === "conflict") return;
    const change = sendable(this.#outstanding(itemId));
    if (isEmpty(change)) return;
    this.#inFlight.add(itemId);
    this.#setPhase(itemId, { kind: "saving" });
    const outcome = await this.#options.send(itemId, change, recorded.version);
    this.#inFlight.delete(itemId);
    this.#settle(itemId, change, outcome);
  }

  #settle(itemId: string, sent: Change, outcome: SaveOutcome): void {
    if (outcome.kind !== "unreachable") this.#vouched.delete(itemId);
    switch (outcome.kind) {
      case "saved":
        this.#confirm(itemId, sent, outcome);
        for (const listener of this.#savedListeners) listener();
        return;
      case "conflict":
        this.#collide(itemId, outcome.theirs);
        return;
      case "refused":
        this.#setPhase(itemId, { kind: "failed", message: outcome.message });
        this.#keepDraft(itemId);
        return;
      case "unreachable":
        this.#unanswered.set(itemId, { ...wantedOf(this.entry(itemId).recorded), ...sent });
        this.#setPhase(itemId, { kind: "failed", message: outcome.message });
        this.#keepDraft(itemId);
        this.#retryLater(itemId, outcome.retryAfterSeconds);
        return;
      default:
        outcome satisfies never;
    }
  }

  #confirm(itemId: string, sent: Change, saved: { version: number; at: string }): void {
    const { recorded, wanted } = this.entry(itemId);
    this.#attempts.delete(itemId);
    this.#unanswered.delete(itemId);
    const now = { ...recorded, ...sent, version: saved.version, at: saved.at };
    this.#put(itemId, { recorded: now, wanted, phase: { kind: "saved", at: saved.at } });
    this.#keepDraft(itemId);
    if (isEmpty(changeBetween(now, wanted))) return;
    // Pressed or typed while the request was under way: typing may still wait for its timer.
    this.#setPhase(itemId, { kind: "waiting" });
    if (!this.#timers.has(itemId)) this.#schedule(itemId, 0);
  }

  /** When both wrote the same, or the answer to our own save was lost, there is nothing to decide. */
  #collide(itemId: string, theirs: Recorded): void {
    const { recorded, wanted } = this.entry(itemId);
    const mine = changeBetween(recorded, wanted);
    if (isEmpty(changeBetween(theirs, { ...wantedOf(theirs), ...mine }))) {
      const phase: Phase = theirs.at === null ? { kind: "idle" } : { kind: "saved", at: theirs.at };
      this.#put(itemId, { recorded: theirs, wanted: wantedOf(theirs), phase });
      this.#options.drafts.clear(itemId);
      return;
    }
    const unanswered = this.#unanswered.get(itemId);
    this.#unanswered.delete(itemId);
    if (unanswered && theirs.version === recorded.version + 1 && isEmpty(changeBetween(theirs, unanswered))) {
      // Our own save, whose answer was lost; only what was pressed since is still to be saved.
      this.#put(itemId, { recorded: theirs, wanted, phase: { kind: "waiting" } });
      this.#schedule(itemId, 0);
      return;
    }
    this.#setPhase(itemId, { kind: "conflict", theirs });
    this.#keepDraft(itemId);
  }

  #retryLater(itemId: string, afterSeconds: number | undefined): void {
    const attempt = this.#attempts.get(itemId) ?? 0;
    this.#attempts.set(itemId, attempt + 1);
    const seconds = afterSeconds ?? RETRY_SECONDS[Math.min(attempt, RETRY_SECONDS.length - 1)] ?? 60;
    this.#schedule(itemId, seconds * 1_000);
  }

  #keepDraft(itemId: string): void {
    const { recorded, wanted } = this.entry(itemId);
    const change = changeBetween(recorded, wanted);
    if (isEmpty(change)) this.#options.drafts.clear(itemId);
    else this.#options.drafts.write(itemId, { version: recorded.version, change });
  }

  #setPhase(itemId: string, phase: Phase): void {
    const { recorded, wanted } = this.entry(itemId);
    this.#put(itemId, { recorded, wanted, phase });
  }

  #put(itemId: string, entry: Entry): void {
    this.#entries.set(itemId, entry);
    this.#revision += 1;
    for (const listener of this.#listeners) listener();
  }
}

function wantedOf({ answer, note }: Wanted): Wanted {
  return { answer, note };
}
