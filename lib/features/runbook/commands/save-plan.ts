import "server-only";
import { type RawBuilder, sql } from "kysely";
import { type ProjectContext, projectCommand } from "@/lib/db/command";
import { loadPlans, settlePlans } from "@/lib/db/plans";
import { digestOf } from "@/lib/domain/readiness/digests";
import type { PlanKind, StoredPlan } from "@/lib/domain/runbook/plan";
import { fixedIds, storedSections } from "@/lib/domain/runbook/sections";
import { refuse } from "@/lib/result";
import { type PlanVersion, type SavePlanRefusal, savePlanInput } from "../schema";

/** Saves a plan as a new version. The loser of a race writes nothing, and every version stays readable. */
export const savePlan = projectCommand<typeof savePlanInput, PlanVersion, SavePlanRefusal>({
  permission: "runbook.edit",
  input: savePlanInput,
  async run(context) {
    const { tx, scope, project, input } = context;
    const { kind, sections: written, without } = input;
    const plans = await loadPlans(tx, scope.workspaceId, project.id);
    const standing = plans.stored[kind];
    if (standing.number !== input.number) return changedMeanwhile(standing.number);
    const fixed = fixedIds(kind, plans.material);
    const untitled = written.find(({ id, title }) => title === undefined && !fixed.has(id));
    if (untitled) return refuse({ code: "untitled-section", sectionId: untitled.id });

    const sections = storedSections(kind, plans.material, { before: standing.sections, written, without });
    const plan: StoredPlan = { number: standing.number + 1, sections, without };
    const digest = digestOf({ sections, without });
    if (
      standing.number > 0 &&
      digest === digestOf({ sections: standing.sections, without: standing.without })
    )
      return refuse({ code: "unchanged" });
    const change = await settlePlans(context, { ...plans, stored: { ...plans.stored, [kind]: plan } });
    await markJudged(context);
    return {
      ok: true,
      value: { kind, number: plan.number },
      write: {
        statement: store(context, kind, plan, digest),
        otherwise: async () => changedMeanwhile(plan.number),
      },
      event: { type: "runbook.saved", data: { kind, number: plan.number, digest } },
      change,
    };
  },
});

function changedMeanwhile(number: number) {
  return refuse({ code: "changed-meanwhile", current: { number } });
}

function store(
  { scope, project, now, actorId }: ProjectContext,
  kind: PlanKind,
  { number, sections, without }: StoredPlan,
  digest: string,
): RawBuilder<unknown> {
  return sql`
    insert into runbook ("workspaceId", "projectId", "kind", "number", "sections", "without", "digest", "by", "at")
    values (${scope.workspaceId}::uuid, ${project.id}::uuid, ${kind}, ${number}, ${JSON.stringify(sections)}::jsonb,
      ${JSON.stringify(without)}::jsonb, ${digest}, ${actorId}::uuid, ${now}::timestamptz)
    on conflict do nothing returning 1`;
}

/** From its first plan on, a project is looked through again whenever registry, rollout or day move. */
async function markJudged({ tx, scope, project }: ProjectContext): Promise<void> {
  await sql`
    update project p set "plansJudgedVersion" = p."version",
      "plansJudgedOn" = (select (app_now() at time zone "timeZone")::date from workspace where "workspaceId" = p."workspaceId"),
      "plansJudgedRollout" = (select "version" from rollout r where r."workspaceId" = p."workspaceId" and r."projectId" = p."id")
    where p."workspaceId" = ${scope.workspaceId}::uuid and p."id" = ${project.id}::uuid`.execute(tx);
}
