import "server-only";
import { sql } from "kysely";
import { projectCommand } from "@/lib/db/command";
import { mayComeBack } from "@/lib/domain/integrations/trash";
import { refuse } from "@/lib/result";
import {
  type IntegrationVersion,
  MOST_INTEGRATIONS,
  type RestoreIntegrationRefusal,
  restoreIntegrationInput,
} from "../schema";
import { changeOf, lockedIntegration, nameTaken } from "./locked-integration";

/** Brings an integration back from the trash as it was, its approval included. */
export const restoreIntegration = projectCommand<
  typeof restoreIntegrationInput,
  IntegrationVersion,
  RestoreIntegrationRefusal
>({
  permission: "integration.delete",
  input: restoreIntegrationInput,
  async run(context) {
    const { scope, input, facts, now } = context;
    const standing = await lockedIntegration(context, input.integrationId);
    const { id, version, revision, record } = standing;
    if (!standing.deletedAt) return refuse({ code: "not-in-trash" });
    if (!mayComeBack(standing.deletedAt.toISOString(), now)) return refuse({ code: "too-late" });
    if (Object.keys(facts.integrations).length >= MOST_INTEGRATIONS)
      return refuse({ code: "too-many-integrations", most: MOST_INTEGRATIONS });
    if (await nameTaken(context, record.name, id)) return refuse({ code: "integration-name-taken" });
    return {
      ok: true,
      value: { integrationId: id, version: version + 1, revision },
      write: {
        statement: sql`
          update integration set "deletedAt" = null, "deletedBy" = null, "version" = "version" + 1
          where "workspaceId" = ${scope.workspaceId}::uuid and "id" = ${id}::uuid
            and "deletedAt" is not null returning 1`,
        otherwise: async () => refuse({ code: "not-in-trash" }),
      },
      event: { type: "integration.restored", data: { integrationId: id } },
      change: changeOf(id, standing),
    };
  },
});
