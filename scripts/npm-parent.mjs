import { readFileSync } from "node:fs";

/**
 * Calls back once when the npm that runs this script is gone. npm passes a SIGTERM on to the shell between it and
 * us, and that shell dies without a word: without this, `kill` of npm would leave everything running.
 * @param {() => void} callback
 * @returns {() => void} stops watching
 */
export function whenNpmIsGone(callback) {
  if (!process.env.npm_lifecycle_event) return () => {};
  const parent = process.ppid;
  const grandparent = isShellOfNpm(parent) ? parentOf(parent) : null;
  const timer = setInterval(() => {
    const same = process.ppid === parent && (grandparent === null || parentOf(parent) === grandparent);
    if (same) return;
    clearInterval(timer);
    callback();
  }, 300);
  timer.unref();
  return () => clearInterval(timer);
}

/** `sh -c node scripts/…`; where the shell has replaced itself by us, our parent is npm. @param {number} pid */
function isShellOfNpm(pid) {
  return / scripts\/[a-z-]+\.mjs/.test(read(`/proc/${pid}/cmdline`).replaceAll("\0", " "));
}

/** @param {number} pid @returns {number | null} `null` when the process is gone or the system does not say */
function parentOf(pid) {
  const fields = read(`/proc/${pid}/stat`)
    .replace(/^.*\) /s, "")
    .split(" ");
  return Number(fields[1]) || null;
}

/** @param {string} path */
function read(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
