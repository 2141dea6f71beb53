import "server-only";
import { join } from "node:path";
import { logger } from "@/lib/telemetry/logger";
import { pendingMigrations } from "./migrate";
import { appPool } from "./pool";

export type DatabaseCondition = "current" | "migrations-pending" | "unreachable";

/** What `/api/ready` needs to know; never throws. */
export async function checkDatabase(): Promise<DatabaseCondition> {
  try {
    const query = async (text: string) => (await appPool().query<{ name: string }>(text)).rows;
    const pending = await pendingMigrations(query, join(process.cwd(), "db", "migrations"));
    return pending.length === 0 ? "current" : "migrations-pending";
  } catch (error) {
    logger.warn({ error }, "the readiness check found no database");
    return "unreachable";
  }
}
