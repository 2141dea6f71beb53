import { joins, registers, send } from "../world/people";
import { expect, test } from "../world/test";

const STEPS = "Press “Redeploy” on the build before, then read the error log for ten minutes.";

test("a founder writes the plans, names who is on call, tries a restore, and is shown what moved underneath", async ({
  founder,
}) => {
  const { page } = founder;
  const project = await registers(founder, "Commute report");
  const registry = `/projects/${project.id}/integrations`;
  const { id } = await send(founder, "POST", registry, {
    name: "Mail",
    idempotency: "key-sent",
    contractTest: "passing",
  });

  await page.goto(`${project.path}/runbook`);
  await page.getByRole("button", { name: "Edit How to restore" }).click();
  await page.getByLabel("Text of “How to restore”").fill(STEPS);
  await page.getByRole("button", { name: "Save a new version" }).click();
  await expect(page.getByText("“How to restore” is saved").first()).toBeAttached();
  await expect(page.getByRole("button", { name: "Edit How to restore" })).toBeFocused();
  await expect(page.getByText(STEPS)).toBeVisible();
  await expect(page.getByRole("link", { name: "Version 1" })).toBeVisible();
  await page.getByRole("button", { name: "It has none: Mail, no status page" }).click();
  await expect(page.getByText("Done: Every service has a status page, or none")).toBeAttached();
  await expect(page.getByRole("link", { name: "Version 2" })).toBeVisible();

  await page.getByRole("button", { name: "Edit When a service fails" }).click();
  await page.getByLabel("Text of “When a service fails”").fill("Letters wait.");
  await page.getByRole("button", { name: "Save a new version" }).click();
  await expect(page.getByText("Letters wait.")).toBeVisible();
  await send(founder, "PATCH", `${registry}/${id}`, { fallback: "We ring." });
  await page.reload();
  await expect(page.getByText("Both are kept.")).toBeVisible();
  await page.getByRole("button", { name: "Take what is generated: When a service fails" }).click();
  await expect(page.getByRole("cell", { name: "We ring." })).toBeVisible();
  await expect(page.getByText("Both are kept.")).toBeHidden();
  await page.getByRole("link", { name: "Version 4" }).click();
  await expect(page.getByText("Compared with version 3.")).toBeVisible();
  await page.getByLabel("Compare with").selectOption("1");
  await page.getByRole("button", { name: "Compare", exact: true }).click();
  await expect(page.getByText("Compared with version 1.")).toBeVisible();

  await page.getByRole("link", { name: "On-call", exact: true }).click();
  await page.getByText("Fill in a weekly rotation", { exact: true }).click();
  await page.getByRole("checkbox").first().check();
  await page.getByRole("button", { name: "Fill in the rotation" }).click();
  await page.getByRole("button", { name: "Save the rota" }).click();
  await expect(page.getByRole("region", { name: /On call today/ })).toContainText(founder.name);

  await page.getByRole("link", { name: "Drills", exact: true }).click();
  await expect(page.getByLabel("When", { exact: true })).not.toHaveValue("");
  await page.getByRole("button", { name: "Record it" }).click();
  await expect(page.getByText(/days of 90 left/)).toBeVisible();
  await page.getByRole("button", { name: "Accept “Restore drill”" }).click();
  await expect(page.getByRole("button", { name: "Accept “Restore drill”" })).toBeHidden();
  expect(await send(founder, "GET", `/projects/${project.id}/items/restore-drill`)).toMatchObject({
    result: "pass",
  });
});

test("what somebody typed outlives a race, and a reviewer reads what only founders write", async ({
  founder,
  device,
  complaints,
}) => {
  complaints.tolerate(/412/);
  const { page } = founder;
  const project = await registers(founder, "Commute report");
  await page.goto(`${project.path}/runbook?part=rollback`);
  await page.getByRole("button", { name: "Edit How to roll back" }).click();
  await page.getByLabel("Text of “How to roll back”").fill(STEPS);
  const sections = [{ id: "roll-back", edited: "Ask Bo.", generatedFrom: null }];
  await send(founder, "PUT", `/projects/${project.id}/rollback-plan`, { sections });
  await page.getByRole("button", { name: "Save a new version" }).click();
  await expect(page.getByText("your text is still here")).toBeVisible();
  await page.getByRole("button", { name: "Save mine over theirs" }).click();
  await expect(page.getByText("Version 2, saved by")).toBeVisible();
  await expect(page.getByText(STEPS)).toBeVisible();

  const rae = await joins(founder, await device(), "Rae Reviewer");
  const { accountId } = await send(rae, "GET", "/me");
  await send(founder, "PUT", `/projects/${project.id}/people/${accountId}`, { role: "reviewer" });
  await rae.page.goto(`${project.path}/runbook?part=rollback`);
  await expect(rae.page.getByText(STEPS)).toBeVisible();
  await expect(rae.page.getByRole("button", { name: /^Edit/ })).toHaveCount(0);
  await rae.page.goto(`${project.path}/runbook?part=on-call`);
  await expect(rae.page.getByText("Nobody is named yet")).toBeVisible();
  await expect(rae.page.getByRole("button", { name: "Save the rota" })).toHaveCount(0);
});
