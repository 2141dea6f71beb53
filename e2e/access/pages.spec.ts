import { can, type Permission, type WorkspaceRole } from "@/lib/domain/access/grants";
import { joins, type Person, registers, send } from "../world/people";
import { expect, test } from "../world/test";

/** What each page of a workspace needs. */
const workspacePages: Record<string, Permission> = {
  "": "portfolio.read",
  "/checks": "checks.read",
  "/inbox": "inbox.read",
  "/notifications": "notifications.configure",
  "/deliveries": "delivery.read",
  "/reviews": "portfolio.read",
  "/heat-map": "portfolio.read",
  "/steering": "steering.read",
  "/campaigns": "campaign.read",
  "/campaigns/new": "campaign.manage",
  "/members": "member.read",
  "/tokens": "token.create",
  "/calendars": "calendar.create",
  "/audit": "audit.read",
  "/settings": "workspace.configure",
  "/projects/new": "project.create",
  "/projects/trash": "portfolio.read",
};
const projectPages = [
  "",
  "/scorecard",
  "/questions",
  "/evidence",
  "/integrations",
  "/weekly-reviews",
  "/runbook",
  "/signoffs",
  "/trends",
  "/trends/compare",
  "/activity",
  "/settings",
];

for (const role of ["owner", "manager", "member"] as const satisfies readonly WorkspaceRole[]) {
  test(`a person who is ${role} sees the pages their role opens, a no-access panel for the rest, and 404 for what they may not know of`, async ({
    founder,
    device,
  }) => {
    const project = await registers(founder, "Commute report");
    const person = await joins(founder, await device(), "Bo Builder", role);

    const seen: Record<string, number> = {};
    const promised: Record<string, number> = {};
    for (const [path, permission] of Object.entries(workspacePages)) {
      seen[path] = await statusOf(person, `/${founder.workspace}${path}`);
      promised[path] = can({ workspace: role, project: null }, permission) ? 200 : 403;
    }
    for (const path of projectPages) {
      seen[`project${path}`] = await statusOf(person, `${project.path}${path}`);
      promised[`project${path}`] = can({ workspace: role, project: null }, "project.read") ? 200 : 404;
    }
    expect(seen).toEqual(promised);
  });
}

test("a reviewer and a viewer read every page of their project and find nothing to answer with", async ({
  founder,
  device,
}) => {
  const project = await registers(founder, "Commute report");
  const rae = await joins(founder, await device(), "Rae Reader");
  const { accountId } = await send(rae, "GET", "/me");
  for (const role of ["reviewer", "viewer"]) {
    await send(founder, "PUT", `/projects/${project.id}/people/${accountId}`, { role });
    for (const path of projectPages) expect(await statusOf(rae, `${project.path}${path}`)).toBe(200);
    expect(await statusOf(rae, `${project.path}/integrations/import`)).toBe(403);
    await rae.page.goto(`${project.path}/scorecard?item=secrets-not-in-git`);
    await expect(rae.page.getByRole("heading", { level: 2 }).first()).toBeVisible();
    await expect(rae.page.getByRole("radio", { name: "Pass" })).toHaveCount(0);
    await expect(rae.page.getByRole("button", { name: "Add", exact: true })).toHaveCount(0);
  }
});

/** Asked for as the person's browser would, and not drawn: that is another test's business. */
async function statusOf({ page }: Person, path: string): Promise<number> {
  return (await page.request.get(path)).status();
}
