import { z } from "zod";
import type { Requirement } from "@/lib/domain/runbook/completeness";
import { LACKED, PLAN_KINDS, type PlanKind, type PlanSection, type Without } from "@/lib/domain/runbook/plan";

/** As long as one section may be: a plan is read under pressure. */
export const SECTION_LIMIT = 20_000;
export const MOST_SECTIONS = 40;

const storable = (text: string) => text.isWellFormed() && !text.includes("\0");

const writtenSection = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{0,79}$/, "A section is named by small letters, digits and hyphens."),
  title: z
    .string()
    .trim()
    .min(1, "Give the section a title.")
    .max(120, "Keep the title under 120 characters.")
    .refine(storable, "This text cannot be stored.")
    .optional(),
  /** Null: what is generated stands, or the starting text. */
  edited: z
    .string()
    .max(SECTION_LIMIT, `Keep a section under ${SECTION_LIMIT.toLocaleString("en")} characters.`)
    .refine(storable, "This text cannot be stored.")
    .nullable(),
  /** Digest of the generated text the author had before them. */
  generatedFrom: z
    .string()
    .regex(/^[0-9a-f]{64}$/, "This is no digest of a generated text.")
    .nullable(),
});

export const planContent = z.strictObject({
  sections: z
    .array(writtenSection)
    .max(MOST_SECTIONS, `A plan has ${MOST_SECTIONS} sections at most.`)
    .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, "Name each section once."),
  without: z
    .array(z.strictObject({ integrationId: z.uuid(), what: z.enum(LACKED) }))
    .max(1_000)
    .default([]),
});
export const savePlanInput = planContent.extend({
  kind: z.enum(PLAN_KINDS),
  /** The version that was read; 0 where nobody had saved one. */
  number: z.int().min(0),
});

export type SavePlanRefusal =
  | { code: "changed-meanwhile"; current: { number: number } }
  | { code: "unchanged" }
  | { code: "untitled-section"; sectionId: string };
export type PlanVersion = { kind: PlanKind; number: number };

type Person = { id: string; name: string };

/** A plan as it reads now. */
export type Plan = {
  kind: PlanKind;
  /** 0 while nobody has saved one. */
  number: number;
  saved: { by: Person; at: string } | null;
  sections: readonly PlanSection[];
  without: readonly Without[];
  complete: boolean;
  requirements: readonly Requirement[];
  /** The day it is in the workspace's zone. */
  today: string;
};

export type PlanVersionLine = { number: number; by: Person; at: string; digest: string };
/** A version as it was saved, and the one before it. */
export type KeptPlanVersion = PlanVersionLine & {
  kind: PlanKind;
  sections: readonly KeptSection[];
  without: readonly Without[];
  previous: readonly KeptSection[] | null;
};
export type KeptSection = Pick<PlanSection, "id" | "title" | "own" | "edited" | "generatedFrom" | "text">;
