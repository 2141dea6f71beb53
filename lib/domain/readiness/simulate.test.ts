import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { describe, expect, test } from "vitest";
import { currentCatalogue } from "../catalogue/current";
import { assessReadiness } from "./assess";
import { differenceBetween } from "./difference";
import { simulate } from "./simulate";
import {
  allProven,
  evidence,
  fails,
  productionReady,
  replies,
  TODAY,
  withAnswer,
  withEvidence,
} from "./testing/project-facts";

const proven = allProven(currentCatalogue);
const exposed = withAnswer(proven, "key-exposure", replies("yes"));
const now = assessReadiness(currentCatalogue, exposed, TODAY);

describe("the simulator", () => {
  test("shows a payment app what closing its exposed key would change", () => {
    const { movement } = simulate(currentCatalogue, exposed, now, [
      { kind: "passes", itemId: "key-exposure" },
    ]);
    expect(movement).toMatchObject({
      score: { before: 49, after: 100 },
      stage: { before: "demo", after: "beta" },
      capsLifted: ["critical-open", "evidence-missing"],
      capsAdded: [],
      conditionsLost: [],
    });
    expect(movement.items.map((item) => item.itemId)).toEqual(["key-exposure"]);
  });

  test("shows what an honest answer would cost", () => {
    const before = assessReadiness(currentCatalogue, proven, TODAY);
    const { movement } = simulate(currentCatalogue, proven, before, [
      { kind: "answered", itemId: "admin-auth", answer: replies("no") },
    ]);
    expect(movement.score).toEqual({ before: 100, after: 49 });
  });

  test("says that changing something signed would outdate the signature", () => {
    const facts = productionReady(currentCatalogue);
    const before = assessReadiness(currentCatalogue, facts, TODAY);
    const { movement } = simulate(currentCatalogue, facts, before, [
      { kind: "proven", itemId: "safe-errors" },
    ]);
    expect(movement.conditionsLost).toEqual(["scopes-signed"]);
  });

  test("agrees with the real assessment once the change is recorded", () => {
    const answer = { kind: "result", result: "fail" } as const;
    const { after } = simulate(currentCatalogue, exposed, now, [
      { kind: "answered", itemId: "safe-errors", answer },
    ]);
    const real = assessReadiness(currentCatalogue, withAnswer(exposed, "safe-errors", fails), TODAY);
    const { score, base, stage, caps, ladder, nextSteps } = real;
    expect(after).toMatchObject({ score, base, stage, caps, ladder, nextSteps });
  });

  test("changes nothing when nothing is supposed, or something nobody knows", () => {
    expect(simulate(currentCatalogue, exposed, now, []).after).toEqual(now);
    const unknown = simulate(currentCatalogue, exposed, now, [{ kind: "passes", itemId: "no-such-item" }]);
    expect(unknown.after).toEqual(now);
  });

  test("runs in a browser: nothing it imports hashes or needs Node", async () => {
    const bundle = await build({
      entryPoints: [fileURLToPath(new URL("simulate.ts", import.meta.url))],
      bundle: true,
      write: false,
      metafile: true,
      platform: "browser",
      logLevel: "silent",
    });
    const inputs = Object.keys(bundle.metafile.inputs);
    expect(inputs.filter((path) => /digests|canonicalize|catalogue\/items/.test(path))).toEqual([]);
  });
});

describe("the difference between two states", () => {
  test("is told in items: answers, results, notes and evidence", () => {
    const after = withEvidence(
      withAnswer(proven, "admin-auth", replies("no"), { note: "the console is open" }),
      evidence("photo", ["admin-auth"]),
      { ...evidence("report on safe-errors", ["safe-errors"]), digest: "revised" },
    );
    expect(differenceBetween(currentCatalogue, proven, after)).toMatchObject({
      items: [
        {
          itemId: "safe-errors",
          answer: null,
          result: null,
          note: null,
          evidence: { added: [], removed: [], revised: ["report on safe-errors"] },
          waivers: null,
        },
        {
          itemId: "admin-auth",
          answer: { before: replies("yes"), after: replies("no") },
          result: { before: "pass", after: "fail" },
          note: { before: "", after: "the console is open" },
          evidence: { added: ["photo"], removed: [], revised: [] },
          waivers: null,
        },
      ],
      other: [],
    });
  });

  test("for a sign-off holds only what its scope seals, the scenarios included", () => {
    const after = { ...withAnswer(proven, "admin-auth", replies("no")), targetStage: "production" as const };
    const difference = (scope: "scorecard" | "questions") =>
      differenceBetween(currentCatalogue, proven, { ...after, scenarios: ["payments"] }, scope);
    expect(difference("scorecard")).toMatchObject({ items: [], other: ["scenarios"] });
    expect(difference("questions").items.map((item) => item.itemId)).toEqual(["admin-auth"]);
  });
});
