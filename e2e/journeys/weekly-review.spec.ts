import { writeFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { ownInstallation } from "../world/own-installation";
import { call, joins, type Person, type Project, registers, send, signUp } from "../world/people";
import { expect, test } from "../world/test";

// An installation of its own: here a week passes.
const own = ownInstallation("weekly-review");

test("twelve integrations are reviewed by keyboard in minutes; a week later what was left is there, and two people lose nothing", async ({
  device,
  complaints,
}) => {
  test.setTimeout(180_000);
  // The loser of a race is told so by the server too, and one of them is cut off for a moment.
  complaints.tolerate(/412|ERR_INTERNET_DISCONNECTED/);
  const ada = await signUp(await device({ baseURL: own.baseUrl() }), "Ada Founder");
  const project = await registers(ada, "Commute report");
  await dependsOnTwelve(ada, project);

  const began = Date.now();
  await reviewsByKeyboard(ada.page, project);
  expect(Date.now() - began).toBeLessThan(5 * 60_000);

  await ada.page.goto(`${project.path}/trends`);
  await expect(ada.page.getByRole("main")).toContainText("weekly review was held");

  writeFileSync(own.clock, new Date(Date.now() + 7 * 86_400_000).toISOString());
  const mia = await joins(ada, await device({ baseURL: own.baseUrl() }), "Mia Reviewer");
  const { accountId } = await send(mia, "GET", "/me");
  await send(ada, "PUT", `/projects/${project.id}/people/${accountId}`, { role: "reviewer" });
  // The job may have been quicker.
  await call(ada, "POST", `/projects/${project.id}/weekly-reviews`);
  await carriesOver(ada.page, project);
  await loseNothing(ada, mia, project);
});

async function dependsOnTwelve(founder: Person, project: Project): Promise<void> {
  for (let number = 1; number <= 12; number++) {
    const name = `Vendor ${String(number).padStart(2, "0")}`;
    await send(founder, "POST", `/projects/${project.id}/integrations`, { name });
  }
}

/** From opening it to its report, without a pointer. */
async function reviewsByKeyboard(page: Page, project: Project): Promise<void> {
  await page.goto(`${project.path}/weekly-reviews`);
  const begin = page.getByRole("link", { name: "Begin the review" });
  await page.getByRole("button", { name: "Open it now" }).or(begin).focus();
  await page.keyboard.press("Enter");
  const heading = (name: string) => page.getByRole("heading", { name, level: 2 });
  await expect(heading("Vendor 01")).toBeVisible();

  await listens(page);
  await page.keyboard.press("s");
  await expect(page.getByRole("timer")).toBeVisible();
  const keys = ["k", "f", "k", "r", "k", "d", "k", "k", "k", "x"];
  for (const [at, key] of keys.entries()) {
    await page.keyboard.press(key);
    await expect(heading(`Vendor ${String(at + 2).padStart(2, "0")}`)).toBeVisible();
  }
  await page.keyboard.press("n");
  await page.keyboard.type("Two outages this month.");
  await page.keyboard.press("Escape");
  await page.keyboard.press("f");
  await expect(heading("Vendor 12")).toBeVisible();
  await page.keyboard.press("u");
  await expect(heading("Vendor 11")).toBeVisible();
  await page.keyboard.press("k");
  await expect(heading("Vendor 12")).toBeVisible();
  await page.keyboard.press("k");

  await page.keyboard.press("a");
  await expect(page.getByRole("dialog", { name: "New action for Vendor 12" })).toBeVisible();
  await page.keyboard.type("Ask for their service levels");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("region", { name: "Agreed in this review" })).toContainText("service levels");

  await expect(page.getByRole("progressbar", { name: "Rows and actions settled" })).toHaveAttribute(
    "aria-valuetext",
    "12 of 12",
  );
  await page.keyboard.press("c");
  await expect(page.getByRole("dialog")).toContainText("Everything that moved is decided");
  await page.keyboard.press("Enter");
  const summary = page.getByRole("region", { name: "Summary" });
  await expect(summary).toContainText("Two outages this month");
  await expect(summary).toContainText("the first in a row");
}

async function carriesOver(page: Page, project: Project): Promise<void> {
  await page.goto(`${project.path}/weekly-reviews`);
  await page.getByRole("link", { name: "Begin the review" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Ask for their service levels", level: 2 })).toBeVisible();
  await listens(page);
  await page.keyboard.press("d");
  await expect(page.getByRole("heading", { name: "Vendor 01", level: 2 })).toBeVisible();
}

/** Two browsers on one review: both see who decided what, and both keep what they typed. */
async function loseNothing(ada: Person, mia: Person, project: Project): Promise<void> {
  await mia.page.goto(ada.page.url());
  const heading = ({ page }: Person) => page.getByRole("heading", { name: "Vendor 01", level: 2 });
  await expect(heading(mia)).toBeVisible();
  await listens(mia.page);

  // Ada’s words are still on their way when Mia decides.
  await ada.page.getByRole("textbox", { name: "Note" }).pressSequentially("Their key is in three places.");
  await mia.page.keyboard.press("r");
  await expect(mia.page.getByRole("heading", { name: "Vendor 02", level: 2 })).toBeVisible();
  await expect(
    ada.page.getByRole("status").filter({ hasText: "Mia Reviewer decided replace on Vendor 01" }),
  ).toBeVisible();
  await expect(ada.page.getByRole("button", { name: "Replace", exact: true })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
  await expect(ada.page.getByRole("textbox", { name: "Note" })).toHaveValue("Their key is in three places.");

  // Cut off, Ada decides otherwise; when she is back, nobody's word is overwritten.
  await ada.page.context().setOffline(true);
  await ada.page.getByRole("button", { name: /^Vendor 02/ }).click();
  await ada.page.keyboard.press("f");
  await mia.page.keyboard.press("k");
  await expect(mia.page.getByRole("heading", { name: "Vendor 03", level: 2 })).toBeVisible();
  await ada.page.context().setOffline(false);
  await expect(ada.page.getByRole("alert").filter({ hasText: "quicker on Vendor 02" })).toBeVisible({
    timeout: 30_000,
  });
  await ada.page.getByRole("button", { name: "Look at Vendor 02" }).click();
  await ada.page.getByRole("button", { name: "Fix instead" }).click();
  await expect(
    mia.page.getByRole("status").filter({ hasText: "Ada Founder decided fix on Vendor 02" }),
  ).toBeVisible();

  const [review] = await reviewsOf(ada, project);
  const answer = await call(ada, "GET", `/projects/${project.id}/weekly-reviews/${review?.id}`);
  const { contents } = await answer.json();
  expect(contents.slice(0, 2)).toMatchObject([
    { decision: "replace", note: "Their key is in three places." },
    { decision: "fix" },
  ]);
}

async function reviewsOf(person: Person, project: Project): Promise<{ id: string }[]> {
  const answer = await call(person, "GET", `/projects/${project.id}/weekly-reviews`);
  return (await answer.json()).data;
}

/** Keys mean nothing before the page listens, a moment after it is there. */
async function listens(page: Page): Promise<void> {
  const sheet = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  await expect(async () => {
    await page.keyboard.press("?");
    await expect(sheet).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await page.keyboard.press("Escape");
  await expect(sheet).toBeHidden();
}
