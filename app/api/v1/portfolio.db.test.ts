import { describe, expect, it } from "vitest";
import { manyProjects } from "@/lib/db/testing/many-projects";
import { aColleagueOf, aFounderOf, aProject, granted, onProject } from "@/lib/db/testing/world";
import { createToken } from "@/lib/features/tokens/commands";
import { aClientOf, api } from "./testing/client";
import { unzipped } from "./testing/unzipped";

describe("The portfolio over the API", () => {
  it("comes in pages of named columns, forwards and backwards", async () => {
    const ada = await aFounderOf("Paged");
    await manyProjects(ada, 70);
    const call = await aClientOf(ada, ["read"]);

    const first = await call("GET", "/portfolio?sort=name&dir=asc&limit=30");
    expect(first).toMatchObject({
      status: 200,
      body: { columns: expect.arrayContaining(["id", "slug", "score"]) },
    });
    const second = await call(
      "GET",
      `/portfolio?sort=name&dir=asc&limit=30&cursor=${cursorOf(first.body, "nextCursor")}`,
    );
    const back = await call(
      "GET",
      `/portfolio?sort=name&dir=asc&limit=30&cursor=${cursorOf(second.body, "previousCursor")}`,
    );
    expect(back.body).toEqual({ ...Object(first.body), frame: null });
    expect(await call("GET", "/portfolio?cursor=end&limit=10")).toMatchObject({
      status: 200,
      body: { nextCursor: null },
    });
  });

  it("refuses a filter it does not know and a cursor it did not give", async () => {
    const call = await aClientOf(await aFounderOf("Refused"));
    expect(await call("GET", "/portfolio?stage=perfect")).toMatchObject({
      status: 400,
      body: { code: "invalid-query" },
    });
    expect(await call("GET", "/portfolio?cursor=%00")).toMatchObject({
      status: 400,
      body: { code: "invalid-cursor" },
    });
  });

  it("exports what the filter shows as CSV that no spreadsheet runs", async () => {
    const ada = await aFounderOf("Exported");
    await manyProjects(ada, 1_203);
    await aProject(ada, { name: '=HYPERLINK("https://evil.example")' });
    const call = await aClientOf(ada, ["read"]);

    const all = await call("GET", "/portfolio/export.csv?sort=name&dir=asc");
    expect(all.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    const lines = String(all.body).trim().split("\n");
    expect(lines).toHaveLength(1_205);
    expect(lines[0]).toMatch(/^\uFEFF?Name,Address,Stage,/);
    expect(lines[1]).toMatch(/^"'=HYPERLINK/);
    const beta = await call("GET", "/portfolio/export.csv?stage=beta");
    expect(
      String(beta.body)
        .trim()
        .split("\n")
        .slice(1)
        .every((line) => line.includes(",Beta,")),
    ).toBe(true);
    expect(
      String((await call("GET", "/portfolio/export.csv?q=app")).body)
        .trim()
        .split("\n"),
    ).toHaveLength(1_204);
  });

  it("exports the chosen columns as a workbook whose numbers are numbers and whose formulas are text", async () => {
    const ada = await aFounderOf("Workbook");
    const { projectId } = await aProject(ada, {
      name: "=1+1",
      targetStage: "beta",
      targetDate: "2027-03-31",
    });
    const call = await aClientOf(ada);
    await call("PATCH", `/projects/${projectId}/items/safe-errors`, {
      headers: { "if-match": "*" },
      body: { result: "pass", note: "=cmd|' /C calc'!A0" },
    });
    const { secret } = granted(await createToken(ada.scope, { name: "Export", scopes: ["read"] }));

    const answer = await api.request(
      "http://localhost:3000/api/v1/portfolio/export.xlsx?columns=name,score,target&notes=true",
      { headers: { authorization: `Bearer ${secret}` } },
    );

    const parts = unzipped(new Uint8Array(await answer.arrayBuffer()));
    const [projects = "", notes = "", words = ""] = [
      "worksheets/sheet1",
      "worksheets/sheet2",
      "sharedStrings",
    ].map((name) => parts.get(`xl/${name}.xml`));
    expect(`${projects}${notes}`).not.toMatch(/<f[ >]/);
    expect(projects).toContain('state="frozen"');
    // 31 March 2027 as spreadsheets count days.
    expect(projects).toContain("<v>46477</v>");
    expect(words).toContain("=1+1");
    expect(words).toContain("calc");
    expect(words).not.toContain("Owner");
    expect(parts.get("xl/workbook.xml")).toMatch(/name="Projects".*name="Notes"/s);
  });

  it("is, for a member, what they have a role on, and for a stranger nothing", async () => {
    const ada = await aFounderOf("Members");
    await manyProjects(ada, 3);
    const project = await aProject(ada, { name: "Mine" });
    const vic = await aColleagueOf(ada, "member", "Vic Viewer");
    await onProject(vic, project, "viewer");

    expect(await (await aClientOf(vic))("GET", "/portfolio")).toMatchObject({
      body: { data: [expect.arrayContaining(["Mine"])] },
    });
    expect(await (await aClientOf(await aFounderOf("Elsewhere")))("GET", "/portfolio")).toMatchObject({
      body: { data: [] },
    });
  });
});

describe("Changing many projects over the API", () => {
  it("previews, applies once per key, and reports each project", async () => {
    const ada = await aFounderOf("Bulk");
    const one = await aProject(ada, { name: "One", targetStage: "demo" });
    const two = await aProject(ada, { name: "Two", targetStage: "beta" });
    const call = await aClientOf(ada);
    const body = {
      change: { kind: "target", targetStage: "beta", targetDate: null },
      projectIds: [one.projectId, two.projectId],
    };

    expect(await call("POST", "/portfolio/bulk/preview", { body })).toMatchObject({
      status: 200,
      body: { data: [{ outcome: "changes", before: "Demo", after: "Beta" }, { outcome: "unchanged" }] },
    });
    const headers = { "idempotency-key": `bulk-${one.projectId}` };
    const first = await call("POST", "/portfolio/bulk", { body, headers });
    expect(first).toMatchObject({ body: { data: [{ outcome: "changed" }, { outcome: "unchanged" }] } });
    const again = await call("POST", "/portfolio/bulk", { body, headers });
    expect(again.body).toEqual(first.body);
    expect(again.headers.get("idempotency-replayed")).toBe("true");
  });

  it("refuses more than five hundred, none, and a person or team that is not here", async () => {
    const ada = await aFounderOf("Refused");
    const { projectId } = await aProject(ada, { name: "P" });
    const call = await aClientOf(ada);
    const send = (change: object, projectIds: readonly string[]) =>
      call("POST", "/portfolio/bulk", { body: { change, projectIds } });
    const ask = { kind: "reassessment", dueOn: null };

    expect(await send(ask, [])).toMatchObject({ status: 422 });
    expect(
      await send(
        ask,
        Array.from({ length: 501 }, () => projectId),
      ),
    ).toMatchObject({ status: 422 });
    expect(await send({ kind: "team", teamId: projectId }, [projectId])).toMatchObject({
      status: 422,
      body: { code: "unknown-team" },
    });
    expect(await send({ kind: "owner", accountId: projectId }, [projectId])).toMatchObject({
      body: { code: "not-a-member" },
    });
    expect(await send({ kind: "reassessment", dueOn: "2001-01-01" }, [projectId])).toMatchObject({
      status: 200,
      body: { data: [{ outcome: "impossible", reason: "due-in-past" }] },
    });
  });

  it("shows a token that only reads that it may change nothing", async () => {
    const ada = await aFounderOf("Read only");
    const { projectId } = await aProject(ada, { name: "P" });
    const call = await aClientOf(ada, ["read"]);
    const body = { change: { kind: "reassessment", dueOn: null }, projectIds: [projectId] };
    for (const path of ["/portfolio/bulk/preview", "/portfolio/bulk"]) {
      expect(await call("POST", path, { body })).toMatchObject({
        status: 200,
        body: { data: [{ outcome: "not-allowed", reason: "role" }] },
      });
    }
  });
});

describe("Saved views over the API", () => {
  it("are changed under the tag their reader saw", async () => {
    const ada = await aFounderOf("Tags");
    const call = await aClientOf(ada);
    const made = await call("POST", "/views", { body: { name: "Mine", query: "?stage=demo" } });
    const path = made.headers.get("location")?.replace("/api/v1", "") ?? "";
    const seen = { "if-match": made.headers.get("etag") ?? "" };

    expect(await call("PATCH", path, { body: { name: "Two" } })).toMatchObject({ status: 428 });
    expect(await call("PATCH", path, { headers: seen, body: { name: "Two" } })).toMatchObject({
      status: 200,
      body: { name: "Two", query: "?stage=demo" },
    });
    expect(await call("DELETE", path, { headers: seen })).toMatchObject({
      status: 412,
      body: { current: { name: "Two" } },
    });
    expect(await call("POST", "/views", { body: { name: "two" } })).toMatchObject({
      status: 409,
      body: { code: "view-name-taken" },
    });
  });
});

function cursorOf(body: unknown, name: "nextCursor" | "previousCursor"): string {
  if (typeof body !== "object" || body === null || !(name in body)) throw new Error(`No ${name}.`);
  return String(Object.entries(body).find(([key]) => key === name)?.[1]);
}
