import { setTimeout as sleep } from "node:timers/promises";
import { clearPostmaster, stopPostmaster } from "./postmaster";
import type { ServerProcess } from "./server-process";

export type Supervisor = { stop: () => Promise<void>; abandon: () => void };

export type Supervision = {
  clusterDir: string;
  start: () => Promise<ServerProcess>;
  /** The server ended by itself, or is back. */
  onEvent: (sentence: string) => void;
  /** It did not come back after the last attempt; the app cannot go on. */
  onGivenUp: (error: unknown) => void;
};

/** Keeps a started server running: when it ends without being asked to, it is started again, ever more patiently. */
export function supervise(first: ServerProcess, watch: Supervision): Supervisor {
  let current: ServerProcess | null = first;
  let stopping = false;
  const isStopping = () => stopping;
  const keeping = (async () => {
    while (current) {
      await current.exited;
      if (stopping) return;
      watch.onEvent(`PostgreSQL (process ${current.pid}) ended unexpectedly; starting it again.`);
      current = await startAgain(watch, isStopping);
    }
  })();
  return {
    async stop() {
      stopping = true;
      if (current) await stopPostmaster(current.pid);
      await keeping;
      if (current) await stopPostmaster(current.pid);
    },
    abandon() {
      stopping = true;
      if (current) quit(current.pid);
    },
  };
}

async function startAgain(watch: Supervision, isStopping: () => boolean): Promise<ServerProcess | null> {
  let lastError: unknown;
  for (const pauseMs of pausesMs) {
    await sleep(pauseMs);
    if (isStopping()) return null;
    try {
      for (const note of await clearPostmaster(watch.clusterDir)) watch.onEvent(note);
      const server = await watch.start();
      watch.onEvent(`PostgreSQL is running again (process ${server.pid}).`);
      return server;
    } catch (error) {
      lastError = error;
    }
  }
  if (!isStopping()) watch.onGivenUp(lastError);
  return null;
}

function quit(pid: number): void {
  try {
    process.kill(pid, "SIGQUIT");
  } catch {
    // It has ended already.
  }
}

// Backends of a killed postmaster need a moment to notice and let go of the shared memory.
const pausesMs = [200, 500, 1_000, 2_000, 5_000, 10_000];
