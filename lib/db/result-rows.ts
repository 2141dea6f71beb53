import "server-only";
import { type RawBuilder, sql } from "kysely";
import type { Readiness } from "@/lib/domain/readiness/readiness-types";
import { resultRowOf } from "@/lib/domain/steering/result-row";

/**
 * Brings the row that heat maps read to a readiness; a statement of its own, or part of a larger one.
 * A test proves that the row agrees with the computed readiness.
 */
export function storeResults(
  workspaceId: string,
  projectId: string,
  readiness: Readiness,
): RawBuilder<unknown> {
  const row = resultRowOf(readiness);
  return sql`insert into project_results as kept
      ("workspaceId", "projectId", "results", "capabilities", "waived", "freshUntil", "nextStaleAt",
        "marks", "marksOf")
    values (${workspaceId}::uuid, ${projectId}::uuid, ${JSON.stringify(row.results)}::jsonb,
      ${[...row.capabilities]}::smallint[], ${[...row.waived]}::text[], ${JSON.stringify(row.freshUntil)}::jsonb,
      ${row.nextStaleAt}::timestamptz, ${row.marks}, ${row.marksOf})
    on conflict ("workspaceId", "projectId") do update set "results" = excluded."results",
      "capabilities" = excluded."capabilities", "waived" = excluded."waived",
      "freshUntil" = excluded."freshUntil", "nextStaleAt" = excluded."nextStaleAt",
      "marks" = excluded."marks", "marksOf" = excluded."marksOf"
    where (kept."results", kept."capabilities", kept."freshUntil", kept."nextStaleAt", kept."marks", kept."marksOf")
      is distinct from (excluded."results", excluded."capabilities", excluded."freshUntil", excluded."nextStaleAt",
        excluded."marks", excluded."marksOf")`;
}
