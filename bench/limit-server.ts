import { createHash, randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import pg from "pg";

/**
 * The limit we measure ourselves against: `node:http` and `pg` with prepared statements, on the same
 * database and the same rows, without framework, session, permission or rules. It shows of each row what
 * the portfolio shows.
 *
 * GET /html and /json: 50 projects of a workspace. POST /save: answer, revision, head and audit event of
 * one project in five round trips of one transaction.
 */
const [, , connectionString = "", workspaceId = ""] = process.argv;
const pool = new pg.Pool({ connectionString, max: 20 });
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

const LIST = `select p."id", p."slug", p."name", p."score", p."stage", p."blockers", p."staleCount", p."trustMix",
    p."spark", p."nextStep", p."updatedAt", t."name" "team", a."name" "owner"
  from (select * from project where "workspaceId" = $1 and "deletedAt" is null and "archivedAt" is null
    order by "updatedAt" desc, "id" desc limit 50) p
  left join team t on t."workspaceId" = p."workspaceId" and t."id" = p."teamId"
  left join account a on a."id" = p."ownerId" order by p."updatedAt" desc, p."id" desc`;

async function inWorkspace<T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query(`begin; select set_config('app.workspace_id', '${workspaceId}', true)`);
    const result = await work(client);
    await client.query("commit");
    return result;
  } finally {
    client.release();
  }
}

async function rows() {
  return (await inWorkspace((client) => client.query({ name: "list", text: LIST, values: [workspaceId] })))
    .rows;
}

function html(list: Awaited<ReturnType<typeof rows>>): string {
  const lines = list.map(
    (row) =>
      `<tr><th scope="row"><a href="/w/projects/${row.slug}">${row.name}</a></th><td>${row.stage}</td><td>${row.score}</td>` +
      `<td>${row.trustMix.join(" ")}</td><td>${row.spark.join(" ")}</td><td>${row.blockers}</td><td>${row.staleCount}</td>` +
      `<td>${row.nextStep}</td><td>${row.team}</td><td>${row.owner}</td><td><time>${row.updatedAt.toISOString()}</time></td></tr>`,
  );
  return `<!doctype html><html lang="en"><title>Portfolio</title><table><tbody>${lines.join("")}</tbody></table></html>`;
}

/** Five round trips, after BEGIN: lock, answer, revision, head, event. */
async function save(projectId: string): Promise<void> {
  const body = JSON.stringify({
    id: randomUUID(),
    projectId,
    type: "answer.recorded",
    at: new Date().toISOString(),
  });
  await inWorkspace(async (client) => {
    const query = (name: string, text: string, values: unknown[]) => client.query({ name, text, values });
    const locked = await query(
      "lock",
      `select "revision", "score" from project where "workspaceId" = $1 and "id" = $2 for update`,
      [workspaceId, projectId],
    );
    const number = Number(locked.rows[0].revision) + 1;
    await query(
      "answer",
      `insert into item_answer ("workspaceId", "projectId", "itemId", "answer", "source", "answeredBy", "answeredAt")
      values ($1, $2, 'safe-errors', '{"kind":"result","result":"pass"}', 'person', $1, now())
      on conflict ("workspaceId", "projectId", "itemId") do update set "answer" = excluded."answer", "version" = item_answer."version" + 1`,
      [workspaceId, projectId],
    );
    await query(
      "revision",
      `insert into revision ("workspaceId", "projectId", "number", "key", "at", "digest", "change", "previous", "score", "stage", "summary")
      values ($1, $2, $3, 'item:safe-errors', now(), $4, $5, $5, 40, 'demo', $6)`,
      [workspaceId, projectId, number, createHash("sha256").update(body).digest("hex"), CHANGE, summary],
    );
    await query(
      "head",
      `update project set "revision" = $3, "score" = $4, "updatedAt" = now(), "version" = "version" + 1 where "workspaceId" = $1 and "id" = $2`,
      [workspaceId, projectId, number, 40 + (number % 9)],
    );
    await query(
      "event",
      `with chain as (
        update audit_head set "seq" = "seq" + 1, "prev" = "head",
          "head" = encode(sha256(convert_to("head" || ':' || ("seq" + 1)::text || ':' || $2::text, 'UTF8')), 'hex')
        where "workspaceId" = $1 returning "seq", "prev", "head")
      insert into event ("workspaceId", "seq", "id", "at", "type", "projectId", "body", "prev", "hash")
      select $1, "seq", $3, now(), 'answer.recorded', $4, $2::text, "prev", "head" from chain`,
      [workspaceId, body, randomUUID(), projectId],
    );
  });
}

async function projectOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return JSON.parse(Buffer.concat(chunks).toString("utf8")).projectId;
}

/** What a revision holds is as large as a real one. */
const CHANGE = JSON.stringify({
  "item:safe-errors": {
    answer: { kind: "result", result: "pass" },
    note: "",
    source: "person",
    answeredBy: workspaceId,
    answeredAt: new Date().toISOString(),
    approval: null,
  },
});
const summary = await inWorkspace(async (client) => {
  const { rows } = await client.query(`select "summary" from revision where "workspaceId" = $1 limit 1`, [
    workspaceId,
  ]);
  return JSON.stringify(rows[0]?.summary ?? {});
});

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.url === "/") response.end("ready");
  else if (request.url === "/html") {
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(html(await rows()));
  } else if (request.url === "/json") {
    response
      .writeHead(200, { "content-type": "application/json" })
      .end(JSON.stringify({ data: await rows() }));
  } else if (request.url === "/save") {
    await save(await projectOf(request));
    response.writeHead(200, { "content-type": "application/json" }).end('{"ok":true}');
  } else response.writeHead(404).end();
}

const server = createServer((request, response) => {
  answer(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
});
server.listen(Number(process.env.PORT), "127.0.0.1");
// The bench holds the other end: without it nobody would stop this.
process.on("disconnect", () => process.exit());
