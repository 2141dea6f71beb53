import { describe, expect, it } from "vitest";
import { openProject } from "@/lib/auth/access";
import { atInstant } from "@/lib/clock";
import { aColleagueOf, aFounderOf, aProject, granted, onProject, type Person } from "@/lib/db/testing/world";
import { addIntegration } from "@/lib/features/integrations/commands/add-integration";
import { deleteIntegration } from "@/lib/features/integrations/commands/delete-integration";
import { archiveProject } from "@/lib/features/projects/commands/archive-project";
import { createTeam } from "@/lib/features/teams/commands";
import { getRotationCalendar, listRotations } from "./queries";

const NOW = "2026-11-22T10:00:00.000Z";

/** Two projects: one of a team, with an overdue key and one of next week; another with one of next month. */
async function keysOf(name: string) {
  const ada = await aFounderOf(name);
  const { teamId } = granted(await createTeam(ada.scope, { name: "Platform", leadId: ada.accountId }));
  const shop = await aProject(ada, { name: "Shop", teamId });
  const blog = await aProject(ada, { name: "Blog" });
  const key = async (project: typeof shop, name: string, rotationDueOn: string | null) =>
    granted(await addIntegration(project, { name, authMethod: "api-key", rotationDueOn })).integrationId;
  await key(shop, "Payments", "2026-11-01");
  await key(shop, "Mail", "2026-11-30");
  await key(blog, "Search", "2026-12-24");
  return { ada, teamId, shop, blog, key };
}

function calendarOf(person: Person, filter = {}) {
  return atInstant(NOW, () => getRotationCalendar(person.scope, filter));
}

async function namesFor(person: Person, filter = {}) {
  return (await calendarOf(person, filter)).rotations.map(({ name }) => name);
}

describe("The calendar of rotations", () => {
  it("holds every key that is due within ninety days, what is overdue first", async () => {
    const { ada, shop, key } = await keysOf("Keys");
    await key(shop, "Maps", "2027-02-20");
    await key(shop, "Weather", "2027-02-21");
    await key(shop, "Nobody's", null);
    granted(await addIntegration(shop, { name: "Feed", authMethod: "none", rotationDueOn: "2026-11-23" }));
    const calendar = await calendarOf(ada);
    expect(calendar.rotations.map(({ name, isOverdue, mayMove }) => [name, isOverdue, mayMove])).toEqual([
      ["Payments", true, true],
      ["Mail", false, true],
      ["Search", false, true],
      ["Maps", false, true],
    ]);
    expect(calendar).toMatchObject({
      today: "2026-11-22",
      until: "2027-02-20",
      total: 4,
      later: 1,
      undated: { total: 1, rows: [{ name: "Nobody's", project: { name: "Shop" } }] },
      projects: [{ name: "Blog" }, { name: "Shop" }],
      teams: [{ name: "Platform" }],
    });
  });

  it("can be of one project or of a team's", async () => {
    const { ada, teamId, blog } = await keysOf("Some keys");
    expect(await namesFor(ada, { project: blog.projectId })).toEqual(["Search"]);
    expect(await namesFor(ada, { team: teamId })).toEqual(["Payments", "Mail"]);
  });

  it("shows a member the projects they may read, and lets nobody move a day who may not edit", async () => {
    const { ada, blog } = await keysOf("Keys of a member");
    const rae = await aColleagueOf(ada, "member", "Rae Reviewer");
    expect(await namesFor(rae)).toEqual([]);
    await onProject(rae, blog, "reviewer");
    expect(await calendarOf(rae)).toMatchObject({
      rotations: [{ name: "Search", mayMove: false }],
      projects: [{ name: "Blog" }],
      teams: [],
    });
  });

  it("leaves out the trash, the archive and every other workspace", async () => {
    const { ada, shop, blog } = await keysOf("Keys left out");
    const [first] = (await calendarOf(ada)).rotations;
    if (!first) throw new Error("No rotation.");
    granted(await deleteIntegration(shop, { integrationId: first.integrationId, version: first.version }));
    granted(await archiveProject((await openProject(ada.scope, blog.projectId)).scope, {}));
    expect(await namesFor(ada)).toEqual(["Mail"]);
    expect(await namesFor(await aFounderOf("Elsewhere", "Stan Stranger"))).toEqual([]);
  });

  it("is read page by page, in the same order", async () => {
    const { ada } = await keysOf("Keys by the page");
    const read = (after?: { dueOn: string; integrationId: string }) =>
      listRotations(ada.scope, {}, { limit: 2, after });
    const page = await read();
    expect(page.map(({ name }) => name)).toEqual(["Payments", "Mail"]);
    expect((await read(page.at(-1))).map(({ name }) => name)).toEqual(["Search"]);
    expect(await listRotations(ada.scope, { until: "2026-11-15" }, { limit: 9 })).toHaveLength(1);
  });
});
