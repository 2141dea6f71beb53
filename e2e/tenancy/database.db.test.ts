import { beforeAll, describe, expect, it } from "vitest";
import type { Person } from "@/lib/db/testing/world";
import { temporaryStorage } from "@/lib/storage/testing/temporary-storage";
import { aFullWorkspace } from "./full-workspace";
import { asApp, asOwner, type ForeignKey, foreignKeys, tenantTables } from "./tables";

temporaryStorage();

let tables: string[];
let references: ForeignKey[];
let ada: Person;
let eve: Person;

beforeAll(async () => {
  tables = await tenantTables();
  references = (await foreignKeys()).filter(({ table, target }) => [table, target].every(isTenantTable));
  ada = await aFullWorkspace("Tenancy");
  eve = await aFullWorkspace("Next door");
});

describe("The database keeps workspaces apart", () => {
  it("with something to keep apart in every table", async () => {
    for (const person of [ada, eve]) {
      const empty = [];
      for (const table of tables) {
        if ((await count(table, person.scope.workspaceId)) === 0) empty.push(table);
      }
      expect(empty).toEqual([]);
    }
  });

  it("by row-level security, enabled and forced, with a policy for the tenant and one for the owner", async () => {
    const rows = await asOwner<{ name: string; enabled: boolean; forced: boolean; policies: string[] }>(`
      select c.relname "name", c.relrowsecurity "enabled", c.relforcerowsecurity "forced",
        array(select p.polname || ':' || pg_get_expr(p.polqual, p.polrelid) from pg_policy p
          where p.polrelid = c.oid order by p.polname) "policies"
      from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')`);
    const tenantOnly =
      "tenant:(\"workspaceId\" = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid)";
    const broken = rows
      .filter(({ name }) => isTenantTable(name))
      .filter(
        ({ enabled, forced, policies }) =>
          !enabled ||
          !forced ||
          policies.length !== 2 ||
          policies[0] !== "owner:true" ||
          policies[1] !== tenantOnly,
      );
    expect(broken).toEqual([]);
  });

  it("behind a role that owns nothing and cannot step around it", async () => {
    const [role] = await asApp<Record<string, unknown>>(
      null,
      `select r.rolsuper "super", r.rolbypassrls "bypass", r.rolcreaterole "createRole", r.rolcreatedb "createDb",
        (select count(*)::int from pg_class c where c.relowner = r.oid and c.relnamespace = 'public'::regnamespace) "owned",
        (select count(*)::int from pg_auth_members m where m.member = r.oid) "memberOf"
       from pg_roles r where r.rolname = current_user`,
    );
    expect(role).toEqual({
      super: false,
      bypass: false,
      createRole: false,
      createDb: false,
      owned: 0,
      memberOf: 0,
    });
  });

  it("with a table for no workspace only where the list of global tables has it", async () => {
    const all = await asOwner<{ name: string }>(
      `select relname "name" from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')`,
    );
    const global = all.map(({ name }) => name).filter((name) => !isTenantTable(name));
    expect(global.sort()).toEqual(Object.keys(globalTables).sort());
  });

  it("and shows no row at all where no workspace is set", async () => {
    for (const table of tables) {
      const [row] = await asApp<{ n: number }>(null, `select count(*)::int "n" from "${table}"`);
      expect(row?.n, table).toBe(0);
    }
  });

  it("and shows, changes and deletes nothing of the neighbour's", async () => {
    const theirs = ada.scope.workspaceId;
    for (const table of tables) {
      const statement = `select count(*)::int "n" from "${table}" where "workspaceId" = $1`;
      const [seen] = await asApp<{ n: number }>(eve.scope.workspaceId, statement, [theirs]);
      expect(seen?.n, table).toBe(0);
      for (const attempt of [
        `update "${table}" set "workspaceId" = "workspaceId" where "workspaceId" = $1 returning 1`,
        `delete from "${table}" where "workspaceId" = $1 returning 1`,
      ]) {
        expect(await touched(eve, attempt, [theirs]), `${table}: ${attempt}`).toEqual([]);
      }
    }
  });

  it("and takes in no row that claims to be the neighbour's", async () => {
    for (const table of tables) {
      const smuggle = `insert into "${table}" select (jsonb_populate_record(t, jsonb_build_object('workspaceId', $1::text))).*
        from "${table}" t limit 1`;
      const columns = await asOwner<{ generated: boolean }>(
        `select true "generated" from pg_attribute where attrelid = $1::regclass and attgenerated <> ''`,
        [table],
      );
      if (columns.length > 0) continue;
      await expect(asApp(eve.scope.workspaceId, smuggle, [ada.scope.workspaceId]), table).rejects.toThrow(
        /row-level security|permission denied/,
      );
    }
  });
});

