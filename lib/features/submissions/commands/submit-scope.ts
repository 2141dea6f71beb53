import "server-only";
import { v7 as uuidv7 } from "uuid";
import { type ProjectContext, projectCommand } from "@/lib/db/command";
import type { ScopeId } from "@/lib/domain/catalogue/types";
import { sealFacts } from "@/lib/domain/readiness/digests";
import { isSealed } from "@/lib/domain/readiness/signatures";
import { askedScopes } from "@/lib/domain/submissions/asked-scopes";
import { AppError } from "@/lib/errors";
import { refuse } from "@/lib/result";
import { type SubmissionState, type SubmitScopeRefusal, submitScopeInput } from "../schema";
import { moveSubmission, openSubmission } from "./submission";

/** Hands a scope to the reviewers as it stands now, for the first time or after changes were asked for. */
export const submitScope = projectCommand<typeof submitScopeInput, SubmissionState, SubmitScopeRefusal>({
  permission: "submission.submit",
  input: submitScopeInput,
  async run(context) {
    const { input, facts } = context;
    const { scope, note } = input;
    if (!askedScopes(facts).includes(scope)) return refuse({ code: "scope-not-asked", scope });
    const open = await openSubmission(context, scope);
    if (open?.status === "submitted") return refuse({ code: "already-submitted", submissionId: open.id });
    const digest = sealFacts(context.catalogue, facts).scopes[scope];
    if (isSealed(facts, scope, digest)) return refuse({ code: "already-sealed" });

    const submissionId = open?.id ?? uuidv7();
    const by = submitter(context);
    if (open) {
      const again = { digest, note, submittedBy: by, submittedAt: context.now };
      await moveSubmission(context, open.id, { status: "submitted", ...again });
    } else {
      await store(context, { id: submissionId, scope, digest, note, submittedBy: by });
    }
    return {
      ok: true,
      value: { submissionId, status: "submitted" },
      event: { type: "submission.submitted", data: { submissionId, scope, digest, again: open !== null } },
    };
  },
});

async function store(
  { tx, scope, project, now }: ProjectContext,
  values: { id: string; scope: ScopeId; digest: string; note: string; submittedBy: string },
): Promise<void> {
  await tx
    .insertInto("submission")
    .values({
      workspaceId: scope.workspaceId,
      projectId: project.id,
      status: "submitted",
      submittedAt: now,
      statusBy: values.submittedBy,
      statusAt: now,
      ...values,
    })
    .execute();
}

function submitter({ actorId }: ProjectContext): string {
  if (actorId === null) throw new AppError("forbidden", "Only a person submits.");
  return actorId;
}
