import { z } from "@hono/zod-openapi";
import { DEFAULT_LIMIT, MAX_LIMIT } from "@/lib/http/cursor";

/** Parts that the descriptions of routes are made of, so that every noun says the same thing alike. */

export const instant = z.iso
  .datetime()
  .openapi({ description: "ISO 8601 in UTC.", example: "2026-11-21T09:30:00.000Z" });
export const day = z.iso.date().openapi({ description: "YYYY-MM-DD.", example: "2026-11-21" });
export const uuid = z.uuid().openapi({ description: "A UUID (version 7)." });

export const projectParams = z.object({
  id: z
    .string()
    .min(1)
    .max(100)
    .openapi({ description: "The project's id, or any slug it ever had.", example: "commute-report" }),
});

export const pageQuery = z.object({
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(MAX_LIMIT)
    .default(DEFAULT_LIMIT)
    .openapi({ description: "Rows per page." }),
  cursor: z.string().max(2_000).optional().openapi({ description: "`nextCursor` of the page before." }),
});

/** Precondition of a change: the ETag the caller saw. */
export const ifMatch = z.object({
  "If-Match": z.string().openapi({
    description: "The ETag you got when you read this, or `*` for whatever stands.",
    example: '"3"',
  }),
});

export const idempotencyKey = z.object({
  "Idempotency-Key": z.string().optional().openapi({
    description:
      "Any text of yours that names this request. Sent again within 24 hours it changes nothing twice.",
  }),
});

export const etag = z.string().openapi({ description: "Send it as If-Match with your change." });
const location = z.string().openapi({ description: "The address of what was created." });

export function jsonBody<Schema extends z.ZodType>(schema: Schema) {
  return { required: true, content: { "application/json": { schema } } } as const;
}

export function answers<Schema extends z.ZodType>(description: string, schema: Schema) {
  return { description, content: { "application/json": { schema } } } as const;
}

export function taggedAnswer<Schema extends z.ZodType>(description: string, schema: Schema) {
  return { ...answers(description, schema), headers: z.object({ ETag: etag }) } as const;
}

export function createdAnswer<Schema extends z.ZodType>(description: string, schema: Schema) {
  return {
    ...answers(description, schema),
    headers: z.object({ ETag: etag.optional(), Location: location }),
  } as const;
}

export function pageOfRows<Schema extends z.ZodType>(row: Schema) {
  return z.object({
    data: z.array(row),
    nextCursor: z.string().nullable().openapi({ description: "Null on the last page." }),
  });
}

export const done = { description: "Done; nothing more to say." } as const;
