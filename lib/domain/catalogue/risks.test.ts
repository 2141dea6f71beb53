import { describe, expect, test } from "vitest";
import { partsMeeting, risks, systemMapPointsAt } from "./risks";
import { NAMED_RISKS, SYSTEM_PARTS } from "./vocabulary";

describe("named risks", () => {
  test("there are five pitfalls and four failure modes, each explained in two sentences", () => {
    expect(NAMED_RISKS.filter((id) => risks[id].family === "pitfall")).toHaveLength(5);
    expect(NAMED_RISKS.filter((id) => risks[id].family === "failure-mode")).toHaveLength(4);
    for (const id of NAMED_RISKS) expect(risks[id].meaning.match(/\.(\s|$)/g)).toHaveLength(2);
  });

  test("only the first and the fifth pitfall listen to the system map", () => {
    expect(NAMED_RISKS.filter((id) => risks[id].systemMap !== null)).toEqual([
      "open-defaults",
      "pages-not-a-system",
    ]);
  });

  test("a used part that is open, or that nobody checked, points at open defaults", () => {
    const risk = risks["open-defaults"];
    expect(systemMapPointsAt(risk, { cache: { use: "used", exposure: "open" } })).toBe(true);
    expect(systemMapPointsAt(risk, { cache: { use: "used", exposure: "unchecked" } })).toBe(true);
    expect(systemMapPointsAt(risk, { cache: { use: "used", exposure: "closed" } })).toBe(false);
    expect(systemMapPointsAt(risk, { cache: { use: "unused", exposure: "open" } })).toBe(false);
  });

  test("a map nobody has drawn points at an app seen as pages", () => {
    const risk = risks["pages-not-a-system"];
    expect(systemMapPointsAt(risk, {})).toBe(true);
    const drawn = Object.fromEntries(
      SYSTEM_PARTS.map((part) => [part, { use: "used", exposure: "closed" }] as const),
    );
    expect(systemMapPointsAt(risk, drawn)).toBe(false);
  });

  test("the parts that point at a risk can be named, in the order of the map", () => {
    const condition = { use: ["used"], exposure: ["open"], atLeast: 1 } as const;
    const map = {
      logs: { use: "used", exposure: "open" },
      database: { use: "used", exposure: "open" },
    } as const;
    expect(partsMeeting(condition, map)).toEqual(["database", "logs"]);
  });
});
