import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { runHere, say } from "./console.mjs";
import { pinnedNode } from "./install.mjs";
import { root } from "./root.mjs";

/**
 * A Chromium for the tests: the one PLAYWRIGHT_CHROMIUM names, or one that is installed.
 * @returns {string | null} its path, or `null` when Playwright's own or none is there
 */
export function findBrowser() {
  if (process.env.PLAYWRIGHT_CHROMIUM) return process.env.PLAYWRIGHT_CHROMIUM;
  const folders = (process.env.PATH ?? "").split(delimiter);
  const candidates = [
    ...folders.flatMap((folder) => programs.map((name) => join(folder, name))),
    ...elsewhere,
  ];
  return candidates.find((path) => existsSync(path) && answers(path)) ?? null;
}

/**
 * Finds a browser or fetches one: Playwright's own download, then, as root on Debian, the system's package.
 * @returns {Promise<boolean>} whether there is one now
 */
export async function ensureBrowser() {
  if (findBrowser() ?? ownBrowser()) return true;
  say("No Chromium here; fetching Playwright's …");
  const cli = join(root, "node_modules", "playwright", "cli.js");
  await runHere(pinnedNode(), [cli, "install", "chromium"], { timeout: 300_000 });
  if (ownBrowser()) return true;
  if (process.getuid?.() !== 0 || spawnSync("apt-get", ["--version"]).status !== 0) {
    say("No browser could be fetched. Install Chromium, or set PLAYWRIGHT_CHROMIUM to one.");
    return false;
  }
  say("Playwright's download is not reachable; installing the system's Chromium …");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const quietly = { stdio: ["ignore", "ignore", "inherit"], env };
  await runHere("apt-get", ["update", "-qq"], quietly);
  await runHere("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], quietly);
  return findBrowser() !== null;
}

/** Ubuntu's chromium-browser is a stub without its snap: only a program that tells its version is one. @param {string} path */
function answers(path) {
  return process.platform === "win32" || spawnSync(path, ["--version"], { timeout: 20_000 }).status === 0;
}

/** The browser Playwright downloaded earlier, if it did. */
function ownBrowser() {
  const script = 'import("playwright").then(({ chromium }) => console.log(chromium.executablePath()))';
  const result = spawnSync(pinnedNode(), ["-e", script], { cwd: root, encoding: "utf8" });
  const path = result.stdout.trim();
  return path !== "" && existsSync(path) ? path : null;
}

const programs = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
const elsewhere = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];
