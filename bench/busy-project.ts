import { randomUUID } from "node:crypto";
import type pg from "pg";
import { blankRecord, type IntegrationRecord } from "@/lib/domain/integrations/record";
import { planFrom } from "@/lib/domain/rollout/plan";
import { pilot } from "@/lib/domain/rollout/template";
import { weekOfDay, weeksLater } from "@/lib/domain/weekly-reviews/iso-week";
import type { Prepared } from "@/lib/domain/weekly-reviews/review";
import type { LoadedWorkspace } from "./workspaces";

/** A project that is run week by week: what hangs on it, and where it is. */
export type BusyProject = { projectId: string; slug: string; reviewId: string; integrationIds: string[] };

type Amount = { integrations: number; reviews: number; tasks: number };

const DAYS_COUNTED = 28;
const ENDPOINTS = 3;

/** Fills one of the oldest projects of a workspace, on which nobody saves, straight in the tables. */
export async function fillBusyProject(
  owner: pg.Client,
  { workspaceId }: LoadedWorkspace,
  { place, ...amount }: Amount & { place: number },
): Promise<BusyProject> {
  const { rows } = await owner.query<{ projectId: string; slug: string; ownerId: string }>(
    `select "id" "projectId", "slug", "ownerId" from project where "workspaceId" = $1
     order by "createdAt", "id" offset $2 limit 1`,
    [workspaceId, place],
  );
  const [project] = rows;
  if (!project) throw new Error("The workspace has no such project.");
  const at = { workspaceId, ...project };
  await owner.query("begin");
  await clear(owner, at);
  const integrationIds = await fillIntegrations(owner, at, amount.integrations);
  const reviewId = await fillReviews(owner, at, amount);
  await fillRollout(owner, at, amount.tasks);
  await owner.query("commit");
  await owner.query("analyze integration, call_statistic, weekly_review, review_row, rollout");
  return { projectId: project.projectId, slug: project.slug, reviewId, integrationIds };
}

type At = { workspaceId: string; projectId: string; ownerId: string };

async function clear(owner: pg.Client, { workspaceId, projectId }: At): Promise<void> {
  // Closed reviews keep their rows from any change, a clearing included.
  await owner.query(`alter table review_row disable trigger user`);
  for (const table of ["weekly_review", "integration", "rollout"])
    await owner.query(`delete from ${table} where "workspaceId" = $1 and "projectId" = $2`, [
      workspaceId,
      projectId,
    ]);
  await owner.query(`alter table review_row enable trigger user`);
}

async function fillIntegrations(owner: pg.Client, at: At, count: number): Promise<string[]> {
  const records = Array.from({ length: count }, (_, n) => ({ id: randomUUID(), ...named(at.ownerId, n) }));
  await owner.query(
    `insert into integration ("workspaceId", "projectId", "id", "name", "record", "ownerId", "rotationDueOn", "createdBy",
       "createdAt", "updatedAt")
     select $1, $2, (r->>'id')::uuid, r->>'name', r - 'id', $3, current_date + 30, $3, now() - interval '1 year', now()
     from jsonb_array_elements($4::jsonb) r`,
    [at.workspaceId, at.projectId, at.ownerId, JSON.stringify(records)],
  );
  const ids = records.map(({ id }) => id);
  await owner.query(
    `insert into integration_revision ("workspaceId", "integrationId", "number", "record", "by", "at")
     select "workspaceId", "id", 1, "record", "ownerId", "createdAt" from integration
     where "workspaceId" = $1 and "id" = any($2::uuid[])`,
    [at.workspaceId, ids],
  );
  await owner.query(
    `insert into call_statistic ("workspaceId", "integrationId", "endpoint", "day", "calls", "errors", "latency")
     select $1, i, 'POST /v1/things/' || e, current_date - d, 1000, 3, '{0,400,300,200,60,20,10,5,3,2,0,0,0,0}'
     from unnest($2::uuid[]) i, generate_series(1, $3::int) e, generate_series(1, $4::int) d`,
    [at.workspaceId, ids, ENDPOINTS, DAYS_COUNTED],
  );
  return ids;
}

