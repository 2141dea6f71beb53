// Takes the README's pictures from the running app and its demo: `npm start`, then `npm run screenshots` beside it.
import { mkdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { ensureBrowser, findBrowser } from "./browser.mjs";
import { giveUp, say } from "./console.mjs";
import { root } from "./root.mjs";

/** @typedef {{ name: string, path: string, theme?: "light" | "dark", width?: number, height?: number }} Shot */

const project = "sous-the-weekly-menu-that-knows-what-is-left-in";
const ours = "launchworthy";

/** @type {Shot[]} */
const shots = [
  { name: "portfolio", path: "" },
  { name: "overview", path: `/projects/${ours}` },
  { name: "overview-dark", path: `/projects/${ours}`, theme: "dark" },
  { name: "question", path: `/projects/${project}/questions?item=key-exposure` },
  { name: "evidence", path: `/projects/${project}/evidence` },
  { name: "reviews", path: "/reviews" },
  { name: "decisions", path: "/projects/field-notes-sync/decisions" },
  { name: "heat-map", path: "/heat-map" },
  { name: "weekly-reviews", path: "/projects/ticketbooth/weekly-reviews" },
  { name: "rollout", path: `/projects/${project}/rollout` },
  { name: "runbook", path: "/projects/ticketbooth/runbook" },
  { name: "trends", path: `/projects/${project}/trends?range=26w` },
  { name: "overview-phone", path: `/projects/${ours}`, width: 390, height: 844 },
];

const folder = resolve(process.env.LAUNCHWORTHY_DATA_DIR || join(root, ".data"));
const target = join(root, "docs", "screenshots");

async function main() {
  const { baseUrl, workspaces } = JSON.parse(readFileSync(join(folder, "demo-credentials.json"), "utf8"));
  const [workspace] = workspaces;
  const owner = workspace.people.find((/** @type {{ roles: string[] }} */ person) =>
    person.roles.includes("owner"),
  );
  if (!(await ensureBrowser())) giveUp("No browser to take pictures with.");
  const { chromium } = await import("playwright");
  const browser = await chromium.launch({
    executablePath: findBrowser() ?? undefined,
    args: ["--no-sandbox"],
  });
  mkdirSync(target, { recursive: true });
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  await page.goto(`${baseUrl}/sign-in`);
  await page.getByLabel("E-mail address").fill(owner.email);
  await page.getByLabel("Password").fill(owner.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL(`${baseUrl}/${workspace.slug}`);
  for (const { name, path, theme = "light", width = 1440, height = 900 } of shots) {
    await page.emulateMedia({ colorScheme: theme });
    await page.setViewportSize({ width, height });
    const answer = await page.goto(`${baseUrl}/${workspace.slug}${path}`, { waitUntil: "networkidle" });
    if (answer?.status() !== 200) giveUp(`${path} answered ${answer?.status()}.`);
    await page.screenshot({ path: join(target, `${name}.png`) });
    say(`docs/screenshots/${name}.png`);
  }
  await browser.close();
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await main();
