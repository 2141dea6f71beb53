import { z } from "zod";
import { PROJECT_ROLES } from "@/lib/domain/access/grants";
import { SCENARIOS, SIGNALS, STAGES, SYSTEM_PARTS } from "@/lib/domain/catalogue/vocabulary";

export const name = z
  .string()
  .trim()
  .min(1, "Give the project a name.")
  .max(120, "Keep the name under 120 characters.");
const description = z.string().trim().max(2_000, "Keep the description under 2,000 characters.");
export const repositoryUrl = z
  .string()
  .trim()
  .max(500)
  .refine(isWebAddress, "Enter the address of the repository, starting with https://.");
export const scenarios = z
  .array(z.enum(SCENARIOS))
  .max(SCENARIOS.length)
  .transform((list) => [...new Set(list)].sort());
export const signals = z.partialRecord(z.enum(SIGNALS), z.enum(["demo", "production"]));
export const targetStage = z.enum(STAGES);
export const day = z.iso.date("Enter a day as YYYY-MM-DD.");

export const registerProjectInput = z.strictObject({
  name,
  description: description.default(""),
  repositoryUrl: repositoryUrl.nullable().default(null),
  teamId: z.uuid().nullable().default(null),
  scenarios: scenarios.default([]),
  signals: signals.default({}),
  /** Left out, the launch scenarios suggest it. */
  targetStage: targetStage.optional(),
  targetDate: day.nullable().default(null),
});
export type RegisterProjectInput = z.input<typeof registerProjectInput>;

export const editProjectInput = z.strictObject({
  name: name.optional(),
  description: description.optional(),
  repositoryUrl: repositoryUrl.nullable().optional(),
  teamId: z.uuid().nullable().optional(),
  version: z.int().min(1),
});
export type EditProjectInput = z.input<typeof editProjectInput>;

/** What the details form shows, with the version it was read at. */
export type ProjectDetails = {
  name: string;
  description: string;
  repositoryUrl: string | null;
  teamId: string | null;
  version: number;
};
export type EditProjectRefusal =
  | { code: "unknown-team" }
  | { code: "unchanged" }
  /** Somebody else saved first: what stands now. Nothing was overwritten. */
  | { code: "changed-meanwhile"; current: ProjectDetails };

export const renameProjectInput = z.strictObject({
  slug: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[a-z0-9](?:[a-z0-9-]{0,60}[a-z0-9])?$/, "Use letters, digits and hyphens, at most 62."),
});
export type RenameProjectInput = z.input<typeof renameProjectInput>;

export const setTargetInput = z.strictObject({ targetStage, targetDate: day.nullable() });
export type SetTargetInput = z.input<typeof setTargetInput>;

export const setScenariosInput = z.strictObject({ scenarios });
export type SetScenariosInput = z.input<typeof setScenariosInput>;

export const setSignalsInput = z.strictObject({ signals });
export type SetSignalsInput = z.input<typeof setSignalsInput>;

export const setSystemPartInput = z.strictObject({
  part: z.enum(SYSTEM_PARTS),
  use: z.enum(["used", "unused", "unknown"]),
  exposure: z.enum(["closed", "open", "unchecked"]),
});
export type SetSystemPartInput = z.input<typeof setSystemPartInput>;

export const assignPersonInput = z.strictObject({
  accountId: z.uuid(),
  /** Null takes the person off the project. */
  role: z.enum(PROJECT_ROLES).nullable(),
});
export type AssignPersonInput = z.input<typeof assignPersonInput>;
export type AssignPersonRefusal = { code: "not-a-member" | "not-on-project" | "owner-stays-founder" };

export const transferProjectInput = z.strictObject({ accountId: z.uuid() });
export type TransferProjectInput = z.input<typeof transferProjectInput>;

export const assignTeamInput = z.strictObject({
  /** Null takes the project out of its team. */
  teamId: z.uuid().nullable(),
});

export const requestReassessmentInput = z.strictObject({
  dueOn: day.nullable().default(null),
  note: z.string().trim().max(1_000, "Keep the note under 1,000 characters.").default(""),
});

/** A request to go through the answers of a project again. */
export type Reassessment = {
  id: string;
  requestedBy: string;
  requestedAt: string;
  dueOn: string | null;
  note: string;
};

/** A command that needs nothing but the project. */
export const nothing = z.strictObject({});

function isWebAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return (protocol === "https:" || protocol === "http:") && hostname !== "";
}
