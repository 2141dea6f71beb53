import type { Locator, Page } from "@playwright/test";
import { currentCatalogue } from "@/lib/domain/catalogue/current";
import { readSealed, verifySealed } from "@/lib/domain/signoffs/sealed-document";
import { answers, call, joins, type Person, type Project, registers, send } from "../world/people";
import { expect, test } from "../world/test";

const CHECKS = currentCatalogue.items.filter((item) => item.kind === "check");
const [FIRST, SECOND] = ["Secrets not in git", "Long jobs run in the background"] as const;

test("a scope is submitted, sent back for two items, fixed, signed, changed and reviewed again by keyboard", async ({
  founder,
  device,
}) => {
  test.slow();
  const project = await registers(founder, "Commute report");
  for (const check of CHECKS) await answers(founder, project, check.id, "pass");
  const rita = await joins(founder, await device(), "Rita Reviewer");
  const { accountId } = await send(rita, "GET", "/me");
  await send(founder, "PUT", `/projects/${project.id}/people/${accountId}`, { role: "reviewer" });

  await test.step("the founder submits the scorecard", async () => {
    const scorecard = await scorecardOf(founder, project);
    await scorecard.getByRole("button", { name: "Submit for review" }).click();
    const dialog = founder.page.getByRole("dialog");
    await expect(dialog).toContainText("It waits for Rita Reviewer.");
    await dialog.getByRole("textbox", { name: "Note to the reviewers" }).fill("The **scan** is new.");
    await dialog.getByRole("button", { name: "Submit" }).click();
    await expect(scorecard).toContainText("Submitted by Ada Founder");
  });

  await test.step("the reviewer sends two items back, without the mouse", async () => {
    const { page } = await atTheQueue(rita);
    await expect(page.getByRole("heading", { name: "Scorecard of Commute report" })).toBeVisible();
    await expect(page.getByText("Ada Founder writes")).toBeVisible();
    await requestChanges(page, FIRST, "Attach the scan.");
    await page.keyboard.press("j");
    await requestChanges(page, SECOND, "Which queue?");
    await page.keyboard.press("b");
    await expect(page.getByRole("dialog")).toContainText("Send back 2 items to Ada Founder?");
    await confirmed(page, "Send back 2 items");
    await expect(page.getByText("Nothing waits for your review")).toBeVisible();
  });

  await test.step("the founder reads exactly what to change, changes it and submits again", async () => {
    const scorecard = await scorecardOf(founder, project);
    await expect(scorecard).toContainText("Changes requested");
    await expect(scorecard.getByRole("listitem").filter({ hasText: FIRST })).toContainText(
      "Attach the scan.",
    );
    await scorecard.getByRole("link", { name: SECOND }).click();
    await expect(founder.page.getByText("Changes requested by Rita Reviewer")).toBeVisible();
    await expect(founder.page.getByRole("region", { name: "Discussion" })).toContainText("Which queue?");
    await notes(founder, project, "secrets-not-in-git", "Scanned with gitleaks, nothing found.");
    await notes(founder, project, "async-long-jobs", "Inngest, since March.");
    const again = await scorecardOf(founder, project);
    await expect(again.getByText("Changed since", { exact: true })).toHaveCount(2);
    await again.getByRole("button", { name: "Submit again" }).click();
    await founder.page.getByRole("dialog").getByRole("button", { name: "Submit" }).click();
    await expect(again).not.toContainText("sent back by");
  });

  await test.step("the reviewer signs what stands", async () => {
    const { page } = await atTheQueue(rita);
    await page.keyboard.press("s");
    await expect(page.getByRole("dialog")).toContainText("Sign off “Scorecard” of Commute report?");
    await confirmed(page, "Sign off");
    await expect(page.getByText("Nothing waits for your review")).toBeVisible();
    const scorecard = await scorecardOf(founder, project);
    await expect(scorecard).toContainText("1 of 1 signature for what stands now");
  });

  await test.step("one changed answer outdates it, and both see which", async () => {
    await founder.page.goto(`${project.path}/scorecard?item=rate-limits-tested`);
    await founder.page.getByRole("radio", { name: "Partial" }).check({ force: true });
    await expect(founder.page.getByRole("status").filter({ hasText: /Saved/ })).toBeVisible();
    const scorecard = await scorecardOf(founder, project);
    await expect(scorecard).toContainText("0 of 1 signature for what stands now");
    await expect(scorecard.getByRole("link", { name: "Rate limits tested" })).toHaveCount(1);
    await expect(scorecard.getByRole("link", { name: FIRST })).toHaveCount(0);
    await founder.page.goto(project.path);
    await expect(founder.page.getByText("Changed since: Rate limits tested")).toBeVisible();
  });

  await test.step("the second look takes three keys", async () => {
    const { page } = await atTheQueue(rita);
    await expect(page.getByRole("link", { name: /Re-review/ })).toBeVisible();
    await expect(page.getByRole("heading", { name: "1 item to look at of 8" })).toBeVisible();
    await page.keyboard.press("a");
    await expect(itemHead(page, "Rate limits tested")).toContainText("Approved");
    await page.keyboard.press("s");
    await confirmed(page, "Sign off");
    await expect(page.getByText("Nothing waits for your review")).toBeVisible();
  });

  await test.step("the certificate can be checked by anyone", async () => {
    const scorecard = await scorecardOf(founder, project);
    await expect(scorecard).toContainText("1 of 1 signature for what stands now");
    await scorecard.getByRole("link", { name: "Certificate" }).first().click();
    await expect(founder.page.getByRole("heading", { name: "Certificate" })).toBeVisible();
    const link = founder.page.getByRole("link", { name: "Download sealed JSON" });
    const sealed = await founder.page.request.get((await link.getAttribute("href")) ?? "");
    const document = readSealed(await sealed.text());
    expect(document && verifySealed(document)).toMatchObject({ holds: true, differing: [] });
    await expect(founder.page.getByText(document?.digest ?? "no digest")).toBeVisible();
  });
});

