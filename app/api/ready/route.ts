import { join } from "node:path";
import { pendingMigrations } from "@/lib/db/migrate";
import { appPool } from "@/lib/db/pool";
import { currentPhase } from "@/lib/lifecycle";
import { logger } from "@/lib/telemetry/logger";

export const dynamic = "force-dynamic";

/** Whether traffic should come here: the process serves, the database answers, its migrations are current. */
export async function GET(): Promise<Response> {
  const phase = currentPhase();
  const database = phase === "ready" ? await databaseState() : "unknown";
  const ready = phase === "ready" && database === "current";
  const status = ready ? 200 : 503;
  return Response.json(
    { status: ready ? "ready" : "not-ready", phase, database },
    { status, headers: { "cache-control": "no-store" } },
  );
}

type DatabaseState = "current" | "migrations-pending" | "unreachable" | "unknown";

async function databaseState(): Promise<DatabaseState> {
  try {
    const directory = join(process.cwd(), "db", "migrations");
    const pending = await pendingMigrations(
      async (text) => (await appPool().query<{ name: string }>(text)).rows,
      directory,
    );
    return pending.length === 0 ? "current" : "migrations-pending";
  } catch (error) {
    logger.warn({ error }, "the readiness check found no database");
    return "unreachable";
  }
}
