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

test("a founder keeps an example of what the vendor answers, sees it drift, and is asked about a key", async ({
  founder,
  complaints,
}) => {
  complaints.tolerate(/422/);
  const { page } = founder;
  const project = await registers(founder, "Commute report");
  const { id } = await send(founder, "POST", `/projects/${project.id}/integrations`, { name: "Payments" });
  await page.goto(`${project.path}/integrations/${id}`);

  await page.getByRole("button", { name: "Add a payload" }).click();
  const payload = page.getByRole("textbox", { name: "Example payload" });
  await payload.fill('{ "id": "ch_1", "client_secret": "pi_3Ok_secret_9xT" }');
  await page.getByRole("button", { name: "Keep this payload" }).click();
  await expect(page.getByText("This looks like it holds a key")).toBeVisible();
  await payload.fill('{ "id": "ch_1", "amount": 250 }');
  await page.getByRole("button", { name: "Keep this payload" }).click();
  await expect(page.getByRole("region", { name: "Payload, revision 1" })).toBeVisible();

  await page.getByRole("button", { name: "Add a schema" }).click();
  await page.getByRole("button", { name: "Draft it from the payload" }).click();
  await expect(page.getByRole("textbox", { name: "JSON schema" })).toHaveValue(/"amount"/);
  await page.getByRole("button", { name: "Keep this schema" }).click();
  await expect(page.getByText("Matches", { exact: true }).first()).toBeVisible();

  await page.getByRole("button", { name: "Replace the payload" }).click();
  await payload.fill('{ "id": "ch_2", "amount": "2.50" }');
  await page.getByRole("button", { name: "Keep this payload" }).click();
  await expect(page.getByText("The payload differs from the schema in one place")).toBeVisible();
  await page.getByText("Revisions (2)").click();
  await page.getByRole("button", { name: "What changed since 1" }).click();
  await expect(page.getByText("integer → string")).toBeVisible();
});

test("a spreadsheet becomes the registry: faults by line first, then a preview, then all of it", async ({
  founder,
}) => {
  const { page } = founder;
  const project = await registers(founder, "Commute report");
  const { email } = await send(founder, "GET", "/me");
  await page.goto(`${project.path}/integrations`);
  await page.getByRole("link", { name: "Import" }).click();
  const text = page.getByLabel("Or paste its text");
  await text.fill(`name,owner,kind\nMail,${email},pigeon\nMaps,nobody@example.test,rest`);
  await page.getByRole("button", { name: "Try it" }).click();
  await expect(page.getByText("2 faults; nothing was taken over")).toBeVisible();
  await page.reload();
  await expect(text).toHaveValue(/pigeon/);

  await text.fill(`name,owner,kind\nMail,${email},rest\nMaps,${email},rest`);
  await page.getByRole("button", { name: "Try it" }).click();
  await expect(page.getByText("2 new, 0 changed, 0 unchanged")).toBeVisible();
  await page.getByRole("button", { name: "Take over: add 2" }).click();
  await expect(page.getByText("Listed (2)")).toBeVisible();
  await expect(page.getByRole("link", { name: "Maps", exact: true })).toBeVisible();
});
