import { beforeAll, describe, expect, it } from "vitest";
import { openProject } from "@/lib/auth/access";
import type { ProjectScope } from "@/lib/auth/scope";
import { atInstant } from "@/lib/clock";
import { answersAnew, aPilotProject, no, yes } from "@/lib/db/testing/pilot-project";
import {
  aColleagueOf,
  aForgedScopeOn,
  aFounderOf,
  granted,
  lastEventOf,
  onProject,
  type Person,
} from "@/lib/db/testing/world";
import { within } from "@/lib/db/within";
import { approveWaiver } from "@/lib/features/waivers/commands/decide-waiver";
import { requestWaiver } from "@/lib/features/waivers/commands/request-waiver";
import { revokeWaiver } from "@/lib/features/waivers/commands/revoke-waiver";
import { configureWorkspace } from "@/lib/features/workspaces/commands/edit-workspace";
import { judgeDecisions } from "@/lib/jobs/judge-decisions";
import { getDecision, getProposal, listDecisions } from "../queries/list-decisions";
import type { RecordDecisionInput } from "../schema";
import { recordDecision } from "./record-decision";
import { meetCondition, reopenCondition } from "./settle-condition";

const START = "2026-03-02T09:00:00.000Z";
const LATER = "2026-03-03T10:00:00.000Z";
const said = { answer: "yes", note: "" } as const;
const questions = { "vendor-slas": said, rollback: said, "contract-tests": said, "async-ux": said };

type Cast = { ada: Person; project: ProjectScope; mia: ProjectScope; miaId: string };

/** Ada's project, fit for a closed pilot; Mia manages. */
async function aCast(name: string): Promise<Cast> {
  return atInstant(START, async () => {
    const ada = await aFounderOf(name);
    const project = await aPilotProject(ada);
    const mia = await aColleagueOf(ada, "manager", "Mia Manager");
    return {
      ...{ ada, project, miaId: mia.accountId },
      mia: (await openProject(mia.scope, project.projectId)).scope,
    };
  });
}

function go({ miaId }: Cast, more: Partial<RecordDecisionInput> = {}): RecordDecisionInput {
  return {
    release: "v1.4.0",
    targetStage: "closed-pilot",
    outcome: "go",
    questions,
    rollbackOwnerId: miaId,
    ...more,
  };
}
function conditional(cast: Cast, dueOn = "2026-03-20"): RecordDecisionInput {
  const conditions = [{ text: "Run the restore drill.", ownerId: cast.miaId, dueOn }];
  return go(cast, { outcome: "conditional-go", conditions });
}

/** Accepts the risk of one item until an instant. */
async function accepts({ project, mia }: Cast, itemId: string, expiresAt: string): Promise<string> {
  const words = { reason: "Twelve testers.", compensatingControl: "A VPN." };
  const { waiverId } = granted(await requestWaiver(project, { itemId, ...words, expiresAt }));
  granted(await approveWaiver(mia, { waiverId }));
  return waiverId;
}

async function decidesAs(cast: Cast, at = LATER, input = conditional(cast)): Promise<string> {
  return (await atInstant(at, async () => granted(await recordDecision(cast.mia, input)))).decisionId;
}

