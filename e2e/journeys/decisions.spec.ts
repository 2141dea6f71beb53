import { writeFileSync } from "node:fs";
import type { Locator, Page } from "@playwright/test";
import { currentCatalogue } from "@/lib/domain/catalogue/current";
import { RELEASE_QUESTIONS, releaseQuestions } from "@/lib/domain/decisions/questions";
import { ownInstallation } from "../world/own-installation";
import { joins, type Person, type Project, registers, send, signUp } from "../world/people";
import { expect, test } from "../world/test";

// An installation of its own: here time passes.
const own = ownInstallation("launch");

test("a manager accepts one risk for a week and decides CONDITIONAL GO for a tag; time alone makes it NO-GO", async ({
  device,
}) => {
  test.setTimeout(180_000);
  const ada = await signUp(await device({ baseURL: own.baseUrl() }), "Ada Founder");
  const project = await fitForAPilotButFor(ada, "user-isolation");
  const mia = await joins(ada, await device({ baseURL: own.baseUrl() }), "Mia Manager", "manager");

  await asksForAWaiver(ada.page, project);
  await mia.page.goto(`${project.path}/waivers`);
  const accepted = mia.page.getByRole("region", { name: "Accepted now (1)" });
  await clicksUntil(mia.page.getByRole("button", { name: "Accept the risk" }), accepted);
  await expect(accepted).toContainText("6 days left");

  await decides(mia.page, project);
  const decision = mia.page.getByRole("article", { name: "v1.4.0" });
  await expect(decision).toContainText("CONDITIONAL GO");
  await expect(decision).toContainText("Holds");
  await ada.page.goto(`${project.path}`);
  await expect(ada.page.getByRole("main")).toContainText("Closed pilot with accepted risk");
  await expect(ada.page.getByRole("main")).toContainText("Holds");

  writeFileSync(own.clock, new Date(Date.now() + 8 * 86_400_000).toISOString());
  await mia.page.reload();
  await expect(decision).toContainText("CONDITIONAL GO");
  await expect(decision).toContainText("NO-GO now");
  await expect(decision).toContainText("The waiver it relied on expired on");
  await decision.getByRole("link", { name: "User isolation" }).first().click();
  await expect(mia.page.getByRole("region", { name: "Past (1)" })).toContainText("Expired");
  await ada.page.reload();
  await expect(ada.page.getByRole("main")).toContainText("NO-GO now");
  await expect(ada.page.getByRole("listitem").filter({ hasText: "You are here" })).toContainText("Demo");
});

async function fitForAPilotButFor(founder: Person, failing: string): Promise<Project> {
  const project = await registers(founder, "Commute report", { targetStage: "closed-pilot" });
  for (const { id, kind, question } of currentCatalogue.items) {
    if (kind === "capability-check") continue;
    const opposite = question?.safe === "yes" ? "no" : "yes";
    const reply = id === failing ? opposite : question?.safe;
    const answer = question?.parts ? [reply, reply] : reply;
    const body = question ? { answer } : { result: "pass" };
    await send(founder, "PATCH", `/projects/${project.id}/items/${id}`, body);
  }
  return project;
}

async function asksForAWaiver(page: Page, project: Project): Promise<void> {
  await page.goto(`${project.path}/questions?item=user-isolation`);
  await page.getByRole("link", { name: "Request a waiver" }).click();
  const form = page.getByRole("region", { name: "Ask for a waiver" });
  const ask = form.getByRole("button", { name: "Ask for the waiver" });
  await clicksUntil(ask, form.getByText("Say why the risk is acceptable for now."));
  await form.getByLabel("Why is the risk acceptable for now?").fill("Twelve testers we know by name.");
  await form
    .getByLabel("What limits the damage until it is fixed?")
    .fill("Every address is logged and read daily.");
  const lastDay = new Date(Date.now() + 6 * 86_400_000).toISOString().slice(0, 10);
  await form.getByLabel("Last day").fill(lastDay);
  await ask.click();
  await expect(page.getByRole("region", { name: "Waiting for a decision (1)" })).toBeVisible();
}

/** A button is on the page before its code is; a person whose click came too early clicks again. */
async function clicksUntil(button: Locator, outcome: Locator): Promise<void> {
  await expect(async () => {
    if (!(await outcome.isVisible())) await button.click({ timeout: 2_000 });
    await expect(outcome).toBeVisible({ timeout: 5_000 });
  }).toPass();
}

async function decides(page: Page, project: Project): Promise<void> {
  await page.goto(`${project.path}/decisions`);
  await page.getByRole("textbox", { name: "Release" }).fill("v1.4.0");
  await expect(async () => {
    for (const question of RELEASE_QUESTIONS) {
      const group = page.getByRole("group", { name: releaseQuestions[question].title, exact: true });
      for (const name of ["No", "Yes"]) await group.getByRole("radio", { name }).click({ force: true });
    }
    const proposal = page.getByRole("status").filter({ hasText: "With these answers" });
    await expect(proposal).toContainText("CONDITIONAL GO", { timeout: 2_000 });
  }).toPass();
  await expect(page.getByRole("radio", { name: /^GO/ })).toBeDisabled();
  await page.getByRole("radio", { name: /^CONDITIONAL GO/ }).check();
  await page.getByRole("button", { name: "Record CONDITIONAL GO" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "rollback" })).toBeVisible();
  await page.getByRole("combobox", { name: "Rollback owner" }).selectOption({ label: "Ada Founder" });
  await page.getByRole("button", { name: "Record CONDITIONAL GO" }).click();
}
