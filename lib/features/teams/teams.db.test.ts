import { describe, expect, it } from "vitest";
import { aColleagueOf, aFounderOf, granted } from "@/lib/db/testing/world";
import { createTeam, deleteTeam, editTeam } from "./commands";
import { listTeams } from "./queries";

describe("A team", () => {
  it("is made, led, renamed and deleted by who steers the workspace", async () => {
    const ada = await aFounderOf("Teams");
    const mia = await aColleagueOf(ada, "manager", "Mia Manager");
    const { teamId } = granted(await createTeam(mia.scope, { name: "Payments", leadId: ada.accountId }));
    granted(await editTeam(mia.scope, { teamId, name: "Money" }));
    expect(await listTeams(ada.scope)).toEqual([
      { id: teamId, name: "Money", leadId: ada.accountId, leadName: ada.name, projectCount: 0 },
    ]);
    granted(await deleteTeam(ada.scope, { teamId }));
    expect(await listTeams(ada.scope)).toEqual([]);
  });

  it("has a name of its own and a lead from the workspace", async () => {
    const [ada, eve] = [await aFounderOf("Names"), await aFounderOf("Elsewhere", "Eve Stranger")];
    granted(await createTeam(ada.scope, { name: "Core" }));
    expect(await createTeam(ada.scope, { name: "CORE" })).toMatchObject({ reason: { code: "name-taken" } });
    expect(await createTeam(ada.scope, { name: "Other", leadId: eve.accountId })).toMatchObject({
      reason: { code: "lead-is-no-member" },
    });
  });

  it("is out of a member's and of a stranger's hands", async () => {
    const [ada, eve] = [await aFounderOf("Hands"), await aFounderOf("Off", "Eve Stranger")];
    const bo = await aColleagueOf(ada, "member", "Bo Builder");
    const { teamId } = granted(await createTeam(ada.scope, { name: "Core" }));
    await expect(createTeam(bo.scope, { name: "Mine" })).rejects.toMatchObject({ code: "forbidden" });
    expect(await deleteTeam(eve.scope, { teamId })).toMatchObject({ reason: { code: "no-such-team" } });
    expect(await editTeam(eve.scope, { teamId, name: "Eve's" })).toMatchObject({
      reason: { code: "no-such-team" },
    });
  });
});
