import "server-only";
import { type RawBuilder, sql } from "kysely";
import { v7 as uuidv7 } from "uuid";
import type { z } from "zod";
import { actorAccountId, type CommandTarget, type Scope } from "@/lib/auth/scope";
import { can, type Permission } from "@/lib/domain/access/grants";
import { tokenScopeFor } from "@/lib/domain/access/token-scopes";
import { currentCatalogue } from "@/lib/domain/catalogue/current";
import type { Catalogue } from "@/lib/domain/catalogue/types";
import { concernsSomebody, movesReminders } from "@/lib/domain/inbox/consequences";
import { emptyFacts, type FactChange } from "@/lib/domain/readiness/change";
import type { Facts } from "@/lib/domain/readiness/facts";
import { AppError, StaleProject } from "@/lib/errors";
import type { Refusal, Result } from "@/lib/result";
import { eventParts, type RecordedEvent } from "./audit-chain";
import { catalogueFor } from "./catalogues";
import type { Tx } from "./connection";
import { type Enqueued, type Job, jobPart } from "./enqueue";
import { loadFacts } from "./facts";
import { parseInput } from "./input";
import { revisionParts } from "./revisions";
import { type LockedProject, lockProject, lockStanding, type Standing } from "./standing";
import { transaction } from "./transaction";
import { type Turn, turnIn } from "./turns";

/** What a command hands back: the event it caused, and what else belongs to the same transaction. */
export type Done<Value, Reason = never> = {
  ok: true;
  value: Value;
  event: RecordedEvent;
  /** Facts this command changed; the door writes the revision and the readiness that follow. */
  change?: { key: string; facts: FactChange };
  /** For a command that brings a project into being: its id, so that event and first revision are its own. */
  projectId?: string;
  jobs?: readonly Job[];
  /**
   * A write that repeats its precondition and travels with revision and event in one statement. It returns
   * a row where the precondition held; where it did not, the command is refused.
   */
  write?: { statement: RawBuilder<unknown>; otherwise: () => Promise<Refusal<Reason>> };
  /** Writes without a precondition that travel in that statement too: parts of its WITH, each with a name. */
  parts?: readonly RawBuilder<unknown>[];
};
type Outcome<Value, Reason> = Done<Value, Reason> | Refusal<Reason>;

export type Context = { tx: Tx; scope: Scope; standing: Standing; now: string; actorId: string | null };
export type ProjectContext = Context & {
  project: LockedProject;
  /** The facts as of the lock, before this command. */
  facts: Facts;
  /** What those facts are judged by. */
  catalogue: Catalogue;
};

type Definition<Schema extends z.ZodType, Value, Reason> = {
  permission: Permission;
  input: Schema;
  /** Only the commands that take a workspace out of its archive or bring it to its end may run in one. */
  on?: "live" | "archived-too";
  run: (context: Context & { input: z.output<Schema> }) => Promise<Outcome<Value, Reason>>;
};
type ProjectDefinition<Schema extends z.ZodType, Value, Reason> = {
  permission: Permission;
  input: Schema;
  /** Most commands refuse on a project that is archived or in the trash; a few exist for just that. */
  on?: "live" | "archived-too" | "trashed-too";
  run: (context: ProjectContext & { input: z.output<Schema> }) => Promise<Outcome<Value, Reason>>;
};

/** Throws unless its caller saw what stands; it reads what no other command on the workspace can change meanwhile. */
export type Precondition = (tx: Tx) => Promise<void>;

/**
 * The one door for writes that concern a workspace: parses, opens the transaction, proves standing and
 * permission again on locked rows, runs the rule, appends the event last, enqueues effects, commits.
 * A refusal rolls everything back and is returned; a broken promise is thrown as `AppError`.
 */
export function command<Schema extends z.ZodType, Value, Reason = never>(
  definition: Definition<Schema, Value, Reason>,
): (scope: Scope, input: z.input<Schema>, precondition?: Precondition) => Promise<Result<Value, Reason>> {
  return async (scope, raw, precondition) => {
    const input = parseInput(definition.input, raw);
    return settle(scope, async (tx, turn) => {
      const standing = await lockStanding(tx, scope);
      requirePermission(scope, standing, null, definition.permission);
      requireLiveWorkspace(standing, definition.on ?? "live");
      await precondition?.(tx);
      const outcome = await definition.run({ ...contextOf(tx, scope, standing), input });
      if (!outcome.ok) return outcome;
      const { projectId, change } = outcome;
      const revision = projectId && change ? await firstRevision(tx, scope, projectId, change) : [];
      return finish({ ...contextOf(tx, scope, standing), turn }, projectId ?? null, revision, outcome);
    });
  };
}

/**
 * The same door for a command on one project, whose head row stays locked until COMMIT.
 *
 * @returns a function that also takes the version of the project its caller saw, where that matters:
 * it throws `StaleProject` when another stands now.
 */
