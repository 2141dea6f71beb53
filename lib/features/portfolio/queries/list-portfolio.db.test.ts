import { sql } from "kysely";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { openProject } from "@/lib/auth/access";
import { appPool } from "@/lib/db/pool";
import { manyProjects } from "@/lib/db/testing/many-projects";
import { aColleagueOf, aFounderOf, aProject, granted, onProject, type Person } from "@/lib/db/testing/world";
import { transaction } from "@/lib/db/transaction";
import { GROUPINGS } from "@/lib/domain/portfolio/asked";
import { EXTRA_COLUMNS, extrasFrom } from "@/lib/domain/portfolio/columns";
import { LAST_PAGE } from "@/lib/domain/portfolio/cursor";
import {
  type PortfolioEntry,
  type PortfolioRow,
  readPortfolioEntry,
  readPortfolioRow,
} from "@/lib/domain/portfolio/row";
import { DIRECTIONS, PORTFOLIO_SORTS } from "@/lib/domain/portfolio/sorts";
import { registerProject } from "@/lib/features/projects/commands/register-project";
import {
  type PortfolioPage,
  type PortfolioQuery,
  type PortfolioQueryInput,
  portfolioFilter,
  portfolioQuery,
} from "../schema";
import { listGroups } from "./list-groups";
import { getPortfolio, listPortfolio } from "./list-portfolio";

function ask(input: PortfolioQueryInput = {}): PortfolioQuery {
  return portfolioQuery.parse(input);
}

async function names(host: Person, input: PortfolioQueryInput): Promise<string[]> {
  return (await listPortfolio(host.scope, ask(input))).rows.map((row) => row[2]);
}

/** From the first page to the last, as somebody who turns them. */
async function* pages(host: Person, query: PortfolioQuery): AsyncGenerator<readonly PortfolioRow[]> {
  let cursor: string | null = null;
  do {
    const page: PortfolioPage = await listPortfolio(host.scope, { ...query, cursor });
    yield page.rows;
    cursor = page.nextCursor;
  } while (cursor !== null);
}

const KEYS: Record<PortfolioQuery["sort"], (row: PortfolioEntry) => string | number | null> = {
  name: (row) => row.name.toLowerCase(),
  stage: (row) => ["demo", "closed-pilot", "beta", "production"].indexOf(row.stage),
  score: (row) => row.score,
  blockers: (row) => row.blockers,
  stale: (row) => row.staleCount,
  updated: (row) => row.updatedAt,
  target: (row) => row.targetDate,
  review: (row) => row.review?.week ?? null,
  slip: (row) => row.slip,
};

const everyOrder = PORTFOLIO_SORTS.flatMap((sort) => DIRECTIONS.map((dir) => [sort, dir] as const));

describe("Paging through the portfolio", () => {
  let host: Person;
  beforeAll(async () => {
    host = await aFounderOf("Two hundred apps");
    await manyProjects(host, 203);
  });

  it.each(everyOrder)(
    "by %s %s shows every project exactly once, while others register theirs",
    async (sort, dir) => {
      const seen: PortfolioEntry[] = [];
      const columns = "review,slip";
      const newcomers: Promise<unknown>[] = [];
      for await (const rows of pages(host, ask({ sort, dir, columns, limit: 50 }))) {
        seen.push(...rows.map((row) => readPortfolioEntry(row, extrasFrom(columns))));
        newcomers.push(
          registerProject(host.scope, { name: `Newcomer ${sort} ${dir} ${seen.length}` }).then(granted),
        );
      }
      await Promise.all(newcomers);

      const apps = seen.filter((row) => row.name.startsWith("App "));
      expect(new Set(seen.map((row) => row.id)).size).toBe(seen.length);
      expect(apps).toHaveLength(203);
      const keys = apps.map(KEYS[sort]);
      const present = keys.filter((key) => key !== null);
      expect(keys.slice(0, present.length)).toEqual(present);
      const ascending = present.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
      expect(present).toEqual(dir === "asc" ? ascending : ascending.toReversed());
    },
  );

  it.each(everyOrder)(
    "by %s %s reaches the last page at once and walks back to the first",
    async (sort, dir) => {
      const forward: string[] = [];
      for await (const rows of pages(host, ask({ sort, dir, limit: 40 }))) {
        forward.push(...rows.map((row) => row[0]));
      }
      const backward: string[] = [];
      let cursor: string | null = LAST_PAGE;
      while (cursor !== null) {
        const page = await listPortfolio(host.scope, ask({ sort, dir, limit: 40, cursor }));
        if (cursor === LAST_PAGE) expect(page.nextCursor).toBeNull();
        backward.unshift(...page.rows.map((row) => row[0]));
        cursor = page.previousCursor;
      }
      expect(backward).toEqual(forward);
    },
  );

  it("turns back to the page it came from", async () => {
    const first = await listPortfolio(host.scope, ask({ sort: "score", limit: 30 }));
    const second = await listPortfolio(
      host.scope,
      ask({ sort: "score", limit: 30, cursor: first.nextCursor }),
    );
    const again = await listPortfolio(
      host.scope,
      ask({ sort: "score", limit: 30, cursor: second.previousCursor }),
    );
    expect(again.rows).toEqual(first.rows);
    expect(again.previousCursor).toBeNull();
    expect(again.nextCursor).toEqual(first.nextCursor);
  });

  it("refuses a cursor of another order, and one nobody made", async () => {
    const { nextCursor } = await listPortfolio(host.scope, ask({ sort: "name" }));
    await expect(listPortfolio(host.scope, ask({ sort: "score", cursor: nextCursor }))).rejects.toMatchObject(
      {
        code: "invalid",
      },
    );
    await expect(listPortfolio(host.scope, ask({ cursor: "nonsense" }))).rejects.toMatchObject({
      code: "invalid",
    });
  });
});

