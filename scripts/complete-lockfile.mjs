// After `npm install` of a new package: a registry that serves only some platforms' packages makes npm leave the
// others out of package-lock.json, and then `npm ci` refuses everywhere. This writes them in, version and platform.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { say } from "./console.mjs";
import { root } from "./root.mjs";

/**
 * @typedef {{ version?: string, dev?: boolean, optional?: boolean, os?: string[], cpu?: string[], libc?: string[],
 *   optionalDependencies?: Record<string, string> }} LockEntry
 */

/**
 * @param {Record<string, LockEntry>} packages of a lockfile
 * @returns {[path: string, entry: LockEntry][]} the optional packages it should name and does not
 */
export function missingEntries(packages) {
  return Object.entries(packages).flatMap(([path, { dev, optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !packages[`node_modules/${name}`] && !packages[`${path}/node_modules/${name}`])
      .map(([name, version]) => {
        const entry = { version, ...(dev ? { dev } : {}), optional: true, ...platformOf(name) };
        return /** @type {[string, LockEntry]} */ ([`node_modules/${name}`, entry]);
      }),
  );
}

/** @param {string} name of a platform package, such as `@biomejs/cli-linux-x64-musl` */
function platformOf(name) {
  const words = (name.split("/").at(-1) ?? "").split("-");
  const os = words.find((word) => systems.includes(word));
  const cpu = words.find((word) => processors.includes(word));
  const libc = words.some((word) => word.startsWith("musl"))
    ? ["musl"]
    : words.includes("gnu")
      ? ["glibc"]
      : undefined;
  if (words.includes("wasm32")) return { cpu: ["wasm32"] };
  return { ...(os ? { os: [os] } : {}), ...(cpu ? { cpu: [cpu] } : {}), ...(libc ? { libc } : {}) };
}

const systems = ["android", "darwin", "freebsd", "linux", "openharmony", "win32"];
const processors = ["arm", "arm64", "ia32", "ppc64", "riscv64", "s390x", "x64"];

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const file = join(root, "package-lock.json");
  const lockfile = JSON.parse(readFileSync(file, "utf8"));
  const missing = missingEntries(lockfile.packages);
  const entries = Object.entries({ ...lockfile.packages, ...Object.fromEntries(missing) });
  entries.sort(([one], [other]) => one.localeCompare(other, "en"));
  lockfile.packages = Object.fromEntries(entries);
  writeFileSync(file, `${JSON.stringify(lockfile, null, 2)}\n`);
  say(`Named ${missing.length} more packages in package-lock.json.`);
}
