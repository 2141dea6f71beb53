import { describe, expect, it } from "vitest";
import { openProject } from "@/lib/auth/access";
import type { ProjectScope } from "@/lib/auth/scope";
import { atInstant } from "@/lib/clock";
import { answer, fail } from "@/lib/db/testing/review";
import { aColleagueOf, aFounderOf, aProject, granted, type Person } from "@/lib/db/testing/world";
import { transaction } from "@/lib/db/transaction";
import { addEvidence } from "@/lib/features/evidence/commands/add-evidence";
import { setTarget } from "@/lib/features/projects/commands/set-target";
import { approveWaiver } from "@/lib/features/waivers/commands/decide-waiver";
import { requestWaiver } from "@/lib/features/waivers/commands/request-waiver";
import { revokeWaiver } from "@/lib/features/waivers/commands/revoke-waiver";
import { remind } from "./remind";
import { queueAlone } from "./testing/queue-alone";
import { inboxOf, tellEverybody } from "./testing/tell";

queueAlone();

const START = "2026-03-02T09:00:00.000Z";

async function aFoundedProject(
  name: string,
): Promise<{ ada: Person; project: ProjectScope; remindAt: (at: string) => Promise<string[]> }> {
  const ada = await atInstant(START, () => aFounderOf(name));
  const project = await atInstant(START, () => aProject(ada, { name: "P" }));
  const remindAt = (at: string) =>
    atInstant(at, async () => {
      await remind(ada.scope.workspaceId);
      return inboxOf(ada.scope);
    });
  return { ada, project, remindAt };
}

async function aScan(project: ProjectScope, collectedAt: string, validUntil: string): Promise<void> {
  granted(
    await addEvidence(project, {
      title: "Scan",
      itemIds: ["safe-errors"],
      collectedAt,
      validUntil,
      content: { kind: "link", url: "https://ci.example/scan" },
    }),
  );
}

describe("Reminders of evidence", () => {
  it("come 30, 7 and 1 days before a pass loses its last proof, one at a time, and once it is stale", async () => {
    const { project, remindAt } = await aFoundedProject("Evidence that ends");
    await atInstant(START, async () => {
      await answer(project, "safe-errors");
      await aScan(project, "2026-03-02T08:00:00.000Z", "2026-04-20T08:00:00.000Z");
    });
    const expires = expect.stringMatching(/^The proof of “.+” expires on 20 Apr 2026$/);
    expect(await remindAt("2026-03-20T09:00:00.000Z")).toEqual([]);
    expect(await remindAt("2026-03-21T06:30:00.000Z")).toEqual([]);
    expect(await remindAt("2026-03-21T07:30:00.000Z")).toEqual([expires]);
    expect(await remindAt("2026-03-22T07:30:00.000Z")).toEqual([expires]);
    // Nobody ran for weeks: the rung that has come is made up for, alone.
    expect(await remindAt("2026-04-15T07:30:00.000Z")).toEqual([expires]);
    expect(await remindAt("2026-04-19T07:30:00.000Z")).toEqual([expires]);
    expect(await remindAt("2026-04-21T07:30:00.000Z")).toEqual([
      expect.stringMatching(/^The proof of “.+” has been stale since 20 Apr 2026$/),
    ]);
  });

  it("leave the inbox when the evidence is renewed, at once", async () => {
    const { ada, project, remindAt } = await aFoundedProject("Evidence renewed");
    await atInstant(START, async () => {
      await answer(project, "safe-errors");
      await aScan(project, "2026-03-02T08:00:00.000Z", "2026-04-20T08:00:00.000Z");
    });
    expect(await remindAt("2026-04-19T08:00:00.000Z")).toHaveLength(1);
    await atInstant("2026-04-19T10:00:00.000Z", async () => {
      await aScan(project, "2026-04-19T09:00:00.000Z", "2026-12-20T08:00:00.000Z");
      await tellEverybody(ada.scope);
      expect(await inboxOf(ada.scope)).toEqual([]);
    });
  });

  it("do not speak of what proves no pass", async () => {
    const { project, remindAt } = await aFoundedProject("Evidence of a fail");
    await atInstant(START, async () => {
      await answer(project, "safe-errors", fail);
      await aScan(project, "2026-03-02T08:00:00.000Z", "2026-04-20T08:00:00.000Z");
    });
    expect(await remindAt("2026-04-19T08:00:00.000Z")).toEqual([]);
  });
});

