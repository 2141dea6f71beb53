import { spawn } from "node:child_process";
import { constants } from "node:os";
import { whenNpmIsGone } from "./npm-parent.mjs";

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
 * Runs a program in this terminal and waits for it. A signal meant for us ends it first, then us.
 * @param {string} file @param {string[]} args
 * @param {import("node:child_process").SpawnOptions & { graceMs?: number, onOutput?: (text: string) => void }} [options]
 *   `graceMs`: how long it may take to end after a signal; `onOutput`: takes what it prints instead of the terminal
 * @returns {Promise<number>} its exit code
 */
export function runHere(file, args, { graceMs = 20_000, onOutput, ...options } = {}) {
  const child = spawn(file, args, { stdio: onOutput ? ["ignore", "pipe", "pipe"] : "inherit", ...options });
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => onOutput?.(String(chunk)));
  const letGo = passSignalsTo(child, () => setTimeout(() => child.kill("SIGKILL"), graceMs).unref());
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) => {
      if (letGo()) process.exit(signalCode(signal ?? "SIGTERM"));
      resolve(code ?? signalCode(signal));
    });
  });
}

/**
 * Becomes, as far as the outside can tell, another program: passes signals on and ends with its exit code.
 * @param {string} file @param {string[]} args @param {NodeJS.ProcessEnv} [env]
 */
export function handOver(file, args, env = process.env) {
  // The channel lets the child notice when this process is killed outright and can no longer pass anything on.
  const child = spawn(file, args, { stdio: ["inherit", "inherit", "inherit", "ipc"], env });
  passSignalsTo(child);
  child.once("error", (error) => giveUp(`Cannot run ${file}: ${error.message}`));
  child.once("exit", (code, signal) => process.exit(code ?? signalCode(signal)));
}

/**
 * @param {import("node:child_process").ChildProcess} child
 * @param {() => void} [afterwards] called when one was passed on
 * @returns {() => boolean} stops passing on; tells whether there was a signal
 */
function passSignalsTo(child, afterwards = () => {}) {
  let signalled = false;
  /** @param {NodeJS.Signals} signal */
  const pass = (signal) => {
    signalled = true;
    child.kill(signal);
    afterwards();
  };
  for (const signal of signals) process.on(signal, pass);
  const forget = whenNpmIsGone(() => pass("SIGTERM"));
  return () => {
    for (const signal of signals) process.off(signal, pass);
    forget();
    return signalled;
  };
}

/** @param {NodeJS.Signals | null} signal */
function signalCode(signal) {
  return signal === null ? 1 : 128 + constants.signals[signal];
}

/** @type {NodeJS.Signals[]} */
const signals = ["SIGTERM", "SIGINT", "SIGHUP"];
