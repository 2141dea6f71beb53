import { describe, expect, it } from "vitest";
import {
  aColleagueOf,
  aForgedScopeOn,
  aFounderOf,
  aProject,
  granted,
  lastEventOf,
  onProject,
} from "@/lib/db/testing/world";
import { missingPlan, type Plan } from "@/lib/domain/portfolio/bulk";
import { getProject } from "../queries";
import { archiveProject } from "./archive-project";
import { changeMany } from "./change-many";

const toBeta = { kind: "target", targetStage: "beta", targetDate: "2027-03-01" } as const;

/** A plan that promises the change, whatever has become true since. */
function promise(id: string): Plan {
  return { ...missingPlan(id), outcome: "changes", reason: null };
}

describe("Changing many projects at once", () => {
  it("changes each through its own command, with an event of its own", async () => {
    const ada = await aFounderOf("Many");
    const one = await aProject(ada, { name: "One" });
    const two = await aProject(ada, { name: "Two" });

    const outcomes = await changeMany(ada.scope, toBeta, [promise(one.projectId), promise(two.projectId)]);

    expect(outcomes.map(({ outcome }) => outcome)).toEqual(["changed", "changed"]);
    expect(await getProject(one)).toMatchObject({ targetStage: "beta", targetDate: "2027-03-01" });
    expect(await getProject(two)).toMatchObject({ targetStage: "beta", targetDate: "2027-03-01" });
    expect(await lastEventOf(two)).toMatchObject({ type: "project.targetSet" });
  });

  it("goes on past what refuses, and says what became of each, in the order they were named", async () => {
    const ada = await aFounderOf("Mixed");
    const fine = await aProject(ada, { name: "Fine" });
    const archived = await aProject(ada, { name: "Archived" });
    granted(await archiveProject(archived, {}));
    const elsewhere = await aProject(await aFounderOf("Elsewhere"), { name: "Theirs" });
    const bo = await aColleagueOf(ada, "member", "Bo Builder");
    const hers = { kind: "owner", accountId: bo.accountId } as const;

    const outcomes = await changeMany(ada.scope, hers, [
      promise(elsewhere.projectId),
      promise(archived.projectId),
      { ...promise(fine.projectId), outcome: "unchanged" },
      promise(fine.projectId),
      promise(fine.projectId),
    ]);

    expect(outcomes.map(({ outcome, reason }) => [outcome, reason])).toEqual([
      ["impossible", "not-found"],
      ["impossible", "archived"],
      ["unchanged", null],
      ["changed", null],
      ["unchanged", "already-theirs"],
    ]);
    expect(await getProject(fine)).toMatchObject({ owner: { name: "Bo Builder" } });
  });

  it("proves the permission on every row again, whatever the plan says", async () => {
    const ada = await aFounderOf("Roles");
    const own = await aProject(ada, { name: "Own" });
    const read = await aProject(ada, { name: "Read" });
    const bo = await aColleagueOf(ada, "member", "Bo Builder");
    await onProject(bo, own, "founder");
    await onProject(bo, read, "viewer");

    const outcomes = await changeMany(bo.scope, toBeta, [promise(own.projectId), promise(read.projectId)]);

    expect(outcomes.map(({ outcome, reason }) => [outcome, reason])).toEqual([
      ["changed", null],
      ["not-allowed", "role"],
    ]);
  });

  it("changes nothing of another workspace", async () => {
    const project = await aProject(await aFounderOf("Theirs"), { name: "P" });
    const forged = await aForgedScopeOn(project);

    expect(await changeMany(forged, toBeta, [promise(project.projectId)])).toMatchObject([
      { outcome: "impossible", reason: "not-found" },
    ]);
  });
});
