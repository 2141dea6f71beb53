import { z } from "zod";
import { PROJECT_ROLES, WORKSPACE_ROLES } from "@/lib/domain/access/grants";
import { address } from "@/lib/domain/accounts/address-schema";

export const INVITATION_DAYS = 14;

export const inviteMemberInput = z
  .strictObject({
    email: address,
    role: z.enum(WORKSPACE_ROLES),
    /** Also a role on one project, so that the person arrives where they are needed. */
    projectId: z.uuid().nullable().default(null),
    projectRole: z.enum(PROJECT_ROLES).nullable().default(null),
  })
  .refine((input) => (input.projectId === null) === (input.projectRole === null), {
    path: ["projectRole"],
    message: "Choose a project and a role on it, or neither.",
  });
export const revokeInvitationInput = z.strictObject({ invitationId: z.uuid() });
export const acceptInvitationInput = z.strictObject({ secret: z.string().min(1).max(200) });
export const changeRoleInput = z.strictObject({ accountId: z.uuid(), role: z.enum(WORKSPACE_ROLES) });
export const memberInput = z.strictObject({ accountId: z.uuid() });
export const removeMemberInput = z.strictObject({
  accountId: z.uuid(),
  /** Who owns the person's projects from now on; needed when they own any. */
  projectsTo: z.uuid().nullable().default(null),
});
export const leaveInput = z.strictObject({ projectsTo: z.uuid().nullable().default(null) });

export type MemberRefusal =
  | { code: "no-such-member" }
  | { code: "last-owner" }
  | { code: "projects-need-an-owner"; count: number };
