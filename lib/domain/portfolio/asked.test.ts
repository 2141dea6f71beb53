import { describe, expect, it } from "vitest";
import { type AskedPortfolio, readAskedPortfolio, USUAL_PORTFOLIO, writeAskedPortfolio } from "./asked";

describe("What the URL of the portfolio asks for", () => {
  it("is read back as it was written", () => {
    const asked: AskedPortfolio = {
      ...USUAL_PORTFOLIO,
      sort: "score",
      dir: "asc",
      q: "rent & Größe",
      stage: "beta",
      scenario: "medical",
      blocked: true,
      show: "all",
      cursor: "abc",
    };
    expect(readAskedPortfolio(new URLSearchParams(writeAskedPortfolio(asked)))).toEqual(asked);
  });

  it("is nothing for the usual view, and the usual view for nothing it understands", () => {
    expect(writeAskedPortfolio(USUAL_PORTFOLIO)).toBe("");
    const strange = new URLSearchParams("sort=luck&dir=up&stage=perfect&blocked=1&show=none");
    expect(readAskedPortfolio(strange)).toEqual(USUAL_PORTFOLIO);
  });
});
