import "server-only";
import { sql } from "kysely";
import { requirePermission } from "@/lib/auth/access";
import type { ProjectScope, Scope } from "@/lib/auth/scope";
import { visibleProjects } from "@/lib/auth/visible-projects";
import type { Tx } from "@/lib/db/connection";
import { loadFacts } from "@/lib/db/facts";
import { within } from "@/lib/db/within";
import { currentCatalogue } from "@/lib/domain/catalogue/current";
import type { Item } from "@/lib/domain/catalogue/types";
import { itemOf } from "@/lib/domain/checks/compose";
import { checksDifference } from "@/lib/domain/checks/difference";
import type { KnownIds } from "@/lib/domain/checks/faults";
import type { PublishedCheck } from "@/lib/domain/checks/shape";
import { readSource } from "@/lib/domain/checks/source";
import { AppError } from "@/lib/errors";
import type { ChecksUpgrade, ChecksVersion, DryRun, VersionEntry } from "./schema";

const NONE: ChecksVersion = { version: 0, checks: [], checklists: [], published: null };

/** A published version of the workspace's checks, the newest unless one is named. @throws AppError "not-found" */
export function getChecks(scope: Scope, version?: number): Promise<ChecksVersion> {
  requirePermission(scope, "checks.read");
  return within(scope, async (tx) => {
    const found = await versionIn(tx, scope.workspaceId, version);
    if (found) return found;
    if (version === undefined || version === 0) return NONE;
    throw new AppError("not-found", "This workspace never published such a version of its checks.");
  });
}

/** A check of the newest version as an item of the catalogue; null where that has no such check. */
export async function findCheck(scope: Scope, itemId: string): Promise<Item | null> {
  const { checks } = await getChecks(scope);
  const at = checks.findIndex(({ id }) => id === itemId);
  const check = checks[at];
  return check ? itemOf(check, at + 1) : null;
}

/** Every version, newest first. */
export async function listVersions(scope: Scope): Promise<VersionEntry[]> {
  requirePermission(scope, "checks.read");
  return within(scope, async (tx) => {
    const { rows } = await sql<VersionRow & { checkCount: number; checklistCount: number }>`
      select w."version", w."publishedAt", w."publishedBy", a."name" "publisherName",
        jsonb_array_length(w."checks") "checkCount", jsonb_array_length(w."checklists") "checklistCount"
      from workspace_checks w left join account a on a."id" = w."publishedBy" and a."deletedAt" is null
      where w."workspaceId" = ${scope.workspaceId}::uuid order by w."version" desc`.execute(tx);
    return rows.map((row) => ({
      version: row.version,
      publishedAt: row.publishedAt.toISOString(),
      publishedBy: { id: row.publishedBy, name: row.publisherName },
      checks: row.checkCount,
      checklists: row.checklistCount,
    }));
  });
}

/** How many of the projects one may read, live ones, are assessed under each version. */
export async function countProjectsByVersion(scope: Scope): Promise<Readonly<Record<number, number>>> {
  requirePermission(scope, "checks.read");
  return within(scope, async (tx) => {
    const { rows } = await sql<{ version: number; projects: number }>`
      select p."checksVersion" "version", count(*)::int "projects" from project p
      where p."workspaceId" = ${scope.workspaceId}::uuid and p."deletedAt" is null and p."archivedAt" is null
        and ${visibleProjects(scope)}
      group by p."checksVersion"`.execute(tx);
    return Object.fromEntries(rows.map((row) => [row.version, row.projects]));
  });
}

