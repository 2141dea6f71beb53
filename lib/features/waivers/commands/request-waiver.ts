import "server-only";
import { sql } from "kysely";
import { v7 as uuidv7 } from "uuid";
import { type ProjectContext, projectCommand } from "@/lib/db/command";
import { findItem } from "@/lib/domain/catalogue/catalogue";
import { assessReadiness } from "@/lib/domain/readiness/assess";
import type { Instant } from "@/lib/domain/readiness/facts";
import { DAY_MS, toInstant, toMs } from "@/lib/domain/readiness/instants";
import {
  coverRefusal,
  expiryRefusal,
  hasOpenRequest,
  latestExpiry,
} from "@/lib/domain/waivers/request-rules";
import { WAIVER_DAYS } from "@/lib/domain/waivers/words";
import { refuse } from "@/lib/result";
import { type RequestWaiverRefusal, requestWaiverInput } from "../schema";
import { type LockedWaiver, lockedWaivers } from "./locked-waivers";

/** Asks that the risk of one item be accepted for a while; nothing changes until somebody approves it. */
export const requestWaiver = projectCommand<
  typeof requestWaiverInput,
  { waiverId: string },
  RequestWaiverRefusal
>({
  permission: "waiver.request",
  input: requestWaiverInput,
  async run(context) {
    const { input, catalogue, facts, now } = context;
    const item = findItem(catalogue, input.itemId);
    if (!item) return refuse({ code: "unknown-item" });
    const { waivers, budget } = await lockedWaivers(context);
    const state = assessReadiness(catalogue, facts, now).items[item.id];
    const expiresAt = await expiryOf(context, input.expiresAt);
    const refusal =
      coverRefusal({ item, state, waivers, budget, asOf: now }) ??
      (hasOpenRequest(waivers, item.id, now) ? ({ code: "waiver-requested-already" } as const) : null) ??
      (canRenew(waivers, input) ? null : ({ code: "unknown-renewal" } as const)) ??
      expiryRefusal(expiresAt, now);
    if (refusal) return refuse(refusal);

    const waiverId = uuidv7();
    await store(context, waiverId, { ...input, expiresAt });
    const { itemId, renews } = input;
    return {
      ok: true,
      value: { waiverId },
      event: { type: "waiver.requested", data: { waiverId, itemId, expiresAt, renews } },
    };
  },
});

/** A renewal follows a waiver that was in force on the same item, whether or not it has ended since. */
function canRenew(
  waivers: readonly LockedWaiver[],
  { itemId, renews }: { itemId: string; renews: string | null },
): boolean {
  if (renews === null) return true;
  return waivers.some(
    (waiver) => waiver.id === renews && waiver.itemId === itemId && waiver.decision === "approved",
  );
}

/** The end of the last day in the workspace's zone; on the ninetieth day it is cut to the ninety days. */
async function expiryOf({ tx, now, standing }: ProjectContext, asked: string | null): Promise<Instant> {
  if (asked === null) return toInstant(toMs(now) + WAIVER_DAYS * DAY_MS);
  if (asked.includes("T")) return toInstant(Date.parse(asked));
  const { timeZone } = standing.workspace;
  const { rows } = await sql<{ begins: Date; ends: Date }>`
    select ${asked}::date::timestamp at time zone ${timeZone} "begins",
      (${asked}::date + 1)::timestamp at time zone ${timeZone} "ends"`.execute(tx);
  const [day] = rows;
  if (!day) throw new Error("A day has a beginning and an end.");
  const latest = latestExpiry(now);
  const ends = day.ends.toISOString();
  return day.begins.toISOString() < latest && ends > latest ? latest : ends;
}

async function store(
  { tx, scope, project, actorId, now }: ProjectContext,
  id: string,
  waiver: {
    itemId: string;
    reason: string;
    compensatingControl: string;
    expiresAt: Instant;
    renews: string | null;
  },
): Promise<void> {
  if (actorId === null) throw new Error("A waiver is asked for by a person.");
  const { itemId, reason, compensatingControl, expiresAt, renews } = waiver;
  await tx
    .insertInto("waiver")
    .values({
      workspaceId: scope.workspaceId,
      projectId: project.id,
      ...{ id, itemId, reason, compensatingControl, expiresAt, renews },
      requestedBy: actorId,
      requestedAt: now,
    })
    .execute();
}
