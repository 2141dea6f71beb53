import "server-only";
import { type RawBuilder, sql } from "kysely";
import { v7 as uuidv7 } from "uuid";
import { type ProjectContext, projectCommand } from "@/lib/db/command";
import type { IntegrationRecord } from "@/lib/domain/integrations/record";
import { sealedOf } from "@/lib/domain/integrations/sealed";
import { refuse } from "@/lib/result";
import {
  type AddIntegrationRefusal,
  addIntegrationInput,
  type IntegrationVersion,
  MOST_INTEGRATIONS,
  recordFrom,
} from "../schema";
import { changeOf, keptRevision, nameTaken, refusePeople } from "./locked-integration";

/** Lists an external dependency. It is proposed until its owner approves it. */
export const addIntegration = projectCommand<
  typeof addIntegrationInput,
  IntegrationVersion,
  AddIntegrationRefusal
>({
  permission: "integration.add",
  input: addIntegrationInput,
  async run(context) {
    const { input, facts, actorId } = context;
    if (Object.keys(facts.integrations).length >= MOST_INTEGRATIONS) {
      return refuse({ code: "too-many-integrations", most: MOST_INTEGRATIONS });
    }
    const record = recordFrom(input, actorId ?? "");
    const stranger = await refusePeople(context, record);
    if (stranger) return stranger;
    if (await nameTaken(context, record.name)) return refuse({ code: "integration-name-taken" });

    const added = { id: uuidv7(), record, revision: 1 };
    return {
      ok: true,
      value: { integrationId: added.id, version: 1, revision: 1 },
      write: {
        statement: store(context, added.id, record),
        otherwise: async () => refuse({ code: "integration-name-taken" }),
      },
      parts: [keptRevision(context, added)],
      event: { type: "integration.added", data: { integrationId: added.id } },
      change: changeOf(added.id, added),
    };
  },
});

function store(
  { scope, project, now, actorId }: ProjectContext,
  id: string,
  record: IntegrationRecord,
): RawBuilder<unknown> {
  return sql`
    insert into integration ("workspaceId", "id", "projectId", "name", "record", "sealed", "ownerId", "rotationDueOn",
      "createdBy", "createdAt", "updatedAt")
    values (${scope.workspaceId}::uuid, ${id}::uuid, ${project.id}::uuid, ${record.name},
      ${JSON.stringify(record)}::jsonb, ${JSON.stringify(sealedOf(id, record))}::jsonb, ${record.ownerId}::uuid,
      ${record.rotationDueOn}::date, ${actorId}::uuid, ${now}::timestamptz, ${now}::timestamptz)
    on conflict do nothing returning 1`;
}
