import { describe, expect, it, vi } from "vitest";
import { aBrowserOf, aClientOf } from "@/app/api/v1/testing/client";
import { appPool } from "@/lib/db/pool";
import { aRegistry } from "@/lib/db/testing/weekly-review";
import { aFounderOf, aProject, granted } from "@/lib/db/testing/world";
import { listStatistics } from "@/lib/features/call-statistics/queries/list-statistics";
import { deleteIntegration } from "@/lib/features/integrations/commands/delete-integration";
import { listRegistry } from "@/lib/features/integrations/queries/list-integrations";
import { proposalsOf } from "@/lib/features/integrations/queries/list-proposals";

describe("What the database is asked", () => {
  it("by the save of an answer: who, the project under lock, its facts, and everything written at once", async () => {
    const ada = await aFounderOf("Four statements");
    const { projectId } = await aProject(ada, { name: "P" });
    const page = await aBrowserOf(ada);
    const save = (version: number) =>
      page("PATCH", `/projects/${projectId}/items/safe-errors`, {
        headers: { "if-match": `"${version}"`, prefer: "return=minimal" },
        body: { result: "pass" },
      });
    expect((await save(0)).status).toBe(204);

    const asked = await statementsOf(() => save(1));
    expect(asked).toEqual([
      expect.stringMatching(/find_session/),
      expect.stringMatching(/for update of p$/),
      expect.stringMatching(/from item_answer/),
      expect.stringMatching(
        /item_answer[\s\S]+update project[\s\S]+into revision[\s\S]+update audit_head[\s\S]+into event/,
      ),
    ]);
  });

  it("by a piece of evidence, or a batch of them, no more often than by a save", async () => {
    const ada = await aFounderOf("Four for evidence");
    const { projectId } = await aProject(ada, { name: "P" });
    const page = await aBrowserOf(ada);
    const link = { kind: "link", url: "https://ci.example.com/runs/1", itemIds: ["contract-tests-ci"] };
    const add = () => page("POST", `/projects/${projectId}/evidence`, { body: link });
    expect((await add()).status).toBe(201);
    expect(await statementsOf(add)).toHaveLength(4);
    const pieces = Array.from({ length: 100 }, () => link);
    const addBatch = () => page("POST", `/projects/${projectId}/evidence/batch`, { body: { pieces } });
    expect(await statementsOf(addBatch)).toHaveLength(4);
  });

  it("by the opening of a weekly review, no more often for many integrations than for one", async () => {
    const askedFor = async (name: string, ...names: readonly string[]) => {
      const { ada, project } = await aRegistry(name, ...names);
      const page = await aBrowserOf(ada);
      const path = `/projects/${project.projectId}/weekly-reviews`;
      await page("GET", path);
      return (await statementsOf(() => page("POST", path))).length;
    };
    const one = await askedFor("One integration", "Payments");
    const many = await askedFor("Many", ...Array.from({ length: 12 }, (_, index) => `Vendor ${index}`));
    expect(many).toBe(one);
    expect(one).toBeLessThan(20);
  });

  it("by the page of a registry: once for all that is listed or deleted, and nothing of it again", async () => {
    const { project, ids } = await aRegistry("A registry at once", "Payments", "Mail", "Sign-in");
    const [gone = ""] = ids;
    granted(await deleteIntegration(project, { integrationId: gone, version: 2 }));
    const { listed, deleted } = await listRegistry(project);
    expect([listed.length, deleted.length]).toEqual([2, 1]);
    expect(listed[0]?.approval?.by.name).toBe("Ada Founder");
    expect(await statementsOf(() => listRegistry(project))).toHaveLength(1);

    const proposing = await statementsOf(() => proposalsOf(project, listed, "2026-10-01"));
    expect(proposing).toEqual([expect.stringMatching(/"targetStage"/), expect.stringMatching(/item_answer/)]);
    expect(await statementsOf(() => listStatistics(project))).toHaveLength(1);
  });

  it("by a page of the portfolio: who, and the page", async () => {
    const ada = await aFounderOf("Two statements");
    const page = await aBrowserOf(ada);
    await page("GET", "/portfolio");
    expect(await statementsOf(() => page("GET", "/portfolio"))).toHaveLength(2);

    const script = await aClientOf(ada);
    await script("GET", "/portfolio");
    expect(await statementsOf(() => script("GET", "/portfolio"))).toHaveLength(2);
  });
});

/** The statements of a request, without what opens and closes a transaction. */
async function statementsOf(run: () => Promise<unknown>): Promise<string[]> {
  const client = await appPool().connect();
  const prototype: { query: (...args: never[]) => unknown } = Object.getPrototypeOf(client);
  client.release();
  const query = vi.spyOn(prototype, "query");
  await run();
  const asked = query.mock.calls.map(([first]): unknown => first);
  query.mockRestore();
  return asked.map(textOf).filter((text) => !/^(BEGIN|COMMIT)/.test(text));
}

function textOf(asked: unknown): string {
  const text = typeof asked === "object" && asked !== null && "text" in asked ? asked.text : asked;
  return String(text).trim();
}
