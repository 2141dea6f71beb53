import "server-only";
import { sql } from "kysely";
import type { ProjectContext } from "@/lib/db/command";
import type { FactChange } from "@/lib/domain/readiness/change";
import type { WaiverFact } from "@/lib/domain/readiness/facts";
import type { WaiverRecord } from "@/lib/domain/waivers/words";
import { AppError } from "@/lib/errors";

export type LockedWaiver = WaiverRecord & { id: string; requestedBy: string; selfApproved: boolean };

type Row = Omit<LockedWaiver, "decidedAt" | "expiresAt" | "revokedAt"> & {
  decidedAt: Date | null;
  expiresAt: Date;
  revokedAt: Date | null;
};

/** Every waiver of the project whose row is locked, and its budget: nobody else decides meanwhile. */
export async function lockedWaivers({
  tx,
  scope,
  project,
}: ProjectContext): Promise<{ waivers: LockedWaiver[]; budget: number }> {
  const { rows } = await sql<Row>`
    select "id", "itemId", "requestedBy", "decision", "decidedAt", "expiresAt", "revokedAt", "selfApproved"
    from waiver where "workspaceId" = ${scope.workspaceId}::uuid and "projectId" = ${project.id}::uuid`.execute(
    tx,
  );
  const head = await tx
    .selectFrom("project")
    .select("waiverBudget")
    .where("workspaceId", "=", scope.workspaceId)
    .where("id", "=", project.id)
    .executeTakeFirstOrThrow();
  return { waivers: rows.map(toLocked), budget: head.waiverBudget };
}

/** @throws AppError "not-found" */
export function foundWaiver(waivers: readonly LockedWaiver[], waiverId: string): LockedWaiver {
  const waiver = waivers.find(({ id }) => id === waiverId);
  if (!waiver) throw new AppError("not-found", "This project has no such waiver.");
  return waiver;
}

/** The change of facts that an approval or a revocation is. */
export function waiverChange(fact: WaiverFact): { key: string; facts: FactChange } {
  const facts: FactChange = {};
  facts[`waiver:${fact.id}`] = fact;
  return { key: `waiver:${fact.id}`, facts };
}

function toLocked({ decidedAt, expiresAt, revokedAt, ...row }: Row): LockedWaiver {
  return {
    ...row,
    decidedAt: decidedAt?.toISOString() ?? null,
    expiresAt: expiresAt.toISOString(),
    revokedAt: revokedAt?.toISOString() ?? null,
  };
}
