import { z } from "zod";
import type { Day, Instant } from "@/lib/domain/readiness/facts";
import type { PhaseForecast, RolloutForecast } from "@/lib/domain/rollout/forecast";
import { GATE_RULES, type GateRule, type RuleState } from "@/lib/domain/rollout/gates";
import { MOST_TASKS, type PhaseStatus } from "@/lib/domain/rollout/rollout";
import type { TaskFault } from "@/lib/domain/rollout/tasks";
import type { RolloutTemplate } from "@/lib/domain/rollout/template";

/** Nobody plans a rollout that began longer ago than this. */
export const MOST_DAYS_BACK = 60;
export const MOST_PHASES = 12;
export const MOST_TEMPLATES = 100;
const LONGEST_PHASE_DAYS = 180;

function text(limit: number) {
  return z
    .string()
    .trim()
    .max(limit, `Keep this under ${limit.toLocaleString("en")} characters.`)
    .refine((value) => value.isWellFormed() && !value.includes("\0"), "This text cannot be stored.");
}

const title = text(200).min(1, "Give it a title.");
const reason = text(1_000).min(1, "Say why: whoever looks at the plan later will ask.");
const day = z.iso
  .date("Give the day as YYYY-MM-DD.")
  .refine((value) => value >= "2000-01-01" && value <= "2100-12-31", "Choose a day of this century.");
const version = z.int().min(1);
const gate = z
  .array(z.enum(GATE_RULES))
  .refine((rules) => new Set(rules).size === rules.length, "Name each rule once.")
  .readonly();

/** An id of a built-in template, or of a copy the workspace saved. */
export const templateId = z.union([z.enum(["four-weeks", "pilot"]), z.uuid()]);

/** `replace` names the version of the plan that this one takes the place of. */
export const planRolloutInput = z.strictObject({
  templateId,
  from: day,
  replace: z.strictObject({ version }).optional(),
});
export const editRolloutInput = z.strictObject({
  version,
  changes: z.strictObject({ title, exitGate: gate }).partial(),
});

export const phaseChanges = z
  .strictObject({
    title,
    entryGate: gate,
    rollbackCriterion: text(1_000),
    plannedFrom: day,
    plannedTo: day,
  })
  .partial();
export const editPhaseInput = z.strictObject({ version, phaseId: z.uuid(), changes: phaseChanges });

const taskFields = z.strictObject({
  title,
  ownerId: z.uuid("Choose somebody who works on the project.").nullable(),
  plannedFrom: day,
  plannedTo: day,
  dependsOn: z.array(z.uuid()).max(50, "A task comes after fifty others at most.").readonly(),
});
/** Without days a task takes the whole of its phase. */
export const newTask = taskFields.partial().required({ title: true }).extend({ phaseId: z.uuid() });
export const addTaskInput = newTask.extend({ version: version.optional() });
/** `before` is the task it is put in front of in its phase; null puts it last. */
export const taskChanges = taskFields.extend({ phaseId: z.uuid(), before: z.uuid().nullable() }).partial();
export const editTaskInput = z.strictObject({ version, taskId: z.uuid(), changes: taskChanges });
export const removeTaskInput = z.strictObject({ version, taskId: z.uuid() });
/** Whether a task is done is said by whoever did it; two people finishing two tasks do not collide. */
export const finishTaskInput = z.strictObject({
  version: version.optional(),
  taskId: z.uuid(),
  done: z.boolean(),
});

/** Without a version, whatever stands. */
const seen = { version: version.optional() };
export const pauseRolloutInput = z.strictObject({ ...seen, reason });
export const resumeRolloutInput = z.strictObject(seen);
export const lockPhaseInput = z.strictObject({ ...seen, phaseId: z.uuid(), reason });
export const unlockPhaseInput = z.strictObject({ ...seen, phaseId: z.uuid() });

/** The phases of a template a workspace keeps. */
export const templateBody = z.strictObject({
  title,
  phases: z
    .array(
      z.strictObject({
        title,
        days: z.int().min(1).max(LONGEST_PHASE_DAYS),
        entryGate: gate,
        rollbackCriterion: text(1_000),
        tasks: z
          .array(
            z.strictObject({
              title,
              day: z.int().min(1).max(LONGEST_PHASE_DAYS),
              days: z.int().min(1).max(LONGEST_PHASE_DAYS),
              after: z.array(z.int().min(0)).max(50).readonly(),
            }),
          )
          .max(MOST_TASKS)
          .readonly(),
      }),
    )
    .min(1, "A rollout has a phase at least.")
    .max(MOST_PHASES, `A rollout has ${MOST_PHASES} phases at most.`)
    .readonly(),
  exitGate: gate,
});
/** A copy of a built-in template, of another copy, of a project's rollout, or phases written out. */
export const saveTemplateInput = z.strictObject({
  name: title,
  copy: z.union([
    z.strictObject({ templateId }),
    z.strictObject({ projectId: z.uuid() }),
    z.strictObject({ template: templateBody }),
  ]),
});
export const editTemplateInput = z.strictObject({
  templateId: z.uuid(),
  version,
  changes: z.strictObject({ name: title, template: templateBody }).partial(),
});
export const deleteTemplateInput = z.strictObject({ templateId: z.uuid(), version });

/** Another state stands; `by` is null where the rollout moved by itself. */
export type RolloutChanged = {
  code: "changed-meanwhile";
  current: { version: number; changedAt: string; by: { id: string; name: string } | null };
};
type NoRollout = { code: "no-rollout" };
type NoPhase = { code: "no-such-phase" };
type NoTask = { code: "no-such-task" };
export type PlanFault = { code: TaskFault };
export type PlanRolloutRefusal =
  | RolloutChanged
  | { code: "rollout-exists"; version: number }
  | { code: "no-such-template" }
  | { code: "from-too-early"; earliest: string };
