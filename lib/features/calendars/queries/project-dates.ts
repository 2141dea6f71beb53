import "server-only";
import { type RawBuilder, sql } from "kysely";
import type { Scope } from "@/lib/auth/scope";
import type { Tx } from "@/lib/db/connection";
import { stillOnCall } from "@/lib/db/on-call";
import type { CalendarEntry } from "@/lib/domain/calendars/calendar";
import {
  actionEntry,
  type DatedAction,
  type DatedPhase,
  type DatedProject,
  type DatedRotation,
  type DatedShift,
  type KeptReview,
  phaseEntries,
  rotationEntry,
  shiftEntry,
  waiverEntry,
} from "@/lib/domain/calendars/entries";
import { findItem } from "@/lib/domain/catalogue/catalogue";
import { currentCatalogue } from "@/lib/domain/catalogue/current";
import { spokenId } from "@/lib/domain/checks/compose";
import { isIsoWeek } from "@/lib/domain/weekly-reviews/iso-week";

/** As many rows of each kind as one calendar takes, the nearest first. */
const MOST_ROWS = 1_000;
/** How far back what is over stays in the calendar. */
const LOOK_BACK = sql`interval '26 weeks'`;

export type KeptReviews = ReadonlyMap<string, KeptReview[]>;
type Projects = ReadonlyMap<string, DatedProject>;
type OfProject = { projectId: string };

/** The reviews of these projects that were opened in the last half year and not missed, by project. */
export async function keptReviewsOf(tx: Tx, scope: Scope, projectIds: string[]): Promise<KeptReviews> {
  type Row = OfProject & {
    id: string;
    week: string;
    startedAt: Date | null;
    closedAt: Date | null;
    version: number;
  };
  const rows = await read<Row>(
    tx,
    sql`select r."projectId", r."id", r."week", r."startedAt", r."closedAt", r."version" from weekly_review r
      where ${among(scope, projectIds, "r")} and r."status" <> 'missed'
        and r."openedAt" > app_now() - ${LOOK_BACK}
      order by r."openedAt" desc`,
  );
  const kept = new Map<string, KeptReview[]>();
  for (const { projectId, week, startedAt, closedAt, ...review } of rows) {
    if (!isIsoWeek(week)) continue;
    const times = { startedAt: startedAt?.toISOString() ?? null, closedAt: closedAt?.toISOString() ?? null };
    kept.set(projectId, [...(kept.get(projectId) ?? []), { ...review, ...times, week }]);
  }
  return kept;
}

/** Everything else with a date: actions, rotations, phases, shifts, waivers. */
export async function datesOf(tx: Tx, scope: Scope, projects: Projects): Promise<CalendarEntry[]> {
  const ids = [...projects.keys()];
  const lists = [
    entriesOf(projects, actionEntry, await readActions(tx, scope, ids)),
    entriesOf(projects, rotationEntry, await readRotations(tx, scope, ids)),
    entriesOf(projects, shiftEntry, await readShifts(tx, scope, ids)),
    entriesOf(projects, waiverEntry, await readWaivers(tx, scope, ids)),
    (await readRollouts(tx, scope, ids)).flatMap(({ projectId, phases, version }) => {
      const project = projects.get(projectId);
      return project ? phaseEntries(project, phases, version) : [];
    }),
  ];
  return lists.flat();
}

function entriesOf<Row extends OfProject>(
  projects: Projects,
  entryOf: (project: DatedProject, row: Row) => CalendarEntry,
  rows: readonly Row[],
): CalendarEntry[] {
  return rows.flatMap((row) => {
    const project = projects.get(row.projectId);
    return project ? [entryOf(project, row)] : [];
  });
}

function readActions(tx: Tx, scope: Scope, ids: string[]): Promise<(DatedAction & OfProject)[]> {
  return read(
    tx,
    sql`select x."projectId", x."id", x."text", x."dueOn"::text "dueOn", x."version", a."name" "ownerName"
      from review_action x join account a on a."id" = x."ownerId"
      where ${among(scope, ids, "x")} and x."doneAt" is null and x."droppedAt" is null
      order by x."dueOn", x."id"`,
  );
}

async function readRotations(tx: Tx, scope: Scope, ids: string[]): Promise<(DatedRotation & OfProject)[]> {
  type Row = Omit<DatedRotation, "updatedAt"> & OfProject & { updatedAt: Date };
  const rows = await read<Row>(
    tx,
    sql`select i."projectId", i."id", i."name", i."rotationDueOn"::text "dueOn", i."updatedAt", i."version",
        a."name" "ownerName"
      from integration i join account a on a."id" = i."ownerId"
      where ${among(scope, ids, "i")} and i."deletedAt" is null and i."rotationDueOn" is not null
      order by i."rotationDueOn", i."id"`,
  );
  return rows.map((row) => ({ ...row, updatedAt: row.updatedAt.toISOString() }));
}

function readShifts(tx: Tx, scope: Scope, ids: string[]): Promise<(DatedShift & OfProject)[]> {
  return read(
    tx,
    sql`select s."projectId", s."id", s."fromDay"::text "fromDay", s."toDay"::text "toDay", s."version",
        a."name" "personName"
      from on_call s join account a on a."id" = s."accountId"
      where ${among(scope, ids, "s")} and s."toDay" > (app_now() - interval '4 weeks')::date and ${stillOnCall("s")}
      order by s."fromDay", s."id"`,
  );
}

async function readWaivers(tx: Tx, scope: Scope, ids: string[]) {
  type Row = OfProject & { id: string; itemId: string; expiresAt: Date; version: number };
  const rows = await read<Row>(
    tx,
    sql`select v."projectId", v."id", v."itemId", v."expiresAt", v."version" from waiver v
      where ${among(scope, ids, "v")} and v."decision" = 'approved' and v."revokedAt" is null
        and v."expiresAt" > app_now()
      order by v."expiresAt", v."id"`,
  );
  return rows.map(({ itemId, expiresAt, ...row }) => ({
    ...row,
    itemTitle: findItem(currentCatalogue, itemId)?.title ?? spokenId(itemId),
    expiresAt: expiresAt.toISOString(),
  }));
}

function readRollouts(tx: Tx, scope: Scope, ids: string[]) {
  type Row = OfProject & { phases: DatedPhase[]; version: number };
  return read<Row>(
    tx,
    sql`select r."projectId", r."plan" -> 'phases' "phases", r."version" from rollout r where ${among(scope, ids, "r")}`,
  );
}

async function read<Row>(tx: Tx, query: RawBuilder<unknown>): Promise<Row[]> {
  const { rows } = await sql<Row>`${query} limit ${MOST_ROWS}`.execute(tx);
  return rows;
}

function among(scope: Scope, ids: string[], alias: string): RawBuilder<boolean> {
  const of = sql.ref(alias);
  return sql`${of}."workspaceId" = ${scope.workspaceId}::uuid and ${of}."projectId" = any(${ids}::uuid[])`;
}
