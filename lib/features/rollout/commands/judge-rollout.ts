import "server-only";
import { type RawBuilder, sql } from "kysely";
import { z } from "zod";
import { systemProjectScope } from "@/lib/auth/access";
import type { CommandTarget } from "@/lib/auth/scope";
import { catalogueFor } from "@/lib/db/catalogues";
import { projectCommand } from "@/lib/db/command";
import type { Tx } from "@/lib/db/connection";
import { derive } from "@/lib/db/derive";
import { loadFacts } from "@/lib/db/facts";
import { lockProject } from "@/lib/db/standing";
import type { Events } from "@/lib/domain/events/events";
import { dayIn } from "@/lib/domain/inbox/snooze";
import type { Day, Facts, Instant } from "@/lib/domain/readiness/facts";
import { sameJson } from "@/lib/domain/readiness/same-json";
import { advance, graceEndsAt, type Transition } from "@/lib/domain/rollout/advance";
import { forecastOf } from "@/lib/domain/rollout/forecast";
import { currentPhaseAt, type Rollout } from "@/lib/domain/rollout/rollout";
import { type Result, refuse } from "@/lib/result";
import { logger } from "@/lib/telemetry/logger";
import { readGateFacts } from "../queries/gate-facts";
import { findRollout, keptTransitions, type NewTransition } from "./locked-rollout";

type Ids = { workspaceId: string; projectId: string };
type Judged = {
  before: Rollout;
  after: Rollout;
  transitions: readonly Transition[];
  /** Whether readiness does not know yet that the rollout is done, or no longer is. */
  factDiffers: boolean;
  columns: Columns;
};
type Columns = {
  judgedOn: Day;
  judgedOnCall: boolean;
  judgeAgainAt: Instant | null;
  phase: number;
  slipDays: number;
};

/**
 * Brings a rollout up to the present from the real state of its project. Where a phase moves this is a
 * command with its event; where only a grace begins or the forecast rolls on, nobody needs to be told.
 *
 * @param scope who caused it; a job's own scope where nobody did
 * @returns whether a phase moved
 */
export async function judgeRollout(scope: CommandTarget): Promise<boolean> {
  const { workspaceId, projectId } = scope;
  const own = systemProjectScope(workspaceId, projectId, "judge-rollout");
  const moves = await derive(own, async (tx) => {
    const project = await lockProject(tx, own);
    const { now, workspace } = project.standing;
    const facts = await loadFacts(tx, workspaceId, projectId);
    const judged = await judge(tx, own, { facts, now, timeZone: workspace.timeZone });
    if (!judged) return false;
    if (judged.transitions.length > 0 || judged.factDiffers) return true;
    await keepQuietly(tx, own, judged, project.version, now);
    return false;
  });
  if (!moves) return false;
  return (await advanceRollout(scope, {})).ok;
}

/** A command of the rollout after which its phases are brought up to date at once. */
export function thenJudged<Input, Value, Reason>(
  run: (scope: CommandTarget, input: Input) => Promise<Result<Value, Reason>>,
): (scope: CommandTarget, input: Input) => Promise<Result<Value, Reason>> {
  return async (scope, input) => {
    const result = await run(scope, input);
    if (result.ok) await judgeAtOnce(scope);
    return result;
  };
}

/** What the person did is done; should this fail, the job does it within a minute. */
async function judgeAtOnce(scope: CommandTarget): Promise<void> {
  const { workspaceId, projectId } = scope;
  try {
    await judgeRollout(scope);
  } catch (error) {
    logger.error({ error, workspaceId, projectId }, "a rollout could not be brought up to date");
  }
}

const nothing = z.strictObject({});

/** Moves phases as the state of the project has it; refused when there is nothing to move any more. */
const advanceRollout = projectCommand<typeof nothing, null, { code: "nothing-moved" | "changed-meanwhile" }>({
  permission: "rollout.finishTask",
  input: nothing,
  async run(context) {
    const { tx, scope, project, now, facts, standing } = context;
    const ids = { workspaceId: scope.workspaceId, projectId: project.id };
    const judged = await judge(tx, ids, { facts, now, timeZone: standing.workspace.timeZone });
    if (!judged || (judged.transitions.length === 0 && !judged.factDiffers)) {
      return refuse({ code: "nothing-moved" });
    }
    const done = judged.after.doneAt !== null;
    await keepProjectColumns(tx, ids, judged.columns, done);
    const version = project.version + (judged.factDiffers ? 1 : 0);
    return {
      ok: true,
      value: null,
      write: {
        statement: keepPlan(ids, judged, version, { by: null, at: now }),
        otherwise: async () => refuse({ code: "changed-meanwhile" }),
      },
      parts: keptTransitions(
        context,
        judged.transitions.map((each) => toKept(each, judged.after)),
      ),
      event: { type: "rollout.moved", data: eventData(judged) },
      change: judged.factDiffers
        ? { key: "operations:rolloutDone", facts: { "operations:rolloutDone": done } }
        : undefined,
    };
  },
});