function named(ownerId: string, n: number): IntegrationRecord {
  return {
    ...blankRecord(`Vendor ${String(n).padStart(2, "0")}: payments`, ownerId),
    provider: `Vendor ${n}`,
    purpose: "Takes the money and tells us that it did.",
    kind: "rest",
    calledFrom: "backend",
    mode: "sync",
    expectedLatencyMs: 700,
    authMethod: "api-key",
    secretOwnerId: ownerId,
    secretPlace: "secret-manager",
    keyCopies: ["hosting"],
    errorMap: [{ vendor: "402 declined", ours: "DECLINED", userReads: "Try another card." }],
    failureMode: "Nobody can pay.",
    fallback: "Orders wait for an hour.",
    contractTest: n % 7 === 0 ? "failing" : "passing",
  };
}

/** A closed review for every week up to the last one, each with two rows per integration; gives the newest. */
async function fillReviews(owner: pg.Client, at: At, { integrations, reviews }: Amount): Promise<string> {
  const current = weekOfDay(new Date().toISOString().slice(0, 10));
  const told = Array.from({ length: reviews }, (_, n) => ({
    id: randomUUID(),
    ago: n + 1,
    week: weeksLater(current, -n - 1),
  }));
  await owner.query(
    `insert into weekly_review ("workspaceId", "projectId", "id", "week", "status", "openedAt", "startedAt", "startedBy",
       "prepared")
     select $1, $2, (r->>'id')::uuid, r->>'week', 'open', t, t, $3, $5
     from jsonb_array_elements($4::jsonb) r, lateral (select now() - (r->>'ago')::int * interval '7 days' t) at`,
    [
      at.workspaceId,
      at.projectId,
      at.ownerId,
      JSON.stringify(told),
      JSON.stringify(preparedOf(integrations)),
    ],
  );
  const ids = told.map(({ id }) => id);
  await owner.query(
    `insert into review_row ("workspaceId", "reviewId", "id", "position", "section", "tag", "subject", "decision", "decidedBy",
       "decidedAt")
     select $1, r, gen_random_uuid(), (row_number() over (partition by r order by i."name"))::smallint, 'standing', 'unchanged',
       json_build_object('integrationId', i."id", 'name', i."name", 'provider', i."record"->>'provider', 'kind', 'standing',
         'before', null, 'now', json_build_object('revision', 1, 'contractTest', 'passing',
           'calls', json_build_object('calls', 7000, 'errors', 21, 'p95Ms', 480))),
       'keep', $2, now()
     from unnest($3::uuid[]) r, integration i where i."workspaceId" = $1 and i."projectId" = $4`,
    [at.workspaceId, at.ownerId, ids, at.projectId],
  );
  await owner.query(
    `update weekly_review set "status" = 'closed', "closedAt" = "openedAt" + interval '24 minutes', "closedBy" = $3,
       "seconds" = 1440, "summary" = 'All as it was, in $n integrations.'
     where "workspaceId" = $1 and "id" = any($2::uuid[])`.replace("$n", String(integrations)),
    [at.workspaceId, ids, at.ownerId],
  );
  await owner.query(
    `update project set "reviewsFrom" = $3, "lastReviewWeek" = $4, "reviewsThrough" = $4, "weeklyReviewStreak" = $5
     where "workspaceId" = $1 and "id" = $2`,
    [at.workspaceId, at.projectId, told.at(-1)?.week, told[0]?.week, reviews],
  );
  return ids[0] ?? "";
}

function preparedOf(listed: number): Prepared {
  const span = { from: "2026-01-05", to: "2026-01-11" };
  return { since: null, days: { now: span, before: span }, listed, removed: [] };
}

async function fillRollout(owner: pg.Client, at: At, tasks: number): Promise<void> {
  const today = new Date().toISOString().slice(0, 10);
  const plan = planFrom(pilot, today, randomUUID);
  const each = Math.ceil(tasks / plan.phases.length);
  const phases = plan.phases.map((phase) => ({
    ...phase,
    tasks: Array.from({ length: each }, (_, n) => ({
      id: randomUUID(),
      title: `Task ${n + 1} of many`,
      ownerId: at.ownerId,
      plannedFrom: phase.plannedFrom,
      plannedTo: phase.plannedTo,
      dependsOn: [],
      doneAt: null,
      doneBy: null,
    })),
  }));
  await owner.query(
    `insert into rollout ("workspaceId", "projectId", "templateId", "plan", "startedOn", "createdBy", "createdAt")
     values ($1, $2, 'pilot', $3, $4, $5, now())`,
    [at.workspaceId, at.projectId, JSON.stringify({ ...plan, phases }), today, at.ownerId],
  );
}
