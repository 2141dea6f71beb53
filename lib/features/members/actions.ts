"use server";

import { redirect } from "next/navigation";
import { countGuess } from "@/lib/auth/guess-limits";
import { loadScope, loadSignedIn } from "@/lib/auth/viewer";
import { isWorkspaceRole } from "@/lib/domain/access/grants";
import { submit } from "@/lib/forms/action";
import { textOf, textOrNull } from "@/lib/forms/fields";
import type { FormState } from "@/lib/forms/form-state";
import { requestDevice } from "@/lib/http/request-device";
import {
  changeRole,
  disableMember,
  enableMember,
  leaveWorkspace,
  removeMember,
} from "./commands/change-members";
import { acceptInvitation, type Invited, inviteMember, revokeInvitation } from "./commands/invitations";
import type { MemberRefusal } from "./schema";

type AcceptState = FormState<{ slug: string }, { code: "link-not-valid" }>;
type InviteState = FormState<Invited, { code: "already-a-member" } | { code: "no-such-project" }>;
type RevokeState = FormState<null, { code: "no-open-invitation" }>;
type MemberState = FormState<null, MemberRefusal>;

export async function acceptInvitationAction(_: AcceptState, data: FormData): Promise<AcceptState> {
  return submit(async () => {
    const { address } = await requestDevice();
    await countGuess({ account: null, address });
    const result = await acceptInvitation(await loadSignedIn(), { secret: textOf(data, "secret") });
    if (!result.ok) return result;
    redirect(`/${result.value.slug}`);
  });
}

export async function inviteMemberAction(slug: string, _: InviteState, data: FormData): Promise<InviteState> {
  return submit(async () =>
    inviteMember(await loadScope(slug), { email: textOf(data, "email"), role: roleOf(data) }),
  );
}

export async function revokeInvitationAction(
  slug: string,
  _: RevokeState,
  data: FormData,
): Promise<RevokeState> {
  return submit(async () =>
    revokeInvitation(await loadScope(slug), { invitationId: textOf(data, "invitationId") }),
  );
}

export async function changeRoleAction(slug: string, _: MemberState, data: FormData): Promise<MemberState> {
  return submit(async () =>
    changeRole(await loadScope(slug), { accountId: textOf(data, "accountId"), role: roleOf(data) }),
  );
}

export async function disableMemberAction(
  slug: string,
  _: MemberState,
  data: FormData,
): Promise<MemberState> {
  return submit(async () => disableMember(await loadScope(slug), { accountId: textOf(data, "accountId") }));
}

export async function enableMemberAction(slug: string, _: MemberState, data: FormData): Promise<MemberState> {
  return submit(async () => enableMember(await loadScope(slug), { accountId: textOf(data, "accountId") }));
}

export async function removeMemberAction(slug: string, _: MemberState, data: FormData): Promise<MemberState> {
  return submit(async () =>
    removeMember(await loadScope(slug), {
      accountId: textOf(data, "accountId"),
      projectsTo: textOrNull(data, "projectsTo"),
    }),
  );
}

export async function leaveWorkspaceAction(
  slug: string,
  _: MemberState,
  data: FormData,
): Promise<MemberState> {
  return submit(async () => {
    const result = await leaveWorkspace(await loadScope(slug), {
      projectsTo: textOrNull(data, "projectsTo"),
    });
    if (!result.ok) return result;
    redirect("/");
  });
}

/** An unknown word falls to the least of the roles; the schema would refuse it with less to say. */
function roleOf(data: FormData) {
  const role = textOf(data, "role");
  return isWorkspaceRole(role) ? role : "member";
}
