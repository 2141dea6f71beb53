import { z } from "@hono/zod-openapi";
import { REQUIREMENTS } from "@/lib/domain/runbook/completeness";
import { LACKED, PLAN_KINDS } from "@/lib/domain/runbook/plan";
import { day, instant, uuid } from "../route-parts";

export const person = z.object({ id: uuid, name: z.string() });
export const dayRange = z.object({ from: day, to: day });

const without = z
  .array(z.object({ integrationId: uuid, what: z.enum(LACKED) }))
  .readonly()
  .openapi({ description: "What services are said to have none of, which is more than not known." });

const digest = z.string().nullable().openapi({
  description: "Digest of the generated text the author had before them; send it back with your edit.",
});

const section = z
  .object({
    id: z.string(),
    title: z.string(),
    own: z.boolean().openapi({ description: "Written by the team, generated from nothing." }),
    generated: z.string().openapi({ description: "Markdown, as registry, rollout and rota stand now." }),
    generatedDigest: z.string(),
    edited: z.string().nullable().openapi({ description: "What somebody wrote instead." }),
    generatedFrom: digest,
    before: z.string().nullable().openapi({ description: "The generated text the edit was written over." }),
    conflict: z
      .boolean()
      .openapi({ description: "The generated text has changed since; nobody has looked at both yet." }),
    text: z.string().openapi({ description: "What stands." }),
    fixed: z.boolean(),
    written: z.boolean(),
  })
  .openapi("PlanSection");

const requirement = z.object({
  id: z.enum([...REQUIREMENTS.runbook, ...REQUIREMENTS.rollback]),
  met: z.boolean(),
  services: z.array(person).readonly().openapi({ description: "Integrations of which it is not known." }),
  sections: z.array(z.object({ id: z.string(), title: z.string() })).readonly(),
  gaps: z.array(dayRange).readonly().openapi({ description: "Days without anybody on call." }),
});

/** The runbook or the rollback plan of a project. */
export const plan = z
  .object({
    kind: z.enum(PLAN_KINDS),
    number: z.int().openapi({ description: "Its version; 0 while nobody has saved one." }),
    saved: z.object({ by: person, at: instant }).nullable(),
    sections: z.array(section).readonly(),
    without,
    complete: z.boolean(),
    requirements: z.array(requirement).readonly(),
    today: day,
  })
  .openapi("Plan");

export const planVersionLine = z
  .object({ number: z.int(), by: person, at: instant, digest: z.string() })
  .openapi("PlanVersionLine");

const keptSections = z
  .array(
    z.object({
      id: z.string(),
      title: z.string(),
      own: z.boolean(),
      edited: z.string().nullable(),
      generatedFrom: digest,
      text: z.string(),
    }),
  )
  .readonly();

/** A version of a plan as it was saved. */
export const planVersion = z
  .object({
    kind: z.enum(PLAN_KINDS),
    number: z.int(),
    by: person,
    at: instant,
    digest: z.string(),
    sections: keptSections,
    without,
    previous: keptSections.nullable().openapi({ description: "The version before; null for the first." }),
  })
  .openapi("PlanVersion");
