import { describe, expect, test } from "vitest";
import { mandatoryReviews, minimumItems, raisedItems, scenarios, suggestedTargetStage } from "./scenarios";
import { REVIEWS } from "./types";
import { DEMO_SCENARIOS, LAUNCH_SCENARIOS, SCENARIOS } from "./vocabulary";

describe("launch scenarios", () => {
  test.each(LAUNCH_SCENARIOS)(
    "%s alone makes all four reviews mandatory and aims at Production",
    (scenario) => {
      expect(mandatoryReviews([scenario], "no")).toEqual(REVIEWS);
      expect(suggestedTargetStage([scenario])).toBe("production");
    },
  );

  test.each(DEMO_SCENARIOS)(
    "%s asks for no review, only for a thin proxy and keys per environment",
    (scenario) => {
      expect(mandatoryReviews([scenario], "no")).toEqual([]);
      expect(minimumItems([scenario])).toEqual(["backend-proxy", "environment-scoped-keys"]);
    },
  );

  test("long-running jobs move the job checks up and change nothing else", () => {
    expect(mandatoryReviews(["long-running-jobs"], null)).toEqual([]);
    expect(suggestedTargetStage(["long-running-jobs", "personal-project"])).toBe("demo");
    expect(raisedItems(["long-running-jobs"])).toEqual([
      "async-long-jobs",
      "outbound-retries",
      "provider-logging",
    ]);
  });

  test("demo-friendly scenarios lower the target instead of nagging", () => {
    expect(suggestedTargetStage([])).toBe("beta");
    expect(suggestedTargetStage(["investor-prototype"])).toBe("demo");
    expect(suggestedTargetStage(["demand-test"])).toBe("closed-pilot");
  });

  test("between conflicting scenarios the strictest wins, in whatever order they were picked", () => {
    expect(suggestedTargetStage(["payments", "personal-project"])).toBe("production");
    expect(suggestedTargetStage(["personal-project", "payments"])).toBe("production");
    expect(suggestedTargetStage(["investor-prototype", "internal-tool"])).toBe("closed-pilot");
    expect(mandatoryReviews(["personal-project", "payments"], "no")).toEqual(REVIEWS);
  });

  test("sensitive data makes the data reviews mandatory, and so does not being sure", () => {
    const dataReviews = ["security", "permission", "data-isolation"];
    expect(mandatoryReviews(["personal-project"], "yes")).toEqual(dataReviews);
    expect(mandatoryReviews([], "not-sure")).toEqual(dataReviews);
    expect(mandatoryReviews([], "no")).toEqual([]);
    expect(mandatoryReviews([], null)).toEqual([]);
  });

  test("adding a scenario never takes a review away", () => {
    for (const first of SCENARIOS) {
      for (const second of SCENARIOS) {
        expect(mandatoryReviews([first, second], "yes")).toEqual(
          expect.arrayContaining([...mandatoryReviews([first], "yes")]),
        );
      }
    }
  });

  test("every scenario has a title and one sentence", () => {
    for (const scenario of SCENARIOS) {
      expect(scenarios[scenario].title).not.toBe("");
      expect(scenarios[scenario].sentence).toMatch(/^[^.]+\.$/);
    }
  });
});
