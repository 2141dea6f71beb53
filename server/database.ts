import { DatabaseStartError } from "@/lib/db/embedded/database-start-error";
import { startEmbedded } from "@/lib/db/embedded/start-embedded";
import type { Env } from "@/lib/env";
import { logger } from "@/lib/telemetry/logger";
import { prepareExternalDatabase } from "./external-database";
import { StartError } from "./start-error";

export type Database = {
  ownerUrl: string;
  appUrl: string;
  notes: string[];
  stop: () => Promise<void>;
  /** Ends it without waiting; it recovers at the next start. */
  abandon: () => void;
};

/** @param onLost called when the embedded server died and could not be brought back. */
export async function startDatabase(env: Env, onLost: () => void): Promise<Database> {
  if (env.DATABASE_URL !== undefined) {
    const urls = await prepareExternalDatabase(
      env.LAUNCHWORTHY_DATA_DIR,
      env.DATABASE_URL,
      env.MIGRATION_DATABASE_URL,
    );
    return { ...urls, stop: async () => {}, abandon: () => {} };
  }
  try {
    return await startEmbedded(env.LAUNCHWORTHY_DATA_DIR, {
      onEvent: (sentence) => logger.warn(sentence),
      onGivenUp(error) {
        logger.error({ error }, "PostgreSQL could not be started again.");
        onLost();
      },
    });
  } catch (error) {
    throw error instanceof DatabaseStartError ? new StartError(error.message) : error;
  }
}
