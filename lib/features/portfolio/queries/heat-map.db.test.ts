import { beforeAll, describe, expect, it } from "vitest";
import { aColleagueOf, aFounderOf, aProject, granted, onProject, type Person } from "@/lib/db/testing/world";
import { recordAnswer } from "@/lib/features/answers/commands/record-answer";
import { heatMapQuery } from "../schema";
import { getHeatMap } from "./heat-map";

const pass = { kind: "result", result: "pass" } as const;
const fail = { kind: "result", result: "fail" } as const;

let ada: Person;
let mel: Person;

beforeAll(async () => {
  ada = await aFounderOf("Heat");
  mel = await aColleagueOf(ada, "member", "Mel Member");
  const clinic = await aProject(ada, { name: "Clinic bookings", scenarios: ["medical"] });
  const shop = await aProject(ada, { name: "Shop" });
  await aProject(ada, { name: "Untouched" });
  granted(await recordAnswer(clinic, { itemId: "secrets-not-in-git", answer: pass, version: 0 }));
  granted(await recordAnswer(shop, { itemId: "secrets-not-in-git", answer: fail, version: 0 }));
  const exposed = { itemId: "key-exposure", answer: { kind: "replies" as const, replies: ["yes" as const] } };
  granted(await recordAnswer(shop, { ...exposed, version: 0 }));
  await onProject(mel, shop, "viewer");
});

const ask = (person: Person, input: Parameters<typeof heatMapQuery.parse>[0] = {}) =>
  getHeatMap(person.scope, heatMapQuery.parse(input));

describe("The heat map", () => {
  it("lays each project against the eight checks, with how each check stands over all of them", async () => {
    const map = await ask(ada, { sort: "name", dir: "asc" });
    expect(map.columns).toHaveLength(8);
    expect(map.rows.map((row) => [row.name, row.cells[0]])).toEqual([
      ["Clinic bookings", "pass"],
      ["Shop", "fail"],
      ["Untouched", "not-assessed"],
    ]);
    expect(map.columns[0]).toMatchObject({
      id: "secrets-not-in-git",
      counts: { pass: 1, fail: 1, "not-assessed": 1, partial: 0 },
    });
  });

  it("sums up what the filter shows, on whichever page", async () => {
    const first = await ask(ada, { sort: "name", dir: "asc", limit: 1 });
    expect(first.rows).toHaveLength(1);
    expect(first.columns[0]?.counts).toMatchObject({ pass: 1, fail: 1, "not-assessed": 1 });
    const second = await ask(ada, { sort: "name", dir: "asc", limit: 1, cursor: first.nextCursor });
    expect(second.rows[0]?.name).toBe("Shop");
    const medical = await ask(ada, { scenario: "medical" });
    expect(medical.columns[0]?.counts).toMatchObject({ pass: 1, fail: 0, "not-assessed": 0 });
    const found = await ask(ada, { q: "untou" });
    expect(found.columns[0]?.counts).toMatchObject({ pass: 0, "not-assessed": 1 });
  });

  it("lays them against the ten questions and the eight capabilities too", async () => {
    const questions = await ask(ada, { of: "questions", q: "shop" });
    expect(questions.columns).toHaveLength(10);
    expect(questions.columns.find(({ id }) => id === "key-exposure")?.counts?.fail).toBe(1);
    const capabilities = await ask(ada, { of: "capabilities", q: "shop" });
    expect(capabilities.columns.map(({ id }) => id)).toContain("secrets");
    expect(capabilities.rows[0]?.cells.every((cell) => cell === null || typeof cell === "number")).toBe(true);
    expect(capabilities.columns[3]?.share?.mean).toBe(0);
  });

  it("shows a member only the projects they have a role on, in the sums too", async () => {
    const map = await ask(mel);
    expect(map.rows.map((row) => row.name)).toEqual(["Shop"]);
    expect(map.columns[0]?.counts).toMatchObject({ pass: 0, fail: 1, "not-assessed": 0 });
  });

  it("shows another workspace nothing of it", async () => {
    const map = await ask(await aFounderOf("Prying at heat", "Eve Stranger"));
    expect(map.rows).toEqual([]);
    expect(map.columns[0]?.counts).toMatchObject({ pass: 0, fail: 0, "not-assessed": 0 });
  });
});
