import { execFileSync } from "node:child_process";
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

// Plain JavaScript: scripts/start.mjs asks who holds the lock before anything is installed or built.

/**
 * @typedef {{ pid: number, port: number, born: string }} Holder
 * `born` is when the process began as the system tells it, so that a reused process number is not mistaken.
 */

/**
 * Claims the data directory for this process. One that was killed leaves its lock behind; it is taken over.
 * @param {string} dataDir
 * @param {number} port
 * @returns {{ ok: true, release: () => void, takenOverFrom: number | null } | { ok: false, holder: Holder }}
 */
export function claimInstanceLock(dataDir, port) {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const path = lockPath(dataDir);
  const claim = `${path}.${process.pid}`;
  const mine = JSON.stringify({ pid: process.pid, port, born: birthOf(process.pid) });
  writeFileSync(claim, mine, { mode: 0o600 });
  let takenOverFrom = null;
  try {
    for (let attempt = 0; attempt < 20; attempt++) {
      if (linked(claim, path)) return { ok: true, release: () => release(path, mine), takenOverFrom };
      const text = readText(path);
      if (text === null) continue;
      const holder = parseHolder(text);
      if (holder && isSameProcess(holder)) return { ok: false, holder };
      if (removeStale(path, text)) takenOverFrom = holder?.pid ?? null;
    }
    throw new Error(`Cannot claim ${path}: it keeps changing.`);
  } finally {
    rmSync(claim, { force: true });
  }
}

/**
 * @param {string} dataDir
 * @returns {Holder | null} the running instance that uses this data directory
 */
export function findInstance(dataDir) {
  try {
    const text = readText(lockPath(dataDir));
    const holder = text === null ? null : parseHolder(text);
    return holder && isSameProcess(holder) ? holder : null;
  } catch {
    // A folder we may not read is refused, with its reason, by whoever prepares it.
    return null;
  }
}

/** @param {string} dataDir */
function lockPath(dataDir) {
  return join(dataDir, "instance.lock");
}

/** @param {string} claim @param {string} path */
function linked(claim, path) {
  try {
    // A hard link appears whole and only if the name is free, which writing a file in two steps is not.
    linkSync(claim, path);
    return true;
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw error;
  }
}

/**
 * Moves the stale lock away; when another claimant got in between and it was theirs that moved, puts it back.
 * @param {string} path @param {string} text
 */
function removeStale(path, text) {
  const aside = `${path}.stale.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch {
    return false;
  }
  const wasStale = readText(aside) === text;
  if (!wasStale) linked(aside, path);
  rmSync(aside, { force: true });
  return wasStale;
}

/** @param {string} path @param {string} mine */
function release(path, mine) {
  if (readText(path) === mine) rmSync(path, { force: true });
}

/** @param {string} path */
function readText(path) {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (error.code === "ENOENT") return null;
    throw error;
  }
}

/** @param {string} text @returns {Holder | null} */
function parseHolder(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** @param {Holder} holder */
function isSameProcess(holder) {
  const born = birthOf(holder.pid);
  return born !== "" && born === holder.born;
}

/**
 * @param {number} pid
 * @returns {string} empty when there is no such process, or it has ended and is only not yet collected
 */
function birthOf(pid) {
  try {
    if (process.platform !== "linux") return birthFromPs(pid);
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    // After the parenthesised program name: state is field 1, start time in clock ticks field 20.
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) /s, "")
      .split(" ");
    return fields[0] === "Z" ? "" : `${boot} ${fields[19]}`;
  } catch {
    return "";
  }
}

/** @param {number} pid */
function birthFromPs(pid) {
  if (process.platform === "win32") {
    process.kill(pid, 0);
    return "running";
  }
  return execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).trim();
}
