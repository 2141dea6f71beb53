import type { WorkspaceRole } from "@/lib/domain/access/grants";
import type { MemberRefusal } from "@/lib/features/members/schema";

export const INVITATION_NOT_VALID = "This invitation was used, withdrawn or has expired. Ask for a new link.";

export const WORKSPACE_ROLE_WORDS: Record<WorkspaceRole, { label: string; meaning: string }> = {
  owner: { label: "Owner", meaning: "does everything, and answers for the workspace" },
  manager: {
    label: "Manager",
    meaning: "reads every project, assigns people, sets targets; answers nothing",
  },
  member: { label: "Member", meaning: "registers projects, sees those they have a role on" },
};

/** What stood in the way of changing a membership, and what to do. */
export function memberRefusalWords(reason: MemberRefusal): string {
  switch (reason.code) {
    case "no-such-member":
      return "This person is not a member any more. Reload the page.";
    case "last-owner":
      return "A workspace needs an owner. Make somebody else an owner first.";
    case "projects-need-an-owner":
      return `${reason.count} project${reason.count === 1 ? " needs" : "s need"} a new owner. Choose who takes over.`;
  }
  reason satisfies never;
  return "";
}
