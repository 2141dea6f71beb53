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
import { getProject } from "@/lib/features/projects/queries";
import { getAssessment, getReadiness } from "@/lib/features/readiness/queries";
import { configureWorkspace } from "@/lib/features/workspaces/commands/edit-workspace";
import { ageReadiness } from "@/lib/jobs/age-readiness";
import { getWaiver, getWaiverBudget, listWaivers } from "../queries";
import { approveWaiver, rejectWaiver, withdrawWaiver } from "./decide-waiver";
import { requestWaiver } from "./request-waiver";
import { revokeWaiver } from "./revoke-waiver";
import { setWaiverBudget } from "./set-waiver-budget";

const START = "2026-03-02T09:00:00.000Z";
const words = { reason: "Twelve invited testers.", compensatingControl: "Access behind a VPN." };

type Cast = { ada: Person; project: ProjectScope; mia: ProjectScope };

/** Ada's pilot whose back office is open to anybody, which is a critical blocker; Mia manages. */
async function aCast(name: string): Promise<Cast> {
  return atInstant(START, async () => {
    const ada = await aFounderOf(name);
    const project = await aPilotProject(ada);
    await answersAnew(project, "admin-auth", no);
    const mia = await aColleagueOf(ada, "manager", "Mia Manager");
    return { ada, project, mia: (await openProject(mia.scope, project.projectId)).scope };
  });
}

function asks(project: ProjectScope, input: object = {}) {
  return requestWaiver(project, { itemId: "admin-auth", ...words, ...input });
}
async function requested(project: ProjectScope, input: object = {}): Promise<string> {
  return granted(await asks(project, input)).waiverId;
}

