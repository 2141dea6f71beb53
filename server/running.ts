import { setTimeout as sleep } from "node:timers/promises";
import { enterPhase, runClosers } from "@/lib/lifecycle";
import { logger } from "@/lib/telemetry/logger";
import type { Database } from "./database";
import type { Listeners } from "./listeners";
import type { Web } from "./web";

/** What has been started so far, so that a stop at any moment undoes exactly that. */
export type Running = {
  listeners?: Listeners;
  web?: Promise<Web>;
  jobs?: Promise<{ stop: () => Promise<void> }>;
  database?: Promise<Database>;
  releaseLock?: () => void;
};

/**
 * Stops from the outside in: readiness says no, requests finish, jobs finish, pools close, the database stops.
 * Each part is tried even if the one before failed.
 */
export async function stopRunning(running: Running, graceMs: number): Promise<void> {
  enterPhase("stopping");
  await attempt("requests", async () => {
    // A moment in which /api/ready answers 503 while connections are still accepted: load balancers turn away first.
    if (running.listeners) await sleep(readinessNoticeMs);
    const outcome = await running.listeners?.drain(graceMs);
    if (outcome?.cut) logger.warn("Some requests did not finish in time and were cut.");
  });
  await attempt("jobs", async () => (await settled(running.jobs))?.stop());
  await attempt("web", async () => (await settled(running.web))?.close());
  await runClosers((name, error) => logger.error({ error, name }, "A part did not close."));
  await attempt("database", async () => (await settled(running.database))?.stop());
  running.releaseLock?.();
}

/** The way out when a second signal says that waiting is over. */
export async function abandonRunning(running: Running): Promise<void> {
  const database = await Promise.race([settled(running.database), sleep(100, null)]);
  database?.abandon();
  running.releaseLock?.();
}

async function attempt(name: string, step: () => Promise<unknown>): Promise<void> {
  try {
    await step();
  } catch (error) {
    logger.error({ error, name }, "A part did not stop.");
  }
}

async function settled<T>(starting: Promise<T> | undefined): Promise<T | null> {
  try {
    return (await starting) ?? null;
  } catch {
    return null;
  }
}

const readinessNoticeMs = 200;
