import "server-only";
import { type RawBuilder, sql } from "kysely";
import type { ProjectScope } from "@/lib/auth/scope";
import { now } from "@/lib/clock";
import { within } from "@/lib/db/within";
import { daysLeft, isExpiring, placesTaken, waiverStanding } from "@/lib/domain/waivers/standing";
import { MOST_WAIVER_DAYS, WAIVER_DAYS, type WaiverRecord } from "@/lib/domain/waivers/words";
import { AppError } from "@/lib/errors";
import type { ExpiryDays, Waiver, WaiverBudget } from "./schema";

/** The place in the list after which the next page begins. */
export type WaiverPlace = { at: string; id: string };
export type WaiverFilter = { itemId?: string; limit?: number; after?: WaiverPlace };

type Row = {
  id: string;
  itemId: string;
  reason: string;
  compensatingControl: string;
  requestedBy: string;
  requestedByName: string | null;
  requestedAt: Date;
  expiresAt: Date;
  renews: string | null;
  decision: WaiverRecord["decision"];
  decidedBy: string | null;
  decidedByName: string | null;
  decidedAt: Date | null;
  decisionNote: string;
  selfApproved: boolean;
  revokedBy: string | null;
  revokedByName: string | null;
  revokedAt: Date | null;
  revokeReason: string | null;
  version: number;
};

/** The waivers of a project, asked for or given, newest request first. */
export async function listWaivers(scope: ProjectScope, filter: WaiverFilter = {}): Promise<Waiver[]> {
  const { itemId, limit = 200, after } = filter;
  const conditions = [
    ...(itemId === undefined ? [] : [sql`v."itemId" = ${itemId}`]),
    ...(after ? [sql`(v."requestedAt", v."id") < (${after.at}::timestamptz, ${after.id}::uuid)`] : []),
  ];
  return select(
    scope,
    sql`${sql.join([sql`true`, ...conditions], sql` and `)}
      order by v."requestedAt" desc, v."id" desc limit ${limit}`,
  );
}

/** One waiver. @throws AppError "not-found" */
export async function getWaiver(scope: ProjectScope, waiverId: string): Promise<Waiver> {
  const [waiver] = await select(scope, sql`v."id" = ${waiverId}::uuid`);
  if (!waiver) throw new AppError("not-found", "This project has no such waiver.");
  return waiver;
}

/** Where a waiver stands in `listWaivers`. */
export function placeOf({ requestedAt, id }: Waiver): WaiverPlace {
  return { at: requestedAt, id };
}

type BudgetRow = { budget: number; itemId: string | null; expiresAt: Date | null };

/** How many risks may be accepted at once, and how many are. */
export async function getWaiverBudget(scope: ProjectScope): Promise<WaiverBudget> {
  const rows = await within(scope, async (tx) => {
    const found = await sql<BudgetRow>`
      select p."waiverBudget" "budget", v."itemId", v."expiresAt" from project p
      left join waiver v on v."workspaceId" = p."workspaceId" and v."projectId" = p."id"
        and v."decision" = 'approved' and v."revokedAt" is null
      where p."workspaceId" = ${scope.workspaceId}::uuid and p."id" = ${scope.projectId}::uuid`.execute(tx);
    return found.rows;
  });
  const approved = rows.flatMap(({ itemId, expiresAt }) =>
    itemId && expiresAt
      ? [
          {
            itemId,
            decision: "approved" as const,
            decidedAt: null,
            expiresAt: expiresAt.toISOString(),
            revokedAt: null,
          },
        ]
      : [],
  );
  return { budget: rows[0]?.budget ?? 0, used: placesTaken(approved, now().toISOString()) };
}

/** The days a waiver asked for today may end on, in the workspace's zone: today, the usual one, the last. */
export async function getExpiryDays(scope: ProjectScope): Promise<ExpiryDays> {
  const rows = await within(scope, async (tx) => {
    const found = await sql<ExpiryDays>`
      select d::text "first", (d + ${WAIVER_DAYS}::int)::text "usual", (d + ${MOST_WAIVER_DAYS}::int)::text "last"
      from (select (app_now() at time zone "timeZone")::date d from workspace
        where "workspaceId" = ${scope.workspaceId}::uuid) today`.execute(tx);
    return found.rows;
  });
  const [days] = rows;
  if (!days) throw new AppError("not-found", "There is no such workspace.");
  return days;
}

async function select(scope: ProjectScope, condition: RawBuilder<unknown>): Promise<Waiver[]> {
  const rows = await within(scope, async (tx) => {
    const found = await sql<Row>`
      select v."id", v."itemId", v."reason", v."compensatingControl", v."requestedBy", r."name" "requestedByName",
        v."requestedAt", v."expiresAt", v."renews", v."decision", v."decidedBy", d."name" "decidedByName", v."decidedAt",
        v."decisionNote", v."selfApproved", v."revokedBy", k."name" "revokedByName", v."revokedAt", v."revokeReason",
        v."version"
      from waiver v
      left join account r on r."id" = v."requestedBy"
      left join account d on d."id" = v."decidedBy"
      left join account k on k."id" = v."revokedBy"
      where v."workspaceId" = ${scope.workspaceId}::uuid and v."projectId" = ${scope.projectId}::uuid
        and ${condition}`.execute(tx);
    return found.rows;
  });
  const asOf = now().toISOString();
  return rows.map((row) => toWaiver(row, asOf));
}

const GONE = "somebody who has left";

function toWaiver(row: Row, asOf: string): Waiver {
  const { id, itemId, reason, compensatingControl, renews, selfApproved, version } = row;
  const expiresAt = row.expiresAt.toISOString();
  const decidedAt = row.decidedAt?.toISOString() ?? null;
  const revokedAt = row.revokedAt?.toISOString() ?? null;
  const standing = waiverStanding({ itemId, decision: row.decision, decidedAt, expiresAt, revokedAt }, asOf);
  const active = standing === "active";
  return {
    ...{ id, itemId, reason, compensatingControl, renews, selfApproved, version, standing, expiresAt },
    requestedBy: { id: row.requestedBy, name: row.requestedByName ?? GONE },
    requestedAt: row.requestedAt.toISOString(),
    daysLeft: active ? daysLeft(expiresAt, asOf) : 0,
    expiring: active && isExpiring(expiresAt, asOf),
    decision:
      row.decidedBy && decidedAt
        ? {
            by: { id: row.decidedBy, name: row.decidedByName ?? GONE },
            at: decidedAt,
            note: row.decisionNote,
          }
        : null,
    revocation:
      row.revokedBy && revokedAt
        ? {
            by: { id: row.revokedBy, name: row.revokedByName ?? GONE },
            at: revokedAt,
            reason: row.revokeReason ?? "",
          }
        : null,
  };
}
