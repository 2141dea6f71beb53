import "server-only";
import { projectCommand } from "@/lib/db/command";
import { refuse } from "@/lib/result";
import { transferProjectInput } from "../schema";
import { putOn } from "./assign-person";
import { changeHead } from "./change-head";
import { isActiveMember } from "./is-active-member";

export type TransferProjectRefusal = { code: "not-a-member" | "already-theirs" };

/** Hands a project to another person, who becomes a founder of it. The previous owner stays one. */
export const transferProject = projectCommand<
  typeof transferProjectInput,
  { ownerId: string },
  TransferProjectRefusal
>({
  permission: "project.transfer",
  input: transferProjectInput,
  async run(context) {
    const { accountId } = context.input;
    const { ownerId } = context.project;
    if (accountId === ownerId) return refuse({ code: "already-theirs" });
    if (!(await isActiveMember(context, accountId))) return refuse({ code: "not-a-member" });
    await putOn(context, accountId, "founder");
    await changeHead(context, { ownerId: accountId });
    return {
      ok: true,
      value: { ownerId: accountId },
      event: { type: "project.transferred", data: { from: ownerId, to: accountId } },
    };
  },
});
