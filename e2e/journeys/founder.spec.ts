import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Locator, Page } from "@playwright/test";
import { currentCatalogue } from "@/lib/domain/catalogue/current";
import type { Item } from "@/lib/domain/catalogue/types";
import { freePort, type Instance, startInstance } from "../world/instance";
import { type Person, send, signUp } from "../world/people";
import { expect, test } from "../world/test";

// An installation of its own: here days pass.
const folder = mkdtempSync(join(process.env.LAUNCHWORTHY_TEST_DIR ?? tmpdir(), "launchworthy-days-"));
const clock = join(folder, "clock");
let port: string | undefined;
let running: Instance;

test.beforeAll(async () => {
  mkdirSync(join(folder, "data"));
  writeFileSync(clock, "");
  running = await launch();
});
test.afterAll(async () => {
  await running.stop();
  rmSync(folder, { recursive: true, force: true });
});

test("a new founder registers a real open-source project, assesses it by keyboard alone, proves it, and sees a regression", async ({
  device,
}) => {
  test.setTimeout(180_000);
  const page = await device({ baseURL: running.baseUrl });
  const founder = await signUp(page, "Ada Founder");
  const project = await registersByKeyboard(founder);
  await expect(stageOf(page)).toContainText("Demo");
  const before = await scoreOf(page);

  await answersByKeyboard(page, "Questions", itemsOf("question"));
  await answersByKeyboard(page, "Scorecard", itemsOf("check"));
  await attachesFiles(page, "secrets-not-in-git");
  const answered = await send(founder, "GET", `/projects/${project}/readiness`);
  expect(answered).toMatchObject({ stage: "closed-pilot" });

  await goTo(page, "Overview");
  await expect(stageOf(page)).toContainText("Closed pilot");
  expect(await scoreOf(page)).toBeGreaterThan(before);
  const sum = page.getByRole("table", { name: "How the score comes about" });
  await expect(sum.getByRole("row", { name: /Weighted share/ })).toBeVisible();
  await expect(sum.getByRole("row", { name: /≤ 84/ })).toBeVisible();

  await nextDay();
  await goTo(page, "Questions");
  await page.getByRole("link", { name: titleOf("key-exposure"), exact: true }).press("Enter");
  await expect(page.getByRole("article").getByRole("radio", { name: "No", exact: true })).toBeChecked();
  await page.keyboard.press("y");
  await expect(page.getByRole("status").filter({ hasText: /Saved/ })).toBeVisible();
  await goTo(page, "Overview");
  await expect(stageOf(page)).toContainText("Demo");
  expect(await scoreOf(page)).toBeLessThanOrEqual(49);

  await nextDay();
  await running.stop();
  running = await launch();
  await goTo(page, "Trends");
  const broken = page.getByRole("listitem").filter({ hasText: titleOf("key-exposure") });
  await expect(broken.filter({ hasText: "Last failed" })).toContainText(/Once.*Fails now/);
  // The days that ended meanwhile are closed by a job, a moment after the start.
  await expect(async () => {
    await page.reload();
    await expect(broken.filter({ hasText: "→ 49" })).toBeVisible({ timeout: 1_000 });
  }).toPass();
  const moves = page.getByRole("table", { name: "Moves of score and stage" });
  await expect(moves.getByRole("row", { name: new RegExp(titleOf("key-exposure")) }).first()).toBeVisible();
});

/** Whoever has no mouse reaches every field with Tab and sends with a key. @returns the project's slug. */
async function registersByKeyboard({ page }: Person): Promise<string> {
  await expect(page.getByRole("textbox", { name: "Name" })).toBeFocused();
  await page.keyboard.type("Rallly");
  await page.keyboard.press("Tab");
  await page.keyboard.type("https://github.com/lukevella/rallly");
  await tabTo(page, page.getByRole("checkbox", { name: /^Personal data/ }));
  await page.keyboard.press("Space");
  for (const row of await page
    .getByRole("group")
    .filter({ has: page.getByRole("radio") })
    .all()) {
    await tabTo(page, row.getByRole("radio").first());
    await page.keyboard.press("Space");
    await page.keyboard.press("ArrowRight");
    await expect(row.getByRole("radio").last()).toBeChecked();
  }
  await tabTo(page, page.getByRole("button", { name: "Register and see the first stage" }));
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/projects\/rallly$/);
  return "rallly";
}

