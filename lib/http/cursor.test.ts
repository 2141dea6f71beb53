import { describe, expect, it } from "vitest";
import { slicePage } from "./cursor";

const rows = ["a", "b", "c", "d", "e"];
const self = (row: string) => row;

describe("A list read whole", () => {
  it("is handed out in pages that neither repeat nor skip", () => {
    const first = slicePage(rows, { limit: 2 }, self);
    const second = slicePage(rows, { limit: 2, cursor: first.nextCursor ?? "" }, self);
    const third = slicePage(rows, { limit: 2, cursor: second.nextCursor ?? "" }, self);
    expect([first.data, second.data, third.data]).toEqual([["a", "b"], ["c", "d"], ["e"]]);
    expect(third.nextCursor).toBeNull();
  });

  it("goes on in the right place when the row a cursor names is gone", () => {
    const { nextCursor } = slicePage(rows, { limit: 2 }, self);
    expect(slicePage(["a", "c", "d"], { limit: 2, cursor: nextCursor ?? "" }, self).data).toEqual(["c", "d"]);
  });

  it("takes no cursor but its own", () => {
    for (const cursor of [
      "",
      "x",
      Buffer.from('["a"]').toString("base64url"),
      Buffer.from("[1,2]").toString("base64url"),
    ]) {
      expect(() => slicePage(rows, { limit: 2, cursor }, self)).toThrowError(
        expect.objectContaining({ code: "invalid-cursor" }),
      );
    }
  });
});
