import "server-only";
import { sql } from "kysely";
import type { ProjectScope } from "@/lib/auth/scope";
import { within } from "@/lib/db/within";
import type { PlanKind, StoredSection, Without } from "@/lib/domain/runbook/plan";
import { STARTING_SECTIONS } from "@/lib/domain/runbook/starting-texts";
import { AppError } from "@/lib/errors";
import type { KeptPlanVersion, KeptSection, PlanVersionLine } from "../schema";

type LineRow = { number: number; by: string; name: string | null; at: Date; digest: string };
type VersionRow = LineRow & { sections: readonly StoredSection[]; without: readonly Without[] };

/** Versions of a plan, newest first, before a number if one is given. */
export async function listPlanVersions(
  scope: ProjectScope,
  kind: PlanKind,
  { before = null, limit = 200 }: { before?: number | null; limit?: number } = {},
): Promise<PlanVersionLine[]> {
  return within(scope, async (tx) => {
    const { rows } = await sql<LineRow>`
      select r."number", r."by", a."name", r."at", r."digest" from runbook r left join account a on a."id" = r."by"
      where ${ofPlan(scope, kind)} and (${before}::int is null or r."number" < ${before}::int)
      order by r."number" desc limit ${limit}`.execute(tx);
    return rows.map(toLine);
  });
}

/** One version as it was saved, with the one before it. @throws AppError "not-found" */
export async function getPlanVersion(
  scope: ProjectScope,
  kind: PlanKind,
  number: number,
): Promise<KeptPlanVersion> {
  return within(scope, async (tx) => {
    const { rows } = await sql<VersionRow>`
      select r."number", r."by", a."name", r."at", r."digest", r."sections", r."without"
      from runbook r left join account a on a."id" = r."by"
      where ${ofPlan(scope, kind)} and r."number" in (${number}::int, ${number}::int - 1)
      order by r."number" desc`.execute(tx);
    const [row, previous] = rows;
    if (row?.number !== number) throw new AppError("not-found", "This plan has no such version.");
    return {
      ...toLine(row),
      kind,
      sections: row.sections.map((section) => kept(kind, section)),
      without: row.without,
      previous: previous ? previous.sections.map((section) => kept(kind, section)) : null,
    };
  });
}

function ofPlan({ workspaceId, projectId }: ProjectScope, kind: PlanKind) {
  return sql`r."workspaceId" = ${workspaceId}::uuid and r."projectId" = ${projectId}::uuid and r."kind" = ${kind}`;
}

function toLine({ number, by, name, at, digest }: LineRow): PlanVersionLine {
  return { number, by: { id: by, name: name ?? "somebody who has left" }, at: at.toISOString(), digest };
}

function kept(kind: PlanKind, section: StoredSection): KeptSection {
  const { id, title, own, edited, generatedFrom, generated } = section;
  const starting = STARTING_SECTIONS[kind].find((each) => each.id === id)?.text ?? "";
  return { id, title, own, edited, generatedFrom, text: edited ?? (own ? starting : generated) };
}
