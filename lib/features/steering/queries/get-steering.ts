import "server-only";
import { sql } from "kysely";
import { requirePermission } from "@/lib/auth/access";
import type { Scope } from "@/lib/auth/scope";
import type { Tx } from "@/lib/db/connection";
import { within } from "@/lib/db/within";
import type { Day, Instant } from "@/lib/domain/readiness/facts";
import type { Horizon, Steering } from "../schema";
import { readExpiringEvidence, readExpiringWaivers } from "./expiring";
import { readMoved } from "./moved";
import { readRhythm } from "./rhythm";
import { readApprovers, readTargets } from "./targets";

/** Everything the steering page shows beside the trend and the campaigns, read at one moment. */
export async function getSteering(scope: Scope, days: Horizon): Promise<Steering> {
  requirePermission(scope, "steering.read");
  return within(scope, async (tx) => {
    const { workspaceId } = scope;
    const { today, now } = await momentOf(tx, workspaceId);
    return {
      today,
      days,
      moved: await readMoved(tx, workspaceId, today),
      waivers: await readExpiringWaivers(tx, workspaceId, { now, days }),
      evidence: await readExpiringEvidence(tx, workspaceId, { now, days }),
      approvers: await readApprovers(tx, workspaceId),
      targets: await readTargets(tx, workspaceId, today, days),
      rhythm: await readRhythm(tx, workspaceId),
    };
  });
}

/** Asked once and handed on: a filter would ask the clock for each of ten thousand rows. */
async function momentOf(tx: Tx, workspaceId: string): Promise<{ today: Day; now: Instant }> {
  const { rows } = await sql<{ today: Day; now: Date }>`
    select (app_now() at time zone "timeZone")::date "today", app_now() "now" from workspace
    where "workspaceId" = ${workspaceId}::uuid`.execute(tx);
  const [row] = rows;
  if (!row) throw new Error("The scope names a workspace that is not there.");
  return { today: row.today, now: row.now.toISOString() };
}
