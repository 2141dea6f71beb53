import { join } from "node:path";
import { sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import { openProject } from "@/lib/auth/access";
import { atInstant } from "@/lib/clock";
import { listSpentWorkspaces, purgeWorkspace } from "@/lib/db/purge-workspace";
import { aFounderOf, granted, lastEventOf, type Person } from "@/lib/db/testing/world";
import { outsideWorkspaces, within } from "@/lib/db/within";
import { purgeWorkspaceFiles } from "@/lib/features/evidence/commands/purge-trash";
import { deleteIntegration } from "@/lib/features/integrations/commands/delete-integration";
import { purgeIntegrations } from "@/lib/features/integrations/commands/purge-integrations";
import { getIntegration, listIntegrations } from "@/lib/features/integrations/queries/list-integrations";
import { deleteProject } from "@/lib/features/projects/commands/delete-project";
import { purgeProjects } from "@/lib/features/projects/commands/purge-projects";
import { createWorkspace } from "@/lib/features/workspaces/commands/create-workspace";
import { deleteWorkspace } from "@/lib/features/workspaces/commands/end-workspace";
import { restoreWorkspace } from "@/lib/features/workspaces/commands/restore-workspace";
import { blobFolder } from "@/lib/storage/data-folder";
import { filesBelow, temporaryStorage } from "@/lib/storage/testing/temporary-storage";
import { aFullWorkspace } from "./full-workspace";
import { asOwner, tenantTables } from "./tables";

temporaryStorage();

const DELETED = "2026-04-01T09:00:00.000Z";
const A_DAY_BEFORE = "2026-04-30T09:00:00.000Z";
const DUE = "2026-05-01T09:00:00.000Z";

let ada: Person;
let neighbour: Person;

beforeAll(async () => {
  ada = await aFullWorkspace("Ending");
  neighbour = await aFullWorkspace("Staying");
});

describe("Thirty days after it went to the trash", () => {
  it("an integration leaves nothing but its events, and the digest of its last revision", async () => {
    const { scope } = await openProject(neighbour.scope, (await projectsOf(neighbour))[0] ?? "");
    const listed = await listIntegrations(scope);
    const [gone, ...stay] = listed.toReversed();
    if (!gone) throw new Error("The project lists no integration.");
    const left = { integrationId: gone.id, version: gone.version };
    await atInstant(DELETED, async () => granted(await deleteIntegration(scope, left)));

    const { workspaceId } = scope;
    expect(await atInstant(A_DAY_BEFORE, () => purgeIntegrations(workspaceId))).toBe(0);
    expect(await atInstant(DUE, () => purgeIntegrations(workspaceId))).toBe(1);
    expect(await atInstant(DUE, () => purgeIntegrations(workspaceId))).toBe(0);

    expect((await listIntegrations(scope)).map(({ id }) => id).toSorted()).toEqual(
      stay.map(({ id }) => id).toSorted(),
    );
    for (const [table, rows] of Object.entries(await rowsAbout(gone.id))) {
      expect([table, rows]).toEqual([table, 0]);
    }
    expect(await lastEventOf(scope)).toMatchObject({
      type: "integration.purged",
      actorId: null,
      data: { integrationId: gone.id, revision: 1, digest: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
    await expect(getIntegration(scope, gone.id)).rejects.toMatchObject({ code: "not-found" });
  });

  it("a project leaves nothing but its events, and its neighbours stay", async () => {
    const { workspaceId } = neighbour.scope;
    const before = await rowsOf(workspaceId);
    const [projectId = ""] = await projectsOf(neighbour);
    const { scope } = await openProject(neighbour.scope, projectId);
    await atInstant(DELETED, async () => granted(await deleteProject(scope, {})));

    expect(await atInstant(A_DAY_BEFORE, () => purgeProjects(workspaceId))).toBe(0);
    expect(await atInstant(DUE, () => purgeProjects(workspaceId))).toBe(1);

    expect(await projectsOf(neighbour)).toEqual([]);
    for (const [table, rows] of Object.entries(await rowsOf(workspaceId, projectId))) {
      expect([table, rows]).toEqual([table, table === "event" ? expect.any(Number) : 0]);
    }
    const after = await rowsOf(workspaceId);
    expect(after.member).toBe(before.member);
    expect(after.event).toBe((before.event ?? 0) + 2);
  });

  it("a workspace is gone from every table, with its files, and its owner's chain says where it ended", async () => {
    const { workspaceId, slug } = ada.scope;
    const files = () => filesBelow(join(blobFolder(), workspaceId));
    expect(files()).not.toEqual([]);
    await atInstant(DELETED, async () => granted(await deleteWorkspace(ada.scope, { confirmation: slug })));
    const [head] = await asOwner<{ seq: number; head: string }>(
      `select "seq"::int, "head" from audit_head where "workspaceId" = $1`,
      [workspaceId],
    );

    expect(await atInstant(A_DAY_BEFORE, () => purgeWorkspace(workspaceId))).toBe(false);
    expect(await atInstant(DUE, listSpentWorkspaces)).toContain(workspaceId);
    expect(await atInstant(DUE, () => purgeWorkspace(workspaceId))).toBe(true);
    await purgeWorkspaceFiles(workspaceId);

    for (const [table, rows] of Object.entries(await rowsOf(workspaceId)))
      expect([table, rows]).toEqual([table, 0]);
    expect(files()).toEqual([]);
    const [last] = await asOwner<{ body: string }>(
      `select "body" from account_event where "accountId" = $1 order by "seq" desc limit 1`,
      [ada.accountId],
    );
    expect(JSON.parse(last?.body ?? "")).toMatchObject({
      type: "account.workspacePurged",
      data: { workspaceId, ...head },
    });
    expect(await atInstant(DUE, () => purgeWorkspace(workspaceId))).toBe(false);
  });

  it("no owner brings it back, and nobody gets its address", async () => {
    const caller = { accountId: ada.accountId, sessionId: ada.accountId };
    expect(await restoreWorkspace(caller, { workspaceId: ada.scope.workspaceId })).toMatchObject({
      reason: { code: "not-restorable" },
    });
    const { slug } = granted(await createWorkspace(caller, { name: "Ending", timeZone: "UTC" }));
    expect(slug).not.toBe(ada.scope.slug);
    const { rows } = await outsideWorkspaces((tx) =>
      sql<{ taken: boolean }>`select slug_taken(${ada.scope.slug}) "taken"`.execute(tx),
    );
    expect(rows).toEqual([{ taken: true }]);
  });
});

describe("Before its time", () => {
  it("no workspace is purged, nor the files of one that still has records", async () => {
    const eve = await aFounderOf("Alive", "Eve Stranger");
    expect(await purgeWorkspace(eve.scope.workspaceId)).toBe(false);
    const full = await aFullWorkspace("Full of life");
    await expect(purgeWorkspaceFiles(full.scope.workspaceId)).rejects.toThrow(/still has records/);
  });
});

/** How many rows each tenant table holds of a workspace, or of one of its projects. */
async function rowsOf(workspaceId: string, projectId?: string): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of projectId === undefined ? await tenantTables() : await projectTables()) {
    const [row] = await asOwner<{ n: number }>(
      `select count(*)::int n from "${table}" where "workspaceId" = $1 and ($2::uuid is null or to_jsonb("${table}") ->> 'projectId' = $2::text)`,
      [workspaceId, projectId ?? null],
    );
    counts[table] = row?.n ?? 0;
  }
  return counts;
}

/** How many rows each table holds of an integration. */
async function rowsAbout(integrationId: string): Promise<Record<string, number>> {
  const tables = await asOwner<{ name: string }>(
    `select table_name "name" from information_schema.columns where table_schema = 'public' and column_name = 'integrationId'`,
  );
  expect(tables.map(({ name }) => name)).toContain("call_statistic");
  const counts: Record<string, number> = {};
  for (const { name } of tables) {
    const [row] = await asOwner<{ n: number }>(
      `select count(*)::int n from "${name}" where "integrationId" = $1`,
      [integrationId],
    );
    counts[name] = row?.n ?? 0;
  }
  return counts;
}

async function projectTables(): Promise<string[]> {
  const rows = await asOwner<{ name: string }>(
    `select table_name "name" from information_schema.columns where table_schema = 'public' and column_name = 'projectId'`,
  );
  return rows.map(({ name }) => name);
}

async function projectsOf({ scope }: Person): Promise<string[]> {
  const rows = await within(scope, (tx) =>
    tx.selectFrom("project").select("id").orderBy("createdAt").execute(),
  );
  return rows.map(({ id }) => id);
}
