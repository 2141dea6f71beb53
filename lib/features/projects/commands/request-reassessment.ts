import "server-only";
import { v7 as uuidv7 } from "uuid";
import { projectCommand } from "@/lib/db/command";
import { refuse } from "@/lib/result";
import { requestReassessmentInput } from "../schema";

export type RequestReassessmentRefusal = { code: "due-in-past"; today: string };

/**
 * Asks the founders of a project to go through its answers again, by a day and with a word on why. The
 * last request is the one that counts.
 */
export const requestReassessment = projectCommand<
  typeof requestReassessmentInput,
  { reassessmentId: string },
  RequestReassessmentRefusal
>({
  permission: "project.requestReassessment",
  input: requestReassessmentInput,
  async run({ tx, scope, project, actorId, now, input }) {
    // A day that has not ended anywhere on earth is not past.
    const today = new Date(Date.parse(now) - 12 * 3_600_000).toISOString().slice(0, 10);
    if (input.dueOn !== null && input.dueOn < today) return refuse({ code: "due-in-past", today });
    const reassessmentId = uuidv7();
    await tx
      .insertInto("reassessment")
      .values({
        workspaceId: scope.workspaceId,
        id: reassessmentId,
        projectId: project.id,
        requestedBy: actorId ?? "",
        requestedAt: now,
        ...input,
      })
      .execute();
    return {
      ok: true,
      value: { reassessmentId },
      event: { type: "project.reassessmentRequested", data: { dueOn: input.dueOn } },
    };
  },
});
