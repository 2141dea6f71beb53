import { createHash } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findSessionAccess, findTokenAccess, systemProjectScope } from "@/lib/auth/access";
import { resultRowOf } from "@/lib/domain/steering/result-row";
import { getReadiness } from "@/lib/features/readiness/queries";
import { anEmptyDatabase, run } from "../testing/own-database";
import { type Entrance, loadWorkspace } from "./load-workspace";

const PROJECTS = 120;
let ownerUrl = "";
let drop = async () => {};
let entrance: Entrance;

beforeAll(async () => {
  ({ ownerUrl, drop } = await anEmptyDatabase());
  entrance = await fill();
}, 120_000);
afterAll(() => drop());

async function fill(): Promise<Entrance> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    return await loadWorkspace(owner, { slug: "load", projects: PROJECTS });
  } finally {
    await owner.end();
  }
}

async function count(from: string): Promise<number> {
  const [row] = await run<{ count: string }>(ownerUrl, `select count(*) from ${from}`);
  return Number(row?.count);
}

describe("The load workspace", () => {
  it("has as many projects as asked for, each with a year of snapshots and one revision", async () => {
    expect(await count("project")).toBe(PROJECTS);
    expect(await count("snapshot")).toBe(PROJECTS * 52);
    expect(await count("revision")).toBe(PROJECTS);
    expect(await count("submission")).toBe(PROJECTS / 3);
    // On a Monday, yesterday is a Sunday too.
    expect([51, 52]).toContain(await count("workspace_week"));
    expect(await run(ownerUrl, `select "count" from portfolio_tally where "key" = 'total'`)).toEqual([
      { count: PROJECTS },
    ]);
  });

  it("opens with the session and the token it hands out", async () => {
    expect((await findSessionAccess(entrance.session, "load"))?.scope?.role).toBe("owner");
    expect((await findTokenAccess(entrance.apiToken))?.scope.workspaceId).toBe(entrance.workspaceId);
  });

  it("caches the readiness that follows from its facts, now and in its revision", async () => {
    const rows = await run<{ id: string; score: number; stage: string; staleCount: number }>(
      ownerUrl,
      `select "id", "score", "stage", "staleCount" from project order by "id" limit 20`,
    );
    const today = new Date().toISOString().slice(0, 10);
    for (const { id, ...cached } of rows) {
      const scope = systemProjectScope(entrance.workspaceId, id, "test");
      for (const readiness of [await getReadiness(scope), await getReadiness(scope, today)]) {
        const { score, stage, staleCount } = readiness;
        expect({ score, stage, staleCount }).toEqual(cached);
      }
    }
  });

  it("keeps of every project what a heat map reads, as a save would have kept it", async () => {
    const rows = await run<{ id: string; results: unknown; capabilities: unknown; nextStaleAt: Date | null }>(
      ownerUrl,
      `select "projectId" "id", "results", "capabilities", "nextStaleAt", "marks", "marksOf" from project_results order by "projectId" limit 20`,
    );
    expect(rows).toHaveLength(20);
    for (const { id, nextStaleAt, ...kept } of rows) {
      const row = resultRowOf(await getReadiness(systemProjectScope(entrance.workspaceId, id, "test")));
      expect(row).toMatchObject({ ...kept, nextStaleAt: nextStaleAt?.toISOString() ?? null });
    }
  });

  it("has an audit chain that verifies", async () => {
    const events = await run<{ seq: string; body: string; hash: string }>(
      ownerUrl,
      `select "seq", "body", "hash" from event order by "seq"`,
    );
    let head = "genesis";
    for (const { seq, body, hash } of events) {
      head = createHash("sha256").update(`${head}:${seq}:${body}`).digest("hex");
      expect(hash).toBe(head);
    }
    expect(events).toHaveLength(PROJECTS);
  });

  it("is replaced, not doubled, by the next run", async () => {
    const names = await run(ownerUrl, `select "name", "score" from project order by "name"`);
    await fill();
    expect(await run(ownerUrl, `select "name", "score" from project order by "name"`)).toEqual(names);
    expect(await count("workspace")).toBe(1);
  }, 120_000);
});
