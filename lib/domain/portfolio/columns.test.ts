import { describe, expect, it } from "vitest";
import { columnsFrom, columnsText, extrasFrom } from "./columns";

describe("The columns a list names", () => {
  it("come in the order of the table, always with the name, and without what nobody knows", () => {
    expect(columnsFrom("updated,luck,stage")).toEqual(["name", "stage", "updated"]);
    expect(columnsFrom("")).toEqual(["name"]);
  });

  it("are the usual ones where nothing is said, and say nothing where they are the usual ones", () => {
    expect(columnsText(columnsFrom(null))).toBeNull();
    expect(columnsText(columnsFrom("owner,stage"))).toBe("name,stage,owner");
  });

  it("are asked of the database only where a row does not hold them anyway", () => {
    expect(extrasFrom("name,scenarios,team,delta7")).toEqual(["delta7", "scenarios"]);
    expect(extrasFrom(null)).toEqual([]);
  });
});
