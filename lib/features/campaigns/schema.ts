import { z } from "zod";
import type { Forecast } from "@/lib/domain/campaigns/forecast";
import type { Progress } from "@/lib/domain/campaigns/progress";
import { SCENARIOS, STAGES, type Stage } from "@/lib/domain/catalogue/vocabulary";
import type { Day } from "@/lib/domain/readiness/facts";

/** More than this nobody steers by one date, and every look would forecast them all. */
export const MOST_PROJECTS = 2_000;

export const CAMPAIGN_TARGETS = ["closed-pilot", "beta", "production"] as const;

const name = z
  .string()
  .trim()
  .min(1, "Give the campaign a name.")
  .max(80, "Keep the name under 80 characters.");
const targetStage = z.enum(CAMPAIGN_TARGETS, "Choose the stage to reach.");
const dueOn = z.iso.date("Choose the day it is due.");
const note = z.string().trim().max(500, "Keep the note under 500 characters.");
const seen = { campaignId: z.uuid(), version: z.int().min(1) };

export const createCampaignInput = z.strictObject({ name, targetStage, dueOn, note: note.default("") });
export const campaignFields = z.strictObject({
  name: name.optional(),
  targetStage: targetStage.optional(),
  dueOn: dueOn.optional(),
  note: note.optional(),
});
export const editCampaignInput = campaignFields.extend(seen);
export const closeCampaignInput = z.strictObject(seen);

/** Which projects a campaign takes in by what they are; every condition given must hold. */
export const campaignMatch = z.strictObject({
  stage: z.enum(STAGES).nullable().default(null),
  team: z.uuid().nullable().default(null),
  owner: z.uuid().nullable().default(null),
  scenario: z.enum(SCENARIOS).nullable().default(null),
  /** Only projects that are below the campaign's stage. */
  below: z.boolean().default(false),
  q: z.string().trim().max(200).default(""),
});
export type CampaignMatch = z.output<typeof campaignMatch>;

const projectIds = z
  .array(z.uuid())
  .max(MOST_PROJECTS, `A campaign holds ${MOST_PROJECTS} projects at most.`);

/** `replace` is what the API puts; the page adds and takes out. */
export const campaignChoice = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("replace"), projectIds }),
  z.strictObject({ kind: z.literal("replace-matching"), matching: campaignMatch }),
  z.strictObject({ kind: z.literal("add"), projectIds }),
  z.strictObject({ kind: z.literal("add-matching"), matching: campaignMatch }),
  z.strictObject({ kind: z.literal("remove"), projectIds }),
]);
export type CampaignChoice = z.output<typeof campaignChoice>;

export const setCampaignProjectsInput = z.strictObject({ ...seen, choice: campaignChoice });

export type CampaignRefusal =
  | { code: "no-such-campaign" }
  | { code: "campaign-closed" }
  | { code: "campaign-name-taken" }
  | { code: "campaign-due-in-past"; today: Day }
  | { code: "unknown-projects"; projectIds: readonly string[] }
  | { code: "too-many-projects"; most: number }
  | { code: "changed-meanwhile"; current: { version: number } };

export type Campaign = {
  id: string;
  name: string;
  targetStage: Stage;
  dueOn: Day;
  note: string;
  createdBy: string | null;
  createdAt: string;
  closedAt: string | null;
  version: number;
  progress: Progress;
};

/** A project of a campaign, and where it will be on the due day. */
export type CampaignProject = {
  id: string;
  slug: string;
  name: string;
  owner: string;
  stage: Stage;
  stageAtStart: Stage;
  score: number;
  /** Score at the end of each of the last weeks, oldest first. */
  weeks: readonly number[];
  blockers: number;
  forecast: Forecast;
};
