/** `starting` until migrated and listening, `stopping` from the first signal on. */
export type Phase = "starting" | "ready" | "stopping";

type Lifecycle = {
  phase: Phase;
  closers: { name: string; close: () => Promise<void> }[];
};

/** The phase this process is in; `/api/ready` answers 503 unless it is `ready`. */
export function currentPhase(): Phase {
  return lifecycle().phase;
}

export function enterPhase(phase: Phase): void {
  lifecycle().phase = phase;
}

/**
 * Registers what must be closed after the last request and the last job, and before the database stops:
 * connection pools, mail transports. Closers run in reverse order of registration.
 */
export function onShutdown(name: string, close: () => Promise<void>): void {
  lifecycle().closers.push({ name, close });
}

/** Runs every registered closer once; one that throws is reported to `onError` and the rest still run. */
export async function runClosers(onError: (name: string, error: unknown) => void): Promise<void> {
  for (const { name, close } of lifecycle().closers.splice(0).reverse()) {
    try {
      await close();
    } catch (error) {
      onError(name, error);
    }
  }
}

// The server bundle and Next's bundle each carry a copy of this module; a registered symbol is what they share.
const key = Symbol.for("launchworthy.lifecycle");
const shared = globalThis as { [key]?: Lifecycle };

function lifecycle(): Lifecycle {
  shared[key] ??= { phase: "starting", closers: [] };
  return shared[key];
}
