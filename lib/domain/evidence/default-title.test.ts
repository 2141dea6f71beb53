import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultTitle, TITLE_LIMIT } from "./default-title";

describe("The title of evidence nobody named", () => {
  it.each([
    [{ url: "https://ci.example.com/runs/7/?token=x#log" }, "ci.example.com/runs/7"],
    [{ body: "\n## Restore drill\nIt took 12 minutes." }, "Restore drill"],
    [{ files: [{ name: "scan.sarif" }] }, "scan.sarif"],
    [{ files: [{ name: "a.png" }, { name: "b.png" }, { name: "c.png" }] }, "a.png and 2 more"],
  ])("of %j is %j", (content, title) => {
    expect(defaultTitle(content)).toBe(title);
  });

  it("is well-formed and never too long", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 400 }), (name) => {
        const title = defaultTitle({ files: [{ name }, { name }] });
        expect(title.length).toBeLessThanOrEqual(TITLE_LIMIT);
        expect(title.isWellFormed()).toBe(true);
      }),
    );
  });
});
