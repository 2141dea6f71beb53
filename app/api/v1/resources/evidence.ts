import { z } from "@hono/zod-openapi";
import { instant, uuid } from "../route-parts";

const digest = z.string().openapi({ description: "SHA-256, in hex." });
const person = z.object({ id: uuid, name: z.string() });

const file = z
  .object({
    id: uuid,
    name: z.string(),
    size: z.int().openapi({ description: "In bytes." }),
    contentType: z
      .string()
      .openapi({ description: "Decided from the content; it is always served as an attachment." }),
    sha256: digest,
    purged: z.boolean().openapi({ description: "The bytes are gone for good; name, size and digest stay." }),
  })
  .openapi("EvidenceFile");

const held = {
  digest: digest.openapi({
    description: "SHA-256 over the canonical description of the revision (RFC 8785).",
  }),
  files: z.array(file).readonly(),
  url: z.string().nullable(),
  body: z.string().nullable().openapi({ description: "The note, in Markdown." }),
  collectedAt: instant.nullable().openapi({ description: "When what it shows was so." }),
  uploadedAt: instant,
  validUntil: instant.nullable(),
  uploadedBy: person,
};

const effect = z.object({
  itemId: z.string().openapi({ example: "secrets-not-in-git" }),
  freshness: z.enum(["fresh", "expiring", "stale"]).nullable(),
  freshUntil: instant.nullable(),
});

/** A piece of evidence with its current revision and what that does now. */
export const evidencePiece = z
  .object({
    id: uuid,
    projectId: uuid,
    kind: z.enum(["file", "link", "note", "report"]),
    title: z.string(),
    version: z.int().openapi({ description: "Grows with every change; the ETag is this number in quotes." }),
    revision: z.int(),
    createdAt: instant,
    ...held,
    items: z
      .array(effect)
      .readonly()
      .openapi({ description: "The items it serves; freshness belongs to the pair." }),
    effect: z
      .enum([
        "evidence-backed",
        "tool-verified",
        "none-note",
        "none-undated-link",
        "none-unlinked",
        "none-stale",
      ])
      .openapi({ description: "What it does for the trust in those answers, and if nothing, why." }),
    trash: z
      .object({
        deletedAt: instant,
        deletedBy: person.nullable(),
        purgeDueAt: instant,
        purgedAt: instant.nullable(),
      })
      .nullable(),
  })
  .openapi("Evidence");

export const evidenceDetail = evidencePiece
  .extend({ revisions: z.array(z.object({ number: z.int(), ...held })).readonly() })
  .openapi("EvidenceDetail");
