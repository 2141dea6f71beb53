import { createHash } from "node:crypto";
import type pg from "pg";
import { v7 as uuidv7 } from "uuid";
import { eventBody } from "@/lib/db/audit-chain";

type Registered = { id: string; slug: string; ownerId: string; at: Date };
type Link = {
  seq: number;
  id: string;
  at: string;
  actorId: string;
  projectId: string;
  body: string;
  prev: string;
  hash: string;
};

const LINKS_PER_INSERT = 5_000;

/** Gives the workspace an audit chain that verifies: one registration per project, oldest first. */
export async function linkEvents(owner: pg.Client, workspaceId: string): Promise<void> {
  const { rows } = await owner.query<Registered>(
    `select "id", "slug", "ownerId", "createdAt" "at" from project where "workspaceId" = $1 order by "createdAt", "id"`,
    [workspaceId],
  );
  let head = "genesis";
  const links = rows.map((project, index): Link => {
    const prev = head;
    const seq = index + 1;
    const link = linkOf(project);
    head = createHash("sha256").update(`${prev}:${seq}:${link.body}`).digest("hex");
    return { ...link, seq, prev, hash: head };
  });
  for (let at = 0; at < links.length; at += LINKS_PER_INSERT) {
    await owner.query(
      `insert into event ("workspaceId", "seq", "id", "at", "actorId", "type", "projectId", "body", "prev", "hash")
       select $1, "seq", "id", "at", "actorId", 'project.registered', "projectId", "body", "prev", "hash"
       from jsonb_to_recordset($2) l("seq" bigint, "id" uuid, "at" timestamptz, "actorId" uuid, "projectId" uuid, "body" text, "prev" text, "hash" text)`,
      [workspaceId, JSON.stringify(links.slice(at, at + LINKS_PER_INSERT))],
    );
  }
  await owner.query(`insert into audit_head ("workspaceId", "seq", "prev", "head") values ($1, $2, $3, $4)`, [
    workspaceId,
    links.length,
    links.at(-1)?.prev ?? "",
    head,
  ]);
}

function linkOf({ id: projectId, slug, ownerId: actorId, at }: Registered) {
  const id = uuidv7();
  const instant = at.toISOString();
  const data = { slug, scenarios: [], signals: {} };
  const body = eventBody({
    id,
    at: instant,
    actorId,
    projectId,
    event: { type: "project.registered", data },
  });
  return { id, at: instant, actorId, projectId, body };
}
