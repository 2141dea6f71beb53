// Format, lint, types, import direction, dead code: no database, no build, seconds.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { runHere, say } from "./console.mjs";
import { installPackages, pinnedNode } from "./install.mjs";
import { root } from "./root.mjs";

/**
 * Runs every static check, also after one has failed, and prints what the failing ones say.
 * @returns {Promise<{ name: string, ok: boolean }[]>}
 */
export async function runChecks() {
  const node = pinnedNode();
  if (!existsSync(join(root, "next-env.d.ts"))) await run(node, ["next/dist/bin/next", "typegen"]);
  const results = [];
  for (const { name, command } of checks) {
    const started = Date.now();
    const { code, output } = await run(node, command);
    const ok = code === 0;
    if (!ok) say(output);
    say(`${ok ? "✓" : "✗"} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
    results.push({ name, ok });
  }
  return results;
}

/** @param {string} node @param {string[]} command the program's path in node_modules, then its arguments */
async function run(node, [program = "", ...args]) {
  let output = "";
  const code = await runHere(node, [join(root, "node_modules", program), ...args], {
    cwd: root,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1" },
    onOutput: (text) => {
      output += text;
    },
  });
  return { code, output };
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
  const results = await runChecks();
  process.exitCode = results.every(({ ok }) => ok) ? 0 : 1;
}
