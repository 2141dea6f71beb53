import { sql } from "kysely";
import pg from "pg";
import { v7 as uuidv7 } from "uuid";
import { beforeAll, describe, expect, it, vi } from "vitest";
import type { ProjectScope } from "@/lib/auth/scope";
import { loadFacts } from "@/lib/db/facts";
import { appPool } from "@/lib/db/pool";
import { manyProjects } from "@/lib/db/testing/many-projects";
import { aColleagueOf, aFounderOf, aProject, granted, onProject, type Person } from "@/lib/db/testing/world";
import { transaction } from "@/lib/db/transaction";
import { currentCatalogue } from "@/lib/domain/catalogue/current";
import type { ScopeId } from "@/lib/domain/catalogue/types";
import { sealFacts } from "@/lib/domain/readiness/digests";
import { recordAnswer } from "@/lib/features/answers/commands/record-answer";
import { listReviewQueue } from "./list-queue";

const PASS = { kind: "result", result: "pass" } as const;

describe("What waits for a reviewer", () => {
  let ada: Person;
  let rita: Person;
  let project: ProjectScope;
  beforeAll(async () => {
    ada = await aFounderOf("Waiting");
    rita = await aColleagueOf(ada, "member", "Rita Reviewer");
    project = await aProject(ada, { name: "Commute report" });
    await onProject(rita, project, "reviewer");
    await answer(project, "secrets-not-in-git");
  });

  it("is what was submitted on a project where they may sign, with who asks and since when", async () => {
    await submitted(project, ada, "scorecard", "2026-11-01T08:00:00.000Z");
    expect(await listReviewQueue(rita.scope)).toMatchObject([
      {
        kind: "submitted",
        scope: "scorecard",
        since: "2026-11-01T08:00:00.000Z",
        by: { id: ada.accountId, name: "Ada Founder" },
        project: { id: project.projectId, name: "Commute report" },
        signedBefore: false,
      },
    ]);
  });

  it("is nothing for the author, for a viewer, for a manager and for somebody elsewhere", async () => {
    const vic = await aColleagueOf(ada, "member", "Vic Viewer");
    await onProject(vic, project, "viewer");
    const mona = await aColleagueOf(ada, "manager", "Mona Manager");
    const stan = await aFounderOf("Elsewhere", "Stan Stranger");
    for (const person of [ada, vic, mona, stan]) expect(await listReviewQueue(person.scope)).toEqual([]);
  });

  it("is nothing any more once they signed this very state, and comes back when it changes", async () => {
    const id = await signed(project, rita, "scorecard");
    expect(await listReviewQueue(rita.scope)).toEqual([]);
    await answer(project, "safe-errors");
    expect(await listReviewQueue(rita.scope)).toMatchObject([{ kind: "submitted", signedBefore: true }]);

    await closed(project, "scorecard");
    expect(await listReviewQueue(rita.scope)).toMatchObject([
      { id, kind: "outdated", scope: "scorecard", by: null, signedBefore: true },
    ]);
    await answer(project, "safe-errors", null);
    expect(await listReviewQueue(rita.scope), "the sealed state is back").toEqual([]);
  });

  it("leaves out a scope that is back with the founder, and one that somebody else has signed since", async () => {
    const bookings = await aProject(ada, { name: "Clinic bookings" });
    await onProject(rita, bookings, "reviewer");
    const omar = await aColleagueOf(ada, "member", "Omar Reviewer");
    await onProject(omar, bookings, "reviewer");
    await signed(bookings, rita, "questions");
    await answer(bookings, "recoverable-data", { kind: "replies", replies: ["yes", "yes"] });
    expect(await listReviewQueue(rita.scope)).toHaveLength(1);

    const submission = await submitted(bookings, ada, "questions", "2026-11-02T08:00:00.000Z");
    await status(bookings, submission, "changes-requested");
    expect(await listReviewQueue(rita.scope)).toEqual([]);
    await status(bookings, submission, "voided");
    await signed(bookings, omar, "questions");
    expect(await listReviewQueue(rita.scope)).toEqual([]);
  });

  it("shows a one-person team its own work where self-approval is allowed", async () => {
    const solo = await aFounderOf("Solo");
    const app = await aProject(solo, { name: "One-person app" });
    await answer(app, "secrets-not-in-git");
    await submitted(app, solo, "scorecard", "2026-11-01T08:00:00.000Z");
    expect(await listReviewQueue(solo.scope)).toEqual([]);
    await transaction("write", { workspaceId: solo.scope.workspaceId }, (tx) =>
      tx
        .updateTable("workspace")
        .set({ selfApproval: true })
        .where("workspaceId", "=", solo.scope.workspaceId)
        .execute(),
    );
    expect(await listReviewQueue(solo.scope)).toHaveLength(1);
  });
});