export type EditRolloutRefusal = RolloutChanged | NoRollout | { code: "unchanged" };
export type EditPhaseRefusal =
  | RolloutChanged
  | NoRollout
  | NoPhase
  | PlanFault
  | { code: "phase-complete" | "unchanged" };
export type TaskRefusal =
  | RolloutChanged
  | NoRollout
  | NoPhase
  | NoTask
  | PlanFault
  | { code: "task-owner-cannot-finish" | "phase-complete" | "unchanged" }
  | { code: "too-many-tasks"; most: number };
export type FinishTaskRefusal = RolloutChanged | NoRollout | NoTask | { code: "not-your-task" | "unchanged" };
export type PauseRefusal = RolloutChanged | NoRollout | { code: "rollout-paused" | "rollout-done" };
export type ResumeRefusal = RolloutChanged | NoRollout | { code: "not-paused" };
export type LockRefusal = RolloutChanged | NoRollout | NoPhase | { code: "phase-locked" };
export type UnlockRefusal = RolloutChanged | NoRollout | NoPhase | { code: "phase-not-locked" };
type TemplateFault =
  | { code: "template-name-taken" }
  | { code: "invalid-template"; faults: readonly string[] };
export type SaveTemplateRefusal =
  | TemplateFault
  | { code: "no-such-template" | "no-rollout" }
  | { code: "too-many-templates"; most: number };
export type EditTemplateRefusal =
  | TemplateFault
  | { code: "changed-meanwhile"; current: { version: number } }
  | { code: "no-such-template" | "unchanged" };
export type DeleteTemplateRefusal =
  | { code: "changed-meanwhile"; current: { version: number } }
  | { code: "no-such-template" };

export type Person = { id: string; name: string };

/** A gate as it stands now: open when every rule holds. */
export type Gate = { holds: boolean; rules: readonly RuleState[] };

export type ShownTask = {
  id: string;
  title: string;
  owner: Person | null;
  plannedFrom: Day;
  plannedTo: Day;
  dependsOn: readonly string[];
  doneAt: Instant | null;
  doneBy: Person | null;
};

export type ShownPhase = {
  id: string;
  /** From 1. */
  number: number;
  title: string;
  plannedFrom: Day;
  plannedTo: Day;
  /** The phase before it, which has to be complete first. */
  dependsOn: readonly string[];
  status: PhaseStatus;
  openedAt: Instant | null;
  completedAt: Instant | null;
  entryGate: Gate;
  /** Since when the entry gate is broken, and when that takes the rollout back; null while it holds. */
  grace: { brokenSince: Instant; endsAt: Instant } | null;
  wentBack: {
    at: Instant;
    brokenSince: Instant;
    rules: readonly GateRule[];
    because: readonly string[];
  } | null;
  lock: { by: Person; at: Instant; reason: string } | null;
  rollbackCriterion: string;
  tasks: readonly ShownTask[];
  forecast: PhaseForecast;
};

export const ROLLOUT_STATUSES = ["not-begun", "running", "paused", "done"] as const;
export type RolloutStatus = (typeof ROLLOUT_STATUSES)[number];

/** A rollout as it is shown: the plan, what really happened, and what its gates say now. */
export type ShownRollout = {
  projectId: string;
  version: number;
  templateId: string;
  title: string;
  status: RolloutStatus;
  /** Today in the workspace's zone. */
  today: Day;
  timeZone: string;
  startedOn: Day;
  currentPhaseId: string | null;
  phases: readonly ShownPhase[];
  exitGate: Gate;
  /** The same as of a phase, of the exit gate of a rollout that was done. */
  exitGrace: { brokenSince: Instant; endsAt: Instant } | null;
  pause: { by: Person; at: Instant; reason: string } | null;
  pauses: readonly { from: Instant; to: Instant; days: number; reason: string }[];
  doneAt: Instant | null;
  forecast: RolloutForecast;
  plannedBy: Person;
  plannedAt: Instant;
  /** Null where nobody has changed it since; `by` is null where it moved by itself. */
  changed: { by: Person | null; at: Instant } | null;
};

export const TRANSITION_KINDS = [
  "planned",
  "replaced",
  "opened",
  "completed",
  "went-back",
  "done",
  "undone",
  "paused",
  "resumed",
  "locked",
  "unlocked",
] as const;
export type TransitionKind = (typeof TRANSITION_KINDS)[number];

export type ReplacedPlan = {
  title: string;
  phases: readonly { title: string; plannedFrom: Day; plannedTo: Day; status: PhaseStatus }[];
};

/** Something that became of a rollout; `by` is null where it did so by itself. */
export type ShownTransition = {
  id: string;
  at: Instant;
  by: Person | null;
  kind: TransitionKind;
  phase: { id: string; title: string } | null;
  rules: readonly GateRule[];
  /** Sentences: what was broken and since when, or the reason somebody gave. */
  because: readonly string[];
  /** The plan that another one took the place of. */
  replaced: ReplacedPlan | null;
};

/** A template to plan from; built-in ones have neither version nor maker. */
export type ShownTemplate = {
  id: string;
  name: string;
  builtIn: boolean;
  version: number;
  days: number;
  template: Omit<RolloutTemplate, "id">;
  createdBy: Person | null;
  createdAt: Instant | null;
};
