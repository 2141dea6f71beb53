import { registers, send } from "../world/people";
import { expect, test } from "../world/test";

test("an owner writes a check, publishes it, and each project is asked before it moves", async ({
  founder,
}) => {
  const { page, workspace } = founder;
  const project = await registers(founder, "Commute report");
  await page.goto(`/${workspace}/checks`);
  await page.getByRole("button", { name: "Add a check", exact: true }).click();
  await page.getByLabel("Title").fill("On-call rota");
  await page.getByLabel("Statement").fill("Somebody is on call at every hour, and knows it.");
  await page.getByRole("button", { name: "Add to the draft" }).click();
  await expect(page.getByText("What it means must not be empty.")).toBeVisible();
  await page.getByLabel("What it means").fill("When the alert rings, a named person answers.");

  // What was typed outlives the page.
  await page.reload();
  await page.getByLabel("Five-minute test").fill("Ask two people who is on call tonight.");
  await page.getByLabel("Severity").selectOption("blocker");
  await page.getByRole("tab", { name: "Preview" }).click();
  await expect(page.getByText("When the alert rings, a named person answers.")).toBeVisible();
  await page.getByRole("button", { name: "Add to the draft" }).click();
  await expect(page.getByText("1 project will be asked.")).toBeVisible();
  await page.getByRole("button", { name: "Publish version 1" }).click();
  await expect(page.getByText("Version 1", { exact: true })).toBeVisible();
  await expect(page.getByRole("heading", { name: /^Draft of/ })).toHaveCount(0);

  await page.goto(project.path);
  await expect(page.getByRole("heading", { name: "The workspace asks for checks of its own" })).toBeVisible();
  await page.goto(`${project.path}/scorecard?view=list`);
  await expect(page.getByRole("heading", { name: "Workspace checks" })).toHaveCount(0);

  await page.goto(project.path);
  await page.getByRole("button", { name: "Move to version 1" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Move to version 1" }).click();
  await expect(page.getByRole("alertdialog")).toHaveCount(0);
  await expect(page.getByRole("heading", { name: "The workspace asks for checks of its own" })).toHaveCount(
    0,
  );
  await page.goto(`${project.path}/scorecard?item=ws-on-call-rota`);
  await expect(
    page.getByRole("heading", { name: "Somebody is on call at every hour, and knows it." }),
  ).toBeVisible();
  await page.keyboard.press("1");
  await expect(page.getByText(/^Saved/)).toBeVisible();
  const { result } = await send(founder, "GET", `/projects/${project.id}/items/ws-on-call-rota`);
  expect(result).toBe("pass");
});

test("a file with a fault is shown where it is wrong, and one without becomes the draft", async ({
  founder,
}) => {
  const { page, workspace } = founder;
  await page.goto(`/${workspace}/checks`);
  await page.getByRole("button", { name: "Import" }).click();
  const text = page.getByLabel("Or its text");
  const good = `checks:
  - id: ws-on-call-rota
    title: On-call rota
    statement: Somebody is on call.
    guidance: { meaning: A person answers., test: Ask who. }
`;
  await text.fill(good.replace("title:", "titel:"));
  await page.getByRole("button", { name: "Try it" }).click();
  const row = page.getByRole("row", { name: /"titel" is no field/ });
  await expect(row.getByRole("cell").first()).toHaveText("3");

  await text.fill(good);
  await page.getByRole("button", { name: "Try it" }).click();
  await page.getByRole("button", { name: "Take over as the draft" }).click();
  await expect(page.getByRole("heading", { name: "Draft of version 1" })).toBeVisible();
  await page.getByRole("button", { name: "Discard" }).click();
  await page.getByRole("button", { name: "Discard the draft" }).click();
  await expect(page.getByText("No checks of your own yet")).toBeVisible();
});
