import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { answers, registers, send } from "../world/people";
import { expect, test } from "../world/test";

test("what happened is told in sentences, filtered by kind, and exported", async ({ founder }) => {
  const project = await registers(founder, "Commute report");
  await answers(founder, project, "secrets-not-in-git", "pass");
  const note = { kind: "note", title: "Scan", body: "We looked.", itemIds: ["secrets-not-in-git"] };
  await send(founder, "POST", `/projects/${project.id}/evidence`, note);

  const { page } = founder;
  await page.goto(`${project.path}/activity`);
  // The trail of where one is names her workshop.
  const sentences = page.getByRole("listitem").filter({ hasNotText: "workshop" });
  const events = sentences.filter({ hasText: "Ada Founder" });
  await expect(events).toHaveCount(3);
  await page.getByRole("combobox", { name: "Kind" }).selectOption({ label: "Evidence" });
  await page.getByRole("button", { name: "Filter" }).click();
  await expect(events).toHaveCount(1);
  await expect(page).toHaveURL(/kind=evidence/);

  const csv = await exported(page);
  expect(csv.trim().split("\n")).toHaveLength(2);
  expect(csv).toContain("Ada Founder");
});

test("the audit log holds from its first event to its last, and says so when asked", async ({ founder }) => {
  const project = await registers(founder, "Commute report");
  await answers(founder, project, "secrets-not-in-git", "fail");
  const { page, workspace, email } = founder;
  await page.goto(`/${workspace}/audit`);
  await page.getByRole("button", { name: "Verify the chain" }).click();
  const proof = page.getByRole("status").filter({ hasText: "The chain holds" });
  await expect(proof).toContainText("from event 1 to 3");

  const chain = await exported(page);
  const entries = chain.trim().split("\n");
  expect(entries).toHaveLength(3);
  // The chain names people by id alone: who leaves can be forgotten without breaking it.
  expect(chain).not.toContain(email);
  expect(chain).not.toContain("Ada Founder");
});

async function exported(page: Page): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Export" }).click(),
  ]);
  return readFile(await download.path(), "utf8");
}
