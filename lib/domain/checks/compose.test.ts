import { describe, expect, it } from "vitest";
import { currentCatalogue } from "../catalogue/current";
import { assessReadiness } from "../readiness/assess";
import { indexOf } from "../readiness/catalogue-index";
import {
  allProven,
  answered,
  fails,
  productionReady,
  TODAY,
  withAnswer,
} from "../readiness/testing/project-facts";
import { catalogueWith } from "./compose";
import { checksDifference, publishedAs } from "./difference";
import { type PublishedCheck, workspaceCheck } from "./shape";

function check(id: string, override: Partial<PublishedCheck> = {}): PublishedCheck {
  const guidance = { meaning: "What it is about.", test: "Look." };
  return { ...workspaceCheck.parse({ id, title: id, statement: id, guidance }), revisedIn: 1, ...override };
}
const judged = (checks: readonly PublishedCheck[], facts = allProven(currentCatalogue)) =>
  assessReadiness(catalogueWith(currentCatalogue, 1, checks), facts, TODAY);

describe("A catalogue with a workspace's own checks", () => {
  const own = [check("ws-a", { reviews: ["security"], revisedIn: 2 }), check("ws-b")];
  const catalogue = catalogueWith(currentCatalogue, 3, own);

  it("adds them after the built-in items, under a version of both", () => {
    expect(catalogue).toMatchObject({ version: "2026.11+ws3", base: "2026.11" });
    expect(catalogue.items.slice(0, currentCatalogue.items.length)).toEqual(currentCatalogue.items);
    expect(catalogue.items.at(-1)).toMatchObject({
      id: "ws-b",
      kind: "workspace-check",
      number: 2,
      weight: 1,
    });
  });

  it("lets each scope seal the version that last changed one of its own", () => {
    expect(indexOf(catalogue).versions).toMatchObject({
      scorecard: "2026.11",
      security: "2026.11+ws2",
      permission: "2026.11",
    });
    expect(indexOf(catalogue).unsealed.map((item) => item.id)).toContain("ws-b");
  });
});

describe("A workspace's check", () => {
  it("as a blocker caps the score while it is unknown or open, like any other", () => {
    const blocker = [check("ws-a", { severity: "blocker" })];
    expect(judged([]).score).toBe(100);
    expect(judged(blocker)).toMatchObject({
      score: 74,
      caps: [{ reason: "blocker-unknown", itemIds: ["ws-a"] }, {}],
    });
    expect(judged(blocker, withAnswer(allProven(currentCatalogue), "ws-a", fails)).score).toBe(74);
  });

  it("without a severity still asks for its evidence", () => {
    const passing = withAnswer(allProven(currentCatalogue), "ws-a", { kind: "result", result: "pass" });
    expect(judged([check("ws-a")], passing).score).toBe(84);
    const lenient = check("ws-a", { evidence: { required: false, freshDays: 90 } });
    expect(judged([lenient], passing).score).toBe(100);
  });

  it("neither counts among the eight checks nor bars a closed pilot", () => {
    const open = judged([check("ws-a", { severity: "blocker" })], productionReady(currentCatalogue));
    expect(open.scorecard).toEqual({ points: 8, applicable: 8 });
    expect(open.band).toBe("beta-ready");
    expect(open.stage).toBe("closed-pilot");
    const beta = open.ladder.find((rung) => rung.stage === "beta");
    expect(beta?.conditions.filter((each) => !each.met)).toMatchObject([
      { id: "no-blocker", itemIds: ["ws-a"] },
    ]);
  });

  it("holds a pass without evidence against Beta, and a major finding against Production", () => {
    const facts = productionReady(currentCatalogue);
    const bare = {
      ...facts,
      items: { ...facts.items, "ws-a": answered({ kind: "result", result: "pass" }) },
    };
    expect(judged([check("ws-a")], bare).stage).toBe("closed-pilot");
    const major = judged([check("ws-a", { severity: "major" })], facts);
    const production = major.ladder.find((rung) => rung.stage === "production");
    expect(production?.conditions.find((each) => each.id === "no-major-finding")).toMatchObject({
      met: false,
      itemIds: ["ws-a"],
    });
  });
});

describe("The difference between two versions", () => {
  it("tells what is new, changed, carried over and retired", () => {
    const before = [check("ws-a"), check("ws-b"), check("ws-c")];
    const after = [
      check("ws-c", { revisedIn: 2 }),
      check("ws-b", { severity: "major", effort: "1day" }),
      check("ws-d"),
    ];
    expect(checksDifference(before, after)).toEqual({
      added: ["ws-d"],
      changed: [{ id: "ws-b", fields: ["severity", "effort"] }],
      carriedOver: ["ws-c"],
      retired: ["ws-a"],
    });
  });

  it("dates each check by the version that last changed it", () => {
    const published = publishedAs(
      2,
      [check("ws-a"), check("ws-b", { title: "B" })],
      [check("ws-a"), check("ws-b")],
    );
    expect(published.map(({ id, revisedIn }) => [id, revisedIn])).toEqual([
      ["ws-a", 1],
      ["ws-b", 2],
    ]);
  });
});
