import { z } from "zod";
import { can, type Permission, PROJECT_ROLES, type ProjectRole, type Roles } from "../access/grants";
import { stages } from "../catalogue/stages";
import { STAGES, type Stage } from "../catalogue/vocabulary";

/** How many projects one request changes; more are sent one after the other. */
export const BULK_LIMIT = 500;

const day = z.iso.date("Enter a day as YYYY-MM-DD.");

/** One change, meant for many projects. */
export const bulkChange = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("team"), teamId: z.uuid().nullable() }),
  z.strictObject({ kind: z.literal("owner"), accountId: z.uuid() }),
  z.strictObject({ kind: z.literal("person"), accountId: z.uuid(), role: z.enum(PROJECT_ROLES) }),
  z.strictObject({ kind: z.literal("target"), targetStage: z.enum(STAGES), targetDate: day.nullable() }),
  z.strictObject({
    kind: z.literal("reassessment"),
    dueOn: day.nullable(),
    note: z.string().trim().max(1_000, "Keep the note under 1,000 characters.").default(""),
  }),
]);
export type BulkChange = z.output<typeof bulkChange>;

const NEEDS = {
  team: "project.assign",
  owner: "project.transfer",
  person: "project.assign",
  target: "project.setTarget",
  reassessment: "project.requestReassessment",
} as const satisfies Record<BulkChange["kind"], Permission>;

/** What a project must allow for a change. */
export function permissionFor(change: Pick<BulkChange, "kind">): Permission {
  return NEEDS[change.kind];
}

/** A project as it stands, as far as any of the changes touches it. */
export type Standing = {
  id: string;
  slug: string;
  name: string;
  archived: boolean;
  team: { id: string; name: string } | null;
  owner: { id: string; name: string };
  targetStage: Stage;
  targetDate: string | null;
  /** The role of the person the change is about. */
  personRole: ProjectRole | null;
  /** The day the last request to re-assess asks for; undefined without a request. */
  reassessmentDueOn: string | null | undefined;
};

export const PLAN_OUTCOMES = ["changes", "unchanged", "not-allowed", "impossible"] as const;
export const PLAN_REASONS = ["role", "archived", "owner-stays-founder", "not-found"] as const;

/** What a change would do to one project; `before` and `after` are words for people. */
export type Plan = {
  id: string;
  slug: string;
  name: string;
  outcome: (typeof PLAN_OUTCOMES)[number];
  /** Why it is not allowed, or impossible. */
  reason: (typeof PLAN_REASONS)[number] | null;
  before: string | null;
  after: string | null;
};

export const BULK_OUTCOMES = ["changed", "unchanged", "not-allowed", "impossible", "failed"] as const;

/** What became of one project. `reason` is a refusal's code, or why nothing was tried. */
export type BulkOutcome = {
  id: string;
  slug: string;
  name: string;
  outcome: (typeof BULK_OUTCOMES)[number];
  reason: string | null;
};

/** What the change names, in words: the team or person it is about. */
export type Named = { team: string | null; person: string | null };

/** Whether a change would be made on a project, and what it would alter. The command decides again, on locked rows. */
export function planChange(standing: Standing, change: BulkChange, roles: Roles, named: Named): Plan {
  const { id, slug, name } = standing;
  const { before, after } = inWords(standing, change, named);
  const plan = { id, slug, name, before, after, reason: null };
  if (!can(roles, permissionFor(change))) return { ...plan, outcome: "not-allowed", reason: "role" };
  if (standing.archived) return { ...plan, outcome: "impossible", reason: "archived" };
  if (change.kind === "person" && change.role !== "founder" && change.accountId === standing.owner.id) {
    return { ...plan, outcome: "impossible", reason: "owner-stays-founder" };
  }
  return { ...plan, outcome: isAlready(standing, change) ? "unchanged" : "changes" };
}

/** A project that is not there, or not for this person to see: the two look alike. */
export function missingPlan(id: string): Plan {
  return {
    id,
    slug: "",
    name: "",
    outcome: "impossible",
    reason: "not-found",
    before: null,
    after: null,
  };
}

function isAlready(standing: Standing, change: BulkChange): boolean {
  switch (change.kind) {
    case "team":
      return (standing.team?.id ?? null) === change.teamId;
    case "owner":
      return standing.owner.id === change.accountId;
    case "person":
      return standing.personRole === change.role;
    case "target":
      return standing.targetStage === change.targetStage && standing.targetDate === change.targetDate;
    // Asking again is asking again.
    case "reassessment":
      return false;
    default:
      return change satisfies never;
  }
}

function inWords(standing: Standing, change: BulkChange, named: Named): Pick<Plan, "before" | "after"> {
  switch (change.kind) {
    case "team":
      return { before: standing.team?.name ?? null, after: named.team };
    case "owner":
      return { before: standing.owner.name, after: named.person };
    case "person":
      return { before: standing.personRole, after: change.role };
    case "target":
      return { before: target(standing), after: target(change) };
    case "reassessment":
      return {
        before: standing.reassessmentDueOn === undefined ? null : asked(standing.reassessmentDueOn),
        after: asked(change.dueOn),
      };
    default:
      return change satisfies never;
  }
}

function target({ targetStage, targetDate }: { targetStage: Stage; targetDate: string | null }): string {
  return targetDate === null ? stages[targetStage].title : `${stages[targetStage].title} by ${targetDate}`;
}

function asked(dueOn: string | null): string {
  return dueOn === null ? "asked" : `asked by ${dueOn}`;
}
