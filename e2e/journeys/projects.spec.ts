import { type Person, type Project, registers, send } from "../world/people";
import { expect, test } from "../world/test";

test("a renamed project answers at its new address, and its old one leads there", async ({ founder }) => {
  const project = await registers(founder, "First name");
  await send(founder, "PUT", `/projects/${project.id}/slug`, { slug: "second-name" });
  const { page } = founder;
  await page.goto(`${project.path}/scorecard?view=list`);
  await expect(page).toHaveURL(`/${founder.workspace}/projects/second-name/scorecard?view=list`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

test("a renamed workspace redirects, and its links keep working", async ({ founder }) => {
  const project = await registers(founder, "Commute report");
  const slug = `moved-${founder.workspace}`.slice(0, 48);
  await send(founder, "PUT", "/workspace/name", { name: "Moved", slug });
  await founder.page.goto(project.path);
  await expect(founder.page).toHaveURL(`/${slug}/projects/${project.slug}`);
});

test("an archived project leaves the portfolio, is read-only, and comes back", async ({ founder }) => {
  const project = await registers(founder, "Set aside");
  const { page } = founder;
  await page.goto(`${project.path}/settings`);
  await page.getByRole("button", { name: "Archive" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Archive" }).click();
  await expect(page.getByRole("button", { name: "Take out of the archive" })).toBeVisible();

  await page.goto(`/${founder.workspace}`);
  await expect(page.getByRole("link", { name: "Set aside" })).toHaveCount(0);
  await page.goto(`/${founder.workspace}?show=archived`);
  await expect(page.getByRole("link", { name: /Set aside/ })).toBeVisible();
  await page.goto(`${project.path}/scorecard?item=secrets-not-in-git`);
  await expect(page.getByRole("radio", { name: "Pass" })).toHaveCount(0);

  await page.goto(`${project.path}/settings`);
  await page.getByRole("button", { name: "Take out of the archive" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Bring back" }).click();
  await expect(page.getByRole("button", { name: "Archive" })).toBeVisible();
  await page.goto(`/${founder.workspace}`);
  await expect(page.getByRole("link", { name: "Set aside" })).toBeVisible();
});

test("a deleted project is brought back at once, and later from the trash", async ({
  founder,
  complaints,
}) => {
  complaints.tolerate(/404/);
  const project = await registers(founder, "Thrown away");
  const { page } = founder;
  await deletes(founder, project);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page).toHaveURL(`${project.path}/settings`);
  await expect(page.getByRole("button", { name: "Delete this project" })).toBeVisible();

  await deletes(founder, project);
  const gone = await page.goto(project.path);
  expect(gone?.status()).toBe(404);
  await page.goto(`/${founder.workspace}/projects/trash`);
  await page.getByRole("button", { name: "Restore Thrown away" }).click();
  await expect(page).toHaveURL(project.path);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Thrown away");
});

async function deletes({ page, workspace }: Person, project: Project): Promise<void> {
  await page.goto(`${project.path}/settings`);
  await page.getByRole("button", { name: "Delete this project" }).click();
  const dialog = page.getByRole("alertdialog");
  await dialog.getByRole("textbox").fill("Thrown away");
  await dialog.getByRole("button", { name: "Move to the trash" }).click();
  await expect(page).toHaveURL(`/${workspace}/projects/trash`);
}