test("what changes under a reader is neither signed nor lost", async ({ founder, device, complaints }) => {
  complaints.tolerate(/412/);
  const project = await registers(founder, "Commute report");
  await answers(founder, project, "secrets-not-in-git", "pass");
  const rita = await joins(founder, await device(), "Rita Reviewer");
  const { accountId } = await send(rita, "GET", "/me");
  await send(founder, "PUT", `/projects/${project.id}/people/${accountId}`, { role: "reviewer" });
  await send(founder, "POST", `/projects/${project.id}/submissions`, { scope: "scorecard" });

  const { page } = await atTheQueue(rita);
  await answers(founder, project, "safe-errors", "fail");
  await page.keyboard.press("s");
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: /Comment/ }).fill("Read it all.");
  await dialog.getByRole("button", { name: "Sign off" }).click();
  const notice = page.getByRole("alert").filter({ hasText: "nothing was recorded" });
  await expect(notice).toContainText("Your comment is kept.");
  await expect(notice.getByRole("button", { name: "Errors are safe and mapped" })).toBeVisible();

  await page.keyboard.press("s");
  await expect(dialog.getByRole("textbox", { name: /Comment/ })).toHaveValue("Read it all.");
  await dialog.getByRole("button", { name: "Sign off" }).click();
  await expect(page.getByText("Nothing waits for your review")).toBeVisible();
});

/** The founder's view of where the scorecard stands, read anew. */
async function scorecardOf({ page }: Person, project: Project): Promise<Locator> {
  await page.goto(`${project.path}/signoffs`);
  return page.getByRole("region", { name: /^Scorecard/ });
}

/** The queue, once it listens to keys. */
async function atTheQueue(person: Person): Promise<Person> {
  await person.page.goto(`/${person.workspace}/reviews`);
  await expect(person.page.getByRole("textbox", { name: /^(Comment|Reply)/ }).first()).toBeVisible();
  return person;
}

/** A dialog of the queue begins on the button that acts, so that Enter is enough. */
async function confirmed(page: Page, label: string): Promise<void> {
  await expect(page.getByRole("dialog").getByRole("button", { name: label })).toBeFocused();
  await page.keyboard.press("Enter");
}

function itemHead(page: Page, title: string): Locator {
  return page.getByRole("button", { name: new RegExp(`^${title}`), expanded: true });
}

async function requestChanges(page: Page, title: string, comment: string): Promise<void> {
  await expect(itemHead(page, title)).toBeVisible();
  await page.keyboard.press("r");
  await expect(page.getByRole("textbox", { name: /What should change/ })).toBeFocused();
  await page.keyboard.type(comment);
  await page.keyboard.press("Control+Enter");
  await expect(itemHead(page, title)).toContainText("Changes requested");
}

async function notes(person: Person, project: Project, itemId: string, note: string): Promise<void> {
  const headers = { "if-match": "*" };
  const answer = await call(person, "PATCH", `/projects/${project.id}/items/${itemId}`, {
    headers,
    body: { note },
  });
  expect(answer.ok()).toBe(true);
}
