import { describe, expect, it } from "vitest";
import { aColleagueOf, aFounderOf, aProject, granted } from "@/lib/db/testing/world";
import { readChainLine } from "@/lib/domain/events/chain-export";
import { CHAIN_START, endChain, walkChain } from "@/lib/domain/events/verify-chain";
import { recordAnswer } from "@/lib/features/answers/commands/record-answer";
import { aClientOf } from "./testing/client";

async function aCallerWithHistory() {
  const ada = await aFounderOf("History");
  const project = await aProject(ada, { name: "Commute report" });
  const answer = { kind: "result", result: "fail" } as const;
  granted(await recordAnswer(project, { itemId: "safe-errors", answer, version: 0 }));
  return { ada, path: `/projects/${project.projectId}`, call: await aClientOf(ada, ["read", "admin"]) };
}

describe("The history of a project over the API", () => {
  it("is a trend with causes, revisions with differences, and activity as sentences", async () => {
    const { call, path } = await aCallerWithHistory();
    expect(await call("GET", `${path}/trend?range=4w`)).toMatchObject({
      status: 200,
      body: { points: [{ summary: { stage: "demo" } }, { summary: { stage: "demo" } }], regressions: [] },
    });
    expect(await call("GET", `${path}/revisions?limit=1`)).toMatchObject({
      status: 200,
      body: {
        data: [{ number: 2, difference: { items: [{ itemId: "safe-errors", result: { after: "fail" } }] } }],
        nextCursor: expect.any(String),
      },
    });
    expect(await call("GET", `${path}/activity?kind=answers`)).toMatchObject({
      status: 200,
      body: { data: [{ sentence: expect.stringMatching(/^answered “.+”: failed$/) }], nextCursor: null },
    });
    const csv = await call("GET", `${path}/activity/export.csv`);
    expect(String(csv.body).trim().split("\n")).toHaveLength(3);
  });
});

describe("The audit log over the API", () => {
  it("can be verified here, and from its export and a checkpoint anywhere else", async () => {
    const { call } = await aCallerWithHistory();
    expect(await call("GET", "/audit/verification")).toMatchObject({
      body: { seq: 4, intact: true, broken: null },
    });
    const { body: checkpoint } = await call("GET", "/audit/checkpoint");
    const { body, headers } = await call("GET", "/audit/export.jsonl");
    expect(headers.get("content-disposition")).toMatch(/history.*-audit\.jsonl"$/);
    const entries = String(body).trimEnd().split("\n").map(readChainLine);
    const walk = walkChain(
      CHAIN_START,
      entries.filter((entry) => entry !== null),
    );
    expect(endChain(walk)).toMatchObject({ seq: 4, broken: null });
    expect(checkpoint).toMatchObject({ seq: 4, head: walk.head });
    expect(await call("GET", "/audit?limit=2")).toMatchObject({ body: { data: [{ seq: 4 }, { seq: 3 }] } });
  });

  it("is closed to members", async () => {
    const { ada } = await aCallerWithHistory();
    const call = await aClientOf(await aColleagueOf(ada, "member", "Mel Member"));
    for (const path of ["/audit", "/audit/verification", "/audit/checkpoint", "/audit/export.jsonl"]) {
      expect(await call("GET", path), path).toMatchObject({ status: 403, body: { code: "forbidden" } });
    }
  });
});
