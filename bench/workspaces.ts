import { createHash, randomBytes, randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { loadWorkspace } from "@/db/seed/scale/load-workspace";
import type { Sent } from "./load";

/** A workspace of some size and a signed-in owner of it. */
export type LoadedWorkspace = { workspaceId: string; slug: string; session: string; projects: number };

/** A founder with a session of their own, who answers two items of their one project in turn. */
export type Saver = { projectId: string; slug: string; session: string; workspace: string };

export const SIZES = [100, 1_000, 10_000] as const;
export type Size = (typeof SIZES)[number];

/** Two checks: a save of the one never continues the revision of the other. */
export const SAVED_ITEMS = ["safe-errors", "rate-limits-tested"] as const;

const SETTLE_MS = 5_000;
const LAST_SAVE_MS = 400;

/** Fills one workspace per size and leaves the database as it would be after a quiet night. */
export async function fillWorkspaces(
  ownerUrl: string,
  say: (text: string) => void,
): Promise<Record<Size, LoadedWorkspace>> {
  const owner = await connect(ownerUrl);
  try {
    const filled: LoadedWorkspace[] = [];
    for (const projects of SIZES) {
      say(`Filling a workspace of ${projects} projects …`);
      const { workspaceId, slug, session } = await loadWorkspace(owner, {
        slug: `load-${projects}`,
        projects,
      });
      filled.push({ workspaceId, slug, session, projects });
    }
    await owner.query("vacuum analyze");
    await sleep(SETTLE_MS);
    const [small, middle, large] = filled;
    if (!small || !middle || !large) throw new Error("A workspace is missing.");
    return { 100: small, 1000: middle, 10000: large };
  } finally {
    await owner.end();
  }
}

/** Gives some projects a founder with a session, and an answer to each of the items that will be saved. */
export async function prepareSavers(
  owner: pg.Client,
  { workspaceId, slug: workspace }: LoadedWorkspace,
  count: number,
): Promise<Saver[]> {
  const { rows } = await owner.query<{ projectId: string; slug: string; founder: string }>(
    `select p."id" "projectId", p."slug", p."ownerId" "founder" from project p
     where p."workspaceId" = $1 order by p."createdAt" desc, p."id" limit $2`,
    [workspaceId, count],
  );
  await owner.query(
    `insert into item_answer ("workspaceId", "projectId", "itemId", "answer", "source", "answeredBy", "answeredAt")
     select $1, p, i, '{"kind":"result","result":"fail"}', 'person', gen_random_uuid(), now()
     from unnest($2::uuid[]) p, unnest($3::text[]) i on conflict do nothing`,
    [workspaceId, rows.map((row) => row.projectId), SAVED_ITEMS],
  );
  const savers: Saver[] = [];
  for (const { projectId, slug, founder } of rows) {
    const session = randomBytes(32).toString("base64url");
    await owner.query(
      `insert into session ("id", "accountId", "tokenHash", "userAgent", "address", "expiresAt")
       values ($1, $2, $3, 'Bench', '127.0.0.1', now() + interval '1 day')`,
      [randomUUID(), founder, createHash("sha256").update(session).digest("hex")],
    );
    savers.push({ projectId, slug, session, workspace });
  }
  return savers;
}

/** Headers of a browser that is signed in and stands on one of our own pages. */
export function signedIn(origin: string, { session, workspace }: { session: string; workspace: string }) {
  return {
    cookie: `launchworthy-session=${session}`,
    "launchworthy-workspace": workspace,
    origin,
    "sec-fetch-site": "same-origin",
  };
}

/** What the page of a saver sends, answer after answer, from the versions that stand when it begins. */
export async function savesOf(
  owner: pg.Client,
  origin: string,
  savers: readonly Saver[],
): Promise<(connection: number) => () => Sent> {
  // The last save of the window before may still be under way.
  await sleep(LAST_SAVE_MS);
  const { rows } = await owner.query<{ projectId: string; itemId: string; version: number }>(
    `select "projectId", "itemId", "version"::int from item_answer
     where "projectId" = any($1::uuid[]) and "itemId" = any($2::text[])`,
    [savers.map((saver) => saver.projectId), SAVED_ITEMS],
  );
  const standing = new Map(rows.map(({ projectId, itemId, version }) => [`${projectId} ${itemId}`, version]));
  return (connection) => {
    const saver = savers[connection % savers.length];
    if (!saver) throw new Error("There is no saver.");
    const headers = signedIn(origin, saver);
    let sent = 0;
    return () => {
      const turn = sent++;
      const itemId = SAVED_ITEMS[turn % 2] ?? SAVED_ITEMS[0];
      const seen = (standing.get(`${saver.projectId} ${itemId}`) ?? 0) + Math.floor(turn / 2);
      return {
        method: "PATCH",
        path: `/api/v1/projects/${saver.projectId}/items/${itemId}`,
        headers: {
          ...headers,
          "content-type": "application/json",
          "if-match": `"${seen}"`,
          prefer: "return=minimal",
        },
        body: JSON.stringify({ result: turn % 4 < 2 ? "pass" : "partial" }),
      };
    };
  };
}

export async function connect(connectionString: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  return client;
}
