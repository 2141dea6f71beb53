import "server-only";
import { sql } from "kysely";
import { actorAccountId, type ProjectScope, type Scope } from "@/lib/auth/scope";
import { within } from "@/lib/db/within";
import { can, type ProjectRole } from "@/lib/domain/access/grants";
import type { Stage } from "@/lib/domain/catalogue/vocabulary";
import { restorableUntil } from "@/lib/domain/projects/trash";
import { AppError } from "@/lib/errors";
import type { Reassessment } from "./schema";

/** What a project is, without its facts. Instants are ISO 8601 in UTC. */
export type Project = {
  id: string;
  slug: string;
  name: string;
  description: string;
  repositoryUrl: string | null;
  team: { id: string; name: string } | null;
  owner: { id: string; name: string };
  targetStage: Stage;
  targetDate: string | null;
  version: number;
  /** Number of the last revision; 1 while nothing but the registration has happened. */
  revision: number;
  /** The version of the workspace's own checks it is assessed under, and the newest there is; 0 is none. */
  checksVersion: number;
  newestChecksVersion: number;
  createdAt: string;
  updatedAt: string;
  archivedAt: string | null;
  deletedAt: string | null;
  /** The last request to go through the answers again, until something is submitted for review after it. */
  openReassessment: Reassessment | null;
  /** Somebody has decided about a launch. */
  decided: boolean;
  /** Something recurs: a weekly review, a rollout, a key to rotate, somebody on call. */
  rhythmic: boolean;
  /** Somebody said that no weekly reviews are wanted here. */
  reviewsOff: boolean;
};

type ProjectRow = Omit<Project, "team" | "owner" | "createdAt" | "updatedAt" | "archivedAt" | "deletedAt"> & {
  teamId: string | null;
  teamName: string | null;
  ownerId: string;
  ownerName: string;
  createdAt: Date;
  updatedAt: Date;
  archivedAt: Date | null;
  deletedAt: Date | null;
};

/** Reads one project. @throws AppError "not-found" */
export async function getProject(scope: ProjectScope): Promise<Project> {
  const row = await within(scope, async (tx) => {
    const { rows } = await sql<ProjectRow>`
      select p."id", p."slug", p."name", p."description", p."repositoryUrl", p."teamId", t."name" "teamName",
        p."ownerId", a."name" "ownerName", p."targetStage", p."targetDate"::text "targetDate", p."version",
        p."revision", p."checksVersion", (select coalesce(max(w."version"), 0) from workspace_checks w
          where w."workspaceId" = p."workspaceId") "newestChecksVersion", p."createdAt", p."updatedAt", p."archivedAt", p."deletedAt", ${openReassessment} "openReassessment",
        exists (select from decision d where d."workspaceId" = p."workspaceId" and d."projectId" = p."id") "decided",
        ${rhythmic} "rhythmic", p."reviewsOff"
      from project p
      join account a on a."id" = p."ownerId"
      left join team t on t."workspaceId" = p."workspaceId" and t."id" = p."teamId" and t."deletedAt" is null
      where p."workspaceId" = ${scope.workspaceId}::uuid and p."id" = ${scope.projectId}::uuid`.execute(tx);
    return rows[0];
  });
  if (!row) throw new AppError("not-found", "There is no such project here.");
  return toProject(row);
}

const rhythmic = sql`(p."reviewsFrom" is not null
  or exists (select from rollout r where r."workspaceId" = p."workspaceId" and r."projectId" = p."id")
  or exists (select from integration i where i."workspaceId" = p."workspaceId" and i."projectId" = p."id"
    and i."deletedAt" is null and i."rotationDueOn" is not null)
  or exists (select from on_call o where o."workspaceId" = p."workspaceId" and o."projectId" = p."id"))`;

const openReassessment = sql`(
  select json_build_object('id', r."id", 'requestedBy', coalesce(b."name", ''), 'dueOn', r."dueOn", 'note', r."note",
    'requestedAt', to_char(r."requestedAt" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
  from (select * from reassessment r where r."workspaceId" = p."workspaceId" and r."projectId" = p."id"
    order by r."requestedAt" desc, r."id" desc limit 1) r
  left join account b on b."id" = r."requestedBy"
  where not exists (select 1 from submission s where s."workspaceId" = r."workspaceId"
    and s."projectId" = r."projectId" and s."submittedAt" > r."requestedAt"))`;

