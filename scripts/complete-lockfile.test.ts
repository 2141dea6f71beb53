import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { missingEntries } from "./complete-lockfile.mjs";

describe("package-lock.json", () => {
  it("names every optional package that npm ci looks for (if not: npm run lock:complete)", () => {
    expect(missingEntries(JSON.parse(readFileSync("package-lock.json", "utf8")).packages)).toEqual([]);
  });

  it("is completed with the version and the platform in the package's name", () => {
    const tool = { dev: true, optionalDependencies: { "@tool/cli-linux-x64-musl": "1.2.3" } };
    expect(missingEntries({ "node_modules/tool": tool })).toEqual([
      [
        "node_modules/@tool/cli-linux-x64-musl",
        { version: "1.2.3", dev: true, optional: true, os: ["linux"], cpu: ["x64"], libc: ["musl"] },
      ],
    ]);
  });
});
