import "server-only";
import { v7 as uuidv7 } from "uuid";
import { type ProjectContext, projectCommand } from "@/lib/db/command";
import { loadRecordedChanges } from "@/lib/db/recorded-changes";
import type { ScopeId } from "@/lib/domain/catalogue/types";
import { applyChange, signoffChange } from "@/lib/domain/readiness/change";
import { sealFacts } from "@/lib/domain/readiness/digests";
import type { SignoffFact } from "@/lib/domain/readiness/facts";
import type { Seals } from "@/lib/domain/readiness/seals";
import { isSealed, standingSignoffs } from "@/lib/domain/readiness/signatures";
import { authorsOf, writtenBy } from "@/lib/domain/signoffs/authors";
import { askedScopes, itemsOfScope, itemsToChange } from "@/lib/domain/submissions/asked-scopes";
import { AppError } from "@/lib/errors";
import { type Refusal, refuse } from "@/lib/result";
import { type RecordSignoffRefusal, recordSignoffInput, type Signed } from "../schema";
import { approveSubmission, openSubmissionOf } from "./submission";

/**
 * Seals one exact state of a scope. The project is locked and its facts were read under that lock, so the
 * digest that is compared here is that of the very content the sign-off's revision stands for.
 */
export const recordSignoff = projectCommand<typeof recordSignoffInput, Signed, RecordSignoffRefusal>({
  permission: "signoff.record",
  input: recordSignoffInput,
  async run(context) {
    const { input, facts, project } = context;
    const { scope, digest } = input;
    const by = signer(context);
    const seals = sealFacts(context.catalogue, facts);
    const submissionId = await openSubmissionOf(context, scope);
    const refusal = refuseState(context, { scope, digest, by, seals, submissionId });
    if (refusal) return refusal;
    const written = await itemsWritten(context, scope, by);
    if (written.length > 0 && !context.standing.workspace.selfApproval)
      return refuse({ code: "author-cannot-sign", itemIds: written });

    const fact: SignoffFact = { id: uuidv7(), scope, digest, by, at: context.now, revokedAt: null };
    const change = signoffChange(fact.id, fact);
    const completes = isSealed(applyChange(facts, change), scope, digest);
    const selfApproved = written.length > 0;
    // The key of this change is new, so it never joins the revision before: its number is the next one.
    const revision = project.revision + 1;
    await store(context, fact, { revision, submissionId, selfApproved });
    if (completes && submissionId !== null) await approveSubmission(context, submissionId);
    return {
      ok: true,
      value: { signoffId: fact.id, revision, completes, selfApproved },
      event: {
        type: "signoff.recorded",
        data: { signoffId: fact.id, scope, digest, submissionId, completes, selfApproved },
      },
      change: { key: `signoff:${fact.id}`, facts: change },
    };
  },
});

type SignoffContext = ProjectContext & { input: { scope: ScopeId; digest: string; comment: string } };
type Seal = { scope: ScopeId; digest: string; by: string; seals: Seals; submissionId: string | null };

function refuseState(
  { facts, catalogue }: ProjectContext,
  { scope, digest, by, seals, submissionId }: Seal,
): Refusal<RecordSignoffRefusal> | null {
  if (!askedScopes(facts).includes(scope)) return refuse({ code: "scope-not-asked", scope });
  const current = seals.scopes[scope];
  if (current !== digest) return refuse({ code: "changed-meanwhile", current: { scope, digest: current } });
  const standing = standingSignoffs(facts, scope);
  if (standing.some((signoff) => signoff.by === by && signoff.digest === digest))
    return refuse({ code: "already-signed" });
  const itemIds = itemsToChange(catalogue, facts, seals, scope);
  if (itemIds.length > 0) return refuse({ code: "changes-open", itemIds });
  const isReview = standing.some((signoff) => signoff.digest !== digest);
  return submissionId === null && !isReview ? refuse({ code: "nothing-submitted" }) : null;
}

async function itemsWritten(context: ProjectContext, scope: ScopeId, by: string): Promise<readonly string[]> {
  const changes = await loadRecordedChanges(context.tx, context.scope.workspaceId, context.project.id);
  return writtenBy(authorsOf(changes), by, itemsOfScope(context.catalogue, scope));
}

async function store(
  { tx, scope, project, input }: SignoffContext,
  { id, scope: sealed, digest, by, at }: SignoffFact,
  rest: { revision: number; submissionId: string | null; selfApproved: boolean },
): Promise<void> {
  const values = { id, scope: sealed, digest, by, at, comment: input.comment, ...rest };
  await tx
    .insertInto("signoff")
    .values({ workspaceId: scope.workspaceId, projectId: project.id, ...values })
    .execute();
}

function signer({ actorId }: ProjectContext): string {
  if (actorId === null) throw new AppError("forbidden", "Only a person signs.");
  return actorId;
}
