import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { Env, providedByServer, readEnv } from "./env";

const example = readFileSync(".env.example", "utf8");
const inExample = [...example.matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name);

describe("the environment", () => {
  it("needs nothing to be set", () => {
    expect(readEnv({})).toMatchObject({
      ok: true,
      env: { PORT: 3000, HOST: "127.0.0.1", LAUNCHWORTHY_DEMO: "1" },
    });
  });

  it("is explained completely in .env.example, and nothing else is", () => {
    expect(inExample.toSorted()).toEqual(Object.keys(Env.shape).toSorted());
  });

  it("knows every LAUNCHWORTHY_ variable the code reads", () => {
    const files = globSync("{app,components,db,lib,server}/**/*.{ts,tsx,mjs}").filter(
      (file) => !/\.test\.|\/testing\//.test(file),
    );
    const read = files.flatMap((file) =>
      [...readFileSync(file, "utf8").matchAll(/env\.(LAUNCHWORTHY_[A-Z_]+)/g)].map(([, name]) => name ?? ""),
    );
    const known: string[] = [...Object.keys(Env.shape), ...providedByServer];
    expect([...new Set(read)].filter((name) => !known.includes(name))).toEqual([]);
  });

  it("takes an empty value as not set", () => {
    expect(readEnv({ LAUNCHWORTHY_BASE_URL: "", DATABASE_URL: "" })).toMatchObject({
      ok: true,
      env: { LAUNCHWORTHY_BASE_URL: null },
    });
  });

  it("names what is wrong without repeating the value", () => {
    const result = readEnv({ DATABASE_URL: "mysql://me:secret@db/app", PORT: "seventy" });
    expect(result.ok).toBe(false);
    const text = JSON.stringify(result);
    expect(text).toContain("DATABASE_URL");
    expect(text).toContain("PORT");
    expect(text).not.toContain("secret");
  });

  it("refuses a base URL with a path", () => {
    expect(readEnv({ LAUNCHWORTHY_BASE_URL: "https://example.test/app" }).ok).toBe(false);
    expect(readEnv({ LAUNCHWORTHY_BASE_URL: "https://example.test/" }).ok).toBe(true);
  });

  it("refuses the test clock on a public address", () => {
    const clock = { LAUNCHWORTHY_TEST_CLOCK: "2026-03-01T09:00:00Z" };
    expect(readEnv({ ...clock, HOST: "0.0.0.0" }).ok).toBe(false);
    expect(readEnv(clock).ok).toBe(true);
  });
});
