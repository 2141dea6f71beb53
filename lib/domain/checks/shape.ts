import { z } from "zod";
import { CAPABILITIES, EFFORTS, LAYERS, PRIORITIES, REVIEWS } from "../catalogue/types";

/** More than this nobody answers with care, and every save would judge it all. */
export const MOST_CHECKS = 100;
export const MOST_CHECKLISTS = 20;
export const MOST_ITEMS_IN_A_CHECKLIST = 60;

const UNSTORABLE = "holds a character that cannot be stored";
const CHECK_ID = /^ws(-[a-z0-9]+)+$/;
const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** What a workspace asks beyond the built-in catalogue, with the same semantics (product.md §2.9). */
export const workspaceCheck = z.strictObject({
  /** Stable and never given twice: answers hang on it. */
  id: z.string().max(60).regex(CHECK_ID, 'must begin with "ws-" and hold small letters, digits and hyphens'),
  title: line(80),
  statement: line(300),
  severity: z.enum(["major", "blocker"]).nullable().default(null),
  waivable: z.boolean().default(true),
  capabilities: several(CAPABILITIES),
  layers: several(LAYERS),
  reviews: several(REVIEWS),
  priority: z.enum(PRIORITIES).default("rest"),
  effort: z.enum(EFFORTS).default("2h"),
  evidence: z
    .strictObject({ required: z.boolean().default(true), freshDays: z.int().min(1).max(730).default(90) })
    .default({ required: true, freshDays: 90 }),
  guidance: z.strictObject({
    meaning: text(4_000).min(1),
    test: text(4_000).min(1),
    ifSkipped: text(4_000).default(""),
    fix: text(4_000).default(""),
    prompt: text(4_000).default(""),
    humanOnly: text(4_000).default(""),
    goodEvidence: z.array(line(300)).max(10).readonly().default([]),
    badEvidence: z.array(line(300)).max(10).readonly().default([]),
  }),
});
export type WorkspaceCheck = z.output<typeof workspaceCheck>;

/** A named, ordered set of items, the workspace's own or built in. */
export const checklist = z.strictObject({
  id: z.string().max(60).regex(SLUG, "must hold small letters, digits and hyphens"),
  title: line(80),
  description: text(500).default(""),
  items: z.array(z.string().min(1).max(100)).min(1).max(MOST_ITEMS_IN_A_CHECKLIST).readonly(),
});
export type Checklist = z.output<typeof checklist>;

/** What is drafted, imported and published: all checks in their order, and the checklists. */
export const checksDraft = z.strictObject({
  checks: z.array(workspaceCheck).max(MOST_CHECKS).readonly(),
  checklists: z.array(checklist).max(MOST_CHECKLISTS).readonly().default([]),
});
export type ChecksDraft = z.output<typeof checksDraft>;

/** A check as a published version holds it. */
export type PublishedCheck = WorkspaceCheck & {
  /** The version that last changed it, or brought it in. */
  revisedIn: number;
};

function line(most: number) {
  return z
    .string()
    .trim()
    .min(1)
    .max(most)
    .regex(/^[^\n]*$/, "must be a single line")
    .refine(isStorable, UNSTORABLE);
}

/** Markdown without HTML. */
function text(most: number) {
  return z.string().trim().max(most).refine(isStorable, UNSTORABLE);
}

function several<const Values extends readonly [string, ...string[]]>(values: Values) {
  return z.array(z.enum(values)).max(values.length).readonly().default([]);
}

/** JSON has an escape for a null and for half a character; the database has a place for neither. */
function isStorable(value: string): boolean {
  return value.isWellFormed() && !value.includes("\0");
}
