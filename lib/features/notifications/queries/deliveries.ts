import "server-only";
import { type RawBuilder, sql } from "kysely";
import { z } from "zod";
import { requirePermission } from "@/lib/auth/access";
import type { Scope } from "@/lib/auth/scope";
import { within } from "@/lib/db/within";
import { isNotificationKind, notificationWords } from "@/lib/domain/inbox/kinds";
import { AppError } from "@/lib/errors";
import { decodeCursor, encodeCursor, type Page } from "@/lib/http/cursor";
import type { Delivery, DeliveryStatus } from "../schema";

type Row = {
  id: string;
  accountId: string;
  name: string;
  kind: string;
  status: DeliveryStatus;
  reason: string | null;
  attempts: number;
  createdAt: Date;
  updatedAt: Date;
  place: string;
};

const place = z.tuple([z.string().regex(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?\+00$/), z.uuid()]);

/** The letters of a workspace, newest first. @throws AppError "forbidden" for who may not read them. */
export async function listDeliveries(
  scope: Scope,
  asked: { status: DeliveryStatus | null; limit: number; cursor?: string | undefined },
): Promise<Page<Delivery>> {
  requirePermission(scope, "delivery.read");
  const { status, limit, cursor } = asked;
  const after = cursor === undefined ? null : decodeCursor(place, cursor);
  const rows = await read(
    scope,
    sql`${status === null ? sql`true` : sql`d."status" = ${status}`}
      and ${after ? sql`(d."createdAt", d."id") < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql`true`}`,
    limit + 1,
  );
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return { data: shown.map(deliveryOf), nextCursor: last ? encodeCursor([last.place, last.id]) : null };
}

/** One letter of the log. @throws AppError "not-found" */
export async function getDelivery(scope: Scope, id: string): Promise<Delivery> {
  requirePermission(scope, "delivery.read");
  const [row] = await read(scope, sql`d."id" = ${id}::uuid`, 1);
  if (!row) throw new AppError("not-found", "There is no such letter.");
  return deliveryOf(row);
}

function read(scope: Scope, where: RawBuilder<unknown>, limit: number): Promise<Row[]> {
  return within(scope, async (tx) => {
    const { rows } = await sql<Row>`
      select d."id", d."accountId", a."name", d."kind", d."status", d."reason", d."attempts", d."createdAt", d."updatedAt",
        (d."createdAt" at time zone 'UTC')::text || '+00' "place"
      from delivery d join account a on a."id" = d."accountId"
      where d."workspaceId" = ${scope.workspaceId}::uuid and ${where}
      order by d."createdAt" desc, d."id" desc limit ${limit}`.execute(tx);
    return rows;
  });
}

function deliveryOf({ accountId, name, kind, createdAt, updatedAt, place: _, ...row }: Row): Delivery {
  const known = isNotificationKind(kind) ? kind : "weekly-digest";
  return {
    ...row,
    to: { id: accountId, name },
    kind: known,
    title: notificationWords(known).title,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  };
}
