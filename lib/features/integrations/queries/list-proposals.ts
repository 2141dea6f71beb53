import "server-only";
import { sql } from "kysely";
import type { ProjectScope } from "@/lib/auth/scope";
import { countsByIntegration } from "@/lib/db/call-counts";
import { catalogueIn } from "@/lib/db/catalogues";
import { loadFacts } from "@/lib/db/facts";
import { within } from "@/lib/db/within";
import { WINDOW_DAYS } from "@/lib/domain/integrations/objective";
import type { Proposal } from "@/lib/domain/integrations/proposals";
import { proposalsFrom } from "@/lib/domain/integrations/proposals";
import type { RegisteredIntegration } from "@/lib/domain/integrations/record";
import { measuredBy } from "@/lib/domain/integrations/statistics";
import { addDays } from "@/lib/domain/readiness/days";
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
  const [listed, today] = await Promise.all([listIntegrations(scope), getRegistryDay(scope)]);
  return proposalsOf(scope, listed, today);
}

/** The same for who has read the registry and the day already. */
export async function proposalsOf(
  scope: ProjectScope,
  listed: readonly Integration[],
  today: Day,
): Promise<readonly ItemProposal[]> {
  const [{ facts, versions }, p95] = await Promise.all([recorded(scope), measuredP95(scope, listed, today)]);
  const integrations = listed.map((each) => ({
    ...registered(each),
    measuredP95Ms: p95.get(each.id) ?? null,
  }));
  const catalogue = await catalogueIn(scope, facts.checksVersion);
  return proposalsFrom(catalogue, facts, integrations, today).map((proposal) => ({
    ...proposal,
    version: versions.get(proposal.itemId) ?? 0,
  }));
}

/** An integration as the rules of the registry judge it. */
export function registered({ id, record, payloadValid, approval }: Integration): RegisteredIntegration {
  return { id, record, payloadValid, approvedAt: approval?.at ?? null };
}

/** The p95 of the calls people wait for, over the days an objective looks back on. */
async function measuredP95(
  scope: ProjectScope,
  integrations: readonly Integration[],
  today: Day,
): Promise<ReadonlyMap<string, number | null>> {
  const waited = integrations.filter(({ record }) => record.mode === "sync").map(({ id }) => id);
  if (waited.length === 0) return new Map();
  const counted = { workspaceId: scope.workspaceId, integrationIds: waited };
  const window = { from: addDays(today, 1 - WINDOW_DAYS), to: today };
  const rows = await within(scope, (tx) => countsByIntegration(tx, counted, window));
  return new Map(rows.map((row) => [row.integrationId, measuredBy(row).p95Ms]));
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
