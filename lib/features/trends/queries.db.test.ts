import { describe, expect, it } from "vitest";
import { atInstant } from "@/lib/clock";
import { aColleagueOf, aForgedScopeOn, aFounderOf, aProject, granted } from "@/lib/db/testing/world";
import { recordAnswer } from "@/lib/features/answers/commands/record-answer";
import { rollUpWeeks } from "@/lib/jobs/roll-up-weeks";
import { takeSnapshots } from "@/lib/jobs/take-snapshots";
import { getProjectTrend, getTrend, getWorkspaceTrend } from "./queries";

const pass = { kind: "result", result: "pass" } as const;
const fail = { kind: "result", result: "fail" } as const;

/** Passed on 4 March, failed on the 6th, passed again on the 20th; looked at on the 30th. */
async function aStory(workspaceName: string) {
  const ada = await aFounderOf(workspaceName);
  const project = await atInstant("2026-03-02T09:00:00.000Z", () => aProject(ada, { name: "P" }));
  const save = (at: string, answer: typeof pass | typeof fail, version: number) =>
    atInstant(at, async () =>
      granted(await recordAnswer(project, { itemId: "safe-errors", answer, version })),
    );
  await save("2026-03-04T09:00:00.000Z", pass, 0);
  await save("2026-03-06T09:00:00.000Z", fail, 1);
  await save("2026-03-20T09:00:00.000Z", pass, 2);
  await atInstant(TODAY, async () => {
    await takeSnapshots(ada.scope.workspaceId);
    await rollUpWeeks(ada.scope.workspaceId);
  });
  return { ada, project };
}

const TODAY = "2026-03-30T12:00:00.000Z";

describe("The trend of a project", () => {
  it("runs from the registration over the end of each day to this moment, each move with its cause", async () => {
    const { project } = await aStory("Whole story");
    const { points, moves } = await atInstant(TODAY, () => getTrend(project, "all"));

    expect(points[0]?.at).toBe("2026-03-02T09:00:00.000Z");
    expect(points.at(-1)?.at).toBe(TODAY);
    expect(points).toHaveLength(1 + 28 + 1);
    expect(moves.map((move) => [move.at.slice(0, 10), move.causes[0]?.kind])).toEqual([
      ["2026-03-04", "improved"],
      ["2026-03-06", "regressed"],
      ["2026-03-20", "improved"],
    ]);
  });

  it("is cut to its range, where the first day kept is the start", async () => {
    const { project } = await aStory("Range");
    const { points } = await atInstant("2026-04-20T12:00:00.000Z", () => getTrend(project, "4w"));
    expect(points[0]?.at.slice(0, 10)).toBe("2026-03-23");
    expect(points.at(-1)?.at).toBe("2026-04-20T12:00:00.000Z");
  });

  it("of a project registered a moment ago is its first state and the present one", async () => {
    const project = await aProject(await aFounderOf("New"), { name: "P" });
    const { points, moves } = await getTrend(project, "12w");
    expect(points).toHaveLength(2);
    expect(moves).toEqual([]);
  });

  it("lists what passed and then failed, with the days it has held since", async () => {
    const { project } = await aStory("Regressions");
    const { regressions } = await atInstant(TODAY, () => getProjectTrend(project, "4w"));
    expect(regressions).toEqual([
      { itemId: "safe-errors", count: 1, lastAt: "2026-03-06T09:00:00.000Z", open: false, daysClean: 10 },
    ]);
  });

  it("of another workspace's project is not there, even with a forged scope", async () => {
    const { project } = await aStory("Theirs");
    await expect(getTrend(await aForgedScopeOn(project), "all")).rejects.toThrow();
  });
});

describe("The trend of a workspace", () => {
  it("is a row per week that is over, for those who see every project", async () => {
    const { ada } = await aStory("Weeks");
    const weeks = await getWorkspaceTrend(ada.scope);
    expect(weeks.map((week) => week.week)).toEqual(["2026-03-02", "2026-03-09", "2026-03-16", "2026-03-23"]);
    expect(weeks[0]).toMatchObject({ projects: 1, stages: { demo: 1, beta: 0 } });
    const member = await aColleagueOf(ada, "member", "Mel Member");
    expect(await getWorkspaceTrend(member.scope)).toEqual([]);
    expect(await getWorkspaceTrend((await aFounderOf("Elsewhere")).scope)).toEqual([]);
  });
});
