import { joins, registers, send } from "../world/people";
import { expect, test } from "../world/test";

test("two people answer the same check; the second sees the difference and decides", async ({
  founder,
  device,
  complaints,
}) => {
  complaints.tolerate(/412/);
  const project = await registers(founder, "Commute report");
  const bo = await joins(founder, await device(), "Bo Builder");
  const { accountId = "" } = await send(bo, "GET", "/me");
  await send(founder, "PUT", `/projects/${project.id}/people/${accountId}`, { role: "founder" });

  const check = `${project.path}/scorecard?item=secrets-not-in-git`;
  await founder.page.goto(check);
  await bo.page.goto(check);
  await founder.page.getByRole("radio", { name: "Pass" }).check({ force: true });
  await expect(founder.page.getByRole("status").filter({ hasText: /Saved/ })).toBeVisible();

  await bo.page.getByRole("radio", { name: "Fail" }).check({ force: true });
  const dialog = bo.page.getByRole("dialog");
  await expect(dialog).toContainText("Ada Founder changed");
  await expect(dialog.getByRole("region")).toHaveCount(0);
  await expect(dialog).toContainText("Theirs, saved");
  await expect(dialog).toContainText("Yours, not saved");
  const { answer } = await send(founder, "GET", `/projects/${project.id}/items/secrets-not-in-git`);
  expect(answer).toBe("pass");

  await dialog.getByRole("button", { name: "Keep mine" }).click();
  await expect(bo.page.getByRole("status").filter({ hasText: /Saved/ })).toBeVisible();
  await founder.page.reload();
  await expect(founder.page.getByRole("radio", { name: "Fail" })).toBeChecked();
});
