import { linkMailedTo } from "../world/mailbox";
import { anEmail, call, joins, PASSWORD, registers, send, signIn } from "../world/people";
import { expect, test } from "../world/test";

test("a person signs out and in again, and comes back to the page they wanted", async ({ founder }) => {
  const { page, email, workspace, name } = founder;
  await page.getByRole("button", { name: `Account of ${name}` }).click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page).toHaveURL(/\/sign-in/);

  await page.goto(`/${workspace}/members`);
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  await page.getByRole("textbox", { name: "E-mail address" }).fill(email);
  await page.getByLabel("Password").fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(`/${workspace}/members`);
});

test("a wrong password is refused without saying whether the address is known", async ({
  founder,
  device,
}) => {
  const page = await device();
  for (const email of [founder.email, anEmail("Nobody")]) {
    await page.goto("/sign-in");
    await page.getByRole("textbox", { name: "E-mail address" }).fill(email);
    await page.getByLabel("Password").fill("not the password of anybody");
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page.getByRole("alert").filter({ hasText: "do not match an account" })).toBeVisible();
    await expect(page.getByRole("textbox", { name: "E-mail address" })).toHaveValue(email);
  }
});

test("one device is signed out from another, within a second", async ({ founder, device, complaints }) => {
  complaints.tolerate(/401/);
  const phone = await device();
  await signIn(phone, founder.email);
  const { page } = founder;
  await page.goto("/account");
  await page.getByRole("button", { name: /^Sign out (?!all)/ }).click();
  await expect(page.getByRole("button", { name: /^Sign out (?!all)/ })).toHaveCount(0);

  await expect
    .poll(async () => (await phone.request.get("/api/v1/me")).status(), { timeout: 1_000 })
    .toBe(401);
  await phone.goto(`/${founder.workspace}`);
  await expect(phone).toHaveURL(/\/sign-in/);
});

test("a forgotten password is set anew by the link in a letter, and every device is signed out", async ({
  founder,
  device,
}) => {
  const page = await device();
  await page.goto("/forgot-password");
  await page.getByRole("textbox", { name: "E-mail address" }).fill(founder.email);
  await page.getByRole("button", { name: "Send me a link" }).click();
  await expect(page.getByRole("status")).toContainText("a link is on its way");

  const link = await linkMailedTo(founder.email);
  await page.goto(link);
  await page.getByLabel("New password").fill("an entirely different passphrase");
  await page.getByRole("button", { name: "Change password" }).click();
  await expect(page.getByRole("status")).toContainText("Your password is changed");

  await founder.page.goto(`/${founder.workspace}`);
  await expect(founder.page).toHaveURL(/\/sign-in/);
  await signIn(page, founder.email, "an entirely different passphrase");

  const other = await device();
  await other.goto(link);
  await other.getByLabel("New password").fill("a third passphrase for luck");
  await other.getByRole("button", { name: "Change password" }).click();
  await expect(other.getByRole("alert").filter({ hasText: "used already" })).toBeVisible();
});

test("a newcomer accepts an invitation that came by mail", async ({ founder, device }) => {
  const email = anEmail("Bo Builder");
  const { page } = founder;
  await page.goto(`/${founder.workspace}/members`);
  await page.getByRole("textbox", { name: "E-mail address" }).fill(email);
  await page.getByRole("button", { name: "Invite" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Invited." })).toBeVisible();

  const theirs = await device();
  await theirs.goto(await linkMailedTo(email));
  await expect(theirs.getByRole("heading", { level: 1 })).toContainText("Join Ada Founder’s workshop");
  await theirs.getByRole("textbox", { name: "Your name" }).fill("Bo Builder");
  await theirs.getByLabel("Password").fill(PASSWORD);
  await theirs.getByRole("button", { name: "Create account and join" }).click();
  await expect(theirs).toHaveURL(`/${founder.workspace}`);

  await page.reload();
  await expect(page.getByRole("row", { name: /Bo Builder/ })).toContainText(email);
});

test("a member who is locked out loses access with their next click, tokens included", async ({
  founder,
  device,
  complaints,
}) => {
  complaints.tolerate(/40[14]/);
  const bo = await joins(founder, await device(), "Bo Builder");
  const { secret } = await send(bo, "POST", "/tokens", { name: "CI", scopes: ["read"] });
  const withToken = () =>
    bo.page.request.get("/api/v1/projects", { headers: { authorization: `Bearer ${secret}` } });
  expect((await withToken()).status()).toBe(200);

  const { page } = founder;
  await page.goto(`/${founder.workspace}/members`);
  await page.getByRole("button", { name: "Access of Bo Builder" }).click();
  await page.getByRole("button", { name: "Lock out" }).click();
  await expect(page.getByRole("row", { name: /Bo Builder/ })).toContainText("Disabled");

  expect((await withToken()).status()).toBe(401);
  expect((await call(bo, "GET", "/projects")).status()).toBe(404);
  const answer = await bo.page.goto(`/${founder.workspace}`);
  expect(answer?.status()).toBe(404);
});

test("a person of two workspaces changes between them, and sees in each what is there", async ({
  founder,
  newcomer,
}) => {
  const eve = await newcomer("Eve Elsewhere");
  await registers(eve, "Eve’s project");
  await registers(founder, "Ada’s project");
  const { link = "" } = await send(founder, "POST", "/invitations", { email: eve.email, role: "manager" });
  const { page } = eve;
  await page.goto(link);
  await page.getByRole("button", { name: "Join the workspace" }).click();
  await expect(page).toHaveURL(`/${founder.workspace}`);
  await expect(page.getByRole("link", { name: "Ada’s project" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Eve’s project" })).toHaveCount(0);

  await page.getByRole("button", { name: /Workspace: / }).click();
  await page.getByRole("link", { name: "Eve Elsewhere’s workshop" }).click();
  await expect(page).toHaveURL(`/${eve.workspace}`);
  await expect(page.getByRole("link", { name: "Eve’s project" })).toBeVisible();
});
