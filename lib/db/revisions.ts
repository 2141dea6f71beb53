import "server-only";
import { type RawBuilder, sql } from "kysely";
import { STAGES } from "@/lib/domain/catalogue/vocabulary";
import { assessReadiness } from "@/lib/domain/readiness/assess";
import { applyChange, type FactChange, previousValues } from "@/lib/domain/readiness/change";
import { stepId } from "@/lib/domain/readiness/next-steps";
import type { Readiness } from "@/lib/domain/readiness/readiness-types";
import { continuesRevision } from "@/lib/domain/readiness/revision-window";
import { summarise } from "@/lib/domain/readiness/summary";
import { catalogueFor } from "./catalogues";
import type { ProjectContext } from "./command";
import { storeResults } from "./result-rows";

/**
 * The revision a change of facts makes, and the project's head moved to the readiness that follows: parts
 * of the statement that ends a command. One person's changes to one thing within a minute stay one revision.
 */
export async function revisionParts(
  context: ProjectContext,
  change: { key: string; facts: FactChange },
): Promise<readonly RawBuilder<unknown>[]> {
  const { scope, project, actorId, now, facts: before } = context;
  const after = applyChange(before, change.facts);
  const catalogue = await catalogueFor(context.tx, scope.workspaceId, after.checksVersion);
  const readiness = assessReadiness(catalogue, after, now);
  const merged = continuesRevision(
    { key: project.revisionKey, by: project.revisionBy, at: project.revisionAt?.toISOString() ?? null },
    { key: change.key, by: actorId, at: now },
  );
  const number = merged ? project.revision : project.revision + 1;
  const summary = summarise(readiness);
  const head = sql`head as (
      update project set "version" = "version" + 1, "updatedAt" = ${now}::timestamptz,
        "revision" = ${number}, "revisionKey" = ${change.key}, "revisionBy" = ${actorId}::uuid,
        "revisionAt" = ${now}::timestamptz, "digest" = ${readiness.projectDigest}, ${readinessColumns(readiness)}
      where "workspaceId" = ${scope.workspaceId}::uuid and "id" = ${project.id}::uuid
    )`;
  const revised = sql`revised as (
      insert into revision as r ("workspaceId", "projectId", "number", "key", "at", "actorId", "digest", "change", "previous",
        "score", "stage", "summary")
      values (${scope.workspaceId}::uuid, ${project.id}::uuid, ${number}, ${change.key}, ${now}::timestamptz, ${actorId}::uuid,
        ${readiness.projectDigest}, ${JSON.stringify(change.facts)}::jsonb,
        ${JSON.stringify(previousValues(before, change.facts))}::jsonb,
        ${readiness.score}, ${readiness.stage}, ${JSON.stringify(summary)}::jsonb)
      on conflict ("workspaceId", "projectId", "number") do update set "at" = excluded."at", "digest" = excluded."digest",
        "change" = r."change" || excluded."change", "previous" = excluded."previous" || r."previous",
        "score" = excluded."score", "stage" = excluded."stage", "summary" = excluded."summary"
    )`;
  const kept = sql`results as (${storeResults(scope.workspaceId, project.id, readiness)})`;
  return [head, revised, kept, ...outdatedPart(context, change.facts, readiness)];
}

/**
 * Marks the sign-offs whose scope this change made differ from what was sealed, and takes the mark off those
 * it brought back: whoever lists what waits for a second look reads the mark and compares no digests.
 */
function outdatedPart(
  { scope, project, now, facts }: ProjectContext,
  change: FactChange,
  { scopeDigests }: Readiness,
): readonly RawBuilder<unknown>[] {
  // A sign-off recorded or revoked seals what stands; its row must not be written twice in one statement.
  const aboutSignoffs = Object.keys(change).every((key) => key.startsWith("signoff:"));
  if (facts.signoffs.length === 0 || aboutSignoffs) return [];
  const digest = sql`${JSON.stringify(scopeDigests)}::jsonb ->> "scope"`;
  return [
    sql`outdated as (
      update signoff set "outdatedAt" = case when "digest" = ${digest} then null else ${now}::timestamptz end
      where "workspaceId" = ${scope.workspaceId}::uuid and "projectId" = ${project.id}::uuid
        and "revokedAt" is null and ("outdatedAt" is null) <> ("digest" = ${digest})
    )`,
  ];
}

/** The columns of a project that cache its readiness; a test proves they agree with the computed one. */
export function readinessColumns(readiness: Readiness) {
  const summary = summarise(readiness);
  const [step] = readiness.nextSteps;
  return sql`"score" = ${readiness.score}, "stage" = ${readiness.stage}, "stageRank" = ${STAGES.indexOf(readiness.stage)},
    "acceptedRisk" = ${readiness.acceptedRisk}, "blockers" = ${summary.blockers},
    "staleCount" = ${readiness.staleCount}, "expiringCount" = ${readiness.expiringCount},
    "trustMix" = ${[...summary.trustMix]}::smallint[],
    "nextStep" = ${step ? stepId(step) : null},
    "nextChangeAt" = ${readiness.nextChangeAt}::timestamptz`;
}
