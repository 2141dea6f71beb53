import "server-only";
import { sql } from "kysely";
import { type ProjectContext, projectCommand } from "@/lib/db/command";
import { isSet, NO_OBJECTIVE } from "@/lib/domain/integrations/objective";
import { AppError } from "@/lib/errors";
import { type Refusal, refuse } from "@/lib/result";
import { type IntegrationObjective, type SetObjectiveRefusal, setObjectiveInput } from "../schema";

/** Says what an integration is held to. The record stays as it is, and so does its owner's approval. */
export const setObjective = projectCommand<
  typeof setObjectiveInput,
  IntegrationObjective,
  SetObjectiveRefusal
>({
  permission: "integration.edit",
  input: setObjectiveInput,
  async run(context) {
    const { input, scope } = context;
    const { integrationId, version, objective } = input;
    const standing = await lockedObjective(context, integrationId);
    if (standing.deletedAt !== null) return refuse({ code: "in-trash" });
    if (standing.objectiveVersion !== version) return changedMeanwhile(standing);
    const { availability, p95Ms } = standing.objective ?? NO_OBJECTIVE;
    const stands = availability === objective.availability && p95Ms === objective.p95Ms;
    if (stands) return refuse({ code: "unchanged" });
    return {
      ok: true,
      value: { ...objective, integrationId, version: version + 1 },
      write: {
        statement: sql`
          update integration set "objective" = ${isSet(objective) ? JSON.stringify(objective) : null}::jsonb,
            "objectiveVersion" = "objectiveVersion" + 1
          where "workspaceId" = ${scope.workspaceId}::uuid and "id" = ${integrationId}::uuid
            and "objectiveVersion" = ${version}::bigint returning 1`,
        otherwise: async () => changedMeanwhile(await lockedObjective(context, integrationId)),
      },
      event: { type: "integration.objectiveSet", data: { integrationId, ...objective } },
    };
  },
});

async function lockedObjective({ tx, scope, project }: ProjectContext, integrationId: string) {
  const row = await tx
    .selectFrom("integration")
    .select(["objective", "objectiveVersion", "deletedAt"])
    .where("workspaceId", "=", scope.workspaceId)
    .where("projectId", "=", project.id)
    .where("id", "=", integrationId)
    .executeTakeFirst();
  if (!row) throw new AppError("not-found", "This project has no such integration.");
  return row;
}

function changedMeanwhile({ objectiveVersion }: { objectiveVersion: number }): Refusal<SetObjectiveRefusal> {
  return refuse({ code: "changed-meanwhile", current: { version: objectiveVersion } });
}
