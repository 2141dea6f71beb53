import "server-only";
import { projectCommand } from "@/lib/db/command";
import { isOpen } from "@/lib/domain/submissions/words";
import { refuse } from "@/lib/result";
import { type SubmissionState, type WithdrawSubmissionRefusal, withdrawSubmissionInput } from "../schema";
import { lockedSubmission, moveSubmission } from "./submission";

/** Takes a submission back before it was decided; it stays on record as voided. */
export const withdrawSubmission = projectCommand<
  typeof withdrawSubmissionInput,
  SubmissionState,
  WithdrawSubmissionRefusal
>({
  permission: "submission.withdraw",
  input: withdrawSubmissionInput,
  async run(context) {
    const { id, scope, status } = await lockedSubmission(context, context.input.submissionId);
    if (!isOpen(status)) return refuse({ code: "submission-closed", status });
    await moveSubmission(context, id, { status: "voided" });
    return {
      ok: true,
      value: { submissionId: id, status: "voided" },
      event: { type: "submission.withdrawn", data: { submissionId: id, scope } },
    };
  },
});