async function judge(
  tx: Tx,
  ids: Ids,
  { facts, now, timeZone }: { facts: Facts; now: Instant; timeZone: string },
): Promise<Judged | null> {
  const found = await findRollout(tx, ids);
  if (!found) return null;
  const catalogue = await catalogueFor(tx, ids.workspaceId, facts.checksVersion);
  const today = dayIn(timeZone, now);
  const gateFacts = await readGateFacts(tx, ids, { facts, catalogue, now, today });
  const { rollout: after, transitions } = advance(found.plan, { facts: gateFacts, now, today });
  const { slipDays } = forecastOf(after, today, (instant) => dayIn(timeZone, instant));
  return {
    before: found.plan,
    after,
    transitions,
    factDiffers: (after.doneAt !== null) !== facts.rolloutDone,
    columns: {
      judgedOn: today,
      judgedOnCall: gateFacts.onCallNamed,
      judgeAgainAt: graceEndsAt(after),
      phase: currentPhaseAt(after) + 1,
      slipDays,
    },
  };
}

async function keepQuietly(
  tx: Tx,
  ids: Ids,
  judged: Judged,
  projectVersion: number,
  now: Instant,
): Promise<void> {
  const changed = sameJson(judged.before, judged.after) ? null : { by: null, at: now };
  await keepPlan(ids, judged, projectVersion, changed).execute(tx);
  await keepProjectColumns(tx, ids, judged.columns, judged.after.doneAt !== null);
}

function keepPlan(
  { workspaceId, projectId }: Ids,
  { after, columns }: Judged,
  projectVersion: number,
  changed: { by: string | null; at: Instant } | null,
): RawBuilder<unknown> {
  const plan = changed
    ? sql`"plan" = ${JSON.stringify(after)}::jsonb, "version" = "version" + 1, "changedBy" = ${changed.by}::uuid,
        "changedAt" = ${changed.at}::timestamptz,`
    : sql``;
  return sql`
    update rollout set ${plan} "judgedVersion" = ${projectVersion}::bigint, "judgedOn" = ${columns.judgedOn}::date,
      "judgedOnCall" = ${columns.judgedOnCall}, "judgeAgainAt" = ${columns.judgeAgainAt}::timestamptz
    where "workspaceId" = ${workspaceId}::uuid and "projectId" = ${projectId}::uuid returning 1`;
}

async function keepProjectColumns(
  tx: Tx,
  { workspaceId, projectId }: Ids,
  { phase, slipDays }: Columns,
  done: boolean,
): Promise<void> {
  await sql`
    update project set "rolloutPhase" = ${phase}, "rolloutSlipDays" = ${slipDays}, "rolloutDone" = ${done}
    where "workspaceId" = ${workspaceId}::uuid and "id" = ${projectId}::uuid
      and ("rolloutPhase", "rolloutSlipDays", "rolloutDone") is distinct from (${phase}, ${slipDays}, ${done})`.execute(
    tx,
  );
}

function toKept(transition: Transition, { phases }: Rollout): NewTransition {
  const byItself = true;
  if (transition.kind === "done") return { kind: "done", byItself };
  if (transition.kind === "undone") {
    return { kind: "undone", rules: transition.rules, because: transition.because, byItself };
  }
  const phase = phases.find(({ id }) => id === transition.phaseId);
  const about = { phase: { id: transition.phaseId, title: phase?.title ?? "" }, byItself } as const;
  return transition.kind === "went-back"
    ? { kind: "went-back", rules: transition.rules, because: transition.because, ...about }
    : { kind: transition.kind, ...about };
}

function eventData({ transitions, after }: Judged): Events["rollout.moved"] {
  const phasesOf = (kind: Transition["kind"]) =>
    transitions.flatMap((each) => (each.kind === kind && "phaseId" in each ? [each.phaseId] : []));
  const rules = transitions.flatMap((each) => ("rules" in each ? each.rules : []));
  return {
    opened: phasesOf("opened"),
    completed: phasesOf("completed"),
    regressed: phasesOf("went-back"),
    rules: [...new Set(rules)],
    done: after.doneAt !== null,
  };
}
