import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { architectureRules, type SourceFile } from "./testing/architecture-rules";

const files: SourceFile[] = globSync(
  "{app,bench,cli,components,db,e2e,lib,scripts,server}/**/*.{ts,tsx,mjs}",
).map((path) => ({ path: path.replaceAll("\\", "/"), text: readFileSync(path, "utf8") }));

describe("the house rules", () => {
  it("see the repository", () => {
    expect(files.length).toBeGreaterThan(100);
  });

  describe.each(architectureRules)("$name", ({ refusal, specimen }) => {
    it("holds everywhere", () => {
      const broken = files.flatMap((file) => {
        const reason = refusal(file);
        return reason === null ? [] : [`${file.path}: ${reason}`];
      });
      expect(broken).toEqual([]);
    });

    it("refuses its specimen", () => {
      expect(refusal(specimen)).not.toBeNull();
    });
  });
});
