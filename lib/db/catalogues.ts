import "server-only";
import { sql } from "kysely";
import type { Scope } from "@/lib/auth/scope";
import { currentCatalogue } from "@/lib/domain/catalogue/current";
import type { Catalogue } from "@/lib/domain/catalogue/types";
import { catalogueWith } from "@/lib/domain/checks/compose";
import type { Tx } from "./connection";
import { within } from "./within";

/** A published version never changes, so its catalogue is made once per process; the oldest make room. */
const MOST_KEPT = 64;
const kept = new Map<string, Catalogue>();

/**
 * The catalogue a project is judged by: what its facts say of `checksVersion` decides. Version 0, no
 * checks of the workspace's own, is the catalogue in force itself and costs no statement.
 *
 * @throws when the workspace never published such a version: facts cannot name one.
 */
export async function catalogueFor(tx: Tx, workspaceId: string, checksVersion: number): Promise<Catalogue> {
  const known = knownCatalogue(workspaceId, checksVersion);
  if (known) return known;
  const row = await tx
    .selectFrom("workspace_checks")
    .select("checks")
    .where("workspaceId", "=", workspaceId)
    .where("version", "=", checksVersion)
    .executeTakeFirst();
  if (!row) throw new Error("Facts name a version of the workspace's checks that was never published.");
  return keep(keyOf(workspaceId, checksVersion), catalogueWith(currentCatalogue, checksVersion, row.checks));
}

/** The same for who has no transaction open. */
export async function catalogueIn(scope: Scope, checksVersion: number): Promise<Catalogue> {
  const { workspaceId } = scope;
  const known = knownCatalogue(workspaceId, checksVersion);
  return known ?? within(scope, (tx) => catalogueFor(tx, workspaceId, checksVersion));
}

/**
 * The titles of a workspace's own checks by id, each as its newest version has it, retired ones included:
 * history goes on naming them.
 */
export async function checkTitles(tx: Tx, workspaceId: string): Promise<Readonly<Record<string, string>>> {
  const { rows } = await sql<{ id: string; title: string }>`
    select distinct on (c->>'id') c->>'id' "id", c->>'title' "title"
    from workspace_checks w, jsonb_array_elements(w."checks") c
    where w."workspaceId" = ${workspaceId}::uuid
    order by c->>'id', w."version" desc`.execute(tx);
  return Object.fromEntries(rows.map(({ id, title }) => [id, title]));
}

function knownCatalogue(workspaceId: string, checksVersion: number): Catalogue | undefined {
  return checksVersion === 0 ? currentCatalogue : kept.get(keyOf(workspaceId, checksVersion));
}

function keyOf(workspaceId: string, checksVersion: number): string {
  return `${workspaceId}/${checksVersion}`;
}

function keep(key: string, catalogue: Catalogue): Catalogue {
  if (kept.size >= MOST_KEPT) {
    const [oldest] = kept.keys();
    if (oldest !== undefined) kept.delete(oldest);
  }
  kept.set(key, catalogue);
  return catalogue;
}