describe("A reference from one workspace to another cannot be stored", () => {
  it("because every foreign key between tables of workspaces carries the workspace", () => {
    const loose = references.filter(({ columns, targetColumns }) => {
      const at = columns.indexOf("workspaceId");
      return at === -1 || targetColumns[at] !== "workspaceId";
    });
    expect(loose).toEqual([]);
    expect(references.length).toBeGreaterThan(20);
  });

  it("because nothing named for another table's row goes without a foreign key, the listed ones apart", async () => {
    const columns = await asOwner<{ table: string; column: string }>(`
      select c.relname "table", a.attname "column" from pg_class c join pg_attribute a on a.attrelid = c.oid
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attnum > 0
        and not a.attisdropped and a.atttypid = 'uuid'::regtype and a.attname <> 'id' order by 1, 2`);
    const tied = new Set(
      (await foreignKeys()).flatMap(({ table, columns: own }) => own.map((c) => `${table}.${c}`)),
    );
    const untied = columns
      .filter(({ table }) => isTenantTable(table))
      .map(({ table, column }) => `${table}.${column}`)
      .filter((name) => !tied.has(name) && !isOwnKey(name));
    expect(untied.sort()).toEqual(Object.keys(memories).sort());
  });

  it("not even by the owner of the tables", async () => {
    for (const { table, columns, target, targetColumns, name } of references) {
      const pairs = columns.map((column, i) => ({ column, from: targetColumns[i] ?? "" }));
      const own = pairs.filter(({ column }) => column !== "workspaceId");
      if (own.length === 0) continue;
      const set = own
        .map(
          ({ column, from }) =>
            `"${column}" = (select "${from}" from "${target}" where "workspaceId" = $2 limit 1)`,
        )
        .join(", ");
      const present = own.map(({ column }) => `"${column}" is not null`).join(" and ");
      const one = `select ctid from "${table}" where "workspaceId" = $1 and ${present} limit 1`;
      const statement = `update "${table}" set ${set} where ctid = (${one})`;
      await expect(
        asOwner(statement, [ada.scope.workspaceId, eve.scope.workspaceId]),
        `${name} of ${table}`,
      ).rejects.toThrow(/violates foreign key constraint/);
    }
  });
});

/** Tables that belong to no workspace, each with its reason. */
const globalTables = {
  account: "a person is one person in every workspace",
  session: "somebody is signed in, wherever they go next",
  account_link: "proves control of an address",
  account_audit_head: "the person's own chain",
  account_event: "the person's own chain",
  idempotency_key: "belongs to a caller, who is a token or a session",
  rate_limit: "counts addresses and accounts",
  demo_seed: "speaks of the installation",
  spent_workspace_slug: "outlives its workspace, as a digest",
  schema_migration: "speaks of the installation",
};

/** Ids that outlive what they name: who did something, in records that stay when the person has left. */
const memories = {
  "campaign.createdBy": "kept when the person leaves",
  "comment.by": "kept when the person leaves",
  "decision.decidedBy": "kept when the person leaves",
  "decision.rollbackOwnerId": "kept when the person leaves",
  "decision_condition.metBy": "kept when the person leaves",
  "decision_condition.ownerId": "kept when the person leaves",
  "drill.by": "kept when the person leaves",
  "event.actorId": "the chain keeps who acted",
  "event.projectId": "the chain keeps which project it was",
  "evidence.createdBy": "kept when the person leaves",
  "evidence.deletedBy": "kept when the person leaves",
  "evidence_revision.uploadedBy": "kept when the person leaves",
  "integration.approvedBy": "kept when the person leaves",
  "integration.createdBy": "kept when the person leaves",
  "integration.deletedBy": "kept when the person leaves",
  "integration.ownerId": "kept when the person leaves",
  "integration_document.by": "kept when the person leaves",
  "integration_revision.by": "kept when the person leaves",
  "invitation.invitedBy": "kept when the person leaves",
  "item_answer.answeredBy": "kept when the person leaves",
  "on_call.accountId": "kept when the person leaves",
  "project.deletedBy": "kept when the person leaves",
  "project.revisionBy": "kept when the person leaves",
  "review_action.agreedBy": "kept when the person leaves",
  "review_action.doneBy": "kept when the person leaves",
  "review_action.ownerId": "kept when the person leaves",
  "review_action.rowId": "the row it came from; rows go with their review, as it does",
  "review_addendum.by": "kept when the person leaves",
  "review_row.decidedBy": "kept when the person leaves",
  "revision.actorId": "the chain keeps who acted",
  "runbook.by": "kept when the person leaves",
  "rollout.changedBy": "kept when the person leaves",
  "rollout.createdBy": "kept when the person leaves",
  "rollout_template.createdBy": "kept when the person leaves",
  "rollout_transition.by": "kept when the person leaves",
  "rollout_transition.phaseId": "the history keeps which phase it was",
  "signoff.by": "kept when the person leaves",
  "signoff.revokedBy": "kept when the person leaves",
  "submission.statusBy": "kept when the person leaves",
  "submission.submittedBy": "kept when the person leaves",
  "thread.createdBy": "kept when the person leaves",
  "thread.resolvedBy": "kept when the person leaves",
  "waiver.decidedBy": "kept when the person leaves",
  "reassessment.requestedBy": "kept when the person leaves",
  "waiver.requestedBy": "kept when the person leaves",
  "waiver.revokedBy": "kept when the person leaves",
  "workspace_checks.publishedBy": "whoever published a version did, member or not",
  "weekly_review.closedBy": "kept when the person leaves",
  "weekly_review.startedBy": "kept when the person leaves",
};

function isTenantTable(name: string): boolean {
  return tables.includes(name);
}

/** What a workspace is known by in its own table. */
function isOwnKey(name: string): boolean {
  return name === "workspace.workspaceId";
}

async function count(table: string, workspaceId: string): Promise<number> {
  const statement = `select count(*)::int "n" from "${table}" where "workspaceId" = $1`;
  return (await asOwner<{ n: number }>(statement, [workspaceId]))[0]?.n ?? 0;
}

/** The rows a statement of somebody's reached; tables they may not write at all reach none. */
async function touched(person: Person, statement: string, values: unknown[]): Promise<unknown[]> {
  try {
    return await asApp(person.scope.workspaceId, statement, values);
  } catch (error) {
    if (error instanceof Error && error.message.startsWith("permission denied")) return [];
    throw error;
  }
}
