import { describe, expect, it } from "vitest";
import { can, PERMISSIONS, PROJECT_ROLES, type Roles } from "./grants";

const manager: Roles = { workspace: "manager", project: null };
const outsider: Roles = { workspace: "member", project: null };
const reviewer: Roles = { workspace: "member", project: "reviewer" };
const founder: Roles = { workspace: "member", project: "founder" };

describe("Who may do what", () => {
  it("lets an owner do everything", () => {
    for (const permission of PERMISSIONS)
      expect(can({ workspace: "owner", project: null }, permission)).toBe(true);
  });

  it("lets a manager read and steer every project, and answer nothing", () => {
    expect(can(manager, "project.read")).toBe(true);
    expect(can(manager, "project.setTarget")).toBe(true);
    expect(can(manager, "answer.record")).toBe(false);
    expect(can(manager, "evidence.add")).toBe(false);
  });

  it("shows a member no project they have no role on", () => {
    expect(can(outsider, "project.read")).toBe(false);
    for (const project of PROJECT_ROLES)
      expect(can({ workspace: "member", project }, "project.read")).toBe(true);
  });

  it("lets a founder answer and attach, and a reviewer neither", () => {
    expect(can(founder, "answer.record")).toBe(true);
    expect(can(founder, "evidence.add")).toBe(true);
    expect(can(reviewer, "answer.record")).toBe(false);
    expect(can(reviewer, "evidence.delete")).toBe(false);
  });

  it("lets a manager who is also a founder of one project answer there", () => {
    expect(can({ workspace: "manager", project: "founder" }, "answer.record")).toBe(true);
  });
});
