import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findTokenAccess, systemProjectScope } from "@/lib/auth/access";
import { signIn } from "@/lib/features/accounts/commands/sign-in";
import { listDecisions } from "@/lib/features/decisions/queries/list-decisions";
import { getRota } from "@/lib/features/on-call/queries/get-rota";
import { getAssessment, getReadiness } from "@/lib/features/readiness/queries";
import { getRollout } from "@/lib/features/rollout/queries/get-rollout";
import { getPlan } from "@/lib/features/runbook/queries/get-plan";
import { listSignoffs } from "@/lib/features/signoffs/queries";
import { listWaivers } from "@/lib/features/waivers/queries";
import { checkBlob } from "@/lib/storage/blobs";
import { temporaryStorage } from "@/lib/storage/testing/temporary-storage";
import { seedDemo } from "./seed-demo";
import { anEmptyDatabase, run } from "./testing/own-database";

type Person = { email: string; password: string; roles: string[]; apiToken: string };
type Credentials = { baseUrl: string; workspaces: { slug: string; people: Person[] }[] };
type ProjectRow = {
  workspaceId: string;
  id: string;
  name: string;
  score: number;
  stage: string;
  spark: number[];
  weeks: number;
};

const dataDir = temporaryStorage();
const file = join(dataDir, "demo-credentials.json");
const target = { dataDir, baseUrl: "http://localhost:3000" };
const device = { userAgent: "Vitest", address: "127.0.0.1" };
let ownerUrl = "";
let drop = async () => {};

beforeAll(async () => {
  ({ ownerUrl, drop } = await anEmptyDatabase());
  await seedDemo(target);
}, 180_000);
afterAll(() => drop());

function credentials(): Credentials {
  return JSON.parse(readFileSync(file, "utf8"));
}

function projects(): Promise<ProjectRow[]> {
  return run(
    ownerUrl,
    `select p."workspaceId", p."id", p."name", p."score", p."stage", p."spark",
       (current_date - p."createdAt"::date) / 7 weeks from project p order by p."name"`,
  );
}

async function projectNamed(name: string): Promise<ProjectRow> {
  const found = (await projects()).find((project) => project.name.startsWith(name));
  if (!found) throw new Error(`There is no project "${name}".`);
  return found;
}

function trendOf({ workspaceId, id }: ProjectRow): Promise<{ day: string; score: number; stage: string }[]> {
  return run(
    ownerUrl,
    `select to_char("day", 'YYYY-MM-DD') "day", "score", "stage" from snapshot
     where "workspaceId" = $1 and "projectId" = $2 order by "day"`,
    [workspaceId, id],
  );
}

describe("The demo's credentials", () => {
  it("can be read by nobody else", () => {
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(credentials().baseUrl).toBe("http://localhost:3000");
  });

  it("name two workspaces with every kind of person in each", () => {
    const { workspaces } = credentials();
    expect(workspaces.map(({ slug }) => slug)).toEqual(["larkfield-studio", "quay-street-clinics"]);
    for (const { people } of workspaces) {
      const roles = new Set(people.flatMap((person) => person.roles));
      for (const role of ["owner", "manager", "founder", "reviewer", "viewer"]) expect(roles).toContain(role);
    }
  });

  it("sign everybody in, by password and by token, with the standing they say", async () => {
    for (const { slug, people } of credentials().workspaces) {
      for (const { email, password, roles, apiToken } of people) {
        expect((await signIn(null, { email, password, device })).ok).toBe(true);
        const access = await findTokenAccess(apiToken);
        expect(access?.scope).toMatchObject({ slug, role: roles[0] });
      }
    }
  });
});

