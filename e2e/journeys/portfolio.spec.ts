import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { answers, registers } from "../world/people";
import { expect, test } from "../world/test";

test("a portfolio is sorted, searched and filtered, and the way back restores each view", async ({
  founder,
}) => {
  const alpha = await registers(founder, "Alpha report", { scenarios: ["payments"] });
  await registers(founder, "Beta board");
  await registers(founder, "Gamma game", { scenarios: ["medical"] });
  await answers(founder, alpha, "secrets-not-in-git", "pass");

  const { page, workspace } = founder;
  await page.goto(`/${workspace}`);
  await expect.poll(() => names(page)).toEqual(["Alpha report", "Gamma game", "Beta board"]);

  await page.getByRole("columnheader", { name: "Project" }).getByRole("button").click();
  await expect.poll(() => names(page)).toEqual(["Alpha report", "Beta board", "Gamma game"]);
  await expect(page).toHaveURL(/sort=name/);

  await page.getByRole("combobox", { name: "Scenario" }).selectOption({ label: "Medical data" });
  await expect.poll(() => names(page)).toEqual(["Gamma game"]);
  await page.getByRole("button", { name: "Clear" }).click();

  await page.getByRole("searchbox", { name: "Search projects" }).fill("alp");
  await expect.poll(() => names(page)).toEqual(["Alpha report"]);

  await page.getByRole("link", { name: "Alpha report" }).click();
  await expect(page).toHaveURL(alpha.path);
  await page.goBack();
  await expect(page.getByRole("searchbox", { name: "Search projects" })).toHaveValue("alp");
  await expect.poll(() => names(page)).toEqual(["Alpha report"]);

  await page.reload();
  await expect.poll(() => names(page)).toEqual(["Alpha report"]);
});

test("an export is the filter's rows as CSV, and no cell of it is a formula", async ({ founder }) => {
  await registers(founder, "=HYPERLINK(A1)");
  await registers(founder, "Left out");
  const { page, workspace } = founder;
  await page.goto(`/${workspace}?q=hyperlink`);
  await expect.poll(() => names(page)).toEqual(["=HYPERLINK(A1)"]);
  await page.getByRole("button", { name: "Export" }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "CSV" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe(`${workspace}-portfolio.csv`);
  const csv = await readFile(await download.path(), "utf8");
  expect(csv).toContain("'=HYPERLINK(A1)");
  expect(csv).not.toContain("Left out");
  expect(csv.trim().split("\n")).toHaveLength(2);
});

test("the description of the API opens in the browser, under the same content policy", async ({
  founder,
}) => {
  const { page } = founder;
  await page.goto("/docs/api");
  await expect(page.getByRole("heading", { name: "Projects" }).first()).toBeVisible();
  await expect(page.getByText("/api/v1/projects", { exact: true }).first()).toBeVisible();
});

/** The names in the table, in their order. */
async function names(page: Page): Promise<string[]> {
  const cells = await page.getByRole("table", { name: "Projects" }).getByRole("rowheader").allInnerTexts();
  return cells.map((text) => text.trim());
}
