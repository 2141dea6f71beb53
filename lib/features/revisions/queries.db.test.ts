import { describe, expect, it } from "vitest";
import { atInstant } from "@/lib/clock";
import { aForgedScopeOn, aFounderOf, aProject, granted } from "@/lib/db/testing/world";
import { recordAnswer } from "@/lib/features/answers/commands/record-answer";
import { setScenarios } from "@/lib/features/projects/commands/set-scenarios";
import { listRevisions } from "./queries";

const pass = { kind: "result", result: "pass" } as const;
const fail = { kind: "result", result: "fail" } as const;

async function aRevisedProject() {
  const ada = await aFounderOf("Revised");
  const project = await atInstant("2026-03-01T09:00:00.000Z", () => aProject(ada, { name: "P" }));
  const save = (at: string, answer: typeof pass | typeof fail, note: string, version: number) =>
    atInstant(at, async () =>
      granted(await recordAnswer(project, { itemId: "safe-errors", answer, note, version })),
    );
  await save("2026-03-02T09:00:00.000Z", fail, "raw dump", 0);
  await save("2026-03-03T09:00:00.000Z", pass, "mapped", 1);
  await atInstant("2026-03-04T09:00:00.000Z", async () =>
    granted(await setScenarios(project, { scenarios: ["payments"] })),
  );
  return { ada, project };
}

describe("The revisions of a project", () => {
  it("say newest first who changed what, from what to what, and what the score became", async () => {
    const { ada, project } = await aRevisedProject();
    const { revisions, before } = await listRevisions(project);
    expect(before).toBeNull();
    expect(revisions.map((revision) => revision.number)).toEqual([4, 3, 2, 1]);
    const [scenarios, third, , first] = revisions;
    expect(scenarios?.difference).toMatchObject({ items: [], other: ["scenarios"] });
    expect(third).toMatchObject({
      by: { id: ada.accountId, name: "Ada Founder" },
      previous: { score: revisions[2]?.score },
      difference: {
        items: [
          {
            itemId: "safe-errors",
            answer: { before: fail, after: pass },
            result: { before: "fail", after: "pass" },
            note: { before: "raw dump", after: "mapped" },
          },
        ],
        other: [],
      },
    });
    expect(first?.previous).toBeNull();
  });

  it("come in pages", async () => {
    const { project } = await aRevisedProject();
    const first = await listRevisions(project, { limit: 3 });
    const second = await listRevisions(project, { limit: 3, before: first.before });
    expect([...first.revisions, ...second.revisions]).toEqual((await listRevisions(project)).revisions);
  });

  it("of another workspace's project are not there, even with a forged scope", async () => {
    const { project } = await aRevisedProject();
    expect((await listRevisions(await aForgedScopeOn(project))).revisions).toEqual([]);
  });
});
