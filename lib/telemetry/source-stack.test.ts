import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { buildSync } from "esbuild";
import { afterAll, expect, it } from "vitest";
import { sourceStack } from "./source-stack";

const folder = mkdtempSync(join(tmpdir(), "launchworthy-stack-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("names the line of the source an error came from", () => {
  const source = join(folder, "thrower.ts");
  const outfile = join(folder, "thrower.mjs");
  const text = 'type Nothing = never;\n\nexport function fail(): Nothing {\n  throw new Error("no");\n}\n';
  writeFileSync(source, text);
  buildSync({ entryPoints: [source], outfile, sourcemap: true, minify: true, format: "esm" });
  // In a process of its own: the test runner maps stacks by itself.
  const script = `import(${JSON.stringify(pathToFileURL(outfile).href)}).then((m) => m.fail()).catch((e) => process.stdout.write(e.stack))`;
  const stack = spawnSync(process.execPath, ["-e", script], { encoding: "utf8" }).stdout;
  expect(stack).toContain("thrower.mjs:1:");
  expect(sourceStack(stack)).toMatch(/thrower\.ts:4:\d+/);
});

it("leaves alone what has no map, and what is no stack", () => {
  const stack = "Error: x\n    at run (/app/node_modules/pg/lib/client.js:10:5)\n    at node:internal/x:1:1";
  expect(sourceStack(stack)).toBe(stack);
  expect(sourceStack(undefined)).toBeUndefined();
});