describe("The demo's projects", () => {
  it("are twelve and more, most with half a year behind them", async () => {
    const all = await projects();
    expect(all.length).toBeGreaterThanOrEqual(12);
    expect(all.filter(({ weeks }) => weeks >= 25).length).toBeGreaterThanOrEqual(12);
  });

  it("reach from demo to beta", async () => {
    expect(new Set((await projects()).map(({ stage }) => stage))).toEqual(
      new Set(["demo", "closed-pilot", "beta"]),
    );
  });

  it("show the readiness that their facts give today", async () => {
    for (const { workspaceId, id, score, stage } of await projects()) {
      const readiness = await getReadiness(systemProjectScope(workspaceId, id, "test"));
      expect({ score, stage }).toEqual({ score: readiness.score, stage: readiness.stage });
    }
  });

  it("have a snapshot for every day that is over, and a sparkline", async () => {
    const climber = await projectNamed("Allotment Exchange");
    const trend = await trendOf(climber);
    expect(trend.length).toBeGreaterThanOrEqual(26 * 7 - 2);
    expect(climber.spark.length).toBeGreaterThanOrEqual(24);
    const [weeks] = await run<{ count: string }>(ownerUrl, "select count(*) from workspace_week");
    expect(Number(weeks?.count)).toBeGreaterThanOrEqual(48);
  });

  it("say where they began and where they stand", async () => {
    const climb = (await trendOf(await projectNamed("Allotment Exchange"))).map(({ score }) => score);
    expect(climb).toEqual(climb.toSorted((one, other) => one - other));
    expect(climb.at(-1)).toBeGreaterThan((climb[0] ?? 0) + 60);

    const drop = await trendOf(await projectNamed("Tideline"));
    expect(drop.some(({ stage }) => stage === "beta")).toBe(true);
    expect(drop.at(-1)).toMatchObject({ score: 84, stage: "demo" });

    const leak = (await trendOf(await projectNamed("Sous"))).map(({ score }) => score);
    const worst = leak.indexOf(49, 30);
    expect(leak[worst - 3]).toBeGreaterThan(49);
    expect(leak.at(-1)).toBe(100);
  });

  it("leave the payment app waiting for its reviews and nothing else", async () => {
    const { workspaceId, id } = await projectNamed("Ticketbooth");
    const { ladder, stage } = await getReadiness(systemProjectScope(workspaceId, id, "test"));
    const unmet = ladder.find((rung) => rung.stage === "beta")?.conditions.filter(({ met }) => !met);
    expect(stage).toBe("closed-pilot");
    expect(unmet?.map((condition) => condition.id)).toEqual(["mandatory-reviews-done"]);
  });

  it("show reviews at every stage: waiting, sent back, signed, outdated, half of a quorum", async () => {
    const rows = await run<{ name: string; scope: string; status: string }>(
      ownerUrl,
      `select p."name", s."scope", s."status" from submission s join project p on p."id" = s."projectId"`,
    );
    const statusOf = (name: string, scope: string) =>
      rows.filter((row) => row.name === name && row.scope === scope).map(({ status }) => status);
    expect(statusOf("Ticketbooth", "security")).toEqual(["submitted"]);
    expect(statusOf("Ticketbooth", "questions")).toEqual(["approved"]);
    expect(statusOf("Inbox Steward", "security")).toEqual(["changes-requested"]);
    expect(statusOf("Quay Street Appointments", "data-isolation")).toEqual(["submitted"]);

    const { workspaceId, id } = await projectNamed("Ticketbooth");
    const signoffs = await listSignoffs(systemProjectScope(workspaceId, id, "test"));
    expect(signoffs.map(({ scope, standing }) => `${scope} ${standing}`)).toEqual([
      "questions holds",
      "scorecard outdated",
    ]);
    const rent = await projectNamed("Rent versus Commute");
    const { items } = await getReadiness(systemProjectScope(rent.workspaceId, rent.id, "test"));
    expect(items["admin-auth"]).toMatchObject({ claimPending: false, trust: "reviewer-verified" });
    expect(items["database-exposure"]).toMatchObject({ claimPending: true });
  });

  it("show a launch that holds, one at risk, a waiver about to end and one that did", async () => {
    const scopeOf = async (name: string) => {
      const { workspaceId, id } = await projectNamed(name);
      return systemProjectScope(workspaceId, id, "test");
    };
    const launched = async (name: string) => {
      const [latest] = await listDecisions(await scopeOf(name));
      return [latest?.outcome, latest?.standing?.standing];
    };
    expect(await launched("Sous")).toEqual(["go", "holds"]);
    expect(await launched("Field Notes Sync")).toEqual(["conditional-go", "at-risk"]);
    const [ending] = await listWaivers(await scopeOf("Stockroom"));
    expect(ending).toMatchObject({ standing: "active", expiring: true });
    const standings = (await listWaivers(await scopeOf("Pocket Choir"))).map(({ standing }) => standing);
    expect(standings).toEqual(["requested", "expired"]);
  });

  it("roll out: one is done, one went back and says why, one is paused, two are on their way", async () => {
    const seen: Record<string, unknown> = {};
    for (const name of ["Ticketbooth", "Quay Street", "Referral", "Sous", "Kitchen"]) {
      const { workspaceId, id } = await projectNamed(name);
      const rollout = await getRollout(systemProjectScope(workspaceId, id, "test"));
      const back = rollout.phases.find(({ wentBack }) => wentBack !== null)?.wentBack;
      const current = rollout.phases.find((phase) => phase.id === rollout.currentPhaseId);
      seen[name] = [rollout.status, current?.number, ...(back?.because ?? [])];
    }
    expect(seen).toEqual({
      Ticketbooth: ["done", 4],
      "Quay Street": ["running", 1, "1 of 4 integrations has no secret store for its key: Calendaria"],
      Referral: ["paused", 1],
      Sous: ["running", 3],
      Kitchen: ["running", 1],
    });
  });

  it("hold their weekly reviews: one every week, one for half a year, some with gaps, two of today still open", async () => {
    const rows = await run<{ name: string; streak: number; held: number; missed: number; open: number }>(
      ownerUrl,
      `select p."name", p."weeklyReviewStreak" "streak", count(*) filter (where r."status" = 'closed')::int "held",
         count(*) filter (where r."status" = 'missed')::int "missed", count(*) filter (where r."status" = 'open')::int "open"
       from weekly_review r join project p on p."id" = r."projectId" group by p."name", p."weeklyReviewStreak"`,
    );
    const of = (name: string) => rows.find((row) => row.name.startsWith(name));
    expect(of("Quay Street")).toMatchObject({ missed: 0, open: 0 });
    expect(of("Quay Street")?.streak).toBe(of("Quay Street")?.held);
    expect(of("Ticketbooth")).toMatchObject({ missed: 2, open: 1, streak: 8 });
    expect(of("Ticketbooth")?.held).toBeGreaterThanOrEqual(22);
    expect(of("Referral Reader")).toMatchObject({ missed: 3, open: 1, streak: 0 });
    const [carried] = await run<{ open: number }>(
      ownerUrl,
      `select count(*)::int "open" from review_action where "doneAt" is null and "droppedAt" is null`,
    );
    expect(carried?.open).toBeGreaterThanOrEqual(4);
  });

  it("have plans: one complete with somebody on call, one whose text changed underneath, one with a gap", async () => {
    const scopeOf = async (name: string) => {
      const { workspaceId, id } = await projectNamed(name);
      return systemProjectScope(workspaceId, id, "test");
    };
    const [ticketbooth, sous, quayStreet] = await Promise.all(
      ["Ticketbooth", "Sous", "Quay Street Appointments"].map(scopeOf),
    );
    if (!ticketbooth || !sous || !quayStreet) throw new Error("A story is missing.");
    expect(await getPlan(ticketbooth, "runbook")).toMatchObject({ complete: true });
    expect(await getPlan(ticketbooth, "rollback")).toMatchObject({ complete: true });
    expect(await getRota(ticketbooth)).toMatchObject({ now: [expect.anything()], gaps: [] });
    const { facts } = await getAssessment(ticketbooth);
    expect(facts).toMatchObject({ runbookComplete: true, rollbackPlanComplete: true });
    const { sections } = await getPlan(sous, "runbook");
    expect(sections.filter(({ conflict }) => conflict).map(({ id }) => id)).toEqual(["limits"]);
    expect((await getRota(quayStreet)).gaps).toHaveLength(1);
  });

  it("follow two campaigns, each with some way to go", async () => {
    const rows = await run<{ name: string; there: number; projects: number }>(
      ownerUrl,
      `select c."name", count(*)::int "projects",
         count(*) filter (where p."stageRank" >= case c."targetStage" when 'beta' then 2 else 1 end)::int "there"
       from campaign c join campaign_project cp on cp."campaignId" = c."id" join project p on p."id" = cp."projectId"
       group by c."id", c."name" order by c."name"`,
    );
    expect(rows.map(({ name }) => name)).toEqual(["From pilot to Beta", "No demo meets a customer"]);
    for (const { projects, there } of rows) {
      expect(projects).toBeGreaterThan(1);
      expect(there).toBeLessThan(projects);
    }
  });

  it("are steered by a shared view, one of the manager's own, and a request to look again", async () => {
    const [views] = await run<{ shared: number; own: number }>(
      ownerUrl,
      `select count(*) filter (where "shared")::int "shared", count(*) filter (where not "shared")::int "own" from saved_view`,
    );
    expect(views).toEqual({ shared: 1, own: 1 });
    const asked = await run(
      ownerUrl,
      `select 1 from reassessment where "dueOn" is not null and "note" <> ''`,
    );
    expect(asked).toHaveLength(1);
  });

  it("count the repeat offender's failures", async () => {
    const { workspaceId, id } = await projectNamed("Field Notes Sync");
    const results = await run<{ result: string }>(
      ownerUrl,
      `select "summary"->'results'->>'contract-tests-ci' result from snapshot
       where "workspaceId" = $1 and "projectId" = $2 order by "day"`,
      [workspaceId, id],
    );
    const falls = results.filter(({ result }, at) => result === "fail" && results[at - 1]?.result === "pass");
    expect(falls.length).toBeGreaterThanOrEqual(3);
  });

  it("assess this very product with evidence it made itself", async () => {
    const { workspaceId, id } = await projectNamed("Launchworthy");
    const files = await run<{ name: string; sha256: string }>(
      ownerUrl,
      `select f."name", f."sha256" from evidence e join evidence_file f
         on f."workspaceId" = e."workspaceId" and f."evidenceId" = e."id"
       where e."workspaceId" = $1 and e."projectId" = $2`,
      [workspaceId, id],
    );
    expect(files.length).toBeGreaterThan(0);
    for (const { name, sha256 } of files) {
      expect(
        createHash("sha256")
          .update(readFileSync(join("docs/evidence", name)))
          .digest("hex"),
      ).toBe(sha256);
    }
  });
});