describe("Deciding a launch", () => {
  let cast: Cast;
  beforeAll(async () => {
    cast = await aCast("Deciding");
  });
  const then = <T>(work: () => Promise<T>) => atInstant(LATER, work);

  it("keeps the record with the proposal it was made on, and leaves one event without its words", async () => {
    const { project, mia, miaId } = cast;
    const decisionId = await decidesAs(cast, LATER, go(cast, { note: "Twelve invited testers." }));
    expect(await then(() => getDecision(project, decisionId))).toMatchObject({
      release: "v1.4.0",
      outcome: "go",
      note: "Twelve invited testers.",
      decidedBy: { id: miaId, name: "Mia Manager" },
      rollbackOwner: { name: "Mia Manager" },
      selfApproved: false,
      proposal: { outcome: "go", allows: "go", reasons: [], stage: "closed-pilot" },
      standing: { standing: "holds", reasons: [] },
    });
    expect(await lastEventOf(mia)).toMatchObject({
      type: "decision.recorded",
      actorId: miaId,
      data: { decisionId, outcome: "go", targetStage: "closed-pilot", conditions: 0, selfApproved: false },
    });
  });

  it("proposes what the state allows, with the questions as far as the assessment answers them", async () => {
    const proposal = await then(() => getProposal(cast.project, "closed-pilot"));
    expect(proposal).toMatchObject({
      outcome: "conditional-go",
      reasons: [{ kind: "question", question: "vendor-slas", state: "unanswered" }],
      answers: { "contract-tests": { answer: "yes" } },
    });
  });

  it("goes no further than the state allows, and says what stands in the way", async () => {
    const open = await aCast("No further");
    await then(() => answersAnew(open.project, "input-validation", no));
    expect(await then(() => recordDecision(open.mia, go(open)))).toMatchObject({
      reason: {
        code: "beyond-proposal",
        allows: "conditional-go",
        reasons: [{ kind: "blocker", itemId: "input-validation", state: "open" }],
      },
    });
    await then(() => answersAnew(open.project, "admin-auth", no));
    expect(await then(() => recordDecision(open.mia, conditional(open)))).toMatchObject({
      reason: { code: "beyond-proposal", allows: "no-go", reasons: [{ itemId: "admin-auth" }] },
    });
    granted(await then(() => recordDecision(open.mia, go(open, { outcome: "no-go" }))));
  });

  it("asks for a rollback owner, a condition where one is due, and people who are there", async () => {
    const { mia } = cast;
    const refusedFor = async (more: Partial<RecordDecisionInput>) => {
      const answer = await then(() => recordDecision(mia, go(cast, more)));
      return answer.ok ? "granted" : answer.reason.code;
    };
    expect(await refusedFor({ rollbackOwnerId: null })).toBe("rollback-owner-required");
    expect(await refusedFor({ outcome: "conditional-go" })).toBe("conditions-required");
    expect(await refusedFor({ conditions: conditional(cast).conditions })).toBe("conditions-not-allowed");
    expect(await refusedFor(conditional(cast, "2026-03-02"))).toBe("condition-due-in-past");
    const stranger = await aFounderOf("Elsewhere", "Stan Stranger");
    expect(await refusedFor({ rollbackOwnerId: stranger.accountId })).toBe("not-a-member");
    await expect(then(() => recordDecision(mia, go(cast, { release: " " })))).rejects.toMatchObject({
      code: "invalid",
      issues: [{ path: "release" }],
    });
  });

  it("about one's own work needs the workspace's leave, and is labelled; a NO-GO never does", async () => {
    const own = await aCast("Own work");
    expect(await then(() => recordDecision(own.project, go(own)))).toMatchObject({
      reason: { code: "self-approval-off" },
    });
    granted(await then(() => recordDecision(own.project, go(own, { outcome: "no-go" }))));
    granted(await configureWorkspace(own.ada.scope, { selfApproval: true }));
    const { decisionId } = granted(await then(() => recordDecision(own.project, go(own))));
    expect(await then(() => getDecision(own.project, decisionId))).toMatchObject({ selfApproved: true });
    expect(await lastEventOf(own.project)).toMatchObject({ data: { selfApproved: true } });
  });

  it("is closed to a founder who only builds, and finds no project of another workspace", async () => {
    const { ada, project } = cast;
    const bo = await onProject(await aColleagueOf(ada, "member", "Bo Builder"), project, "founder");
    await expect(then(() => recordDecision(bo, go(cast)))).rejects.toMatchObject({ code: "forbidden" });
    const forged = await aForgedScopeOn(project);
    await expect(then(() => recordDecision(forged, go(cast)))).rejects.toMatchObject({ code: "not-found" });
  });

  it("again for the same release takes the place of the decision before", async () => {
    const again = await aCast("Again");
    const first = await decidesAs(again);
    const second = await decidesAs(again, "2026-03-04T10:00:00.000Z", go(again));
    await atInstant("2026-03-05T10:00:00.000Z", async () => {
      const [latest, earlier] = await listDecisions(again.project);
      expect([latest?.id, earlier?.id]).toEqual([second, first]);
      expect([latest?.standing?.standing, earlier?.standing]).toEqual(["holds", null]);
    });
  });
});

