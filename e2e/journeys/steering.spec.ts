import { answers, registers } from "../world/people";
import { expect, test } from "../world/test";

test("a campaign is begun, filled by a filter, thinned out and closed", async ({ founder }) => {
  await registers(founder, "Card shop", { scenarios: ["payments"] });
  await registers(founder, "Clinic", { scenarios: ["medical"] });
  const { page, workspace } = founder;

  await page.goto(`/${workspace}/campaigns`);
  await page.getByRole("link", { name: "Begin a campaign" }).click();
  await page.getByRole("textbox", { name: "Name" }).fill("To Beta");
  await page.getByLabel("Due on").fill("2020-01-01");
  await page.getByRole("button", { name: "Begin and choose projects" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "lies in the past" })).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Name" })).toHaveValue("To Beta");
  await page.getByLabel("Due on").fill("2099-03-31");
  await page.getByRole("button", { name: "Begin and choose projects" }).click();

  await page.getByLabel("Search projects by name").fill("card");
  await page.getByRole("button", { name: "Show" }).click();
  await page.getByRole("checkbox", { name: "Card shop" }).check();
  await page.getByRole("button", { name: "Add the ticked ones" }).click();
  await expect(page.getByText("No project to add")).toBeVisible();
  await page.getByLabel("Search projects by name").fill("");
  await page.getByRole("button", { name: "Show" }).click();
  await page.getByRole("button", { name: "Add it" }).click();
  await page.getByRole("link", { name: "Done" }).click();

  await expect(page.getByRole("link", { name: "Clinic" })).toBeVisible();
  await page.getByRole("button", { name: "Take Clinic out of the campaign" }).click();
  await expect(page.getByRole("link", { name: "Clinic" })).toBeHidden();
  await expect(page.getByText("0 of 1 there (0 %)")).toBeVisible();

  await page.getByRole("button", { name: "Close…" }).click();
  await page.getByRole("button", { name: "Close the campaign" }).click();
  await expect(page.getByText("Closed", { exact: true })).toBeVisible();
  await expect(page.getByRole("button", { name: "Take Card shop out of the campaign" })).toBeHidden();
});

test("a heat map leads from a mark to its item, and says how a column stands", async ({ founder }) => {
  const shop = await registers(founder, "Card shop", { scenarios: ["payments"] });
  await registers(founder, "Untouched");
  await answers(founder, shop, "safe-errors", "fail");
  const { page, workspace } = founder;

  await page.goto(`/${workspace}/heat-map`);
  await expect(page.getByRole("row", { name: /All that match/ })).toContainText("1 fail");
  await page
    .getByRole("row", { name: /Card shop/ })
    .getByRole("link", { name: "Fail" })
    .click();
  await expect(page).toHaveURL(`${shop.path}/scorecard?item=safe-errors`);

  await page.goBack();
  await page.getByRole("link", { name: "Capabilities" }).click();
  await expect(page.getByRole("columnheader", { name: "Secret management" })).toBeVisible();
});

test("two projects are compared on the same axes, item by item", async ({ founder }) => {
  const shop = await registers(founder, "Card shop");
  await registers(founder, "Clinic");
  await answers(founder, shop, "safe-errors", "pass");
  const { page } = founder;

  await page.goto(`${shop.path}/trends`);
  await page.getByRole("link", { name: "Compare with another project" }).click();
  await page.getByRole("searchbox", { name: "Compare with" }).fill("clin");
  await page.getByRole("button", { name: "Compare" }).click();
  await page.getByRole("link", { name: "Clinic" }).click();
  await expect(page.getByRole("row", { name: /Errors are safe and mapped/ })).toContainText("Pass");
  await expect(page.getByRole("figure", { name: /Card shop is .* ahead of Clinic/ })).toBeVisible();
});
