import "server-only";
import { sql } from "kysely";
import { catalogueFor } from "@/lib/db/catalogues";
import type { Tx } from "@/lib/db/connection";
import type { Item } from "@/lib/domain/catalogue/types";
import { REMINDED_DAYS } from "@/lib/domain/inbox/reminders";
import type { Answer, Day } from "@/lib/domain/readiness/facts";
import { resultOf } from "@/lib/domain/readiness/item-result";
import { type Ending, foundersOfProject, liveProjects, reminderKey, type Today } from "./ending";

type ProofRow = {
  projectId: string;
  itemId: string;
  answer: Answer;
  endsAt: Date;
  day: Day;
  madeOn: Day;
  founders: string[];
};

/**
 * The passes whose last proof is about to end or has ended, as one matter per project and day. The rules
 * of a proof's life are those of lib/domain/readiness/freshness.ts, here over a whole workspace at once.
 */
export async function endingEvidence(tx: Tx, today: Today): Promise<readonly Ending[]> {
  const items = await windowsOf(tx, today.workspaceId);
  const rows = await endingProofs(tx, today, items);
  const passes = rows.filter(({ itemId, answer }) => {
    const item = items.get(itemId);
    return item !== undefined && resultOf(item, answer) === "pass";
  });
  const days = Map.groupBy(passes, ({ projectId, day }) => `${projectId}:${day}`);
  return [...days.values()].flatMap((proofs) => endingOf(proofs, today));
}

function endingOf(proofs: readonly ProofRow[], today: Today): Ending[] {
  const [first] = proofs;
  if (!first) return [];
  const { projectId, day, founders: to } = first;
  const subject = { itemIds: proofs.map(({ itemId }) => itemId).toSorted(), day };
  if (first.endsAt.toISOString() <= today.now) {
    const since = first.endsAt.toISOString();
    return [
      { kind: "evidence-stale", subject, to, key: `evidence-stale:${projectId}:${day}`, projectId, since },
    ];
  }
  const madeOn =
    proofs
      .map((proof) => proof.madeOn)
      .toSorted()
      .at(-1) ?? null;
  const key = reminderKey(today, "evidence-expiring", { id: projectId, day, madeOn });
  return key === null ? [] : [{ kind: "evidence-expiring", subject, to, key, projectId, since: today.now }];
}

async function endingProofs(
  tx: Tx,
  today: Today,
  items: ReadonlyMap<string, Item>,
): Promise<readonly ProofRow[]> {
  const windows = Object.fromEntries([...items].map(([id, item]) => [id, item.evidence.freshDays]));
  const { rows } = await sql<ProofRow>`
    with proof as (
      select e."workspaceId", e."projectId", i."itemId", max(r."uploadedAt") "uploadedAt",
        max(least(r."validUntil", least(r."collectedAt", r."uploadedAt") + make_interval(days => w."value"::int))) "endsAt"
      from project p
      join evidence e on e."workspaceId" = p."workspaceId" and e."projectId" = p."id"
      join evidence_revision r on r."workspaceId" = e."workspaceId" and r."evidenceId" = e."id" and r."number" = e."revision"
      join evidence_item i on i."workspaceId" = e."workspaceId" and i."evidenceId" = e."id"
      join jsonb_each_text(${JSON.stringify(windows)}::jsonb) w on w."key" = i."itemId"
      where ${liveProjects(today)} and e."deletedAt" is null and e."kind" <> 'note'
        and (e."kind" <> 'link' or r."collectedAt" is not null)
      group by 1, 2, 3)
    select proof."projectId", proof."itemId", a."answer", proof."endsAt", ${foundersOfProject} "founders",
      (proof."endsAt" at time zone ${today.zone})::date::text "day",
      (proof."uploadedAt" at time zone ${today.zone})::date::text "madeOn"
    from proof
    join project p on p."workspaceId" = proof."workspaceId" and p."id" = proof."projectId"
    join item_answer a on a."workspaceId" = proof."workspaceId" and a."projectId" = proof."projectId"
      and a."itemId" = proof."itemId" and a."answer" is not null
    where proof."endsAt" < ${today.now}::timestamptz + make_interval(days => ${REMINDED_DAYS + 2})`.execute(
    tx,
  );
  return rows;
}

/** The items of the newest checks: what an older version asked for has the same window or none. */
async function windowsOf(tx: Tx, workspaceId: string): Promise<ReadonlyMap<string, Item>> {
  const { rows } = await sql<{ version: number | null }>`
    select max("version") "version" from workspace_checks where "workspaceId" = ${workspaceId}::uuid`.execute(
    tx,
  );
  const catalogue = await catalogueFor(tx, workspaceId, rows[0]?.version ?? 0);
  return new Map(catalogue.items.map((item) => [item.id, item]));
}
