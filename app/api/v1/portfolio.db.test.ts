import { describe, expect, it } from "vitest";
import { manyProjects } from "@/lib/db/testing/many-projects";
import { aColleagueOf, aFounderOf, aProject, onProject } from "@/lib/db/testing/world";
import { aClientOf } from "./testing/client";

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

function cursorOf(body: unknown, name: "nextCursor" | "previousCursor"): string {
  if (typeof body !== "object" || body === null || !(name in body)) throw new Error(`No ${name}.`);
  return String(Object.entries(body).find(([key]) => key === name)?.[1]);
}
