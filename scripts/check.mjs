// Format, lint, types, import direction, dead code: no database, no build, seconds.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { say } from "./console.mjs";
import { installPackages, pinnedNode } from "./install.mjs";
import { root } from "./root.mjs";

/**
 * Runs every static check, also after one has failed, and prints what the failing ones say.
 * @returns {{ name: string, ok: boolean }[]}
 */
export function runChecks() {
  const node = pinnedNode();
  if (!existsSync(join(root, "next-env.d.ts"))) run(node, ["next/dist/bin/next", "typegen"]);
  return checks.map(({ name, command }) => {
    const started = Date.now();
    const result = run(node, command);
    const ok = result.status === 0;
    if (!ok) say(`${result.stdout}${result.stderr}`);
    say(`${ok ? "✓" : "✗"} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
    return { name, ok };
  });
}

/** @param {string} node @param {string[]} command the program's path in node_modules, then its arguments */
function run(node, [program = "", ...args]) {
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: "1" };
  return spawnSync(node, [join(root, "node_modules", program), ...args], {
    cwd: root,
    encoding: "utf8",
    env,
  });
}

const checks = [
  {
    name: "format and lint (biome)",
    command: [
      "@biomejs/biome/bin/biome",
      "ci",
      "--error-on-warnings",
      `--colors=${process.stdout.isTTY ? "force" : "off"}`,
    ],
  },
  { name: "types (tsc)", command: ["typescript/bin/tsc", "--noEmit", "-p", "."] },
  {
    name: "promises and switches (oxlint)",
    command: ["oxlint/bin/oxlint", "--type-aware", "--deny-warnings"],
  },
  {
    name: "import direction (dependency-cruiser)",
    command: ["dependency-cruiser/bin/dependency-cruiser.mjs", "--config", ".dependency-cruiser.cjs", "."],
  },
  { name: "dead code (knip)", command: ["knip/bin/knip.js"] },
];

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await installPackages();
  process.exitCode = runChecks().every(({ ok }) => ok) ? 0 : 1;
}
