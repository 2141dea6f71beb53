import { z } from "@hono/zod-openapi";
import { TITLE_LIMIT } from "@/lib/domain/evidence/default-title";
import { linkUrl, NOTE_LIMIT, noteBody, URL_LIMIT } from "@/lib/features/evidence/schema";
import { invalid } from "@/lib/http/problem";
import type { Upload } from "@/lib/storage/receive-upload";

const title = z
  .string()
  .max(TITLE_LIMIT)
  .optional()
  .openapi({ description: "Left out, it is named after what it holds." });
const itemIds = z.array(z.string()).optional().openapi({ description: "Items of the catalogue it serves." });

/** A day means its first moment for what was collected, its last for what it is valid until; both in UTC. */
const moment = (time: string) =>
  z
    .union([z.iso.datetime({ offset: true }), z.iso.date()])
    .transform((value) => (value.length === 10 ? `${value}T${time}Z` : value))
    .nullable()
    .optional();
const dates = { collectedAt: moment("00:00:00.000"), validUntil: moment("23:59:59.999") };

const link = { kind: z.literal("link"), url: linkUrl };
const note = { kind: z.literal("note"), body: noteBody };

/** A link or a note, as JSON. */
export const newPiece = z.discriminatedUnion("kind", [
  z.strictObject({ ...link, title, itemIds, ...dates }),
  z.strictObject({ ...note, title, itemIds, ...dates }),
]);
export const newRevision = z.discriminatedUnion("kind", [
  z.strictObject({ ...link, ...dates }),
  z.strictObject({ ...note, ...dates }),
]);

/** The fields beside the files of a multipart form. */
export const pieceFields = z.strictObject({ title, itemIds, ...dates });
export const revisionFields = z.strictObject(dates);

const LISTS = new Set(["itemIds"]);

/** Reads the fields of an upload with a schema; an empty one counts as left out. @throws Problem 422 */
export function readFields<Schema extends z.ZodType>(schema: Schema, { fields }: Upload): z.output<Schema> {
  const given: Record<string, string | string[]> = {};
  for (const [name, values] of fields) {
    const filled = values.map((value) => value.trim()).filter((value) => value !== "");
    if (LISTS.has(name)) given[name] = filled.flatMap((value) => value.split(/[\s,]+/));
    else if (filled[0] !== undefined) given[name] = filled.length === 1 ? filled[0] : filled;
  }
  return readInput(schema, given);
}

/** @throws Problem 422 naming every field and what to do about it. */
export function readInput<Schema extends z.ZodType>(schema: Schema, raw: unknown): z.output<Schema> {
  const parsed = schema.safeParse(raw);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.map(({ path, message }) => ({ path: path.join("."), message }));
  const [first] = issues;
  throw invalid(
    422,
    "invalid",
    first ? `${first.path}: ${first.message}` : "The input does not fit.",
    issues,
  );
}

/** Both forms of a body for the document: named schemas, JSON for a link or a note, multipart for files. */
export function eitherBody(name: string) {
  const schema = (suffix: string) => ({ schema: { $ref: `#/components/schemas/${name}${suffix}` } });
  return {
    required: true,
    description: `Files as multipart/form-data; a link (up to ${URL_LIMIT} characters) or a note (up to ${NOTE_LIMIT}) as JSON.`,
    content: { "multipart/form-data": schema("Files"), "application/json": schema("") },
  };
}

const files = z.array(z.string()).openapi({
  type: "array",
  items: { type: "string", contentMediaType: "application/octet-stream" },
  description: "One to twenty files of one revision; the name of the part does not matter.",
});

/** The schemas `eitherBody` refers to; a body is read by hand, because files are never held in memory. */
export const namedBodies = {
  NewEvidence: newPiece,
  NewEvidenceFiles: pieceFields.extend({ files }),
  NewRevision: newRevision,
  NewRevisionFiles: revisionFields.extend({ files }),
} as const;
