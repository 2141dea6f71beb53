import { describe, expect, it } from "vitest";
import type { ProjectScope } from "@/lib/auth/scope";
import { atInstant } from "@/lib/clock";
import {
  aColleagueOf,
  aForgedScopeOn,
  aFounderOf,
  aProject,
  granted,
  lastEventOf,
  onProject,
  type Person,
} from "@/lib/db/testing/world";
import { removeMember } from "@/lib/features/members/commands/change-members";
import { getRota } from "../queries/get-rota";
import { setOnCall } from "./set-on-call";

// A Monday.
const TODAY = "2026-03-02T09:00:00.000Z";

async function aRota(name: string): Promise<{ ada: Person; bo: Person; project: ProjectScope }> {
  const ada = await aFounderOf(name);
  const bo = await aColleagueOf(ada, "member", "Bo Builder");
  const project = await aProject(ada, { name: "P" });
  await onProject(bo, project, "founder");
  return { ada, bo, project };
}

const shift = (person: Person, fromDay: string, toDay: string) => ({
  ...{ accountId: person.accountId, fromDay, toDay },
  reachedBy: "+44 20 7946 0000",
});

describe("The rota", () => {
  it("says who answers today, where nobody does, and where two do", () =>
    atInstant(TODAY, async () => {
      const { ada, bo, project } = await aRota("Rota");
      const shifts = [shift(ada, "2026-03-02", "2026-03-04"), shift(bo, "2026-03-04", "2026-03-06")];

      expect(granted(await setOnCall(project, { version: 1, shifts }))).toEqual({ version: 2 });

      expect(await getRota(project)).toMatchObject({
        version: 2,
        now: [{ name: "Ada Founder", reachedBy: "+44 20 7946 0000" }],
        gaps: [{ from: "2026-03-07", to: "2026-03-09" }],
        overlaps: [{ from: "2026-03-04", to: "2026-03-04" }],
        shifts: [{ name: "Ada Founder" }, { name: "Bo Builder" }],
      });
      expect(await lastEventOf(project)).toMatchObject({
        type: "onCall.set",
        data: {
          shifts: 2,
          named: [
            { accountId: ada.accountId, from: "2026-03-02" },
            { accountId: bo.accountId, from: "2026-03-04" },
          ],
        },
      });
    }));

  it("is replaced as a whole from today on, and what is over stays", async () => {
    const { ada, bo, project } = await aRota("Replaced");
    const first = [shift(ada, "2026-03-02", "2026-03-08"), shift(bo, "2026-03-09", "2026-03-15")];
    await atInstant(TODAY, async () => granted(await setOnCall(project, { version: 1, shifts: first })));
    await atInstant("2026-03-10T09:00:00.000Z", async () => {
      granted(await setOnCall(project, { version: 2, shifts: [shift(ada, "2026-03-10", "2026-03-20")] }));
      expect((await getRota(project)).shifts).toHaveLength(1);
    });
    const rota = await atInstant(TODAY, () => getRota(project));
    expect(rota.shifts.map(({ fromDay }) => fromDay)).toEqual(["2026-03-02", "2026-03-10"]);
  });

  it("refuses the loser of a race, days that are over, strangers, and what stands already", () =>
    atInstant(TODAY, async () => {
      const { ada, project } = await aRota("Refused");
      const stranger = await aFounderOf("Elsewhere", "Stan Stranger");
      const shifts = [shift(ada, "2026-03-02", "2026-03-08")];
      const past = [shift(ada, "2026-02-01", "2026-02-08")];
      const theirs = [shift(stranger, "2026-03-02", "2026-03-08")];
      const refusal = async (version: number, asked: typeof shifts) =>
        setOnCall(project, { version, shifts: asked });
      expect(await refusal(9, shifts)).toMatchObject({ reason: { code: "changed-meanwhile" } });
      expect(await refusal(1, past)).toMatchObject({ reason: { code: "shift-over", today: "2026-03-02" } });
      expect(await refusal(1, theirs)).toMatchObject({
        reason: { code: "cannot-be-on-call", accountIds: [stranger.accountId] },
      });
      expect(await refusal(1, [])).toMatchObject({ reason: { code: "unchanged" } });
      const backwards = [shift(ada, "2026-03-08", "2026-03-02")];
      await expect(refusal(1, backwards)).rejects.toMatchObject({ code: "invalid" });
    }));

  it("counts nobody who has left as on call", () =>
    atInstant(TODAY, async () => {
      const { ada, bo, project } = await aRota("Left");
      const shifts = [shift(bo, "2026-03-02", "2026-03-31")];
      granted(await setOnCall(project, { version: 1, shifts }));
      granted(await removeMember(ada.scope, { accountId: bo.accountId }));
      expect(await getRota(project)).toMatchObject({
        now: [],
        gaps: [{ from: "2026-03-02", to: "2026-03-09" }],
        shifts: [{ present: false }],
      });
    }));

  it("is closed to a viewer, and to another workspace", async () => {
    const { ada, project } = await aRota("Closed");
    const viewer = await onProject(await aColleagueOf(ada, "member", "Vi Viewer"), project, "viewer");
    const rota = { version: 1, shifts: [] };
    await expect(setOnCall(viewer, rota)).rejects.toMatchObject({ code: "forbidden" });
    await expect(setOnCall(await aForgedScopeOn(project), rota)).rejects.toMatchObject({ code: "not-found" });
  });
});
