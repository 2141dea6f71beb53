import { lettersTo } from "../world/mailbox";
import { answers, joins, type Person, registers, send } from "../world/people";
import { expect, test } from "../world/test";

/** Asks for a second look at the page until what a job brings is there. */
async function waitsIn(person: Person, title: string | RegExp): Promise<void> {
  await expect(async () => {
    await person.page.goto(`/${person.workspace}/inbox`);
    await expect(person.page.getByRole("link", { name: title })).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 30_000 });
}

test("a reviewer finds what waits, deals with it by keyboard alone, and takes a slip back", async ({
  founder,
  device,
}) => {
  const project = await registers(founder, "Commute report");
  await answers(founder, project, "secrets-not-in-git", "pass");
  const rae = await joins(founder, await device(), "Rae Reviewer");
  const { accountId } = await send(rae, "GET", "/me");
  await send(founder, "PUT", `/projects/${project.id}/people/${accountId}`, { role: "reviewer" });
  await send(founder, "POST", `/projects/${project.id}/submissions`, { scope: "scorecard" });

  await waitsIn(rae, "Review the scorecard");
  const { page } = rae;
  const matters = page.getByRole("region", { name: "Matters" }).getByRole("listitem");
  await expect(matters).toHaveCount(2);
  await expect(page.getByRole("link", { name: /^Inbox 2/ })).toBeVisible();

  await page.keyboard.press("j");
  await expect(page.getByRole("link", { name: "Review the scorecard" })).toBeFocused();
  await page.keyboard.press("e");
  await expect(matters).toHaveCount(1);
  await expect(page.getByRole("link", { name: /^Inbox 1/ })).toBeVisible();
  await page.keyboard.press("u");
  await expect(matters).toHaveCount(2);

  await page.getByRole("link", { name: /You are a reviewer now/ }).focus();
  await page.keyboard.press("h");
  await expect(page.getByRole("button", { name: "Until tomorrow" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(matters).toHaveCount(1);
  await page.getByRole("link", { name: /^Put off 1/ }).click();
  await expect(page.getByText(/^Back on/).filter({ visible: true })).toBeVisible();

  await page.goto(`/${rae.workspace}/inbox`);
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/reviews\?project=commute-report&scope=scorecard$/);
});

test("a letter says what waits, and its way out needs no sign-in", async ({ founder, device }) => {
  const project = await registers(founder, "Commute report");
  const rae = await joins(founder, await device(), "Rae Reviewer");
  const { accountId } = await send(rae, "GET", "/me");
  await send(founder, "PUT", `/projects/${project.id}/people/${accountId}`, { role: "reviewer" });
  const about = "You are a reviewer now";
  const letter = () => lettersTo(rae.email).find(({ subject }) => subject.includes(about));
  await expect.poll(() => letter()?.subject ?? "").toBe(`Commute report: ${about}`);

  const way = /https?:\/\/\S+\/unsubscribe\/\S+/.exec(letter()?.text ?? "")?.[0] ?? "";
  const stranger = await device();
  await stranger.goto(way);
  await expect(stranger.getByText(/“You were given a role”/)).toBeVisible();
  await stranger.getByRole("button", { name: "Stop these letters" }).click();
  await expect(stranger.getByRole("status")).toContainText("These letters have stopped.");

  await rae.page.goto(`/${rae.workspace}/notifications`);
  const choice = rae.page.getByRole("checkbox", { name: "You were given a role: mail" });
  await expect(choice).not.toBeChecked();
  await choice.check();
  await rae.page.getByRole("button", { name: "Save notifications" }).click();
  await expect(rae.page.getByRole("status").filter({ hasText: "Saved." })).toBeVisible();
  await rae.page.reload();
  await expect(choice).toBeChecked();

  await founder.page.goto(`/${founder.workspace}/deliveries`);
  await expect(
    founder.page.getByRole("row", { name: /You were given a role Rae Reviewer Sent/ }),
  ).toBeVisible();
});
