import "server-only";
import { sql } from "kysely";
import type { ProjectScope } from "@/lib/auth/scope";
import { catalogueFor } from "@/lib/db/catalogues";
import type { Tx } from "@/lib/db/connection";
import { loadFacts } from "@/lib/db/facts";
import { within } from "@/lib/db/within";
import { dayIn } from "@/lib/domain/inbox/snooze";
import type { Day, Instant } from "@/lib/domain/readiness/facts";
import { endOfGrace } from "@/lib/domain/rollout/advance";
import { forecastOf, type PhaseForecast } from "@/lib/domain/rollout/forecast";
import { type GateFacts, type GateRule, judgeGate } from "@/lib/domain/rollout/gates";
import { currentPhaseAt, type Phase, type Rollout, tasksOf } from "@/lib/domain/rollout/rollout";
import { AppError } from "@/lib/errors";
import type { Gate, Person, RolloutStatus, ShownPhase, ShownRollout } from "../schema";
import { readGateFacts } from "./gate-facts";

type Row = {
  plan: Rollout;
  version: number;
  templateId: string;
  startedOn: Day;
  createdBy: string;
  createdAt: Date;
  changedBy: string | null;
  changedAt: Date | null;
  now: Date;
  timeZone: string;
};
type NameOf = (id: string) => Person;

/** The rollout of a project with what its gates say now; null where none is planned. */
export async function findRollout(scope: ProjectScope): Promise<ShownRollout | null> {
  return within(scope, async (tx) => {
    const row = await read(tx, scope);
    if (!row) return null;
    const now = row.now.toISOString();
    const today = dayIn(row.timeZone, now);
    const facts = await loadFacts(tx, scope.workspaceId, scope.projectId);
    const catalogue = await catalogueFor(tx, scope.workspaceId, facts.checksVersion);
    const gateFacts = await readGateFacts(tx, scope, { facts, catalogue, now, today });
    return shown(scope, row, { gateFacts, today, nameOf: await namesIn(tx, row) });
  });
}

/** The same, where there has to be one. @throws AppError "not-found" */
export async function getRollout(scope: ProjectScope): Promise<ShownRollout> {
  const found = await findRollout(scope);
  if (!found) throw new AppError("not-found", "This project has no rollout yet.");
  return found;
}

async function read(tx: Tx, { workspaceId, projectId }: ProjectScope): Promise<Row | undefined> {
  const { rows } = await sql<Row>`
    select r."plan", r."version", r."templateId", r."startedOn", r."createdBy", r."createdAt", r."changedBy",
      r."changedAt", app_now() "now", w."timeZone"
    from rollout r join workspace w on w."workspaceId" = r."workspaceId"
    where r."workspaceId" = ${workspaceId}::uuid and r."projectId" = ${projectId}::uuid`.execute(tx);
  return rows[0];
}

async function namesIn(tx: Tx, { plan, createdBy, changedBy }: Row): Promise<NameOf> {
  const mentioned = [
    createdBy,
    changedBy,
    plan.pause?.by ?? null,
    ...plan.phases.map(({ lock }) => lock?.by ?? null),
    ...tasksOf(plan).flatMap(({ ownerId, doneBy }) => [ownerId, doneBy]),
  ].filter((id) => id !== null && id !== "");
  const { rows } = await sql<Person>`
    select "id", "name" from account where "id" = any(${[...new Set(mentioned)]}::uuid[])`.execute(tx);
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return (id) => ({ id, name: names.get(id) ?? "somebody who has left" });
}

type Present = { gateFacts: GateFacts; today: Day; nameOf: NameOf };

function shown({ projectId }: ProjectScope, row: Row, { gateFacts, today, nameOf }: Present): ShownRollout {
  const { plan, version, templateId, startedOn, timeZone } = row;
  const dayOf = (instant: Instant) => dayIn(timeZone, instant);
  const { phases: expected, ...forecast } = forecastOf(plan, today, dayOf);
  const gateOf = (rules: readonly GateRule[]) => gate(rules, gateFacts);
  return {
    ...{ projectId, version, templateId, title: plan.title, today, timeZone, startedOn, forecast },
    status: statusOf(plan),
    currentPhaseId: plan.phases[currentPhaseAt(plan)]?.id ?? null,
    phases: plan.phases.map((phase, at) =>
      shownPhase(phase, {
        number: at + 1,
        before: plan.phases[at - 1],
        forecast: expected[at] ?? { from: phase.plannedFrom, to: phase.plannedTo },
        gateOf,
        nameOf,
      }),
    ),
    exitGate: gateOf(plan.exitGate),
    exitGrace: grace(plan.exitBrokenSince),
    pause: plan.pause && { ...plan.pause, by: nameOf(plan.pause.by) },
    pauses: plan.pauses,
    doneAt: plan.doneAt,
    plannedBy: nameOf(row.createdBy),
    plannedAt: row.createdAt.toISOString(),
    changed: row.changedAt && {
      by: row.changedBy === null ? null : nameOf(row.changedBy),
      at: row.changedAt.toISOString(),
    },
  };
}

function statusOf({ pause, doneAt, phases }: Rollout): RolloutStatus {
  if (pause !== null) return "paused";
  if (doneAt !== null) return "done";
  return phases.some(({ status }) => status !== "waiting") ? "running" : "not-begun";
}

type Around = {
  number: number;
  before: Phase | undefined;
  forecast: PhaseForecast;
  gateOf: (rules: readonly GateRule[]) => Gate;
  nameOf: NameOf;
};

function shownPhase(phase: Phase, { number, before, forecast, gateOf, nameOf }: Around): ShownPhase {
  const { brokenSince, lock, tasks, entryGate, ...rest } = phase;
  return {
    ...rest,
    number,
    dependsOn: before ? [before.id] : [],
    entryGate: gateOf(entryGate),
    grace: grace(brokenSince),
    lock: lock && { ...lock, by: nameOf(lock.by) },
    tasks: tasks.map(({ ownerId, doneBy, ...task }) => ({
      ...task,
      owner: ownerId === null ? null : nameOf(ownerId),
      doneBy: doneBy === null ? null : nameOf(doneBy),
    })),
    forecast,
  };
}

function gate(rules: readonly GateRule[], facts: GateFacts): Gate {
  const judged = judgeGate(rules, facts);
  return { holds: judged.every(({ holds }) => holds), rules: judged };
}

function grace(brokenSince: Instant | null): ShownPhase["grace"] {
  return brokenSince === null ? null : { brokenSince, endsAt: endOfGrace(brokenSince) };
}
