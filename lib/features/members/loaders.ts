import "server-only";
import { cache } from "react";
import { allows } from "@/lib/auth/access";
import { guardPage, loadScope } from "@/lib/auth/viewer";
import { linkFor } from "@/lib/mail/links";
import { mailIsConfigured } from "@/lib/mail/transport";
import { findInvitation, listInvitations, listMembers, type OpenInvitation } from "./queries";

/** The invitation behind a link; null when it leads nowhere any more. */
export const loadInvitation = cache(
  (secret: string): Promise<OpenInvitation | null> => findInvitation(secret),
);

/** The people of a workspace, where nobody is invited or administered. */
export async function loadColleagues(workspaceSlug: string) {
  const scope = await loadScope(workspaceSlug);
  guardPage(scope, "member.read");
  return { members: await listMembers(scope), mailed: mailIsConfigured() };
}

/** The people of a workspace, what the viewer may do with them, and open invitations for who may invite. */
export async function loadMembers(workspaceSlug: string) {
  const scope = await loadScope(workspaceSlug);
  guardPage(scope, "member.read");
  const canInvite = allows(scope, "member.invite");
  const [members, invitations] = await Promise.all([
    listMembers(scope),
    canInvite ? listInvitations(scope) : Promise.resolve(null),
  ]);
  return {
    members,
    invitations: invitations?.map((row) => ({ ...row, link: linkFor("invitation", row.id) })) ?? null,
    people: members.filter((row) => !row.disabled).map((row) => ({ value: row.accountId, label: row.name })),
    self: members.find((row) => row.self) ?? null,
    canAdminister: allows(scope, "member.changeRole"),
    mailed: mailIsConfigured(),
  };
}
