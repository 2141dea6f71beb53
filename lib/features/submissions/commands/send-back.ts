import "server-only";
import { projectCommand } from "@/lib/db/command";
import { sealFacts } from "@/lib/domain/readiness/digests";
import { itemsToChange } from "@/lib/domain/submissions/asked-scopes";
import { refuse } from "@/lib/result";
import { type SendBackRefusal, type SubmissionState, sendBackInput } from "../schema";
import { lockedSubmission, moveSubmission } from "./submission";

/** Returns a submission to the founders with exactly the items that were asked to be changed. */
export const sendBack = projectCommand<typeof sendBackInput, SubmissionState, SendBackRefusal>({
  permission: "review.decide",
  input: sendBackInput,
  async run(context) {
    const { facts, catalogue } = context;
    const { id, scope, status } = await lockedSubmission(context, context.input.submissionId);
    if (status !== "submitted") return refuse({ code: "submission-closed", status });
    const itemIds = itemsToChange(catalogue, facts, sealFacts(catalogue, facts), scope);
    if (itemIds.length === 0) return refuse({ code: "nothing-to-change" });
    await moveSubmission(context, id, { status: "changes-requested", sentBackItems: [...itemIds] });
    return {
      ok: true,
      value: { submissionId: id, status: "changes-requested" },
      event: { type: "submission.sentBack", data: { submissionId: id, scope, itemIds } },
    };
  },
});
