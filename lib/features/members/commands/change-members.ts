import "server-only";
import { type Context, command } from "@/lib/db/command";
import { refuse } from "@/lib/result";
import { changeRoleInput, leaveInput, type MemberRefusal, memberInput, removeMemberInput } from "../schema";
import { endMembership, isLastOwner, lockMember } from "./membership";

export const changeRole = command<typeof changeRoleInput, null, MemberRefusal>({
  permission: "member.changeRole",
  input: changeRoleInput,
  async run(context) {
    const { input, tx, scope } = context;
    const member = await lockMember(context, input.accountId);
    if (!member) return refuse({ code: "no-such-member" });
    if (input.role !== "owner" && (await isLastOwner(context, member))) return refuse({ code: "last-owner" });
    await tx
      .updateTable("member")
      .set({ role: input.role })
      .where("workspaceId", "=", scope.workspaceId)
      .where("accountId", "=", member.accountId)
      .execute();
    return {
      ok: true,
      value: null,
      event: {
        type: "member.roleChanged",
        data: { accountId: member.accountId, from: member.role, to: input.role },
      },
    };
  },
});

/** Locks somebody out at once, keeping who they are: their sessions and tokens show them nothing here. */
export const disableMember = command<typeof memberInput, null, MemberRefusal>({
  permission: "member.disable",
  input: memberInput,
  async run(context) {
    const { input, now } = context;
    const member = await lockMember(context, input.accountId);
    if (!member) return refuse({ code: "no-such-member" });
    if (await isLastOwner(context, member)) return refuse({ code: "last-owner" });
    await setDisabled(context, member.accountId, now);
    return {
      ok: true,
      value: null,
      event: { type: "member.disabled", data: { accountId: member.accountId } },
    };
  },
});

export const enableMember = command<typeof memberInput, null, MemberRefusal>({
  permission: "member.disable",
  input: memberInput,
  async run(context) {
    const member = await lockMember(context, context.input.accountId);
    if (!member) return refuse({ code: "no-such-member" });
    await setDisabled(context, member.accountId, null);
    return {
      ok: true,
      value: null,
      event: { type: "member.enabled", data: { accountId: member.accountId } },
    };
  },
});

export const removeMember = command<typeof removeMemberInput, null, MemberRefusal>({
  permission: "member.remove",
  input: removeMemberInput,
  async run(context) {
    const { accountId, projectsTo } = context.input;
    const refusal = await endMembership(context, accountId, projectsTo);
    if (refusal) return refuse(refusal);
    return { ok: true, value: null, event: { type: "member.removed", data: { accountId, projectsTo } } };
  },
});

export const leaveWorkspace = command<typeof leaveInput, null, MemberRefusal>({
  permission: "member.leave",
  input: leaveInput,
  on: "archived-too",
  async run(context) {
    const accountId = context.actorId;
    const { projectsTo } = context.input;
    if (accountId === null) return refuse({ code: "no-such-member" });
    const refusal = await endMembership(context, accountId, projectsTo);
    if (refusal) return refuse(refusal);
    return { ok: true, value: null, event: { type: "member.left", data: { accountId, projectsTo } } };
  },
});

async function setDisabled({ tx, scope }: Context, accountId: string, at: string | null): Promise<void> {
  await tx
    .updateTable("member")
    .set({ disabledAt: at })
    .where("workspaceId", "=", scope.workspaceId)
    .where("accountId", "=", accountId)
    .execute();
}
