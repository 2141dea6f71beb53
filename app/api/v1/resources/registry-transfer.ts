import { z } from "@hono/zod-openapi";
import { RECORD_FIELDS } from "@/lib/domain/integrations/record-changes";
import { TRANSFER_COLUMNS } from "@/lib/domain/integrations/transfer";
import { uuid } from "../route-parts";

const fault = z.object({
  line: z.int().openapi({ description: "Counts from 1." }),
  column: z.enum(TRANSFER_COLUMNS).nullable().openapi({ description: "Null where the whole line is meant." }),
  message: z.string(),
});

const row = z.object({
  line: z.int(),
  name: z.string(),
  integrationId: uuid.nullable().openapi({ description: "Null for a new one." }),
  change: z.enum(["new", "changed", "unchanged"]),
  fields: z
    .array(
      z.object({
        field: z.enum(RECORD_FIELDS),
        label: z.string(),
        before: z.string(),
        after: z.string(),
      }),
    )
    .readonly(),
  sameNameInTrash: z
    .boolean()
    .openapi({ description: "One of this name lies in the trash; it stays there, and a new one is added." }),
});

/** What a file would do to a registry, or what is wrong with it. */
export const importDryRun = z
  .discriminatedUnion("ok", [
    z.object({ ok: z.literal(false), faults: z.array(fault).readonly() }),
    z.object({
      ok: z.literal(true),
      plan: z.string().openapi({ description: "Send it with the import: another plan is then refused." }),
      counts: z.object({ new: z.int(), changed: z.int(), unchanged: z.int() }),
      rows: z.array(row).readonly(),
    }),
  ])
  .openapi("IntegrationImportDryRun");

export const imported = z
  .object({ added: z.array(uuid).readonly(), edited: z.array(uuid).readonly() })
  .openapi("ImportedIntegrations");
