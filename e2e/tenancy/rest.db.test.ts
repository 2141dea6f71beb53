import { beforeAll, describe, expect, it } from "vitest";
import { aBrowserOf, aClientOf, type Client, send } from "@/app/api/v1/testing/client";
import { aColleagueOf, aFounderOf, aProject, granted, type Person } from "@/lib/db/testing/world";
import { createTeam } from "@/lib/features/teams/commands";
import { temporaryStorage } from "@/lib/storage/testing/temporary-storage";
import { aCell, type Cell } from "../access/cells";
import { type RestProbe, restProbes } from "../access/rest-probes";

temporaryStorage();

let ada: Person;
let eve: Person;
/** Everything of Ada's that Eve could name. */
let cell: Cell;

beforeAll(async () => {
  ada = await aFounderOf("Ours");
  eve = await aFounderOf("Elsewhere", "Eve Elsewhere");
});

const named: [string, RestProbe][] = Object.entries(restProbes).filter(([operation]) =>
  /\{(id|accountId)\}/.test(operation),
);

describe("Somebody of another workspace finds nothing here", () => {
  it.each(named)("%s", async (operation, probe) => {
    cell = { ...(await aCell({ workspace: "member", project: null }, ada)), actor: eve };
    const attempts: [string, Client][] = [
      ["with her own token", await aClientOf(eve)],
      ["in her browser", await aBrowserOf(eve)],
      ["in her browser, naming our workspace", await aBrowserOf(eve, ada.scope.slug)],
    ];
    // Sessions belong to people and not to workspaces: no token may list them.
    const usable = operation.includes("/sessions/") ? attempts.slice(1) : attempts;
    for (const [how, client] of usable) {
      const answer = await probe.call({ ...cell, projectId: await aFreshProject(), client, browser: client });
      expect(answer, how).toMatchObject({ status: 404, body: { code: expect.any(String) } });
      expect(JSON.stringify(answer.body), how).not.toContain(ada.name);
    }
  });

  it("nor without any credentials", async () => {
    for (const [operation, probe] of Object.entries(restProbes)) {
      const mine = await aCell({ workspace: "member", project: null }, ada);
      const answer = await probe.call({ ...mine, client: send, browser: send });
      expect(answer, operation).toMatchObject({ status: 401 });
    }
  });
});

describe("What another workspace holds cannot be pulled in by naming it", () => {
  it("as a team, a lead, an owner, a person on a project or the project of an invitation", async () => {
    const call = await aClientOf(eve);
    const { teamId } = granted(await createTeam(ada.scope, { name: "Ours alone" }));
    const { accountId } = await aColleagueOf(ada, "member", "Bo Builder");
    const own = await aProject(eve, { name: "Eve's" });
    const path = `/projects/${own.projectId}`;
    const headers = { "if-match": "*" };
    const email = `friend.${accountId}@example.com`;
    const invitation = { email, role: "member", projectId: await aFreshProject(), projectRole: "viewer" };

    const refused = [
      await call("POST", "/projects", { body: { name: "P", teamId } }),
      await call("PATCH", path, { headers, body: { teamId } }),
      await call("POST", "/teams", { body: { name: "T", leadId: accountId } }),
      await call("PUT", `${path}/people/${accountId}`, { headers, body: { role: "viewer" } }),
      await call("POST", `${path}/transfer`, { body: { accountId } }),
      await call("POST", "/invitations", { body: invitation }),
    ];

    expect(refused.map(({ status }) => status)).toEqual([422, 422, 422, 422, 422, 422]);
  });

  it("as a filter of a list", async () => {
    const call = await aClientOf(eve);
    const { teamId } = granted(await createTeam(ada.scope, { name: "Ours, to filter by" }));
    for (const filter of [`team=${teamId}`, `owner=${ada.accountId}`]) {
      expect(await call("GET", `/portfolio?${filter}`)).toMatchObject({ status: 200, body: { data: [] } });
    }
  });
});

async function aFreshProject(): Promise<string> {
  return (await aProject(ada, { name: "Ours" })).projectId;
}
