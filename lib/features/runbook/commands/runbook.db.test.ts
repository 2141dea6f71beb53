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
import { within } from "@/lib/db/within";
import { addIntegration } from "@/lib/features/integrations/commands/add-integration";
import { setOnCall } from "@/lib/features/on-call/commands/set-on-call";
import { getAssessment } from "@/lib/features/readiness/queries";
import { judgeDuePlans } from "@/lib/jobs/judge-due-plans";
import { getPlan } from "../queries/get-plan";
import { getPlanVersion, listPlanVersions } from "../queries/list-plan-versions";
import { savePlan } from "./save-plan";

const TODAY = "2026-03-02T09:00:00.000Z";
const STEPS = "Press “Redeploy” on the build before, then read the error log for ten minutes.";
const steps = (id: string, edited = STEPS, generatedFrom: string | null = null) => ({
  ...{ id, edited, generatedFrom },
});

async function aPlan(name: string): Promise<{ ada: Person; project: ProjectScope }> {
  const ada = await aFounderOf(name);
  return { ada, project: await aProject(ada, { name: "P" }) };
}

/** Everything a runbook asks for apart from what it says itself. */
async function wellKnown({ ada, project }: { ada: Person; project: ProjectScope }): Promise<void> {
  granted(
    await addIntegration(project, {
      name: "Payments",
      idempotency: "key-sent",
      contractTest: "passing",
      statusPageUrl: "https://status.example",
      rollbackOwnerId: ada.accountId,
      errorMap: [{ vendor: "402", ours: "DECLINED", userReads: "Try another card." }],
    }),
  );
  const shift = { accountId: ada.accountId, fromDay: "2026-03-02", toDay: "2026-03-31", reachedBy: "phone" };
  granted(await setOnCall(project, { version: 1, shifts: [shift] }));
}

const save = (project: ProjectScope, number: number, ...sections: ReturnType<typeof steps>[]) =>
  savePlan(project, { kind: "runbook", number, sections });
const factsOf = async (project: ProjectScope) => (await getAssessment(project)).facts;

describe("Saving a runbook", () => {
  it("keeps a version, its author and its event, and the texts that were there before", async () => {
    const { ada, project } = await aPlan("Saving");
    expect(await getPlan(project, "runbook")).toMatchObject({ number: 0, saved: null, complete: false });

    expect(granted(await save(project, 0, steps("restore")))).toEqual({ kind: "runbook", number: 1 });
    granted(await save(project, 1, steps("restore", "Ask Bo.")));

    const plan = await getPlan(project, "runbook");
    expect(plan).toMatchObject({ number: 2, saved: { by: { id: ada.accountId } } });
    expect(plan.sections.find(({ id }) => id === "restore")).toMatchObject({ text: "Ask Bo." });
    expect(await listPlanVersions(project, "runbook")).toMatchObject([{ number: 2 }, { number: 1 }]);
    const first = await getPlanVersion(project, "runbook", 1);
    expect(first.sections.find(({ id }) => id === "restore")).toMatchObject({ text: STEPS });
    expect(await lastEventOf(project)).toMatchObject({
      type: "runbook.saved",
      data: { kind: "runbook", number: 2 },
    });
  });

  it("refuses the loser of a race, a version that says nothing new, and a section without a title", async () => {
    const { project } = await aPlan("Race");
    granted(await save(project, 0, steps("restore")));
    expect(await save(project, 0, steps("restore", "Mine"))).toMatchObject({
      reason: { code: "changed-meanwhile", current: { number: 1 } },
    });
    expect(await save(project, 1, steps("restore"))).toMatchObject({ reason: { code: "unchanged" } });
    expect(await save(project, 1, steps("own-door"))).toMatchObject({
      reason: { code: "untitled-section", sectionId: "own-door" },
    });
  });

  it("is closed to a viewer, and to another workspace", async () => {
    const { ada, project } = await aPlan("Closed");
    const viewer = await onProject(await aColleagueOf(ada, "member", "Vi Viewer"), project, "viewer");
    await expect(save(viewer, 0, steps("restore"))).rejects.toMatchObject({ code: "forbidden" });
    await expect(save(await aForgedScopeOn(project), 0, steps("restore"))).rejects.toMatchObject({
      code: "not-found",
    });
  });

  it("keeps an edit when the registry moves, and shows what moved beside it", async () => {
    const { ada, project } = await aPlan("Conflict");
    await atInstant(TODAY, () => wellKnown({ ada, project }));
    const before = await getPlan(project, "runbook");
    const failures = before.sections.find(({ id }) => id === "failures");
    granted(await save(project, 0, steps("failures", "Call Bo.", failures?.generatedDigest)));
    granted(await addIntegration(project, { name: "Mail", failureMode: "No letters" }));
    const now = (await getPlan(project, "runbook")).sections.find(({ id }) => id === "failures");
    expect(now).toMatchObject({ text: "Call Bo.", conflict: true, before: failures?.generated });
    expect(now?.generated).toContain("No letters");
  });
});

describe("Whether the plans are complete", () => {
  async function complete(name: string): Promise<{ ada: Person; project: ProjectScope }> {
    const started = await aPlan(name);
    await wellKnown(started);
    granted(await save(started.project, 0, steps("restore"), steps("who-to-tell")));
    granted(await savePlan(started.project, { kind: "rollback", number: 0, sections: [steps("roll-back")] }));
    return started;
  }

  it("is a fact of readiness from the same command on", () =>
    atInstant(TODAY, async () => {
      const { project } = await complete("Complete");
      expect(await factsOf(project)).toMatchObject({ runbookComplete: true, rollbackPlanComplete: true });
      granted(await save(project, 1, steps("restore")));
      expect(await factsOf(project)).toMatchObject({ runbookComplete: false, rollbackPlanComplete: true });
    }));

  it("follows the registry within a minute, and says so", () =>
    atInstant(TODAY, async () => {
      const { project } = await complete("Registry moves");
      await judgeDuePlans();
      granted(await addIntegration(project, { name: "Mail" }));
      expect(await factsOf(project)).toMatchObject({ runbookComplete: true });

      expect(await judgeDuePlans()).toBeGreaterThan(0);

      expect(await factsOf(project)).toMatchObject({ runbookComplete: false, rollbackPlanComplete: false });
      expect(await lastEventOf(project)).toMatchObject({ type: "runbook.judged", actorId: null });
      await judgeDuePlans();
      expect(await judgedVersions(project)).toMatchObject([{ due: false }]);
    }));

  it("ends by itself when the rota runs out", async () => {
    const { project } = await atInstant(TODAY, () => complete("Rota ends"));
    await atInstant("2026-03-28T09:00:00.000Z", judgeDuePlans);
    expect(await factsOf(project)).toMatchObject({ runbookComplete: false, rollbackPlanComplete: true });
  });
});

function judgedVersions(project: ProjectScope) {
  return within(project, (tx) =>
    tx
      .selectFrom("project")
      .select((eb) => eb("plansJudgedVersion", "<>", eb.ref("version")).as("due"))
      .where("workspaceId", "=", project.workspaceId)
      .where("id", "=", project.projectId)
      .execute(),
  );
}