async function answersByKeyboard(page: Page, section: string, items: readonly Item[]): Promise<void> {
  await goTo(page, section);
  await tabTo(page, page.getByRole("link", { name: /^1\. / }));
  await page.keyboard.press("Enter");
  for (const item of items) {
    await expect(page.getByRole("heading", { level: 2, name: item.statement })).toBeVisible();
    for (const key of safeKeys(item)) await page.keyboard.press(key);
    await expect(page.getByRole("link", { name: `${item.number}. ${item.title}: Pass` })).toBeVisible();
    await expect(page.getByRole("article").getByRole("status")).toContainText("Saved");
    await page.keyboard.press("j");
  }
}

async function attachesFiles(page: Page, itemId: string): Promise<void> {
  const files = ["gitleaks.json", "ci-run.txt", "policy.md"].map((name) => join(folder, name));
  for (const file of files) writeFileSync(file, `Evidence of ${itemId} in ${file}\n`);
  // The last check leads on to the capabilities; one step back are the checks.
  await page.keyboard.press("k");
  await tabTo(page, page.getByRole("link", { name: `1. ${titleOf(itemId)}: Pass` }));
  await page.keyboard.press("Enter");
  await page.keyboard.press("e");
  await tabTo(page, page.getByRole("button", { name: "Add", exact: true }));
  await page.keyboard.press("Enter");
  // The dialog in which files are chosen belongs to the operating system.
  await page.getByLabel(/Drop files here, or choose them/).setInputFiles(files);
  for (const name of ["gitleaks.json", "ci-run.txt", "policy.md"]) {
    await expect(page.getByRole("link", { name })).toBeVisible();
  }
}

/** Goes to a section of the project through the palette. */
async function goTo(page: Page, section: string): Promise<void> {
  await page.keyboard.press("Control+k");
  const palette = page.getByRole("dialog", { name: "Commands" });
  await expect(palette.getByRole("combobox")).toBeFocused();
  await page.keyboard.type(`${section} this project`);
  await expect(palette.getByRole("option", { name: section, exact: true })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(palette).toHaveCount(0);
  const path = section === "Overview" ? "/projects/rallly$" : `/projects/rallly/${section.toLowerCase()}`;
  await expect(page).toHaveURL(new RegExp(path));
}

async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error("Tab does not lead there.");
}

function safeKeys({ question }: Item): string[] {
  if (!question) return ["1"];
  const key = question.safe === "yes" ? "y" : "n";
  return question.parts ? [key, key] : [key];
}

function itemsOf(kind: Item["kind"]): Item[] {
  return currentCatalogue.items.filter((item) => item.kind === kind);
}

function titleOf(itemId: string): string {
  return currentCatalogue.items.find(({ id }) => id === itemId)?.title ?? "";
}

function stageOf(page: Page): Locator {
  return page.getByRole("listitem").filter({ hasText: "You are here" });
}

async function scoreOf(page: Page): Promise<number> {
  const sum = page.getByRole("table", { name: "How the score comes about" });
  const row = sum.getByRole("row", { name: /Readiness score/ });
  return Number(await row.getByRole("cell").textContent());
}

const DAY_MS = 86_400_000;
let days = 0;

async function nextDay(): Promise<void> {
  days += 1;
  writeFileSync(clock, new Date(Date.now() + days * DAY_MS).toISOString());
}

/** A start catches up with the days that were missed. */
async function launch(): Promise<Instance> {
  port ??= await freePort();
  const env = { LAUNCHWORTHY_TEST_CLOCK: clock, DATABASE_URL: "" };
  return startInstance({ port, dataDir: join(folder, "data"), name: "days", env });
}
