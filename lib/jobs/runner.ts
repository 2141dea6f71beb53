import "server-only";
import { Logger, parseCronItems, run } from "graphile-worker";
import pg from "pg";
import { logger } from "@/lib/telemetry/logger";
import { schedule } from "./schedule";
import { tasks } from "./tasks";

/** How many jobs run side by side; they share the machine with the requests. */
const CONCURRENCY = 2;
/** One connection listens for new jobs, one per job fetches and settles it; the jobs' own work uses the app's pool. */
const CONNECTIONS = CONCURRENCY + 2;

/**
 * Starts working on queued and scheduled jobs, beside any number of other instances. What was missed
 * while nothing ran is caught up with first.
 *
 * @returns `stop`, which lets running jobs finish; unfinished ones are taken up again by the next start.
 */
export async function startJobs(): Promise<{ stop: () => Promise<void> }> {
  const connectionString = process.env.LAUNCHWORTHY_APP_URL;
  if (!connectionString) throw new Error("LAUNCHWORTHY_APP_URL is not set: start the app with `npm start`.");
  const pool = new pg.Pool({ connectionString, max: CONNECTIONS, keepAlive: true });
  let stopping = false;
  // The library reconnects by itself; an unheard error event would end the process first.
  pool.on("error", (error) => {
    if (!stopping) logger.warn({ error }, "a connection of the job runner broke");
  });
  pool.on("connect", (client) => client.on("error", () => {}));
  const runner = await run({
    pgPool: pool,
    taskList: tasks,
    parsedCronItems: parseCronItems([...schedule]),
    concurrency: CONCURRENCY,
    noHandleSignals: true,
    logger: jobLogger,
  }).catch(async (error: unknown) => {
    await pool.end();
    throw error;
  });
  runner.promise.catch((error: unknown) => logger.error({ error }, "the job runner stopped by itself"));
  await runner.addJob("close-days", {}, { jobKey: "close-days" });
  await runner.addJob("refresh-readiness", {}, { jobKey: "refresh-readiness", maxAttempts: 1 });
  return {
    stop: async () => {
      stopping = true;
      await runner.stop();
      await pool.end();
    },
  };
}

const LEVELS = { error: "error", warning: "warn", info: "debug", debug: "debug" } as const;

/** Every job fetched and done is news to the library only: its "info" is our "debug". */
const jobLogger = new Logger((scope) => (level, message, meta) => {
  logger[LEVELS[level]]({ job: scope.taskIdentifier, jobId: scope.jobId, error: meta?.error }, message);
});
