import "server-only";
import { type RawBuilder, sql } from "kysely";
import { v7 as uuidv7 } from "uuid";
import { type ProjectContext, projectCommand } from "@/lib/db/command";
import { dayIn } from "@/lib/domain/inbox/snooze";
import { addDays } from "@/lib/domain/readiness/days";
import { planFrom } from "@/lib/domain/rollout/plan";
import type { Rollout } from "@/lib/domain/rollout/rollout";
import { refuse } from "@/lib/result";
import { findTemplate } from "../queries/find-template";
import { MOST_DAYS_BACK, type PlanRolloutRefusal, planRolloutInput } from "../schema";
import { thenJudged } from "./judge-rollout";
import { changedMeanwhile, findRollout, keptTransitions } from "./locked-rollout";

/**
 * Plans a project's rollout from a template. A plan that stands is only put aside when its version is named,
 * and the history keeps it.
 */
export const planRollout = thenJudged(
  projectCommand<typeof planRolloutInput, null, PlanRolloutRefusal>({
    permission: "rollout.plan",
    input: planRolloutInput,
    async run(context) {
      const { tx, scope, project, input, now, standing } = context;
      const earliest = addDays(dayIn(standing.workspace.timeZone, now), -MOST_DAYS_BACK);
      if (input.from < earliest) return refuse({ code: "from-too-early", earliest });
      const former = await findRollout(tx, { workspaceId: scope.workspaceId, projectId: project.id });
      if (former && !input.replace) return refuse({ code: "rollout-exists", version: former.version });
      if (former && input.replace?.version !== former.version) return changedMeanwhile(former);
      const template = await findTemplate(tx, scope, input.templateId);
      if (!template) return refuse({ code: "no-such-template" });
      const plan = planFrom(template, input.from, uuidv7);
      const replaced = former ? [{ kind: "replaced", plan: former.plan } as const] : [];
      return {
        ok: true,
        value: null,
        write: {
          statement: store(context, plan),
          otherwise: async () => refuse({ code: "no-such-template" }),
        },
        parts: keptTransitions(context, [...replaced, { kind: "planned", because: [template.title] }]),
        event: { type: "rollout.planned", data: { templateId: input.templateId, from: input.from } },
      };
    },
  }),
);

function store(
  { scope, project, now, actorId, input }: ProjectContext & { input: { templateId: string; from: string } },
  plan: Rollout,
): RawBuilder<unknown> {
  return sql`
    insert into rollout as r ("workspaceId", "projectId", "templateId", "plan", "startedOn", "createdBy", "createdAt")
    values (${scope.workspaceId}::uuid, ${project.id}::uuid, ${input.templateId}, ${JSON.stringify(plan)}::jsonb,
      ${input.from}::date, ${actorId}::uuid, ${now}::timestamptz)
    on conflict ("workspaceId", "projectId") do update set "templateId" = excluded."templateId",
      "plan" = excluded."plan", "startedOn" = excluded."startedOn", "createdBy" = excluded."createdBy",
      "createdAt" = excluded."createdAt", "changedBy" = null, "changedAt" = null, "version" = r."version" + 1,
      "judgedVersion" = 0, "judgedOn" = null, "judgeAgainAt" = null
    returning 1`;
}