describe("Filtering and searching the portfolio", () => {
  it("filters by stage, team, owner, scenario, blockers and archive", async () => {
    const ada = await aFounderOf("Filters");
    const bo = await aColleagueOf(ada, "member", "Bo Builder");
    await manyProjects(ada, 40);
    const clinic = await aProject(bo, { name: "Clinic bookings", scenarios: ["medical", "payments"] });
    const old = await aProject(ada, { name: "Old thing" });
    await transaction("write", { workspaceId: ada.scope.workspaceId }, async (tx) => {
      const teamId = clinic.projectId;
      await tx
        .insertInto("team")
        .values({ workspaceId: ada.scope.workspaceId, id: teamId, name: "Care" })
        .execute();
      await tx.updateTable("project").set({ teamId }).where("id", "=", clinic.projectId).execute();
      await tx
        .updateTable("project")
        .set({ archivedAt: new Date() })
        .where("id", "=", old.projectId)
        .execute();
    });

    expect(await names(ada, { scenario: "medical" })).toEqual(["Clinic bookings"]);
    expect(await names(ada, { owner: bo.accountId })).toEqual(["Clinic bookings"]);
    expect(await names(ada, { team: clinic.projectId })).toEqual(["Clinic bookings"]);
    expect(await names(ada, { show: "archived" })).toEqual(["Old thing"]);
    expect(await names(ada, { show: "all", q: "thing" })).toEqual(["Old thing"]);
    expect(await names(ada, { q: "thing" })).toEqual([]);
    expect((await names(ada, { stage: "beta" })).length).toBe(10);
    expect((await names(ada, { mine: "true", show: "all" })).sort()).toEqual(["Old thing"]);
    const blocked = (await listPortfolio(ada.scope, ask({ blocked: "true" }))).rows.map(readPortfolioRow);
    expect(blocked.length).toBeGreaterThan(0);
    expect(blocked.every((row) => row.blockers > 0)).toBe(true);
    const stale = (await listPortfolio(ada.scope, ask({ stale: true }))).rows.map(readPortfolioRow);
    expect(stale.every((row) => row.staleCount > 0)).toBe(true);
  });

  it("finds by the beginnings of words, all of which must occur, whatever their order or accents", async () => {
    const ada = await aFounderOf("Search");
    await aProject(ada, { name: "Rent versus commute", description: "A report for people who rent" });
    await aProject(ada, { name: "Rental ledger", description: "Café tenants" });

    expect((await names(ada, { q: "rent" })).sort()).toEqual(["Rent versus commute", "Rental ledger"]);
    expect(await names(ada, { q: "comm RENT" })).toEqual(["Rent versus commute"]);
    expect(await names(ada, { q: "cafe" })).toEqual(["Rental ledger"]);
    expect(await names(ada, { q: "ommute" })).toEqual([]);
    expect(await names(ada, { q: "rent'; drop table project; --" })).toEqual([]);
    expect(await names(ada, { q: "%" })).toHaveLength(2);
  });

  it("shows the first fifty matches in the order asked for and says that there are more", async () => {
    const ada = await aFounderOf("Many matches");
    await manyProjects(ada, 120);
    const page = await listPortfolio(ada.scope, ask({ q: "app", sort: "score", dir: "desc" }));
    const scores = page.rows.map((row) => row[5]);
    expect(page).toMatchObject({ capped: true, nextCursor: null, previousCursor: null });
    expect(scores).toHaveLength(50);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  });
});

