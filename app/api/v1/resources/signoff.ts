import { z } from "@hono/zod-openapi";
import { sealedDocumentShape } from "@/lib/domain/signoffs/sealed-document";
import { SIGNOFF_STANDINGS } from "@/lib/domain/signoffs/standing";
import { instant, uuid } from "../route-parts";
import { difference } from "./history";
import { person, scope } from "./submission";

const digest = z.string().openapi({ description: "SHA-256, in hex." });

/** One person's signature under one exact state of a scope. */
export const signoff = z
  .object({
    id: uuid,
    scope,
    digest: digest.openapi({ description: "SHA-256 of the scope as it was signed." }),
    currentDigest: digest.openapi({ description: "SHA-256 of the scope as it is now." }),
    standing: z.enum(SIGNOFF_STANDINGS).openapi({
      description: "Outdated exactly when the two digests differ; time alone changes nothing.",
    }),
    revision: z.int().openapi({ description: "The revision that recorded it." }),
    submissionId: uuid.nullable(),
    by: person,
    at: instant,
    comment: z.string().openapi({ description: "Markdown." }),
    selfApproved: z.boolean().openapi({ description: "The signer wrote part of what they signed." }),
    revoked: z.object({ by: person, at: instant, reason: z.string() }).nullable(),
  })
  .openapi("Signoff");

export const signoffDetail = signoff
  .extend({
    difference: difference.openapi({ description: "What is no longer as it was signed." }),
  })
  .openapi("SignoffDetail");

// Made anew: a schema of the domain may be older than what teaches schemas to describe themselves.
export const sealed = z.strictObject(sealedDocumentShape.shape).openapi("SealedSignoff");

const signers = z.int().min(1).max(3);

/** How many different reviewers each scope needs. */
export const quorum = z
  .object({
    quorum: z.object({
      scorecard: signers,
      questions: signers,
      security: signers,
      permission: signers,
      "data-isolation": signers,
      "pre-launch": signers,
    }),
  })
  .openapi("Quorum");
