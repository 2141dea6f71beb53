import "server-only";
import { sql } from "kysely";
import type { ProjectScope } from "@/lib/auth/scope";
import { catalogueIn } from "@/lib/db/catalogues";
import type { Tx } from "@/lib/db/connection";
import { loadFacts } from "@/lib/db/facts";
import { within } from "@/lib/db/within";
import { type DrillProposal, drillProposals } from "@/lib/domain/operations/drill-proposals";
import { type Drill, drillEndsAt } from "@/lib/domain/operations/drills";
import type { RecordedDrill } from "../schema";

type Row = Drill & { note: string; by: string; name: string | null; recordedAt: string };

/** A result the drills propose, and the version of the item it was proposed for. */
export type ItemDrillProposal = DrillProposal & { version: number };

/** Every drill of a project as recorded, in this transaction. */
export async function drillRows(tx: Tx, { workspaceId, projectId }: Ids): Promise<Row[]> {
  const { rows } = await sql<
    Omit<Row, "performedAt" | "recordedAt"> & { performedAt: Date; recordedAt: Date }
  >`
    select d."id", d."kind", d."outcome", d."performedAt", d."corrects", d."note", d."by", a."name", d."recordedAt"
    from drill d left join account a on a."id" = d."by"
    where d."workspaceId" = ${workspaceId}::uuid and d."projectId" = ${projectId}::uuid
    order by d."performedAt" desc, d."id" desc`.execute(tx);
  return rows.map((row) => ({
    ...row,
    performedAt: row.performedAt.toISOString(),
    recordedAt: row.recordedAt.toISOString(),
  }));
}

type Ids = { workspaceId: string; projectId: string };

/** Every drill, the latest first, with the record that put it right, if one did. */
export async function listDrills(scope: ProjectScope): Promise<RecordedDrill[]> {
  const rows = await within(scope, (tx) => drillRows(tx, scope));
  const correction = new Map(rows.map(({ id, corrects }) => [corrects, id]));
  return rows.map(({ name, by, ...drill }) => {
    const correctedBy = correction.get(drill.id) ?? null;
    const proves = drill.kind === "restore" && drill.outcome === "worked" && correctedBy === null;
    return {
      ...drill,
      by: { id: by, name: name ?? "somebody who has left" },
      correctedBy,
      endsAt: proves ? drillEndsAt(drill.performedAt) : null,
    };
  });
}

/** What the drills propose for items now, where that differs from what is recorded. */
export async function listDrillProposals(scope: ProjectScope): Promise<readonly ItemDrillProposal[]> {
  const { facts, drills, versions, now } = await within(scope, async (tx) => {
    const clock = await sql<{ now: Date }>`select app_now() "now"`.execute(tx);
    const items = await tx
      .selectFrom("item_answer")
      .select(["itemId", "version"])
      .where("workspaceId", "=", scope.workspaceId)
      .where("projectId", "=", scope.projectId)
      .execute();
    return {
      facts: await loadFacts(tx, scope.workspaceId, scope.projectId),
      drills: await drillRows(tx, scope),
      versions: new Map(items.map(({ itemId, version }) => [itemId, version])),
      now: (clock.rows[0]?.now ?? new Date()).toISOString(),
    };
  });
  const catalogue = await catalogueIn(scope, facts.checksVersion);
  return drillProposals(catalogue, facts, drills, now).map((proposal) => ({
    ...proposal,
    version: versions.get(proposal.itemId) ?? 0,
  }));
}