describe("Who sees what in the portfolio", () => {
  it("shows a member the projects they have a role on, in the rows, the search and the counts alike", async () => {
    const ada = await aFounderOf("Theirs and mine");
    await manyProjects(ada, 60);
    const shared = await aProject(ada, { name: "App shared" });
    const vic = await aColleagueOf(ada, "member", "Vic Viewer");
    await onProject(vic, shared, "viewer");

    expect(await names(vic, {})).toEqual(["App shared"]);
    expect(await names(vic, { q: "app" })).toEqual(["App shared"]);
    const { frame } = await getPortfolio(vic.scope, ask());
    expect(frame.tally).toMatchObject({ total: 1, stages: [1, 0, 0, 0] });
  });

  it("shows a manager everything, and the counters agree with the rows", async () => {
    const ada = await aFounderOf("Counted");
    await manyProjects(ada, 77);
    const max = await aColleagueOf(ada, "manager", "Max Manager");
    const { page, frame } = await getPortfolio(max.scope, ask({ limit: 100, columns: "review" }));
    const rows = page.rows.map((row) => readPortfolioEntry(row, ["review"]));
    expect(frame.tally).toEqual({
      total: 77,
      stages: [0, 1, 2, 3].map((rank) => page.rows.filter((row) => row[3] === rank).length),
      blocked: rows.filter((row) => row.blockers > 0).length,
      stale: rows.filter((row) => row.staleCount > 0).length,
      expiring: rows.filter((row) => row.expiringCount > 0).length,
      missed: rows.filter((row) => row.review?.missed).length,
    });
    expect(frame.tally.missed).toBeGreaterThan(0);
    const behind = await listPortfolio(max.scope, ask({ missed: true, limit: 100 }));
    expect(behind.rows).toHaveLength(frame.tally.missed);
    expect(frame.owners).toContainEqual([max.accountId, "Max Manager"]);
  });

  it("shows nothing of another workspace", async () => {
    const ada = await aFounderOf("Hers");
    await manyProjects(ada, 5);
    const { page, frame } = await getPortfolio((await aFounderOf("Somebody else")).scope, ask());
    expect(page.rows).toEqual([]);
    expect(frame).toMatchObject({ workspaceName: "Somebody else", tally: { total: 0 }, teams: [] });
  });

  it("agrees with the gate of a project page for every role", async () => {
    const ada = await aFounderOf("One rule");
    const project = await aProject(ada, { name: "P" });
    const people: Person[] = [ada];
    for (const role of ["owner", "manager", "member"] as const)
      people.push(await aColleagueOf(ada, role, `A ${role}`));
    for (const role of ["founder", "reviewer", "viewer"] as const) {
      const person = await aColleagueOf(ada, "member", `A ${role}`);
      await onProject(person, project, role);
      people.push(person);
    }
    for (const person of people) {
      const opens = await openProject(person.scope, project.projectId).then(
        () => true,
        () => false,
      );
      expect((await names(person, {})).length === 1, person.name).toBe(opens);
    }
  });
});

