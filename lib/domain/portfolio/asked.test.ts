import { describe, expect, it } from "vitest";
import {
  type AskedPortfolio,
  readAskedPortfolio,
  rowsRequest,
  USUAL_PORTFOLIO,
  viewQuery,
  writeAskedPortfolio,
} from "./asked";

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
      missed: true,
      show: "all",
      cursor: "abc",
      group: "team",
      columns: "name,stage,team",
      view: "all",
    };
    expect(readAskedPortfolio(new URLSearchParams(writeAskedPortfolio(asked)))).toEqual(asked);
  });

  it("asks the API for rows without how they are grouped, and for the columns a row does not hold anyway", () => {
    const asked = {
      ...USUAL_PORTFOLIO,
      group: "team",
      columns: "name,team,scenarios",
      view: "v",
      q: "x",
    } as const;
    expect(rowsRequest(asked)).toBe("?q=x&columns=scenarios");
    expect(viewQuery({ ...asked, cursor: "c" })).toBe("?q=x&group=team&columns=name,team,scenarios");
  });

  it("is nothing for the usual view, and the usual view for nothing it understands", () => {
    expect(writeAskedPortfolio(USUAL_PORTFOLIO)).toBe("");
    const strange = new URLSearchParams("sort=luck&dir=up&stage=perfect&blocked=1&show=none");
    expect(readAskedPortfolio(strange)).toEqual(USUAL_PORTFOLIO);
  });
});
