import { z } from "@hono/zod-openapi";
import { LAYERS } from "@/lib/domain/catalogue/types";
import { REGISTRY_FIELDS } from "@/lib/domain/integrations/fields";
import { VERDICT_WORDS } from "@/lib/domain/integrations/labels";
import { RECORD_FIELDS } from "@/lib/domain/integrations/record-changes";
import type { ItemProposal } from "@/lib/features/integrations/queries/list-proposals";
import { integrationChanges, integrationRecord } from "@/lib/features/integrations/schema";
import { instant, uuid } from "../route-parts";
import { accept, acceptance, itemResult } from "./acceptance";

const person = z.object({ id: uuid, name: z.string() });
const record = integrationRecord.openapi("IntegrationRecord", {
  description: "What is known of the dependency. Null and empty mean that nobody has said.",
});
const fieldId = z.enum(REGISTRY_FIELDS.map(({ id }) => id));

const layerCompleteness = z.object({
  layer: z.enum(LAYERS),
  filled: z.int(),
  of: z.int().openapi({ description: "Fields that apply to this integration." }),
  missing: z.array(fieldId).readonly(),
});

/** One external dependency of a project. */
export const integration = z
  .object({
    id: uuid,
    record,
    people: z.array(person).readonly().openapi({ description: "Names of everybody the record mentions." }),
    revision: z.int(),
    version: z.int(),
    payloadValid: z
      .boolean()
      .nullable()
      .openapi({ description: "Whether the stored example matches the stored schema; null without both." }),
    approval: z
      .object({ by: person, at: instant })
      .nullable()
      .openapi({ description: "The integration owner's; null while it is proposed." }),
    completeness: z.array(layerCompleteness).readonly(),
    createdAt: instant,
    updatedAt: instant,
    trash: z.object({ deletedAt: instant, deletedBy: person.nullable() }).nullable(),
  })
  .openapi("Integration");

/** A state a record had. */
export const integrationRevision = z
  .object({
    number: z.int(),
    by: person,
    at: instant,
    record,
    changed: z
      .array(z.enum(RECORD_FIELDS))
      .readonly()
      .openapi({ description: "Fields in which it differs from the revision before." }),
  })
  .openapi("IntegrationRevision");

/** A result that follows from the registry, for somebody to accept or to leave. */
export const integrationProposal = z
  .object({
    itemId: z.string(),
    version: z.int().openapi({ description: "The item's: send it as If-Match when you accept." }),
    before: itemResult,
    after: itemResult,
    accept,
    grounds: z.array(
      z.object({
        integrationId: uuid,
        speaks: z.enum(["for", "halfway", "against"]),
        fields: z.array(fieldId).readonly(),
        why: z.string(),
        says: z.string().openapi({ description: "Why, in words." }),
      }),
    ),
  })
  .openapi("IntegrationProposal");

export function toProposal({ itemId, version, before, after, answer, grounds }: ItemProposal) {
  return {
    ...{ itemId, version, before, after },
    accept: acceptance(answer),
    grounds: grounds.map(({ integrationId, speaks, fields, why }) => ({
      ...{ integrationId, speaks, fields, why },
      says: VERDICT_WORDS[why],
    })),
  };
}

/** What a vendor is like, to begin a record with. */
export const integrationTemplate = z
  .object({
    id: z.string(),
    title: z.string(),
    record: integrationChanges,
    advice: z.array(z.string()).readonly(),
    sources: z.array(z.string()).readonly().openapi({ description: "Documents of the vendor, by name." }),
  })
  .openapi("IntegrationTemplate");
