import "server-only";
import { sql } from "kysely";
import { projectCommand } from "@/lib/db/command";
import { purgeDueAt } from "@/lib/domain/evidence/trash";
import { digestOf } from "@/lib/domain/readiness/digests";
import { refuse } from "@/lib/result";
import { restoreIntegrationInput } from "../schema";
import { lockedIntegration } from "./locked-integration";

/**
 * Ends the time of an integration in the trash: its record, its revisions, its documents and what was
 * counted of its calls go for good. The chain keeps its id, its last revision and the digest of that, so
 * that an export kept elsewhere can still be held against it.
 */
export const purgeIntegration = projectCommand<
  typeof restoreIntegrationInput,
  { integrationId: string },
  { code: "not-due" }
>({
  permission: "integration.delete",
  input: restoreIntegrationInput,
  on: "trashed-too",
  async run(context) {
    const { scope, input, now } = context;
    const { id, record, revision, deletedAt } = await lockedIntegration(context, input.integrationId);
    if (deletedAt === null || purgeDueAt(deletedAt.toISOString()) > now) return refuse({ code: "not-due" });
    return {
      ok: true,
      value: { integrationId: id },
      write: {
        statement: sql`delete from integration where "workspaceId" = ${scope.workspaceId}::uuid
          and "id" = ${id}::uuid and "deletedAt" is not null returning 1`,
        otherwise: async () => refuse({ code: "not-due" }),
      },
      event: {
        type: "integration.purged",
        data: { integrationId: id, revision, digest: digestOf({ id, record }) },
      },
    };
  },
});
