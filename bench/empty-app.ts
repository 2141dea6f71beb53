import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { type Running, startProgram } from "./installation";

const NEXT = resolve("node_modules/next/dist/bin/next");
const FOLDER = resolve("dist/bench/empty");

/** Builds an app with one page that says nothing: what Next and React cost before we have written a line. */
export function buildEmptyApp(): void {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(join(FOLDER, "app"), { recursive: true });
  for (const [path, text] of Object.entries(FILES)) writeFileSync(join(FOLDER, path), text);
  const env = { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" } as const;
  const built = spawnSync(process.execPath, [NEXT, "build", FOLDER], { encoding: "utf8", env });
  if (built.status !== 0) throw new Error(`The empty app did not build:\n${built.stdout}${built.stderr}`);
}

export function startEmptyApp(folder: string): Promise<Running> {
  return startProgram([NEXT, "start", FOLDER], join(folder, "empty.log"), "/");
}

const FILES = {
  "package.json": JSON.stringify({ name: "empty", private: true, type: "module" }),
  "next.config.mjs": "export default { poweredByHeader: false };\n",
  "app/layout.js": 'export default ({ children }) => <html lang="en"><body>{children}</body></html>;\n',
  // A request reads its headers, so that the page is rendered for it, as ours are.
  "app/page.js":
    'import { headers } from "next/headers";\n\nexport default async function Page() {\n  await headers();\n  return <h1>Empty</h1>;\n}\n',
};