describe("A condition of a decision", () => {
  it("is marked as met and opened again, each once, with an event", async () => {
    const cast = await aCast("Conditions");
    const decisionId = await decidesAs(cast);
    const conditionId = (await getDecision(cast.project, decisionId)).conditions[0]?.id ?? "";
    const which = { decisionId, conditionId };
    expect(await reopenCondition(cast.project, which)).toMatchObject({
      reason: { code: "condition-open-already" },
    });
    granted(await meetCondition(cast.project, which));
    expect(await lastEventOf(cast.project)).toMatchObject({ type: "decision.conditionMet", data: which });
    expect(await meetCondition(cast.mia, which)).toMatchObject({ reason: { code: "condition-met-already" } });
    expect((await getDecision(cast.project, decisionId)).conditions[0]?.met?.by.name).toBe("Ada Founder");
    granted(await reopenCondition(cast.mia, which));
    expect(await lastEventOf(cast.project)).toMatchObject({ type: "decision.conditionReopened" });
  });

  it("is closed to a reviewer, and not found from another project or workspace", async () => {
    const cast = await aCast("Closed conditions");
    const decisionId = await decidesAs(cast);
    const conditionId = (await getDecision(cast.project, decisionId)).conditions[0]?.id ?? "";
    const which = { decisionId, conditionId };
    const rae = await aColleagueOf(cast.ada, "member", "Rae Reviewer");
    const reviewing = await onProject(rae, cast.project, "reviewer");
    await expect(meetCondition(reviewing, which)).rejects.toMatchObject({ code: "forbidden" });
    await expect(reopenCondition(reviewing, which)).rejects.toMatchObject({ code: "forbidden" });
    const forged = await aForgedScopeOn(cast.project);
    await expect(meetCondition(forged, which)).rejects.toMatchObject({ code: "not-found" });
    const other = await aPilotProject(cast.ada, "Other");
    await expect(meetCondition(other, which)).rejects.toMatchObject({ code: "not-found" });
    await expect(reopenCondition(other, which)).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("The standing of a decision", () => {
  const announced = (project: ProjectScope) =>
    within(project, (tx) =>
      tx
        .selectFrom("decision")
        .select(["standing", "outcome", "judgedVersion"])
        .where("projectId", "=", project.projectId)
        .executeTakeFirstOrThrow(),
    );

  it("falls to NO-GO by itself when the waiver it leaned on expires, announced once", async () => {
    const cast = await aCast("Waiver runs out");
    await atInstant(LATER, () => answersAnew(cast.project, "admin-auth", no));
    const waiverId = await atInstant(LATER, () => accepts(cast, "admin-auth", "2026-03-10T10:00:00.000Z"));
    const decisionId = await decidesAs(cast);
    await atInstant("2026-03-10T09:59:00.000Z", async () => {
      await judgeDecisions();
      expect(await announced(cast.project)).toMatchObject({ standing: "holds" });
    });
    await atInstant("2026-03-10T10:00:00.000Z", async () => {
      await judgeDecisions();
      expect(await announced(cast.project)).toMatchObject({ standing: "no-go", outcome: "conditional-go" });
      expect(await lastEventOf(cast.project)).toMatchObject({
        type: "decision.standingChanged",
        actorId: null,
        data: { decisionId, from: "holds", to: "no-go" },
      });
      expect((await getDecision(cast.project, decisionId)).standing?.reasons).toEqual([
        {
          kind: "waiver-ended",
          waiverId,
          itemId: "admin-auth",
          how: "expired",
          at: "2026-03-10T10:00:00.000Z",
          makes: "no-go",
        },
      ]);
      await judgeDecisions();
      expect(await lastEventOf(cast.project)).toMatchObject({ data: { from: "holds" } });
    });
  });

  it("follows a waiver that is revoked, and a blocker that opens and closes", async () => {
    const cast = await aCast("Moves");
    await atInstant(LATER, () => answersAnew(cast.project, "input-validation", no));
    const waiverId = await atInstant(LATER, () =>
      accepts(cast, "input-validation", "2026-04-01T10:00:00.000Z"),
    );
    await decidesAs(cast);
    await atInstant("2026-03-04T10:00:00.000Z", async () => {
      granted(await revokeWaiver(cast.mia, { waiverId, reason: "It has grown." }));
      await judgeDecisions();
      expect(await announced(cast.project)).toMatchObject({ standing: "no-go" });
      await answersAnew(cast.project, "input-validation", yes, 2);
      await judgeDecisions();
      expect(await announced(cast.project)).toMatchObject({ standing: "holds" });
      await answersAnew(cast.project, "user-isolation", yes);
      await judgeDecisions();
      expect(await announced(cast.project)).toMatchObject({ standing: "no-go" });
    });
  });

  it("falls when a condition is overdue in the workspace's zone, and recovers once it is met", async () => {
    const cast = await aCast("Overdue");
    const decisionId = await decidesAs(cast);
    const conditionId = (await getDecision(cast.project, decisionId)).conditions[0]?.id ?? "";
    await atInstant("2026-03-20T23:59:00.000Z", async () => {
      await judgeDecisions();
      expect(await announced(cast.project)).toMatchObject({ standing: "holds" });
    });
    await atInstant("2026-03-21T00:00:00.000Z", async () => {
      await judgeDecisions();
      expect(await announced(cast.project)).toMatchObject({ standing: "no-go" });
      granted(await meetCondition(cast.project, { decisionId, conditionId }));
      await judgeDecisions();
      expect(await announced(cast.project)).toMatchObject({ standing: "holds" });
    });
  });
});
