import { pageFolders } from "../a11y/screens";
import { registers, send } from "../world/people";
import { expect, test } from "../world/test";

test("every page of another workspace is a page that does not exist", async ({ founder, newcomer }) => {
  const project = await registers(founder, "Commute report");
  const eve = await newcomer("Eve Elsewhere");
  const pages = pageFolders()
    .filter((folder) => folder.startsWith("[workspace]"))
    .map((folder) =>
      `/${folder}`.replace("[workspace]", founder.workspace).replace("[project]", project.slug),
    );
  expect(pages.length).toBeGreaterThan(10);
  for (const path of pages) {
    const answer = await eve.page.request.get(path);
    expect(answer.status(), path).toBe(404);
    // All of it: what only the scripts of the page would read as well as what it shows.
    const text = await answer.text();
    expect(text, path).toContain("<html");
    expect(text, path).not.toContain("Commute report");
    expect(text, path).not.toContain(founder.name);
  }
});

test("the address of a project in the right workspace's name does not open it in the wrong one", async ({
  founder,
  newcomer,
  complaints,
}) => {
  complaints.tolerate(/404/);
  const project = await registers(founder, "Commute report");
  const eve = await newcomer("Eve Elsewhere");
  for (const name of [project.slug, project.id]) {
    const answer = await eve.page.goto(`/${eve.workspace}/projects/${name}`);
    expect(answer?.status()).toBe(404);
  }
});

test("a download link does not work for somebody else, signed in or not", async ({
  founder,
  newcomer,
  device,
}) => {
  const project = await registers(founder, "Commute report");
  const { page, workspace } = founder;
  const answer = await page.request.post(`/api/v1/projects/${project.id}/evidence`, {
    headers: { origin: new URL(page.url()).origin, "launchworthy-workspace": workspace },
    multipart: { files: { name: "secret.txt", mimeType: "text/plain", buffer: Buffer.from("ours alone") } },
  });
  const { id, files } = await answer.json();
  const link = `/api/v1/evidence/${id}/files/${files[0].id}?workspace=${workspace}`;
  expect(await (await page.request.get(link)).text()).toBe("ours alone");

  const eve = await newcomer("Eve Elsewhere");
  expect((await eve.page.request.get(link)).status()).toBe(404);
  expect((await eve.page.request.get(link.replace(workspace, eve.workspace))).status()).toBe(404);
  expect((await (await device()).request.get(link)).status()).toBe(401);
  expect((await send(founder, "GET", `/evidence/${id}`)).id).toBe(id);
});