function toProject({ teamId, teamName, ownerId, ownerName, ...row }: ProjectRow): Project {
  return {
    ...row,
    team: teamId && teamName ? { id: teamId, name: teamName } : null,
    owner: { id: ownerId, name: ownerName },
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    archivedAt: row.archivedAt?.toISOString() ?? null,
    deletedAt: row.deletedAt?.toISOString() ?? null,
  };
}

export type ProjectPerson = {
  accountId: string;
  name: string;
  email: string;
  role: ProjectRole;
  disabled: boolean;
};

/** The people with a role on the project: founders first, then reviewers and viewers, each by name. */
export async function listPeople(scope: ProjectScope): Promise<ProjectPerson[]> {
  return within(scope, async (tx) => {
    const { rows } = await sql<ProjectPerson>`
      select a."id" "accountId", a."name", a."email", pm."role", m."disabledAt" is not null "disabled"
      from project_member pm
      join member m on m."workspaceId" = pm."workspaceId" and m."accountId" = pm."accountId"
      join account a on a."id" = pm."accountId"
      where pm."workspaceId" = ${scope.workspaceId}::uuid and pm."projectId" = ${scope.projectId}::uuid
      order by array_position(array['founder', 'reviewer', 'viewer'], pm."role"), lower(a."name"), a."id"`.execute(
      tx,
    );
    return rows;
  });
}

export type Candidate = { accountId: string; name: string; email: string };

/** The people of the workspace who may be given a role, by name. */
export async function listCandidates(scope: Scope): Promise<Candidate[]> {
  return within(scope, (tx) =>
    tx
      .selectFrom("member")
      .innerJoin("account", "account.id", "member.accountId")
      .select(["account.id as accountId", "account.name", "account.email"])
      .where("member.workspaceId", "=", scope.workspaceId)
      .where("member.disabledAt", "is", null)
      .orderBy(sql`lower(account.name)`)
      .orderBy("account.id")
      .execute(),
  );
}

export type TeamChoice = { id: string; name: string };

/** The teams a project may belong to, by name. */
export async function listTeamChoices(scope: Scope): Promise<TeamChoice[]> {
  return within(scope, (tx) =>
    tx
      .selectFrom("team")
      .select(["id", "name"])
      .where("workspaceId", "=", scope.workspaceId)
      .where("deletedAt", "is", null)
      .orderBy(sql`lower(name)`)
      .execute(),
  );
}

export type TrashedProject = {
  id: string;
  slug: string;
  name: string;
  deletedAt: string;
  deletedBy: string | null;
  restorableUntil: string;
};

type TrashRow = Omit<TrashedProject, "deletedAt" | "restorableUntil"> & {
  deletedAt: Date;
  role: ProjectRole | null;
};

/** The deleted projects the viewer may bring back, last deleted first. */
export async function listTrash(scope: Scope): Promise<TrashedProject[]> {
  const rows = await within(scope, async (tx) => {
    const found = await sql<TrashRow>`
      select p."id", p."slug", p."name", p."deletedAt", a."name" "deletedBy", pm."role"
      from project p
      left join account a on a."id" = p."deletedBy"
      left join project_member pm on pm."workspaceId" = p."workspaceId" and pm."projectId" = p."id"
        and pm."accountId" = ${actorAccountId(scope.actor)}::uuid
      where p."workspaceId" = ${scope.workspaceId}::uuid and p."deletedAt" > app_now() - interval '30 days'
      order by p."deletedAt" desc, p."id"`.execute(tx);
    return found.rows;
  });
  return rows
    .filter((row) => can({ workspace: scope.role, project: row.role }, "project.delete"))
    .map(({ role: _, ...row }) => {
      const deletedAt = row.deletedAt.toISOString();
      return { ...row, deletedAt, restorableUntil: restorableUntil(deletedAt) };
    });
}

/** What managers asked the founders to look at again, last asked first. */
export async function listReassessments(scope: ProjectScope): Promise<Reassessment[]> {
  return within(scope, async (tx) => {
    const { rows } = await sql<Omit<Reassessment, "requestedAt"> & { requestedAt: Date }>`
      select r."id", coalesce(a."name", '') "requestedBy", r."requestedAt", r."dueOn"::text "dueOn", r."note"
      from reassessment r left join account a on a."id" = r."requestedBy"
      where r."workspaceId" = ${scope.workspaceId}::uuid and r."projectId" = ${scope.projectId}::uuid
      order by r."requestedAt" desc, r."id" desc`.execute(tx);
    return rows.map((row) => ({ ...row, requestedAt: row.requestedAt.toISOString() }));
  });
}
