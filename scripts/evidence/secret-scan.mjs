import { spawnSync } from "node:child_process";

// What the keys of widely used vendors look like: a prefix and enough random characters to be a real one.
const PATTERNS = {
  "AWS access key": "AKIA[0-9A-Z]{16}",
  "Google API key": "AIza[0-9A-Za-z_-]{35}",
  "GitHub token": "gh[pousr]_[0-9A-Za-z]{36}",
  "GitLab token": "glpat-[0-9A-Za-z_-]{20}",
  "Slack token": "xox[baprs]-[0-9A-Za-z-]{20}",
  "Stripe live key": "(sk|rk)_live_[0-9A-Za-z]{20}",
  "Supabase secret key": "sb_secret_[0-9A-Za-z_-]{20}",
  "OpenAI or Anthropic key": "sk-(proj-|ant-)?[0-9A-Za-z_-]{32}",
  "private key": "-----BEGIN [A-Z ]*PRIVATE KEY-----",
  "Launchworthy API token": "lw_[0-9A-Za-z_-]{43}",
};

/** Looks for keys in every line that any commit ever added. @param {string} cwd */
export function scanForSecrets(cwd) {
  const history = git(cwd, ["log", "--all", "--format=commit %h", "-p", "--unified=0", "--no-color"]);
  const rules = Object.entries(PATTERNS).map(([rule, pattern]) => ({ rule, regex: new RegExp(pattern) }));
  const findings = [];
  let commit = "";
  let file = "";
  for (const line of history.split("\n")) {
    if (line.startsWith("commit ")) commit = line.slice("commit ".length);
    else if (line.startsWith("+++ b/")) file = line.slice("+++ b/".length);
    else if (line.startsWith("+")) {
      for (const { rule, regex } of rules) if (regex.test(line)) findings.push({ rule, commit, file });
    }
  }
  const commits = Number(git(cwd, ["rev-list", "--all", "--count"]));
  return { scope: "every added line of every commit", commits, rules: Object.keys(PATTERNS), findings };
}

/** @param {string} cwd @param {string[]} args */
function git(cwd, args) {
  const result = spawnSync("git", args, { cwd, encoding: "utf8", maxBuffer: 1 << 30 });
  if (result.status !== 0) throw new Error(`git ${args[0]} failed: ${result.stderr}`);
  return result.stdout;
}