describe("The demo's records", () => {
  it("form one unbroken chain per workspace, in the order things happened", async () => {
    const events = await run<{
      workspaceId: string;
      seq: string;
      at: Date;
      body: string;
      prev: string;
      hash: string;
    }>(
      ownerUrl,
      `select "workspaceId", "seq", "at", "body", "prev", "hash" from event order by "workspaceId", "seq"`,
    );
    for (const own of Map.groupBy(events, ({ workspaceId }) => workspaceId).values()) {
      let head = "genesis";
      let last = 0;
      for (const { seq, at, body, prev, hash } of own) {
        expect(prev).toBe(head);
        head = createHash("sha256").update(`${prev}:${seq}:${body}`).digest("hex");
        expect(hash).toBe(head);
        expect(at.getTime()).toBeGreaterThanOrEqual(last);
        last = at.getTime();
      }
    }
  });

  it("keep the bytes of every file", async () => {
    const files = await run<{ storageKey: string; sha256: string; size: string }>(
      ownerUrl,
      `select "storageKey", "sha256", "size" from evidence_file`,
    );
    expect(files.length).toBeGreaterThan(100);
    for (const { storageKey, sha256, size } of files)
      expect(await checkBlob(storageKey, { sha256, size: Number(size) })).toBe("intact");
  });

  it("send nobody a mail", async () => {
    expect(
      await run(ownerUrl, "select 1 from graphile_worker.jobs where task_identifier like 'mail-%'"),
    ).toEqual([]);
  });
});

describe("Another start", () => {
  it("leaves a finished demo alone", async () => {
    const before = [readFileSync(file, "utf8"), await projects()];
    await seedDemo(target);
    expect([readFileSync(file, "utf8"), await projects()]).toEqual(before);
  });

  it("plays a demo that was cut off again from its start", async () => {
    const old = credentials();
    await run(ownerUrl, "delete from demo_seed");
    await run(ownerUrl, `update workspace set "demo" = false`);
    await seedDemo(target);

    expect(credentials().workspaces.map(({ slug }) => slug)).toEqual(old.workspaces.map(({ slug }) => slug));
    expect(await findTokenAccess(old.workspaces[0]?.people[0]?.apiToken ?? "")).toBeNull();
    expect(await run(ownerUrl, `select "demo" from workspace`)).toEqual([{ demo: true }, { demo: true }]);
  }, 180_000);

  it("does not move in where somebody lives already", async () => {
    await run(ownerUrl, "delete from demo_seed");
    await run(
      ownerUrl,
      `insert into account ("id", "email", "name") values (gen_random_uuid(), 'somebody@elsewhere.example.org', 'Somebody')`,
    );
    await seedDemo(target);
    expect(await run(ownerUrl, "select 1 from workspace")).toEqual([]);
  });
});
