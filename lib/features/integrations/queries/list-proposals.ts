import "server-only";
import { sql } from "kysely";
import type { ProjectScope } from "@/lib/auth/scope";
import { catalogueIn } from "@/lib/db/catalogues";
import { loadFacts } from "@/lib/db/facts";
import { within } from "@/lib/db/within";
import type { Proposal } from "@/lib/domain/integrations/proposals";
import { proposalsFrom } from "@/lib/domain/integrations/proposals";
import type { RegisteredIntegration } from "@/lib/domain/integrations/record";
import type { Day } from "@/lib/domain/readiness/facts";
import { AppError } from "@/lib/errors";
import type { Integration } from "../schema";
import { listIntegrations } from "./list-integrations";

/** A result the registry proposes, and the version of the item it was proposed for. */
export type ItemProposal = Proposal & { version: number };

/** The day it is in the workspace's zone. */
export async function getRegistryDay(scope: ProjectScope): Promise<Day> {
  const rows = await within(scope, async (tx) => {
    const found = await sql<{ today: Day }>`
      select (app_now() at time zone "timeZone")::date::text "today" from workspace
      where "workspaceId" = ${scope.workspaceId}::uuid`.execute(tx);
    return found.rows;
  });
  const [row] = rows;
  if (!row) throw new AppError("not-found", "There is no such workspace.");
  return row.today;
}

/** What the registry proposes for items now, where that differs from what is recorded. */
export async function listProposals(scope: ProjectScope): Promise<readonly ItemProposal[]> {
  const [integrations, today, { facts, versions }] = await Promise.all([
    listIntegrations(scope),
    getRegistryDay(scope),
    recorded(scope),
  ]);
  const catalogue = await catalogueIn(scope, facts.checksVersion);
  return proposalsFrom(catalogue, facts, integrations.map(registered), today).map((proposal) => ({
    ...proposal,
    version: versions.get(proposal.itemId) ?? 0,
  }));
}

/** An integration as the rules of the registry judge it. */
export function registered({ id, record, payloadValid, approval }: Integration): RegisteredIntegration {
  return { id, record, payloadValid, approvedAt: approval?.at ?? null };
}

async function recorded(scope: ProjectScope) {
  return within(scope, async (tx) => {
    const facts = await loadFacts(tx, scope.workspaceId, scope.projectId);
    const rows = await tx
      .selectFrom("item_answer")
      .select(["itemId", "version"])
      .where("workspaceId", "=", scope.workspaceId)
      .where("projectId", "=", scope.projectId)
      .execute();
    return { facts, versions: new Map(rows.map(({ itemId, version }) => [itemId, version])) };
  });
}
