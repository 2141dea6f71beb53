import { describe, expect, it } from "vitest";
import { type BulkChange, planChange, type Standing } from "./bulk";

const ada = { id: "00000000-0000-4000-8000-00000000000a", name: "Ada" };
const standing: Standing = {
  id: "00000000-0000-4000-8000-000000000001",
  slug: "p",
  name: "P",
  archived: false,
  team: { id: "00000000-0000-4000-8000-00000000000c", name: "Care" },
  owner: ada,
  targetStage: "beta",
  targetDate: null,
  personRole: null,
  reassessmentDueOn: undefined,
};
const manager = { workspace: "manager", project: null } as const;
const viewer = { workspace: "member", project: "viewer" } as const;
const named = { team: null, person: "Ada" };

const changes: readonly BulkChange[] = [
  { kind: "team", teamId: null },
  { kind: "owner", accountId: "00000000-0000-4000-8000-00000000000b" },
  { kind: "person", accountId: "00000000-0000-4000-8000-00000000000b", role: "reviewer" },
  { kind: "target", targetStage: "production", targetDate: "2027-03-01" },
  { kind: "reassessment", dueOn: null, note: "" },
];

describe("What a change would do to a project", () => {
  it.each(changes)("$kind is a manager's to make, and nobody's who only reads", (change) => {
    expect(planChange(standing, change, manager, named)).toMatchObject({ outcome: "changes", reason: null });
    expect(planChange(standing, change, viewer, named)).toMatchObject({
      outcome: "not-allowed",
      reason: "role",
    });
  });

  it("is nothing to an archived project, nor to one that stands like that already", () => {
    const target: BulkChange = { kind: "target", targetStage: "beta", targetDate: null };
    expect(planChange({ ...standing, archived: true }, target, manager, named).reason).toBe("archived");
    expect(planChange(standing, target, manager, named).outcome).toBe("unchanged");
  });

  it("never makes the owner anything less than a founder", () => {
    const change: BulkChange = { kind: "person", accountId: ada.id, role: "reviewer" };
    expect(planChange(standing, change, manager, named)).toMatchObject({
      outcome: "impossible",
      reason: "owner-stays-founder",
    });
  });

  it("names what stands and what would", () => {
    const change: BulkChange = { kind: "target", targetStage: "production", targetDate: "2027-03-01" };
    expect(planChange(standing, change, manager, named)).toMatchObject({
      before: "Beta",
      after: "Production by 2027-03-01",
    });
  });
});
