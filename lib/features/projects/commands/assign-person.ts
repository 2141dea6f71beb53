import "server-only";
import type { z } from "zod";
import { type ProjectContext, projectCommand } from "@/lib/db/command";
import { refuse } from "@/lib/result";
import { type AssignPersonRefusal, assignPersonInput } from "../schema";
import { isActiveMember } from "./is-active-member";

export type Assignment = z.output<typeof assignPersonInput>;

/** Gives a person of the workspace a role on the project, another one, or takes them off it. */
export const assignPerson = projectCommand<typeof assignPersonInput, Assignment, AssignPersonRefusal>({
  permission: "project.assign",
  input: assignPersonInput,
  async run(context) {
    const { accountId, role } = context.input;
    if (accountId === context.project.ownerId && role !== "founder")
      return refuse({ code: "owner-stays-founder" });
    if (role === null) {
      if (!(await takeOff(context, accountId))) return refuse({ code: "not-on-project" });
    } else {
      if (!(await isActiveMember(context, accountId))) return refuse({ code: "not-a-member" });
      await putOn(context, accountId, role);
    }
    return { ok: true, value: context.input, event: { type: "project.assigned", data: { accountId, role } } };
  },
});

export async function putOn(
  { tx, scope, project, now }: ProjectContext,
  accountId: string,
  role: NonNullable<Assignment["role"]>,
): Promise<void> {
  await tx
    .insertInto("project_member")
    .values({ workspaceId: scope.workspaceId, projectId: project.id, accountId, role, addedAt: now })
    .onConflict((conflict) =>
      conflict.columns(["workspaceId", "projectId", "accountId"]).doUpdateSet({ role }),
    )
    .execute();
}

async function takeOff({ tx, scope, project }: ProjectContext, accountId: string): Promise<boolean> {
  const gone = await tx
    .deleteFrom("project_member")
    .where("workspaceId", "=", scope.workspaceId)
    .where("projectId", "=", project.id)
    .where("accountId", "=", accountId)
    .returning("accountId")
    .executeTakeFirst();
  return gone !== undefined;
}
