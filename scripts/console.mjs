import { spawn, spawnSync } from "node:child_process";
import { constants } from "node:os";

/** One line about what happens now, for a person who waits. @param {string} text */
export function say(text) {
  process.stdout.write(`${text}\n`);
}

/** Ends with one line that says what to do. @param {string} text @returns {never} */
export function giveUp(text) {
  process.stderr.write(`${text}\n`);
  process.exit(1);
}

/**
 * Runs a program in this terminal and waits for it.
 * @param {string} file @param {string[]} args @param {import("node:child_process").SpawnSyncOptions} [options]
 * @returns {number} its exit code
 */
export function runHere(file, args, options = {}) {
  const result = spawnSync(file, args, { stdio: "inherit", ...options });
  if (result.error) throw result.error;
  return result.status ?? signalCode(result.signal);
}

/**
 * Becomes, as far as the outside can tell, another program: passes signals on and ends with its exit code.
 * @param {string} file @param {string[]} args @param {NodeJS.ProcessEnv} [env]
 */
export function handOver(file, args, env = process.env) {
  // The channel lets the child notice when this process is killed outright and can no longer pass anything on.
  const child = spawn(file, args, { stdio: ["inherit", "inherit", "inherit", "ipc"], env });
  for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("error", (error) => giveUp(`Cannot run ${file}: ${error.message}`));
  child.on("exit", (code, signal) => process.exit(code ?? signalCode(signal)));
}

/** @param {NodeJS.Signals | null} signal */
function signalCode(signal) {
  return signal === null ? 1 : 128 + constants.signals[signal];
}
