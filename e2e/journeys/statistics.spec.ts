import { registers, send } from "../world/people";
import { expect, test } from "../world/test";

const EMPTY = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];

/** A hundred calls a day for ten days, a few of which fail; all of them answer within six seconds. */
function tenDays(failing: number) {
  return Array.from({ length: 10 }, (_, ago) => ({
    endpoint: "POST /v1/charges?expand=all",
    day: new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10),
    calls: 100,
    errors: failing,
    latency: EMPTY.with(4, 80).with(11, 20),
  }));
}

test("a founder counts the calls of a vendor, holds it to an objective, and is shown what that means", async ({
  founder,
  complaints,
}) => {
  complaints.tolerate(/422/);
  const { page } = founder;
  const project = await registers(founder, "Commute report");
  const integrations = `/projects/${project.id}/integrations`;
  const { id } = await send(founder, "POST", integrations, { name: "Payments", mode: "sync" });
  await page.goto(`${project.path}/integrations/${id}`);
  await page.getByRole("link", { name: "How to count" }).click();
  await expect(page.getByRole("heading", { name: "Nothing was counted yet" })).toBeVisible();
  await expect(page.getByText(`${integrations}/${id}/statistics`)).toBeVisible();

  await send(founder, "POST", `${integrations}/${id}/statistics`, { rows: tenDays(2) });
  await page.reload();
  await expect(page.getByRole("figure", { name: "1,000 calls on 10 days" })).toBeVisible();
  await expect(page.getByRole("rowheader", { name: "POST /v1/charges" })).toBeVisible();
  await expect(page.getByText(/one call in twenty takes .* or longer/)).toBeVisible();

  await page.getByLabel("Calls without error, in percent").fill("101");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(
    page.getByRole("alert").filter({ hasText: "No more than all calls can succeed." }),
  ).toBeVisible();
  await page.getByLabel("Calls without error, in percent").fill("99.5");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(
    page.getByText("The error budget is overspent: 20 errors in 10 days, 5 allowed."),
  ).toBeVisible();

  await page.goto(`${project.path}/integrations`);
  await expect(page.getByText("An error budget is overspent")).toBeVisible();
  await page.getByRole("button", { name: "Accept “Long jobs run in the background”" }).click();
  await expect(page.getByRole("link", { name: "Long jobs run in the background" })).toBeHidden();
});

test("an overdue key is found in the calendar, rotated, and due again in a quarter", async ({ founder }) => {
  const { page } = founder;
  const project = await registers(founder, "Commute report");
  const key = { name: "Payments", authMethod: "api-key", rotationDueOn: "2026-01-05" };
  await send(founder, "POST", `/projects/${project.id}/integrations`, key);
  await page.goto(`/${founder.workspace}`);
  await page.getByRole("link", { name: "Rotations" }).click();
  await expect(page.getByRole("heading", { name: "Overdue (1)" })).toBeVisible();
  await page.getByRole("button", { name: "Mark the key of Payments as rotated" }).click();
  await expect(page.getByLabel("It is rotated")).toHaveValue("90");
  await page.getByRole("button", { name: "Set the next rotation" }).click();
  await expect(page.getByRole("heading", { name: "The next ninety days (1)" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Overdue (1)" })).toBeHidden();
  await expect(page.getByText("in 90 days")).toBeVisible();
});
