import "server-only";
import { sql } from "kysely";
import { type ProjectContext, projectCommand } from "@/lib/db/command";
import { sealFacts } from "@/lib/domain/readiness/digests";
import type { Quorum } from "@/lib/domain/readiness/facts";
import { sameJson } from "@/lib/domain/readiness/same-json";
import { isSealed } from "@/lib/domain/readiness/signatures";
import { askedScopes } from "@/lib/domain/submissions/asked-scopes";
import { refuse } from "@/lib/result";
import { type SetQuorumRefusal, setQuorumInput } from "../schema";
import { approveSubmission, openSubmissionOf } from "./submission";

/** Sets how many different reviewers each scope needs. */
export const setQuorum = projectCommand<typeof setQuorumInput, { quorum: Quorum }, SetQuorumRefusal>({
  permission: "project.setQuorum",
  input: setQuorumInput,
  async run(context) {
    const { quorum } = context.input;
    const { quorum: previousQuorum } = context.facts;
    if (sameJson(quorum, previousQuorum)) return refuse({ code: "unchanged" });
    await store(context, quorum);
    await approveWhatSuffices(context, quorum);
    return {
      ok: true,
      value: { quorum },
      event: { type: "project.quorumSet", data: { quorum, previousQuorum } },
      change: { key: "profile:quorum", facts: { "profile:quorum": quorum } },
    };
  },
});

async function store({ tx, scope, project }: ProjectContext, quorum: Quorum): Promise<void> {
  await sql`update project set "quorum" = ${JSON.stringify(quorum)}::jsonb
    where "workspaceId" = ${scope.workspaceId}::uuid and "id" = ${project.id}::uuid`.execute(tx);
}

/** A lower quorum may be reached by the signatures there are; nobody would be left to give the last one. */
async function approveWhatSuffices(context: ProjectContext, quorum: Quorum): Promise<void> {
  const facts = { ...context.facts, quorum };
  const seals = sealFacts(context.catalogue, facts);
  for (const scope of askedScopes(facts)) {
    if (!isSealed(facts, scope, seals.scopes[scope])) continue;
    const submissionId = await openSubmissionOf(context, scope);
    if (submissionId !== null) await approveSubmission(context, submissionId);
  }
}
