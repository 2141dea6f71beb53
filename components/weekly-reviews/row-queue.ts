import type { ReviewRow, RowStanding } from "@/lib/features/weekly-reviews/schema";
import {
  adopted,
  edited,
  entryOf,
  outstanding,
  type RowChange,
  type RowEntry,
  raceLost,
  resolved,
  saved,
} from "./row-draft";

export type RowOutcome =
  | { kind: "saved"; row: RowStanding }
  | { kind: "overtaken"; current: RowStanding }
  | { kind: "refused"; message: string }
  /** Nobody answered; trying again may work. */
  | { kind: "unreachable"; message: string };

export type SendRow = (row: { id: string; version: number }, change: RowChange) => Promise<RowOutcome>;

const RETRY_MS = [2_000, 5_000, 15_000, 30_000];

/**
 * Saves decisions and notes, per row one request at a time, each on the version the one before it made.
 * What other people do meanwhile comes in beside it, and never over what is being typed.
 */
export class RowQueue {
  readonly #send: SendRow;
  #entries: ReadonlyMap<string, RowEntry>;
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #failures = new Map<string, number>();
  readonly #listeners = new Set<() => void>();

  constructor(rows: readonly ReviewRow[], send: SendRow) {
    this.#send = send;
    this.#entries = new Map(rows.map((row) => [row.id, entryOf(row)]));
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The same map until something changes: what React compares. */
  entries = (): ReadonlyMap<string, RowEntry> => this.#entries;

  /** Records what the person wants. Typing waits `delayMs` for more; a key press does not. */
  edit(rowId: string, change: RowChange, delayMs = 0): void {
    this.#update(rowId, (entry) => edited(entry, change));
    this.#failures.delete(rowId);
    this.#schedule(rowId, delayMs);
  }

  /** Ends a race for a row with what is to stand. */
  resolve(rowId: string, change: RowChange): void {
    this.#update(rowId, (entry) => resolved(entry, change));
    this.#schedule(rowId, 0);
  }

  /** Sends now what still waits for more typing. */
  flush(): void {
    for (const rowId of [...this.#timers.keys()]) this.#schedule(rowId, 0);
  }

  /** Takes over what the server says. */
  adopt(rows: readonly ReviewRow[]): void {
    for (const row of rows) {
      const known = this.#entries.get(row.id);
      if (!known) this.#put(row.id, entryOf(row));
      else if (row.version > known.row.version) this.#put(row.id, adopted(known, row));
    }
  }

  hasUnsaved(): boolean {
    return [...this.#entries.values()].some(
      (entry) => entry.phase === "saving" || outstanding(entry) !== null || entry.overtaken?.note === true,
    );
  }

  #schedule(rowId: string, delayMs: number): void {
    clearTimeout(this.#timers.get(rowId));
    this.#timers.delete(rowId);
    if (delayMs <= 0) {
      void this.#save(rowId);
      return;
    }
    const run = () => {
      this.#timers.delete(rowId);
      void this.#save(rowId);
    };
    this.#timers.set(rowId, setTimeout(run, delayMs));
  }

  async #save(rowId: string): Promise<void> {
    const entry = this.#entries.get(rowId);
    if (!entry || entry.phase === "saving") return;
    // Somebody else's newer state came in while this was typed: the race is lost before anything is sent.
    const checked = entry.draft === null ? entry : raceLost(entry, entry.row);
    const change = outstanding(checked);
    this.#put(rowId, { ...checked, phase: change === null ? quiet(checked) : "saving" });
    if (change === null) return;
    const outcome = await this.#send({ id: rowId, version: checked.row.version }, change);
    this.#settle(rowId, change, outcome);
  }

  #settle(rowId: string, sent: RowChange, outcome: RowOutcome): void {
    switch (outcome.kind) {
      case "saved":
        this.#failures.delete(rowId);
        this.#update(rowId, (entry) => saved(entry, sent, outcome.row));
        this.#goOn(rowId);
        break;
      case "overtaken":
        this.#update(rowId, (entry) => raceLost(entry, outcome.current));
        this.#goOn(rowId);
        break;
      case "unreachable":
        this.#fail(rowId, outcome.message);
        this.#retryLater(rowId);
        break;
      case "refused":
        this.#fail(rowId, outcome.message);
        break;
      default:
        outcome satisfies never;
    }
  }

  /** Pressed or typed while the request was under way: typing may still wait for its timer. */
  #goOn(rowId: string): void {
    const entry = this.#entries.get(rowId);
    if (!entry) return;
    const more = outstanding(entry) !== null;
    this.#put(rowId, { ...entry, phase: more ? "waiting" : quiet(entry) });
    if (more && !this.#timers.has(rowId)) this.#schedule(rowId, 0);
  }

  #fail(rowId: string, message: string): void {
    this.#update(rowId, (entry) => ({ ...entry, phase: "failed", message }));
  }

  #retryLater(rowId: string): void {
    const times = this.#failures.get(rowId) ?? 0;
    this.#failures.set(rowId, times + 1);
    this.#schedule(rowId, RETRY_MS[Math.min(times, RETRY_MS.length - 1)] ?? 30_000);
  }

  #update(rowId: string, change: (entry: RowEntry) => RowEntry): void {
    const entry = this.#entries.get(rowId);
    if (entry) this.#put(rowId, change(entry));
  }

  #put(rowId: string, entry: RowEntry): void {
    this.#entries = new Map(this.#entries).set(rowId, entry);
    for (const listener of this.#listeners) listener();
  }
}

function quiet(entry: RowEntry): RowEntry["phase"] {
  return entry.row.decided === null ? "idle" : "saved";
}
