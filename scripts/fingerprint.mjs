import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { root } from "./root.mjs";

/**
 * A digest of everything the build reads, tests left out; by content, so that a checkout or a touch rebuilds nothing.
 * @returns {string}
 */
export function sourceFingerprint() {
  const hash = createHash("sha256");
  for (const path of inputs.flatMap(filesUnder).sort()) {
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(root, path)))
      .update("\0");
  }
  return hash.update(process.env.LAUNCHWORTHY_STANDALONE ?? "").digest("hex");
}

/** @param {string} path @returns {string[]} */
function filesUnder(path) {
  const absolute = join(root, path);
  if (!existsSync(absolute)) return [];
  if (!statSync(absolute).isDirectory()) return [path];
  return readdirSync(absolute, { withFileTypes: true })
    .filter(({ name }) => !/\.test\.tsx?$|^testing$/.test(name))
    .flatMap(({ name }) => filesUnder(`${path}/${name}`));
}

const inputs = [
  "app",
  "components",
  "db",
  "lib",
  "cli",
  "public",
  "server",
  "scripts/build.mjs",
  "scripts/empty.mjs",
  "instrumentation.ts",
  "next.config.ts",
  "package-lock.json",
  "package.json",
  "postcss.config.mjs",
  "proxy.ts",
  "tsconfig.json",
];