describe("Asking for a waiver", () => {
  let cast: Cast;
  beforeAll(async () => {
    cast = await aCast("Asking");
  });
  const then = <T>(work: () => Promise<T>) => atInstant("2026-03-02T10:00:00.000Z", work);

  it("keeps the request for thirty days, changes no score, and leaves one event without its words", async () => {
    const { project, ada } = cast;
    const before = await then(() => getReadiness(project));
    const waiverId = await then(() => requested(project));
    expect(await then(() => getWaiver(project, waiverId))).toMatchObject({
      ...words,
      standing: "requested",
      expiresAt: "2026-04-01T10:00:00.000Z",
      requestedBy: { id: ada.accountId, name: "Ada Founder" },
      decision: null,
    });
    expect((await then(() => getReadiness(project))).score).toBe(before.score);
    expect(await lastEventOf(project)).toMatchObject({
      type: "waiver.requested",
      data: { waiverId, itemId: "admin-auth", expiresAt: "2026-04-01T10:00:00.000Z", renews: null },
    });
    expect(await then(() => asks(project))).toMatchObject({ reason: { code: "waiver-requested-already" } });
    granted(await then(() => withdrawWaiver(project, { waiverId })));
  });

  it("takes a day as its end in the workspace's zone, and at most ninety days", async () => {
    const { project } = cast;
    await then(async () => {
      const waiverId = await requested(project, { expiresAt: "2026-03-31" });
      expect((await getWaiver(project, waiverId)).expiresAt).toBe("2026-04-01T00:00:00.000Z");
      granted(await withdrawWaiver(project, { waiverId }));
      const last = await requested(project, { expiresAt: "2026-05-31" });
      expect((await getWaiver(project, last)).expiresAt).toBe("2026-05-31T10:00:00.000Z");
      granted(await withdrawWaiver(project, { waiverId: last }));
      expect(await asks(project, { expiresAt: "2026-06-01" })).toMatchObject({
        reason: { code: "expiry-too-far", latest: "2026-05-31T10:00:00.000Z" },
      });
      expect(await asks(project, { expiresAt: "2026-03-01" })).toMatchObject({
        reason: { code: "expiry-in-past" },
      });
    });
  });

  it("refuses a key in public, an open database, what passes, and what is no item", async () => {
    const { project } = cast;
    const refusedFor = async (itemId: string) => {
      const answer = await then(() => asks(project, { itemId }));
      return answer.ok ? "granted" : answer.reason.code;
    };
    expect(await refusedFor("key-exposure")).toBe("not-waivable");
    expect(await refusedFor("database-exposure")).toBe("not-waivable");
    expect(await refusedFor("safe-errors")).toBe("nothing-to-waive");
    expect(await refusedFor("no-such-item")).toBe("unknown-item");
  });

  it("refuses a renewal of what was never accepted, and a request without its reasons", async () => {
    const { project } = cast;
    const renews = "01890000-0000-7000-8000-000000000000";
    expect(await then(() => asks(project, { renews }))).toMatchObject({
      reason: { code: "unknown-renewal" },
    });
    await expect(then(() => asks(project, { reason: " " }))).rejects.toMatchObject({
      code: "invalid",
      issues: [{ path: "reason" }],
    });
  });

  it("is closed to a reviewer and a manager, and finds no project of another workspace", async () => {
    const { ada, project, mia } = cast;
    const rae = await onProject(await aColleagueOf(ada, "member", "Rae Reviewer"), project, "reviewer");
    await expect(asks(rae)).rejects.toMatchObject({ code: "forbidden" });
    await expect(asks(mia)).rejects.toMatchObject({ code: "forbidden" });
    await expect(asks(await aForgedScopeOn(project))).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("Deciding about a waiver", () => {
  const then = <T>(work: () => Promise<T>) => atInstant("2026-03-03T10:00:00.000Z", work);

  it("an approval accepts the risk: the cap moves, the stage reads with accepted risk, a revision keeps it", async () => {
    const { project, mia } = await aCast("Approving");
    await then(async () => {
      const before = await getReadiness(project);
      expect([before.stage, before.score]).toEqual(["demo", 49]);
      const waiverId = await requested(project);
      granted(await approveWaiver(mia, { waiverId, note: "Until the pilot ends." }));
      const { facts, readiness } = await getAssessment(project);
      expect(readiness).toMatchObject({ stage: "closed-pilot", acceptedRisk: true });
      expect(readiness.score).toBeGreaterThan(49);
      expect(facts.waivers).toMatchObject([{ id: waiverId, itemId: "admin-auth", selfApproved: false }]);
      expect(await getWaiver(project, waiverId)).toMatchObject({
        standing: "active",
        daysLeft: 30,
        decision: { by: { name: "Mia Manager" }, note: "Until the pilot ends." },
      });
      expect(await lastEventOf(project)).toMatchObject({ type: "waiver.approved", data: { waiverId } });
      expect(await approveWaiver(mia, { waiverId })).toMatchObject({
        reason: { code: "waiver-not-open", standing: "active" },
      });
      expect(await getReadiness(project, "2026-03-03")).toMatchObject({ stage: "closed-pilot" });
      expect(await getReadiness(project, "2026-03-02")).toMatchObject({ stage: "demo" });
    });
  });

  it("is somebody else's word: one's own only where the workspace allows it, and never on a critical blocker", async () => {
    const { ada, project } = await aCast("Own word");
    await then(async () => {
      const critical = await requested(project);
      expect(await approveWaiver(project, { waiverId: critical })).toMatchObject({
        reason: { code: "critical-self-approval" },
      });
      await answersAnew(project, "input-validation", no);
      const other = await requested(project, { itemId: "input-validation" });
      expect(await approveWaiver(project, { waiverId: other })).toMatchObject({
        reason: { code: "self-approval-off" },
      });
      granted(await configureWorkspace(ada.scope, { selfApproval: true }));
      granted(await approveWaiver(project, { waiverId: other }));
      expect(await getWaiver(project, other)).toMatchObject({ selfApproved: true, standing: "active" });
      expect(await lastEventOf(project)).toMatchObject({ data: { selfApproved: true } });
      expect(await approveWaiver(project, { waiverId: critical })).toMatchObject({
        reason: { code: "critical-self-approval" },
      });
    });
  });

  it("refuses when the item has come to pass meanwhile, or the end is over", async () => {
    const { project, mia } = await aCast("Too late");
    const waiverId = await then(() => requested(project));
    await atInstant("2026-05-03T10:00:00.000Z", async () => {
      expect(await approveWaiver(mia, { waiverId })).toMatchObject({ reason: { code: "expiry-in-past" } });
    });
    await then(async () => {
      await answersAnew(project, "admin-auth", yes, 2);
      expect(await approveWaiver(mia, { waiverId })).toMatchObject({ reason: { code: "nothing-to-waive" } });
    });
  });

  it("keeps to the budget of the project, counted again at the approval", async () => {
    const { project, mia } = await aCast("Budget");
    await then(async () => {
      await answersAnew(project, "input-validation", no);
      const [first, second] = [
        await requested(project),
        await requested(project, { itemId: "input-validation" }),
      ];
      granted(await setWaiverBudget(mia, { budget: 1 }));
      granted(await approveWaiver(mia, { waiverId: first }));
      expect(await approveWaiver(mia, { waiverId: second })).toMatchObject({
        reason: { code: "waiver-budget-full", budget: 1 },
      });
      expect(await getWaiverBudget(project)).toEqual({ budget: 1, used: 1 });
      await answersAnew(project, "user-isolation", yes);
      expect(await asks(project, { itemId: "user-isolation" })).toMatchObject({
        reason: { code: "waiver-budget-full" },
      });
    });
  });

  it("a rejection says why, a withdrawal takes back, and neither moves the score", async () => {
    const { project, mia } = await aCast("No");
    await then(async () => {
      const rejected = await requested(project);
      granted(await rejectWaiver(mia, { waiverId: rejected, note: "Close the back office first." }));
      expect(await lastEventOf(project)).toMatchObject({ type: "waiver.rejected" });
      expect(await withdrawWaiver(project, { waiverId: rejected })).toMatchObject({
        reason: { code: "waiver-not-open", standing: "rejected" },
      });
      const withdrawn = await requested(project);
      granted(await withdrawWaiver(project, { waiverId: withdrawn }));
      expect(await lastEventOf(project)).toMatchObject({ type: "waiver.withdrawn" });
      expect(await rejectWaiver(mia, { waiverId: withdrawn, note: "Late." })).toMatchObject({
        reason: { standing: "withdrawn" },
      });
      expect((await getReadiness(project)).stage).toBe("demo");
      await expect(rejectWaiver(mia, { waiverId: withdrawn, note: "" })).rejects.toMatchObject({
        code: "invalid",
      });
      const standings = (await listWaivers(project)).map(({ standing }) => standing);
      expect(standings.sort()).toEqual(["rejected", "withdrawn"]);
    });
  });

  it("is closed to a founder who only builds, and finds no waiver of another workspace", async () => {
    const { ada, project, mia } = await aCast("Closed");
    const bo = await onProject(await aColleagueOf(ada, "member", "Bo Builder"), project, "founder");
    const waiverId = await then(() => requested(bo));
    await expect(approveWaiver(bo, { waiverId })).rejects.toMatchObject({ code: "forbidden" });
    await expect(rejectWaiver(bo, { waiverId, note: "No." })).rejects.toMatchObject({ code: "forbidden" });
    await expect(withdrawWaiver(mia, { waiverId })).rejects.toMatchObject({ code: "forbidden" });
    const forged = await aForgedScopeOn(project);
    await expect(approveWaiver(forged, { waiverId })).rejects.toMatchObject({ code: "not-found" });
    await expect(rejectWaiver(forged, { waiverId, note: "No." })).rejects.toMatchObject({
      code: "not-found",
    });
    await expect(withdrawWaiver(forged, { waiverId })).rejects.toMatchObject({ code: "not-found" });
    const other = await aCast("Another");
    const foreign = await then(() => requested(other.project));
    await expect(approveWaiver(mia, { waiverId: foreign })).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("A waiver that is active", () => {
  const granted30 = async (name: string) => {
    const cast = await aCast(name);
    const waiverId = await atInstant("2026-03-03T10:00:00.000Z", async () => {
      const asked = await requested(cast.project);
      granted(await approveWaiver(cast.mia, { waiverId: asked }));
      return asked;
    });
    return { ...cast, waiverId };
  };

  it("expires by itself: the job moves score and stage, and says so once", async () => {
    const { project, waiverId } = await granted30("Expiry");
    await atInstant("2026-04-02T09:59:00.000Z", async () => {
      await ageReadiness();
      expect(await getWaiver(project, waiverId)).toMatchObject({ standing: "active", expiring: true });
      expect(await lastEventOf(project)).toMatchObject({ type: "waiver.approved" });
    });
    await atInstant("2026-04-02T10:00:00.000Z", async () => {
      await ageReadiness();
      expect(await getWaiver(project, waiverId)).toMatchObject({ standing: "expired", daysLeft: 0 });
      expect(await getReadiness(project)).toMatchObject({ stage: "demo", score: 49, acceptedRisk: false });
      expect(await lastEventOf(project)).toMatchObject({
        type: "readiness.aged",
        data: { stage: "demo", previousStage: "closed-pilot", score: 49 },
      });
    });
  });

  it("is renewed by a request that names it; the old one stays until its end, the longer counts", async () => {
    const { project, mia, waiverId } = await granted30("Renewal");
    await atInstant("2026-04-01T10:00:00.000Z", async () => {
      const next = await requested(project, { renews: waiverId, expiresAt: "2026-05-01T10:00:00.000Z" });
      granted(await approveWaiver(mia, { waiverId: next }));
      expect(await getWaiverBudget(project)).toMatchObject({ used: 1 });
    });
    await atInstant("2026-04-10T10:00:00.000Z", async () => {
      expect((await getReadiness(project)).stage).toBe("closed-pilot");
      expect((await getWaiver(project, waiverId)).standing).toBe("expired");
    });
  });

  it("can be revoked with a reason, and the risk counts again from that moment", async () => {
    const { ada, project, mia, waiverId } = await granted30("Revoked");
    await atInstant("2026-03-10T10:00:00.000Z", async () => {
      const bo = await onProject(await aColleagueOf(ada, "member", "Bo Builder"), project, "founder");
      const reason = "The pilot has grown beyond twelve.";
      await expect(revokeWaiver(bo, { waiverId, reason })).rejects.toMatchObject({ code: "forbidden" });
      await expect(revokeWaiver(await aForgedScopeOn(project), { waiverId, reason })).rejects.toMatchObject({
        code: "not-found",
      });
      granted(await revokeWaiver(mia, { waiverId, reason }));
      expect(await getWaiver(project, waiverId)).toMatchObject({
        standing: "revoked",
        revocation: { by: { name: "Mia Manager" }, reason },
      });
      expect((await getReadiness(project)).stage).toBe("demo");
      expect(await lastEventOf(project)).toMatchObject({ type: "waiver.revoked", data: { waiverId } });
      expect(await revokeWaiver(mia, { waiverId, reason })).toMatchObject({
        reason: { code: "waiver-not-active", standing: "revoked" },
      });
    });
  });
});

describe("The waiver budget of a project", () => {
  it("is set by a manager, refuses what stands already, and is closed to a founder and to strangers", async () => {
    const { ada, project, mia } = await aCast("Budgeted");
    granted(await setWaiverBudget(mia, { budget: 5 }));
    expect(await getWaiverBudget(project)).toEqual({ budget: 5, used: 0 });
    expect(await lastEventOf(project)).toMatchObject({
      type: "project.waiverBudgetSet",
      data: { budget: 5, previousBudget: 3 },
    });
    expect(await setWaiverBudget(mia, { budget: 5 })).toMatchObject({ reason: { code: "unchanged" } });
    const bo = await onProject(await aColleagueOf(ada, "member", "Bo Builder"), project, "founder");
    await expect(setWaiverBudget(bo, { budget: 6 })).rejects.toMatchObject({ code: "forbidden" });
    await expect(setWaiverBudget(await aForgedScopeOn(project), { budget: 6 })).rejects.toMatchObject({
      code: "not-found",
    });
    const { version } = await getProject(project);
    await expect(setWaiverBudget(mia, { budget: 7 }, version - 1)).rejects.toMatchObject({
      code: "conflict",
    });
    await expect(setWaiverBudget(mia, { budget: 21 })).rejects.toMatchObject({ code: "invalid" });
  });
});
