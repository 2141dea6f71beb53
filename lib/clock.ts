import { AsyncLocalStorage } from "node:async_hooks";
import { readFileSync } from "node:fs";

const acted = new AsyncLocalStorage<string>();

/**
 * Does `work` as if it happened at an instant (ISO 8601): every fact recorded in it carries that time.
 * For the demo seed, which plays months in seconds, and for tests; nothing else may bend time.
 */
export function atInstant<T>(instant: string, work: () => Promise<T>): Promise<T> {
  return acted.run(new Date(instant).toISOString(), work);
}

/**
 * The instant the test clock shows, as ISO 8601 in UTC; null when the real clock runs.
 * `LAUNCHWORTHY_TEST_CLOCK` is an instant or the path of a file that holds one (an empty file means
 * the real clock). The server refuses to start with it on anything but a loopback address.
 */
export function testInstant(): string | null {
  const instant = acted.getStore();
  if (instant !== undefined) return instant;
  const setting = process.env.LAUNCHWORTHY_TEST_CLOCK;
  if (!setting) return null;
  const text = Number.isNaN(Date.parse(setting)) ? readClockFile(setting) : setting;
  return text === "" ? null : new Date(text).toISOString();
}

/** The current instant by the clock that facts are recorded with. */
export function now(): Date {
  const instant = testInstant();
  return instant === null ? new Date() : new Date(instant);
}

function readClockFile(path: string): string {
  try {
    return readFileSync(path, "utf8").trim();
  } catch {
    return "";
  }
}
