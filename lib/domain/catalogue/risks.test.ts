import { describe, expect, test } from "vitest";
import { partsMeeting, type RecordedSystemMap, risks } from "./risks";
import { NAMED_RISKS, type NamedRiskId, SYSTEM_PARTS } from "./vocabulary";

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
    expect(partsFor("open-defaults", { cache: { use: "used", exposure: "open" } })).toEqual(["cache"]);
    expect(partsFor("open-defaults", { cache: { use: "used", exposure: "unchecked" } })).toEqual(["cache"]);
    expect(partsFor("open-defaults", { cache: { use: "used", exposure: "closed" } })).toEqual([]);
    expect(partsFor("open-defaults", { cache: { use: "unused", exposure: "open" } })).toEqual([]);
  });

  test("a part nobody recorded counts as unknown, and three of them make an app seen as pages", () => {
    expect(partsFor("pages-not-a-system", {})).toEqual(SYSTEM_PARTS);
    expect(risks["pages-not-a-system"].systemMap?.atLeast).toBe(3);
    const drawn = Object.fromEntries(
      SYSTEM_PARTS.map((part) => [part, { use: "used", exposure: "closed" }] as const),
    );
    expect(partsFor("pages-not-a-system", drawn)).toEqual([]);
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

function partsFor(id: NamedRiskId, map: RecordedSystemMap) {
  const { systemMap } = risks[id];
  return systemMap === null ? [] : partsMeeting(systemMap, map);
}
