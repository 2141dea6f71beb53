import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const DOCUMENTS = ["docs/ARCHITECTURE.md", "SECURITY.md", ...globSync("docs/decisions/*.md")];
const FOLDERS = "{app,bench,cli,components,db,docs,e2e,lib,scripts,server}";
const paths = globSync(`${FOLDERS}/**/*`).map((path) => path.replaceAll("\\", "/"));

/** What a document names as a path of the repository; `<noun>` in one stands for any. */
function named(document: string): string[] {
  const quoted = [...readFileSync(document, "utf8").matchAll(/`([^`\s]+)`/g)].map(([, each = ""]) => each);
  return quoted.filter((each) => /^[a-z]+\/[^…]*$/.test(each) || /^[\w-]+(\.\w+)*\.tsx?$/.test(each));
}

function isThere(name: string): boolean {
  const pattern = name
    .replace(/\/$/, "")
    .replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
    .replace(/<\w+>/g, "[\\w-]+");
  const whole = new RegExp(`(^|/)${pattern}$`);
  return name === "proxy.ts" || paths.some((path) => whole.test(path));
}

describe("The documents", () => {
  it.each(DOCUMENTS)("point at what is there: %s", (document) => {
    expect(named(document).filter((name) => !isThere(name))).toEqual([]);
  });

  it("would be found out", () => {
    expect(named("docs/ARCHITECTURE.md").length).toBeGreaterThan(20);
    expect(isThere("lib/jobs/judge-everything.ts")).toBe(false);
  });
});
