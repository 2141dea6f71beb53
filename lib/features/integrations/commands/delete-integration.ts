import "server-only";
import { sql } from "kysely";
import { projectCommand } from "@/lib/db/command";
import { refuse } from "@/lib/result";
import { type DeleteIntegrationRefusal, deleteIntegrationInput, type IntegrationVersion } from "../schema";
import { changedMeanwhile, changeOf, lockedIntegration } from "./locked-integration";

/** Puts an integration into the trash, where it counts for nothing and waits thirty days. */
export const deleteIntegration = projectCommand<
  typeof deleteIntegrationInput,
  IntegrationVersion,
  DeleteIntegrationRefusal
>({
  permission: "integration.delete",
  input: deleteIntegrationInput,
  async run(context) {
    const { scope, input, actorId, now } = context;
    const standing = await lockedIntegration(context, input.integrationId);
    const { id, version, revision } = standing;
    if (standing.deletedAt) return refuse({ code: "in-trash" });
    if (version !== input.version) return changedMeanwhile(standing);
    return {
      ok: true,
      value: { integrationId: id, version: version + 1, revision },
      write: {
        statement: sql`
          update integration set "deletedAt" = ${now}::timestamptz, "deletedBy" = ${actorId}::uuid,
            "version" = "version" + 1
          where "workspaceId" = ${scope.workspaceId}::uuid and "id" = ${id}::uuid
            and "version" = ${version}::bigint returning 1`,
        otherwise: async () => changedMeanwhile(await lockedIntegration(context, id)),
      },
      event: { type: "integration.deleted", data: { integrationId: id } },
      change: changeOf(id, null),
    };
  },
});