describe("Reminders of risks, conditions and targets", () => {
  it("tell of a waiver's end only what was granted for longer, and end with it", async () => {
    const { ada, project, remindAt } = await aFoundedProject("A waiver that ends");
    const mia = await aColleagueOf(ada, "manager", "Mia Manager");
    const asMia = (await openProject(mia.scope, project.projectId)).scope;
    const waiverId = await atInstant(START, async () => {
      await answer(project, "safe-errors", fail);
      const risk = { itemId: "safe-errors", reason: "Testers.", compensatingControl: "We read them." };
      const requested = granted(await requestWaiver(project, { ...risk, expiresAt: "2026-03-22" }));
      granted(await approveWaiver(asMia, { waiverId: requested.waiverId }));
      return requested.waiverId;
    });
    expect(await remindAt("2026-03-03T08:00:00.000Z")).toEqual([]);
    const expires = expect.stringMatching(/^The waiver on “.+” expires on 2\d Mar 2026$/);
    expect(await remindAt("2026-03-17T08:00:00.000Z")).toEqual([expires]);
    await atInstant("2026-03-17T09:00:00.000Z", async () => {
      granted(await revokeWaiver(asMia, { waiverId, reason: "Fixed." }));
      await tellEverybody(ada.scope);
    });
    expect(await remindAt("2026-03-17T10:00:00.000Z")).toEqual([expect.stringMatching(/was revoked$/)]);
  });

  it("tell the owner of a condition a week and a day before, and that it is overdue", async () => {
    const { ada, project, remindAt } = await aFoundedProject("A condition that is due");
    const { workspaceId, projectId } = project;
    await transaction("write", { workspaceId }, async (tx) => {
      const decision = {
        workspaceId,
        id: "0195a000-0000-7000-8000-000000000001",
        projectId,
        release: "v1.0",
        targetStage: "beta",
        outcome: "conditional-go",
        proposal: JSON.stringify({}),
        questions: JSON.stringify({}),
        decidedBy: ada.accountId,
        decidedAt: START,
        revision: 1,
        standing: "holds",
      };
      await tx
        .insertInto("decision")
        .values(decision as never)
        .execute();
      const condition = {
        workspaceId,
        decisionId: decision.id,
        id: "0195a000-0000-7000-8000-000000000002",
        position: 1,
        text: "Restore drill done",
        ownerId: ada.accountId,
        dueOn: "2026-03-20",
      };
      await tx.insertInto("decision_condition").values(condition).execute();
    });
    expect(await remindAt("2026-03-12T08:00:00.000Z")).toEqual([]);
    expect(await remindAt("2026-03-13T08:00:00.000Z")).toEqual([
      "“Restore drill done” is due on 20 Mar 2026",
    ]);
    expect(await remindAt("2026-03-21T08:00:00.000Z")).toEqual([
      "“Restore drill done” is overdue since 20 Mar 2026",
    ]);
  });

  it("tell founders of a target until it is moved, and rest in an archive", async () => {
    const { ada, project, remindAt } = await aFoundedProject("A target that comes");
    await atInstant(START, async () =>
      granted(await setTarget(project, { targetStage: "beta", targetDate: "2026-03-31" })),
    );
    expect(await remindAt("2026-03-25T08:00:00.000Z")).toEqual(["Beta is due on 31 Mar 2026"]);
    await atInstant("2026-03-25T09:00:00.000Z", async () =>
      granted(await setTarget(project, { targetStage: "beta", targetDate: "2026-06-30" })),
    );
    expect(await remindAt("2026-03-25T10:00:00.000Z")).toEqual([]);
    await transaction("write", { workspaceId: ada.scope.workspaceId }, (tx) =>
      tx.updateTable("workspace").set({ archivedAt: START }).execute(),
    );
    expect(await remindAt("2026-06-29T08:00:00.000Z")).toEqual([]);
  });
});
