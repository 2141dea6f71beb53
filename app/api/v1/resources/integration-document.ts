import { z } from "@hono/zod-openapi";
import { documentKind, MOST_DOCUMENTS } from "@/lib/features/integration-documents/schema";
import { instant, uuid } from "../route-parts";

const fault = z.object({
  path: z.string().openapi({ description: "JSON path.", example: "$.data[0].amount" }),
  message: z.string(),
});

/** A revision of an example payload, or of the schema it has to match. */
export const integrationDocument = z
  .object({
    kind: documentKind,
    number: z.int().openapi({ description: `Counts from 1; at most ${MOST_DOCUMENTS} are kept.` }),
    digest: z.string().openapi({ description: "SHA-256 of the text, in hex." }),
    by: z.object({ id: uuid, name: z.string() }),
    at: instant,
    verdict: z
      .object({
        against: z.int().openapi({ description: "The number of the other document, as it stood then." }),
        valid: z.boolean(),
        faults: z.array(fault).readonly().openapi({ description: "The first fifty." }),
      })
      .nullable()
      .openapi({ description: "Null while there was nothing to hold it against." }),
  })
  .openapi("IntegrationDocument");

export const documentWithText = integrationDocument
  .extend({ text: z.string() })
  .openapi("IntegrationDocumentWithText");

const came = z.object({ path: z.string(), is: z.string() });
const went = z.object({ path: z.string(), was: z.string() });

/** What of two revisions differs in structure. */
export const documentDrift = z
  .object({
    added: z.array(came).readonly(),
    removed: z.array(went).readonly(),
    retyped: z.array(came.extend({ was: z.string() })).readonly(),
  })
  .openapi("IntegrationDocumentDrift", {
    description: "Rows of a list are one place, `$.rows[]`; at most two hundred places of each.",
  });