describe("The queue over three thousand waiting scopes", () => {
  let host: Person;
  let owner: Person;
  beforeAll(async () => {
    host = await aFounderOf("Three thousand waiting");
    owner = await aColleagueOf(host, "owner", "Olga Owner");
    await manyProjects(host, 3_000);
    await allSubmitted(host);
    const client = new pg.Client({ connectionString: process.env.LAUNCHWORTHY_OWNER_URL });
    await client.connect();
    await client.query("analyze project, submission, signoff, item_answer");
    await client.end();
  }, 60_000);

  it("pages from the longest waiting to the newest, each once", async () => {
    const seen: string[] = [];
    let after: { at: string; id: string } | undefined;
    for (let page = 0; page < 4; page += 1) {
      const rows = await listReviewQueue(owner.scope, { after, limit: 100 });
      seen.push(...rows.map((row) => row.id));
      const last = rows.at(-1);
      after = last && { at: last.since, id: last.id };
    }
    expect(new Set(seen).size).toBe(400);
  });

  it("reads one page in the order of its index, however many wait", async () => {
    const plan = await planOf(owner, () => listReviewQueue(owner.scope, { limit: 50 }));
    const scan = nodes(plan).find(
      (node) => node["Relation Name"] === "submission" && node["Actual Rows"] > 1,
    );
    expect(scan).toMatchObject({ "Node Type": "Index Scan", "Index Name": "submission_waiting" });
    expect(scan?.["Actual Rows"]).toBeLessThanOrEqual(51);
    // How the few people of a page are looked up hangs on how many accounts other tests have made.
    const grown = ["project", "submission", "signoff", "item_answer"];
    for (const node of nodes(plan).filter((each) => grown.includes(each["Relation Name"] ?? "")))
      expect(node["Actual Rows"] * node["Actual Loops"]).toBeLessThanOrEqual(200);
  });
});

async function answer(
  project: ProjectScope,
  itemId: string,
  given: Parameters<typeof recordAnswer>[1]["answer"] = PASS,
): Promise<void> {
  const { version = 0 } =
    (await transaction("read", { workspaceId: project.workspaceId }, (tx) =>
      tx
        .selectFrom("item_answer")
        .select("version")
        .where("projectId", "=", project.projectId)
        .where("itemId", "=", itemId)
        .executeTakeFirst(),
    )) ?? {};
  granted(await recordAnswer(project, { itemId, answer: given, version }));
}

/** Written straight into the table: the queue is about what stands there, however it came about. */
async function submitted(project: ProjectScope, by: Person, scope: ScopeId, at: string): Promise<string> {
  const id = uuidv7();
  const { workspaceId, projectId } = project;
  await transaction("write", { workspaceId }, (tx) =>
    tx
      .insertInto("submission")
      .values({
        ...{ workspaceId, id, projectId, scope, status: "submitted", digest: "" },
        ...{ submittedBy: by.accountId, submittedAt: at, statusAt: at },
      })
      .execute(),
  );
  return id;
}

function status(project: ProjectScope, id: string, to: "changes-requested" | "voided") {
  return transaction("write", { workspaceId: project.workspaceId }, (tx) =>
    tx.updateTable("submission").set({ status: to }).where("id", "=", id).execute(),
  );
}

function closed(project: ProjectScope, scope: ScopeId) {
  return transaction("write", { workspaceId: project.workspaceId }, (tx) =>
    tx.updateTable("submission").set({ status: "approved" }).where("scope", "=", scope).execute(),
  );
}

async function signed(project: ProjectScope, by: Person, scope: ScopeId): Promise<string> {
  const id = uuidv7();
  const { workspaceId, projectId } = project;
  await transaction("write", { workspaceId }, async (tx) => {
    const { scopes } = sealFacts(currentCatalogue, await loadFacts(tx, workspaceId, projectId));
    const seal = { scope, digest: scopes[scope], revision: 1, by: by.accountId, at: new Date() };
    await tx
      .insertInto("signoff")
      .values({ workspaceId, id, projectId, ...seal })
      .execute();
  });
  return id;
}

async function allSubmitted(host: Person): Promise<void> {
  const { workspaceId } = host.scope;
  await transaction("write", { workspaceId }, (tx) =>
    sql`insert into submission ("workspaceId", "id", "projectId", "scope", "status", "digest", "submittedBy", "submittedAt", "statusAt")
      select "workspaceId", gen_random_uuid(), "id", 'scorecard', 'submitted', '', ${host.accountId}::uuid,
        date_trunc('milliseconds', "updatedAt"), "updatedAt"
      from project where "workspaceId" = ${workspaceId}::uuid`.execute(tx),
  );
}

type PlanNode = {
  "Node Type": string;
  "Relation Name"?: string;
  "Index Name"?: string;
  "Actual Rows": number;
  "Actual Loops": number;
  Plans?: PlanNode[];
};
type Statement = { text: string; values: unknown[] };

/** The plan of what a query sends, as the app's own role, with the row counts it really had. */
async function planOf(person: Person, run: () => Promise<unknown>): Promise<PlanNode> {
  const asked = await statementOf(run);
  return transaction("read", { workspaceId: person.scope.workspaceId }, async (tx) => {
    const { rows } = await tx.executeQuery<{ "QUERY PLAN": [{ Plan: PlanNode }] }>({
      ...sql`select 1`.compile(tx),
      sql: `explain (analyze, format json) ${asked.text}`,
      parameters: asked.values,
    });
    const plan = rows[0]?.["QUERY PLAN"][0].Plan;
    if (!plan) throw new Error("No plan.");
    return plan;
  });
}

async function statementOf(run: () => Promise<unknown>): Promise<Statement> {
  const client = await appPool().connect();
  const prototype: { query: (...args: never[]) => unknown } = Object.getPrototypeOf(client);
  client.release();
  const query = vi.spyOn(prototype, "query");
  await run();
  const statements = query.mock.calls.map(([first]): unknown => first);
  query.mockRestore();
  const asked = statements.find(isStatement);
  if (!asked) throw new Error("No statement was seen.");
  return asked;
}

function isStatement(value: unknown): value is Statement {
  return typeof value === "object" && value !== null && "text" in value && "values" in value;
}

function nodes(plan: PlanNode): PlanNode[] {
  return [plan, ...(plan.Plans ?? []).flatMap(nodes)];
}
