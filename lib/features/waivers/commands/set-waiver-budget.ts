import "server-only";
import { projectCommand } from "@/lib/db/command";
import { refuse } from "@/lib/result";
import { type SetWaiverBudgetRefusal, setWaiverBudgetInput } from "../schema";
import { lockedWaivers } from "./locked-waivers";

/** Sets how many risks may be accepted at once. A smaller budget ends no waiver; it lets no new one in. */
export const setWaiverBudget = projectCommand<
  typeof setWaiverBudgetInput,
  { budget: number },
  SetWaiverBudgetRefusal
>({
  permission: "project.setWaiverBudget",
  input: setWaiverBudgetInput,
  async run(context) {
    const { tx, scope, project, now, input } = context;
    const { budget: previousBudget } = await lockedWaivers(context);
    const { budget } = input;
    if (budget === previousBudget) return refuse({ code: "unchanged" });
    await tx
      .updateTable("project")
      .set((eb) => ({ waiverBudget: budget, version: eb("version", "+", 1), updatedAt: now }))
      .where("workspaceId", "=", scope.workspaceId)
      .where("id", "=", project.id)
      .execute();
    return {
      ok: true,
      value: { budget },
      event: { type: "project.waiverBudgetSet", data: { budget, previousBudget } },
    };
  },
});
