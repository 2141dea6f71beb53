import "server-only";
import type { RawBuilder } from "kysely";
import { logger } from "@/lib/telemetry/logger";
import { transaction } from "./transaction";

/**
 * The one write beside the doors: "last seen" marks. Nobody waits for it and nothing depends on it, so
 * a failure is logged and forgotten.
 */
export function touch(workspaceId: string | null, statement: RawBuilder<unknown>): void {
  transaction("write", { workspaceId }, (tx) => statement.execute(tx)).catch((error: unknown) => {
    logger.warn({ error }, "a last-seen mark was not written");
  });
}
