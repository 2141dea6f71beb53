import "server-only";
import { projectCommand } from "@/lib/db/command";
import type { Stage } from "@/lib/domain/catalogue/vocabulary";
import { setTargetInput } from "../schema";
import { changeHead } from "./change-head";

/** Sets the stage to reach and, if there is one, the day. Only the stage bears on readiness. */
export const setTarget = projectCommand<
  typeof setTargetInput,
  { targetStage: Stage; targetDate: string | null }
>({
  permission: "project.setTarget",
  input: setTargetInput,
  async run(context) {
    const { targetStage, targetDate } = context.input;
    const { targetStage: previous } = context.facts;
    await changeHead(context, { targetStage, targetDate });
    return {
      ok: true,
      value: { targetStage, targetDate },
      event: { type: "project.targetSet", data: { targetStage, targetDate } },
      change:
        targetStage === previous
          ? undefined
          : { key: "profile:targetStage", facts: { "profile:targetStage": targetStage } },
    };
  },
});
