import { joins, registers, send } from "../world/people";
import { expect, test } from "../world/test";

test("a founder lists what the app depends on, is shown the contradiction, accepts what follows, and stands by it", async ({
  founder,
}) => {
  const { page } = founder;
  const project = await registers(founder, "Commute report");
  await page.goto(project.path);
  await page.getByRole("link", { name: /List the services your app depends on/ }).click();
  await expect(page.getByRole("heading", { name: "No integration is listed" })).toBeVisible();

  await page.getByLabel("Begin with").selectOption({ label: "Anthropic" });
  await expect(page.getByLabel("Name")).toHaveValue("Anthropic");
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Anthropic", level: 1 })).toBeVisible();

  await page.getByLabel("Expected latency").fill("9000");
  await page.getByLabel("How it is called").selectOption({ label: "In the request, the user waits" });
  await expect(page.getByText("a call takes more than five seconds and the user waits for it")).toBeVisible();
  await page.getByRole("button", { name: "Save the record" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Saved" })).toBeVisible();

  await page.getByRole("button", { name: "Approve as it stands" }).click();
  await expect(page.getByText(/stands by the record as it is/)).toBeVisible();

  await page.goto(`${project.path}/integrations`);
  await page.getByRole("button", { name: "Accept “Long jobs run in the background”" }).click();
  await expect(page.getByRole("link", { name: "Long jobs run in the background" })).toBeHidden();
  const kept = await send(founder, "GET", `/projects/${project.id}/items/async-long-jobs`);
  expect(kept).toMatchObject({ result: "fail" });
});

test("what is deleted can be undone at once, and a reviewer reads what only founders change", async ({
  founder,
  device,
}) => {
  const { page } = founder;
  const project = await registers(founder, "Commute report");
  const path = `${project.path}/integrations`;
  const { id } = await send(founder, "POST", `/projects/${project.id}/integrations`, { name: "Mail" });
  await page.goto(`${path}/${id}`);
  await page.getByRole("button", { name: "Delete" }).click();
  await expect(page.getByText("In the trash (1)")).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("link", { name: "Mail", exact: true })).toBeVisible();

  const rae = await joins(founder, await device(), "Rae Reviewer");
  const { accountId } = await send(rae, "GET", "/me");
  await send(founder, "PUT", `/projects/${project.id}/people/${accountId}`, { role: "reviewer" });
  await rae.page.goto(`${path}/${id}`);
  await expect(rae.page.getByText("owns this integration; nobody else can approve it")).toBeVisible();
  await expect(rae.page.getByRole("button", { name: "Save the record" })).toBeHidden();
  await expect(rae.page.getByRole("button", { name: "Delete" })).toBeHidden();
});