export function projectCommand<Schema extends z.ZodType, Value, Reason = never>(
  definition: ProjectDefinition<Schema, Value, Reason>,
): (scope: CommandTarget, input: z.input<Schema>, seenVersion?: number) => Promise<Result<Value, Reason>> {
  return async (scope, raw, seenVersion) => {
    const input = parseInput(definition.input, raw);
    return settle(scope, async (tx, turn) => {
      const project = await lockProject(tx, scope);
      requirePermission(scope, project.standing, project, definition.permission);
      requireLiveWorkspace(project.standing, "live");
      requireLive(project, definition.on ?? "live");
      if (seenVersion !== undefined && seenVersion !== project.version) throw new StaleProject();
      // Read before the command writes anything: what the revision calls "previous" must be just that.
      const facts = await loadFacts(tx, scope.workspaceId, project.id);
      const catalogue = await catalogueFor(tx, scope.workspaceId, facts.checksVersion);
      const context: ProjectContext = {
        ...contextOf(tx, scope, project.standing),
        project,
        facts,
        catalogue,
      };
      const outcome = await definition.run({ ...context, input });
      if (!outcome.ok) return outcome;
      const revision = outcome.change ? await revisionParts(context, outcome.change) : [];
      return finish({ ...context, turn }, project.id, revision, outcome);
    });
  };
}

class Refused<Reason> extends Error {
  constructor(readonly refusal: Refusal<Reason>) {
    super("refused");
  }
}

async function settle<Value, Reason>(
  scope: Scope,
  work: (tx: Tx, turn: Turn) => Promise<Outcome<Value, Reason>>,
): Promise<Result<Value, Reason>> {
  const turn = turnIn(scope.workspaceId);
  try {
    return await transaction("write", { workspaceId: scope.workspaceId }, async (tx) => {
      const outcome = await work(tx, turn);
      if (!outcome.ok) throw new Refused(outcome);
      return { ok: true as const, value: outcome.value };
    });
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  } finally {
    turn.leave();
  }
}

function contextOf(tx: Tx, scope: Scope, standing: Standing): Context {
  return { tx, scope, standing, now: standing.now, actorId: actorAccountId(scope.actor) };
}

function requirePermission(
  scope: Scope,
  standing: Standing,
  project: LockedProject | null,
  permission: Permission,
): void {
  if (scope.actor.kind === "system") return;
  const roles = { workspace: standing.role, project: project?.role ?? null };
  if (project && !can(roles, "project.read"))
    throw new AppError("not-found", "There is no such project here.");
  if (!can(roles, permission)) throw new AppError("forbidden", "Your role does not allow this.");
  if (scope.actor.kind === "token" && !scope.actor.scopes.includes(tokenScopeFor(permission))) {
    throw new AppError("forbidden", `This token lacks the scope "${tokenScopeFor(permission)}".`);
  }
}

function requireLiveWorkspace(standing: Standing, on: "live" | "archived-too"): void {
  if (standing.workspace.archivedAt && on === "live") {
    throw new AppError("conflict", "This workspace is archived. Its owner can take it out of the archive.");
  }
}

function requireLive(
  project: LockedProject,
  on: NonNullable<ProjectDefinition<z.ZodType, never, never>["on"]>,
): void {
  if (project.deletedAt && on !== "trashed-too")
    throw new AppError("not-found", "This project is in the trash.");
  if (project.archivedAt && on === "live") {
    throw new AppError("conflict", "This project is archived. Take it out of the archive to change it.");
  }
}

async function firstRevision(
  tx: Tx,
  scope: Scope,
  projectId: string,
  change: { key: string; facts: FactChange },
): Promise<readonly RawBuilder<unknown>[]> {
  const project = await lockProject(tx, { ...scope, projectId });
  const nothing = { facts: emptyFacts(), catalogue: currentCatalogue };
  return revisionParts({ ...contextOf(tx, scope, project.standing), project, ...nothing }, change);
}

/** The last statement before COMMIT: whoever holds the head of the chain is about to let it go. */
async function finish<Value, Reason>(
  { tx, scope, now, actorId, facts, turn }: Context & { facts?: Facts; turn: Turn },
  projectId: string | null,
  revision: readonly RawBuilder<unknown>[],
  outcome: Done<Value, Reason>,
): Promise<Outcome<Value, Reason>> {
  const { event, jobs = [], write, parts = [] } = outcome;
  const id = uuidv7();
  const queued = jobPart(scope.workspaceId, [...jobs, ...telling(outcome, { id, projectId, facts })]);
  const logged = eventParts(scope.workspaceId, { id, at: now, actorId, projectId, event });
  const written = sql`written as (${write?.statement ?? sql`select 1`})`;
  // Whoever waits at the head of the chain waits here, holding nothing there yet.
  await turn.take();
  const { rows } = await sql<{ seq: number | null; written: boolean }>`
    with ${sql.join([written, ...parts, ...revision, queued, ...logged])}
    select (select "seq" from logged) "seq", exists (select from written) "written", (select count(*) from queued) "queued"`.execute(
    tx,
  );
  const [row] = rows;
  if (!row || row.seq === null) throw new Error("The workspace has no audit chain.");
  return write && !row.written ? write.otherwise() : outcome;
}

/**
 * Who is to be told of an event is worked out by a job. What somebody signed may be outdated by any change
 * of the facts; evidence otherwise only moves reminders of its project, and a pipeline moves them in bursts.
 */
function telling(
  { event, change }: Done<unknown, unknown>,
  { id, projectId, facts }: { id: string; projectId: string | null; facts: Facts | undefined },
): Enqueued[] {
  const notify = { name: "notify", payload: { eventId: id } } as const;
  if (change !== undefined && (facts?.signoffs.length ?? 0) > 0) return [notify];
  if (!concernsSomebody(event.type)) return [];
  return [movesReminders(event.type) ? { ...notify, once: `reminders:${projectId}` } : notify];
}
