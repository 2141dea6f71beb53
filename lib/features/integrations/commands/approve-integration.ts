import "server-only";
import { sql } from "kysely";
import { projectCommand } from "@/lib/db/command";
import { refuse } from "@/lib/result";
import { type ApproveIntegrationRefusal, approveIntegrationInput, type IntegrationVersion } from "../schema";
import { changedMeanwhile, lockedIntegration } from "./locked-integration";

/** The integration owner's word on the record as it stands; nobody else can give it. */
export const approveIntegration = projectCommand<
  typeof approveIntegrationInput,
  IntegrationVersion,
  ApproveIntegrationRefusal
>({
  permission: "integration.approve",
  input: approveIntegrationInput,
  async run(context) {
    const { scope, input, actorId, now } = context;
    const standing = await lockedIntegration(context, input.integrationId);
    const { id, version, revision } = standing;
    if (standing.deletedAt) return refuse({ code: "in-trash" });
    if (input.version !== undefined && input.version !== version) return changedMeanwhile(standing);
    if (standing.ownerId !== actorId) return refuse({ code: "not-the-integration-owner" });
    if (standing.approvedAt) return refuse({ code: "already-approved" });
    return {
      ok: true,
      value: { integrationId: id, version: version + 1, revision },
      write: {
        statement: sql`
          update integration set "approvedBy" = ${actorId}::uuid, "approvedAt" = ${now}::timestamptz,
            "version" = "version" + 1
          where "workspaceId" = ${scope.workspaceId}::uuid and "id" = ${id}::uuid
            and "version" = ${version}::bigint returning 1`,
        otherwise: async () => changedMeanwhile(await lockedIntegration(context, id)),
      },
      event: { type: "integration.approved", data: { integrationId: id, revision } },
    };
  },
});
