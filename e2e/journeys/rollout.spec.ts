import { writeFileSync } from "node:fs";
import { ownInstallation } from "../world/own-installation";
import { answers, joins, type Person, type Project, registers, send, signUp } from "../world/people";
import { expect, test } from "../world/test";

// An installation of its own: here time passes.
const own = ownInstallation("rollout");

test("a founder plans four weeks, moves one by keyboard and finishes the first; a broken gate takes the second back a day later", async ({
  device,
}) => {
  test.setTimeout(180_000);
  const ada = await signUp(await device({ baseURL: own.baseUrl() }), "Ada Founder");
  const { page } = ada;
  const project = await registers(ada, "Commute report");
  const integrationId = await holdsTheFirstGate(ada, project);

  await page.goto(`${project.path}/rollout`);
  await expect(page.getByRole("heading", { name: "No rollout is planned" })).toBeVisible();
  await expect(page.getByRole("region", { name: "Preview of the plan" })).toBeVisible();
  await page.getByRole("button", { name: "Plan the rollout" }).click();
  await expect(page.getByText("Phase 1 of 4: Inventory, secret store, proxy skeleton")).toBeVisible();
  await movesTheThirdPhaseByKeyboard(ada);

  for (const task of [/List every outside service/, /Move every key/, /thin backend/]) {
    await ticks(ada, task);
  }
  await expect(page.getByText("Phase 2 of 4: First vendor with a contract test")).toBeVisible();

  const record = `/projects/${project.id}/integrations/${integrationId}`;
  await send(ada, "PATCH", record, { secretOwnerId: null });
  await ticks(ada, /Choose the vendor/);
  await expect(page.getByText("Phase 2 goes back in 24 h unless its gate is mended")).toBeVisible();
  await expect(page.getByText("1 of 1 integration has no secret owner: Mail").first()).toBeVisible();

  writeFileSync(own.clock, new Date(Date.now() + 25 * 3_600_000).toISOString());
  await page.reload();
  await ticks(ada, /Choose the vendor/, false);
  await expect(page.getByText(/^Phase 2 went back to waiting/)).toBeVisible();
  const history = page.getByRole("region", { name: "What moved, and why" });
  await expect(history).toContainText("“First vendor with a contract test” went back to waiting");
  await expect(history).toContainText("no secret owner: Mail");
  await expect(page.getByRole("link", { name: "Mend in the registry" }).first()).toHaveAttribute(
    "href",
    `${project.path}/integrations/${integrationId}`,
  );
  await fitsAnA4SheetOnItsSide(ada);
});

test("who may not plan reads the plan, and chooses dates over bars for good", async ({ founder, device }) => {
  const project = await registers(founder, "Commute report");
  const from = new Date().toISOString().slice(0, 10);
  await send(founder, "POST", `/projects/${project.id}/rollout`, { templateId: "pilot", from });
  const rae = await joins(founder, await device(), "Rae Reviewer");
  const { accountId } = await send(rae, "GET", "/me");
  await send(founder, "PUT", `/projects/${project.id}/people/${accountId}`, { role: "reviewer" });
  await rae.page.goto(`${project.path}/rollout`);
  const plan = rae.page.getByRole("region", { name: "Plan of the rollout" });
  await expect(plan.getByRole("img", { name: /^1\. One workflow behind the proxy: planned/ })).toBeVisible();
  await expect(plan.getByRole("button", { name: /planned/ })).toHaveCount(0);
  await expect(rae.page.getByRole("button", { name: "Pause" })).toBeHidden();
  await expect(rae.page.getByRole("checkbox")).toHaveCount(0);

  await plan.getByText("Table", { exact: true }).click();
  await rae.page.reload();
  await expect(plan.getByRole("table", { name: "Plan of the rollout" })).toBeVisible();
});

async function holdsTheFirstGate(ada: Person, project: Project): Promise<string> {
  const { accountId } = await send(ada, "GET", "/me");
  const { id = "" } = await send(ada, "POST", `/projects/${project.id}/integrations`, {
    name: "Mail",
    kind: "rest",
    calledFrom: "backend",
    mode: "sync",
    authMethod: "api-key",
    secretPlace: "secret-manager",
    secretOwnerId: accountId,
  });
  await answers(ada, project, "backend-proxy", "pass");
  return id;
}

async function movesTheThirdPhaseByKeyboard({ page }: Person): Promise<void> {
  const plan = page.getByRole("region", { name: "Plan of the rollout" });
  const bar = plan.getByRole("button", { name: /^3\. Async path/ });
  await bar.focus();
  for (const key of ["Enter", "ArrowRight", "ArrowRight"]) await page.keyboard.press(key);
  await expect(plan.getByRole("status")).toHaveText(/^Phase 3, .+, moved 2 days later; pushes Phase 4$/);
  const held = await bar.getAttribute("aria-label");
  const stored = page.waitForResponse(
    (answer) => answer.request().method() === "PATCH" && answer.url().includes("/rollout/phases/"),
  );
  await page.keyboard.press("Enter");
  expect((await stored).ok()).toBe(true);
  await page.reload();
  await expect(bar).toHaveAccessibleName(held ?? "");
}

async function ticks({ page }: Person, task: RegExp, done = true): Promise<void> {
  const box = page.getByRole("checkbox", { name: task });
  if (!(await box.isVisible())) await page.getByRole("heading", { name: /^2\. First vendor/ }).click();
  await box.setChecked(done);
  await expect(box).toBeChecked({ checked: done });
}

async function fitsAnA4SheetOnItsSide({ page }: Person): Promise<void> {
  await page.setViewportSize({ width: 1032, height: 703 });
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("button", { name: "Print" })).toBeHidden();
  const chart = page.locator("[data-scroller]").first();
  await expect(chart).toBeVisible();
  expect(await chart.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
  const sheet = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  expect(sheet).toMatch(/\/MediaBox \[0 0 841\.\d+ 59[45]\.\d+\]/);
}
