import "server-only";
import { type RawBuilder, sql } from "kysely";
import { type ProjectContext, projectCommand } from "@/lib/db/command";
import { changedFields } from "@/lib/domain/integrations/record-changes";
import { sealedOf } from "@/lib/domain/integrations/sealed";
import { refuse } from "@/lib/result";
import {
  defined,
  type EditIntegrationRefusal,
  editIntegrationInput,
  type IntegrationVersion,
} from "../schema";
import {
  changedMeanwhile,
  changeOf,
  keptRevision,
  type LockedIntegration,
  lockedIntegration,
  nameTaken,
  refusePeople,
} from "./locked-integration";

/** Changes what is known of an integration: a new revision, which takes its owner's approval back. */
export const editIntegration = projectCommand<
  typeof editIntegrationInput,
  IntegrationVersion,
  EditIntegrationRefusal
>({
  permission: "integration.edit",
  input: editIntegrationInput,
  async run(context) {
    const { input } = context;
    const standing = await lockedIntegration(context, input.integrationId);
    if (standing.deletedAt) return refuse({ code: "in-trash" });
    if (standing.version !== input.version) return changedMeanwhile(standing);
    const record = { ...standing.record, ...defined(input.changes) };
    const fields = changedFields(standing.record, record);
    if (fields.length === 0) return refuse({ code: "unchanged" });
    const stranger = await refusePeople(context, record);
    if (stranger) return stranger;
    if (await nameTaken(context, record.name, standing.id)) return refuse({ code: "integration-name-taken" });

    const edited = { ...standing, record, revision: standing.revision + 1 };
    return {
      ok: true,
      value: { integrationId: edited.id, version: standing.version + 1, revision: edited.revision },
      write: {
        statement: store(context, edited),
        otherwise: async () => changedMeanwhile(await lockedIntegration(context, edited.id)),
      },
      parts: [keptRevision(context, edited)],
      event: {
        type: "integration.edited",
        data: { integrationId: edited.id, revision: edited.revision, fields },
      },
      change: changeOf(edited.id, edited),
    };
  },
});

/** Writes when the version is still the one the person saw. */
function store(
  { scope, now }: ProjectContext,
  { id, record, revision, version }: LockedIntegration,
): RawBuilder<unknown> {
  return sql`
    update integration set "name" = ${record.name}, "record" = ${JSON.stringify(record)}::jsonb,
      "sealed" = ${JSON.stringify(sealedOf(id, record))}::jsonb, "ownerId" = ${record.ownerId}::uuid,
      "rotationDueOn" = ${record.rotationDueOn}::date, "revision" = ${revision}, "version" = "version" + 1,
      "approvedBy" = null, "approvedAt" = null, "updatedAt" = ${now}::timestamptz
    where "workspaceId" = ${scope.workspaceId}::uuid and "id" = ${id}::uuid and "version" = ${version}::bigint
    returning 1`;
}