/** What the newest version would change for a project, and what of it somebody has answered. */
export function getUpgrade(scope: ProjectScope): Promise<ChecksUpgrade> {
  requirePermission(scope, "checks.read");
  const { workspaceId, projectId } = scope;
  return within(scope, async (tx) => {
    const { checksVersion: from, items } = await loadFacts(tx, workspaceId, projectId);
    const before = (await versionIn(tx, workspaceId, from)) ?? NONE;
    const newest = (await versionIn(tx, workspaceId)) ?? NONE;
    const { added, changed, carriedOver, retired } = checksDifference(before.checks, newest.checks);
    const named = nameOf([...before.checks, ...newest.checks]);
    const answered = (id: string) => items[id]?.answer != null;
    return {
      from,
      to: newest.version,
      added: added.map((id) => ({ ...named(id), severity: severityOf(newest.checks, id) })),
      changed: changed.map(({ id, fields }) => ({ ...named(id), fields, answered: answered(id) })),
      carriedOver: carriedOver.map(named),
      retired: retired.map((id) => ({ ...named(id), answered: answered(id) })),
    };
  });
}

/** What a file of checks would be as a draft, or where it is wrong. Nothing is stored. */
export function dryRunChecks(scope: Scope, text: string): Promise<DryRun> {
  requirePermission(scope, "checks.read");
  return within(scope, async (tx) => {
    const newest = (await versionIn(tx, scope.workspaceId)) ?? NONE;
    const read = readSource(text, await knownIds(tx, scope.workspaceId, newest.checks));
    if (!read.ok) return read;
    const difference = checksDifference(newest.checks, read.draft.checks);
    return { ok: true, draft: read.draft, basedOn: newest.version, ...difference };
  });
}

/** The ids of checks that are in no version any more and are never given again. */
export function listRetiredIds(scope: Scope): Promise<readonly string[]> {
  requirePermission(scope, "checks.read");
  return within(scope, async (tx) => {
    const newest = (await versionIn(tx, scope.workspaceId)) ?? NONE;
    return (await knownIds(tx, scope.workspaceId, newest.checks)).retired;
  });
}

/** The ids a draft is held against: those it may name, and those of checks that were retired. */
export async function knownIds(
  tx: Tx,
  workspaceId: string,
  newest: readonly PublishedCheck[],
): Promise<KnownIds> {
  const { rows } = await sql<{ id: string }>`
    select distinct c->>'id' "id" from workspace_checks w, jsonb_array_elements(w."checks") c
    where w."workspaceId" = ${workspaceId}::uuid`.execute(tx);
  const live = new Set(newest.map((check) => check.id));
  return {
    builtIn: currentCatalogue.items.map((item) => item.id),
    retired: rows.map(({ id }) => id).filter((id) => !live.has(id)),
  };
}

type VersionRow = {
  version: number;
  publishedAt: Date;
  publishedBy: string;
  publisherName: string | null;
};

/** A version inside a transaction, the newest unless one is named; null where there is none. */
export async function versionIn(
  tx: Tx,
  workspaceId: string,
  version?: number,
): Promise<ChecksVersion | null> {
  const { rows } = await sql<VersionRow & Pick<ChecksVersion, "checks" | "checklists">>`
    select w."version", w."checks", w."checklists", w."publishedAt", w."publishedBy", a."name" "publisherName"
    from workspace_checks w left join account a on a."id" = w."publishedBy" and a."deletedAt" is null
    where w."workspaceId" = ${workspaceId}::uuid
      and ${version === undefined ? sql`true` : sql`w."version" = ${version}`}
    order by w."version" desc limit 1`.execute(tx);
  const [row] = rows;
  if (!row) return null;
  const { checks, checklists, publishedAt, publishedBy, publisherName } = row;
  const published = { at: publishedAt.toISOString(), by: { id: publishedBy, name: publisherName } };
  return { version: row.version, checks, checklists, published };
}

/** The later of two checks of one id gives its name. */
function nameOf(checks: readonly PublishedCheck[]) {
  const titles = new Map(checks.map(({ id, title }) => [id, title]));
  return (id: string) => ({ id, title: titles.get(id) ?? id });
}

function severityOf(checks: readonly PublishedCheck[], id: string): PublishedCheck["severity"] {
  return checks.find((check) => check.id === id)?.severity ?? null;
}