describe("What the portfolio costs", () => {
  let host: Person;
  beforeAll(async () => {
    host = await aFounderOf("Three thousand apps");
    await manyProjects(host, 3_000);
    const owner = new pg.Client({ connectionString: process.env.LAUNCHWORTHY_OWNER_URL });
    await owner.connect();
    await owner.query(
      "analyze project, project_word, project_scenario, team, project_member, portfolio_tally",
    );
    await owner.end();
  }, 60_000);
  afterAll(() => vi.restoreAllMocks());

  it("is one statement beside BEGIN with the scope, and COMMIT", async () => {
    const client = await appPool().connect();
    const prototype: { query: (...args: never[]) => unknown } = Object.getPrototypeOf(client);
    client.release();
    const query = vi.spyOn(prototype, "query");
    await getPortfolio(host.scope, ask({ q: "app 00001", sort: "name" }));
    expect(query).toHaveBeenCalledTimes(3);
    query.mockRestore();
  });

  it.each(everyOrder)(
    "by %s %s reads a deep page in the order of its index, and sorts no more than it shows",
    async (sort, dir) => {
      const start = await listPortfolio(host.scope, ask({ sort, dir, limit: 100 }));
      const plan = await explain(
        host,
        await statementOf(() => listPortfolio(host.scope, ask({ sort, dir, cursor: start.nextCursor }))),
      );
      expect(mostSorted(plan)).toBeLessThanOrEqual(100);
      expect(mostRead(plan, "project")).toBeLessThanOrEqual(102);
      const scans = nodes(plan).filter((node) => node["Relation Name"] === "project");
      expect(scans.length).toBeGreaterThan(0);
      for (const scan of scans) expect(scan["Node Type"]).toMatch(/^Index (Only )?Scan$/);
    },
  );

  it("looks other tables up for the rows of the page alone, whatever columns are chosen", async () => {
    const columns = EXTRA_COLUMNS.join(",");
    const asked = ask({ sort: "score", dir: "asc", columns, limit: 50 });
    const plan = await explain(host, await statementOf(() => listPortfolio(host.scope, asked)));
    expect(mostRead(plan, "project")).toBeLessThanOrEqual(52);
    for (const table of ["snapshot", "waiver", "decision", "project_scenario", "rollout", "integration"]) {
      const scans = nodes(plan).filter((node) => node["Relation Name"] === table);
      expect(scans.length, table).toBeGreaterThan(0);
      for (const scan of scans) expect(scan["Actual Loops"], table).toBeLessThanOrEqual(51);
    }
  });

  it.each(GROUPINGS)("counts the groups by %s in one pass over the projects", async (by) => {
    const filter = portfolioFilter.parse({});
    const plan = await explain(host, await statementOf(() => listGroups(host.scope, by, filter)));
    const passes = nodes(plan).filter((node) => node["Relation Name"] === "project");
    expect(passes).toHaveLength(1);
    expect(passes[0]?.["Actual Loops"]).toBe(1);
  });

  it("finds a rare word without reading the table", async () => {
    const plan = await explain(host, await statementOf(() => listPortfolio(host.scope, ask({ q: "00042" }))));
    expect(mostRead(plan, "project_word")).toBeLessThanOrEqual(4);
    expect(mostRead(plan, "project")).toBeLessThanOrEqual(4);
  });

  it("of row-level security is nothing: every table is read as by a role without policy", async () => {
    const statement = await statementOf(() => listPortfolio(host.scope, ask({ sort: "name" })));
    const owner = new pg.Client({ connectionString: process.env.LAUNCHWORTHY_OWNER_URL });
    await owner.connect();
    const { rows } = await owner.query(`explain (analyze, format json) ${statement.text}`, statement.values);
    await owner.end();
    // Which tables are read, how the one of many rows is, and what is sorted. How a table of a few rows is
    // read, and in which order two of them are joined, is a toss-up.
    const reads = (plan: PlanNode) =>
      nodes(plan)
        .filter((node) => node["Relation Name"] !== undefined || node["Node Type"] === "Sort")
        .map(({ "Relation Name": table, "Node Type": how }) =>
          table === undefined || table === "project" ? `${how} ${table ?? ""}` : table,
        )
        .sort();
    expect(reads(await explain(host, statement))).toEqual(reads(rows[0]["QUERY PLAN"][0].Plan));
  });
});

type PlanNode = {
  "Node Type": string;
  "Relation Name"?: string;
  "Actual Rows": number;
  "Actual Loops": number;
  "Rows Removed by Filter"?: number;
  Plans?: PlanNode[];
};

type Statement = { text: string; values: unknown[] };

/** Runs a query and catches the statement it sends. */
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
  return { text: asked.text, values: asked.values };
}

/** The plan of a statement as the app's own role, with the row counts it really had. */
function explain(person: Person, asked: Statement): Promise<PlanNode> {
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

function isStatement(value: unknown): value is Statement {
  return typeof value === "object" && value !== null && "text" in value && "values" in value;
}

function nodes(plan: PlanNode): PlanNode[] {
  return [plan, ...(plan.Plans ?? []).flatMap(nodes)];
}

function mostSorted(plan: PlanNode): number {
  const sorts = nodes(plan).filter((node) => /Sort/.test(node["Node Type"]));
  return Math.max(0, ...sorts.flatMap((sort) => (sort.Plans ?? []).map((input) => input["Actual Rows"])));
}

function mostRead(plan: PlanNode, relation: string): number {
  const scans = nodes(plan).filter((node) => node["Relation Name"] === relation);
  return Math.max(
    0,
    ...scans.map(
      (scan) => (scan["Actual Rows"] + (scan["Rows Removed by Filter"] ?? 0)) * scan["Actual Loops"],
    ),
  );
}
