import { createHash, randomBytes } from "node:crypto";
import type pg from "pg";
import { v7 as uuidv7 } from "uuid";
import { archetypes } from "./archetypes";
import { CHILDREN, clearWorkspace } from "./clear-workspace";
import { linkEvents } from "./events";
import { storeHistory } from "./history";
import { dealProjects, fillProjects, storeArchetypes } from "./projects";

export type Entrance = {
  workspaceId: string;
  slug: string;
  email: string;
  session: string;
  apiToken: string;
};
type Load = { slug: string; projects: number };

const TEAMS = 40;
const COLLEAGUES = 120;
/** What is filled here, and measured right afterwards. */
const TABLES = ["account", "member", "workspace_week", "event", "portfolio_tally", "project", ...CHILDREN];

/**
 * Fills a workspace with set-based statements as the owner: the one place where rows come about beside the
 * doors, because ten thousand projects through them would take an hour. What it writes is what they would
 * have written: the readiness of every project follows from its facts.
 */
export async function loadWorkspace(owner: pg.Client, { slug, projects }: Load): Promise<Entrance> {
  await owner.query("begin");
  await owner.query("set local synchronous_commit = off");
  await clearWorkspace(owner, slug);
  const now = new Date().toISOString();
  const workspaceId = uuidv7();
  const entrance = await storePeople(owner, { workspaceId, slug });
  await owner.query("alter table project disable trigger project_tally");
  await storeArchetypes(owner, archetypes(now));
  await dealProjects(owner, { workspaceId, projects });
  await fillProjects(owner, workspaceId);
  await storeHistory(owner, workspaceId);
  await linkEvents(owner, workspaceId);
  await tally(owner, workspaceId);
  await owner.query("alter table project enable trigger project_tally");
  await owner.query("commit");
  await owner.query(`vacuum (analyze) ${TABLES.join(", ")}`);
  return entrance;
}

async function storePeople(
  owner: pg.Client,
  { workspaceId, slug }: { workspaceId: string; slug: string },
): Promise<Entrance> {
  await owner.query(
    `insert into workspace ("workspaceId", "slug", "name", "demo", "createdAt")
     values ($1, $2, $3, true, now() - interval '53 weeks')`,
    [workspaceId, slug, `Load (${slug})`],
  );
  await owner.query(`insert into workspace_slug ("workspaceId", "slug") values ($1, $2)`, [
    workspaceId,
    slug,
  ]);
  const email = `${slug}.owner@example.com`;
  const accountId = uuidv7();
  await owner.query(`insert into account ("id", "email", "name") values ($1, $2, 'Load Owner')`, [
    accountId,
    email,
  ]);
  await owner.query(
    `insert into account ("id", "email", "name")
     select gen_random_uuid(), $1 || '.' || n || '@example.com', 'Colleague ' || n from generate_series(1, $2::int) n`,
    [slug, COLLEAGUES],
  );
  await owner.query(
    `insert into member ("workspaceId", "accountId", "role", "joinedAt")
     select $1, "id", case when "id" = $2 then 'owner' else 'member' end, now() - interval '53 weeks'
     from account where "email" like $3 || '.%@example.com'`,
    [workspaceId, accountId, slug],
  );
  await owner.query(
    `insert into team ("workspaceId", "id", "name")
     select $1, gen_random_uuid(), 'Team ' || lpad(n::text, 2, '0') from generate_series(1, $2::int) n`,
    [workspaceId, TEAMS],
  );
  return { workspaceId, slug, email, ...(await storeSecrets(owner, workspaceId, accountId)) };
}

/** A session and a token, for whoever measures. */
async function storeSecrets(owner: pg.Client, workspaceId: string, accountId: string) {
  const session = randomBytes(32).toString("base64url");
  const apiToken = `lw_${randomBytes(32).toString("base64url")}`;
  await owner.query(
    `insert into session ("id", "accountId", "tokenHash", "userAgent", "address", "expiresAt")
     values (gen_random_uuid(), $1, $2, 'Load', '127.0.0.1', now() + interval '30 days')`,
    [accountId, sha256(session)],
  );
  await owner.query(
    `insert into api_token ("workspaceId", "id", "accountId", "name", "hash", "hint", "scopes", "expiresAt")
     values ($1, gen_random_uuid(), $2, 'Load', $3, $4, '{read,write,admin}', now() + interval '30 days')`,
    [workspaceId, accountId, sha256(apiToken), apiToken.slice(-4)],
  );
  return { session, apiToken };
}

/** What the trigger would have counted, in one go: row by row it would touch the same five rows each time. */
async function tally(owner: pg.Client, workspaceId: string): Promise<void> {
  await owner.query(
    `insert into portfolio_tally ("workspaceId", "key", "count")
     select $1, k, count(*) from project p, unnest(tally_keys(p)) k where p."workspaceId" = $1 group by k`,
    [workspaceId],
  );
}

function sha256(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}
