import "server-only";
import { type RawBuilder, sql } from "kysely";
import type { Tx } from "@/lib/db/connection";
import type { Instant } from "@/lib/domain/readiness/facts";
import {
  type ExpiringEvidence,
  type ExpiringWaiver,
  HORIZONS,
  type Horizon,
  LIST_LENGTH,
  type Steering,
  type Within,
} from "../schema";
import { living } from "./living";

type Moment = { now: Instant; days: Horizon };

const [SOON, LATER, FARTHEST] = HORIZONS;

type WaiverRow = Omit<ExpiringWaiver, "project" | "expiresAt"> & {
  projectId: string;
  slug: string;
  name: string;
  expiresAt: string;
};

/** Accepted risks that end within the horizon, the next first. */
export async function readExpiringWaivers(
  tx: Tx,
  workspaceId: string,
  moment: Moment,
): Promise<Steering["waivers"]> {
  const active = sql`w."workspaceId" = ${workspaceId}::uuid and w."decision" = 'approved' and w."revokedAt" is null
    and w."expiresAt" > ${moment.now}::timestamptz and ${living}`;
  const joined = sql`waiver w join project p on p."workspaceId" = w."workspaceId" and p."id" = w."projectId"`;
  const { rows } = await sql<{ within: number[]; rows: WaiverRow[] | null }>`
    select (select ${countsWithin(sql`w."expiresAt"`, moment.now)} from ${joined}
        where ${active} and w."expiresAt" < ${inDays(moment.now, FARTHEST)}) "within",
      (select json_agg(row) from (select w."id", w."itemId", w."expiresAt", w."selfApproved", a."name" "approver",
          p."id" "projectId", p."slug", p."name"
        from ${joined} left join account a on a."id" = w."decidedBy"
        where ${active} and w."expiresAt" < ${inDays(moment.now, moment.days)} order by w."expiresAt", w."id" limit ${LIST_LENGTH}) row) "rows"`.execute(
    tx,
  );
  return {
    within: withinOf(rows[0]?.within),
    rows: (rows[0]?.rows ?? []).map(({ projectId, slug, name, expiresAt, ...rest }) => ({
      ...rest,
      expiresAt: instant(expiresAt),
      project: { id: projectId, slug, name },
    })),
  };
}

type EvidenceRow = Omit<ExpiringEvidence, "items"> & { items: [itemId: string, at: string][] };

/** Projects whose evidence goes stale within the horizon, with the items it proves; and how many hold stale evidence now. */
export async function readExpiringEvidence(
  tx: Tx,
  workspaceId: string,
  moment: Moment,
): Promise<Steering["evidence"]> {
  const own = sql`r."workspaceId" = ${workspaceId}::uuid and ${living}`;
  const joined = sql`project_results r join project p on p."workspaceId" = r."workspaceId" and p."id" = r."projectId"`;
  const { rows } = await sql<{ within: number[]; stale: number | null; rows: EvidenceRow[] | null }>`
    select (select ${countsWithin(sql`r."nextStaleAt"`, moment.now)} from ${joined}
        where ${own} and r."nextStaleAt" < ${inDays(moment.now, FARTHEST)}) "within",
      (select "count" from portfolio_tally where "workspaceId" = ${workspaceId}::uuid and "key" = 'stale') "stale",
      (select json_agg(row) from (select p."id", p."slug", p."name", a."name" "owner", r."nextStaleAt" "firstAt",
          (select json_agg(json_build_array(f.key, f.value) order by f.value, f.key) from jsonb_each_text(r."freshUntil") f
            where f.value::timestamptz < ${inDays(moment.now, moment.days)}) "items"
        from ${joined} join account a on a."id" = p."ownerId"
        where ${own} and r."nextStaleAt" < ${inDays(moment.now, moment.days)} order by r."nextStaleAt", p."id" limit ${LIST_LENGTH}) row) "rows"`.execute(
    tx,
  );
  return {
    within: withinOf(rows[0]?.within),
    stale: rows[0]?.stale ?? 0,
    rows: (rows[0]?.rows ?? []).map(({ items, firstAt, ...rest }) => ({
      ...rest,
      firstAt: instant(firstAt),
      items: items.map(([itemId, at]) => ({ itemId, at: instant(at) })),
    })),
  };
}

function inDays(now: Instant, days: Horizon): RawBuilder<unknown> {
  return sql`${now}::timestamptz + ${sql.lit(days)} * interval '1 day'`;
}

function countsWithin(at: RawBuilder<unknown>, now: Instant): RawBuilder<unknown> {
  const counts = HORIZONS.map((days) => sql`count(*) filter (where ${at} < ${inDays(now, days)})`);
  return sql`json_build_array(${sql.join(counts)})`;
}

function withinOf(counts: readonly number[] | undefined): Within {
  const [soon = 0, later = 0, farthest = 0] = counts ?? [];
  return { [SOON]: soon, [LATER]: later, [FARTHEST]: farthest };
}

/** JSON carries an instant in the session's zone. */
function instant(text: string): string {
  return new Date(text).toISOString();
}
