import { DatabaseStartError } from "@/lib/db/database-start-error";
import { startEmbedded } from "@/lib/db/embedded/start-embedded";
import { prepareExternalDatabase } from "@/lib/db/external-database";
import type { Env } from "@/lib/env";
import { logger } from "@/lib/telemetry/logger";
import { StartError } from "./start-error";

export type Database = {
  ownerUrl: string;
  appUrl: string;
  notes: string[];
  stop: () => Promise<void>;
  /** Ends it without waiting; it recovers at the next start. */
  abandon: () => void;
};

type Watch = {
  /** Called once the embedded server's process runs and there is nothing left but to wait for it. */
  onUnderway: () => void;
  /** Called when the embedded server died and could not be brought back. */
  onLost: () => void;
};

/** The person's own PostgreSQL when there is a DATABASE_URL, otherwise the embedded one. */
export async function startDatabase(env: Env, watch: Watch): Promise<Database> {
  try {
    if (env.DATABASE_URL === undefined) return await embedded(env, watch);
    return await external(env, env.DATABASE_URL);
  } catch (error) {
    throw error instanceof DatabaseStartError ? new StartError(error.message) : error;
  }
}

function embedded(env: Env, { onUnderway, onLost }: Watch): Promise<Database> {
  return startEmbedded(env.LAUNCHWORTHY_DATA_DIR, {
    onSpawned: onUnderway,
    onEvent: (sentence) => logger.warn(sentence),
    onGivenUp(error) {
      logger.error({ error }, "PostgreSQL could not be started again.");
      onLost();
    },
  });
}

async function external(env: Env, databaseUrl: string): Promise<Database> {
  const urls = await prepareExternalDatabase(
    env.LAUNCHWORTHY_DATA_DIR,
    databaseUrl,
    env.MIGRATION_DATABASE_URL,
  );
  return { ...urls, stop: async () => {}, abandon: () => {} };
}
