import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { joins, type Person, registers, send } from "../world/people";
import { expect, test } from "../world/test";

test("a manager groups the portfolio, shares the view, sets a target for many after a preview, and exports", async ({
  founder,
  device,
}) => {
  const care = await send(founder, "POST", "/teams", { name: "Care" });
  await registers(founder, "Clinic bookings", { teamId: care.id, scenarios: ["medical"] });
  await registers(founder, "Night shift rota", { teamId: care.id, targetStage: "production" });
  const archived = await registers(founder, "Old intranet", { teamId: care.id });
  await registers(founder, "Garden planner");
  const manager = await joins(founder, await device(), "Mia Manager", "manager");
  const { page, workspace } = manager;
  await page.goto(`/${workspace}`);

  await page.getByRole("combobox", { name: "Group" }).selectOption("team");
  await page.getByRole("button", { name: /^Care 3/ }).click();
  await expect.poll(() => names(page)).toEqual(["Old intranet", "Night shift rota", "Clinic bookings"]);

  await page.getByRole("button", { name: "Save as a view" }).click();
  await page.getByRole("textbox", { name: "Name" }).fill("By team");
  await page.getByRole("checkbox", { name: /Share it/ }).check();
  await page.getByRole("button", { name: "Save view" }).click();
  await expect(page.getByRole("link", { name: "By team" })).toHaveAttribute("aria-current", "page");
  await founder.page.goto(`/${workspace}`);
  await founder.page.getByRole("link", { name: "By team" }).click();
  await expect(founder.page.getByRole("button", { name: /^Care 3/ })).toBeVisible();
  await send(founder, "POST", `/projects/${archived.id}/archive`);

  const openGroup = page.getByRole("button", { name: /^Care 3/ });
  if ((await openGroup.getAttribute("aria-expanded")) === "false") await openGroup.click();
  await page.getByRole("button", { name: "Select", exact: true }).click();
  await page.getByRole("checkbox", { name: "Select Old intranet" }).check();
  await page.getByRole("checkbox", { name: "Select Clinic bookings" }).click({ modifiers: ["Shift"] });
  await expect(page.getByRole("region", { name: "Selected projects" })).toContainText("3 selected");
  await page.getByRole("button", { name: "Change…" }).click();
  await page.getByRole("textbox", { name: /^By/ }).fill("2031-03-31");
  await page.getByRole("button", { name: "Preview" }).click();
  await expect(page.getByText("2 would change · 1 cannot be changed")).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: "Old intranet" })).toContainText("archived");
  await page.getByRole("button", { name: "Change 2 projects" }).click();
  await expect(page.getByText("2 changed")).toBeVisible();
  await page.getByRole("button", { name: "Close" }).last().click();

  await page.goto(`/${workspace}?columns=name,stage,target&q=night`);
  await expect(page.getByRole("row", { name: /Night shift rota/ })).toContainText("31 Mar 2031");
  const csv = await exported(manager, "CSV");
  expect(csv.toString("utf8").trim().split("\n")).toHaveLength(2);
  expect(csv.toString("utf8")).toMatch(
    /^\uFEFF?Name,Address,Stage,With accepted risk,Target stage,Target date,Archived/,
  );
  const workbook = await exported(manager, "Excel workbook");
  expect(workbook.subarray(0, 2).toString("latin1")).toBe("PK");
});

test("the same with the keyboard alone", async ({ founder }) => {
  await registers(founder, "Alpha");
  await registers(founder, "Beta");
  const { page, workspace } = founder;
  await page.goto(`/${workspace}?sort=name&dir=asc`);

  await presses(page, page.getByRole("button", { name: "Select", exact: true }), "Enter");
  await presses(page, page.getByRole("checkbox", { name: "Select Alpha" }), "Space");
  await presses(page, page.getByRole("checkbox", { name: "Select Beta" }), "Space");
  await presses(page, page.getByRole("button", { name: "Change…" }), "Enter");
  const kind = page.getByRole("combobox", { name: "What to do" });
  await expect(kind).toBeFocused();
  await kind.selectOption("reassessment");
  await presses(page, page.getByRole("button", { name: "Preview" }), "Enter");
  await presses(page, page.getByRole("button", { name: "Change 2 projects" }), "Enter");
  await expect(page.getByText("2 changed")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("region", { name: "Selected projects" })).toContainText("2 selected");
});

test("a view that somebody made their own opens first, and a change to it can be kept", async ({
  founder,
}) => {
  await registers(founder, "Alpha", { scenarios: ["payments"] });
  await registers(founder, "Beta");
  const { page, workspace } = founder;
  await page.goto(`/${workspace}?scenario=payments`);
  await page.getByRole("button", { name: "Save as a view" }).click();
  await page.getByRole("textbox", { name: "Name" }).fill("Payments");
  await page.getByRole("checkbox", { name: /Open the portfolio with it/ }).check();
  await page.getByRole("button", { name: "Save view" }).click();
  await expect(page.getByRole("link", { name: /Payments/ })).toContainText("opens first");

  await page.goto(`/${workspace}`);
  await expect(page).toHaveURL(/view=/);
  await expect.poll(() => names(page)).toEqual(["Alpha"]);

  await page.getByRole("combobox", { name: "Scenario" }).selectOption("");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("button", { name: "Save", exact: true })).toBeHidden();
  await page.goto(`/${workspace}`);
  await expect.poll(() => names(page)).toEqual(["Beta", "Alpha"]);

  await page.getByRole("button", { name: "Edit view" }).click();
  await page.getByRole("button", { name: "Delete view" }).click();
  await expect(page.getByRole("link", { name: /Payments/ })).toBeHidden();
});

/** The names in the table, in their order. */
async function names(page: Page): Promise<string[]> {
  const cells = await page.getByRole("table", { name: "Projects" }).locator("th[scope=row]").allInnerTexts();
  return cells.map((text) => text.trim());
}

async function exported({ page }: Person, form: string): Promise<Buffer> {
  await page.getByRole("button", { name: "Export" }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: form, exact: true }).click(),
  ]);
  await page.keyboard.press("Escape");
  return readFile(await download.path());
}

async function presses(page: Page, target: ReturnType<Page["getByRole"]>, key: string): Promise<void> {
  await target.focus();
  await page.keyboard.press(key);
}
