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

/**
 * The person's own PostgreSQL when there is a DATABASE_URL, otherwise the embedded one.
 * @param onLost called when the embedded server died and could not be brought back.
 */
export async function startDatabase(env: Env, onLost: () => void): Promise<Database> {
  try {
    return env.DATABASE_URL === undefined
      ? await embedded(env, onLost)
      : await external(env, env.DATABASE_URL);
  } catch (error) {
    throw error instanceof DatabaseStartError ? new StartError(error.message) : error;
  }
}

function embedded(env: Env, onLost: () => void): Promise<Database> {
  return startEmbedded(env.LAUNCHWORTHY_DATA_DIR, {
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
