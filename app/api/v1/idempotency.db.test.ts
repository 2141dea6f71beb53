import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { claimKey } from "@/lib/db/idempotency-keys";
import { aFounderOf } from "@/lib/db/testing/world";
import { transaction } from "@/lib/db/transaction";
import { outsideWorkspaces } from "@/lib/db/within";
import { atMostOnce } from "@/lib/http/idempotency";
import { aBrowserOf, aClientOf } from "./testing/client";

const url = "http://localhost:3000/api/v1/somewhere";
let counter = 0;
function anOwner(): string {
  counter += 1;
  return `test:${process.pid}:${Date.now()}:${counter}`;
}

function post(body: BodyInit, headers: Record<string, string> = {}): Request {
  return new Request(url, { method: "POST", body, headers: { "idempotency-key": "first try", ...headers } });
}

describe("A POST with an Idempotency-Key", () => {
  it("sent twice creates one project, and answers the same both times", async () => {
    const call = await aClientOf(await aFounderOf("Once"));
    const request = { headers: { "idempotency-key": "register-1" }, body: { name: "Only one" } };

    const first = await call("POST", "/projects", request);
    const second = await call("POST", "/projects", request);

    expect(first.status).toBe(201);
    expect(second).toMatchObject({ status: 201, body: first.body });
    expect(second.headers.get("idempotency-replayed")).toBe("true");
    expect(second.headers.get("location")).toBe(first.headers.get("location"));
    expect(second.headers.get("etag")).toBe(first.headers.get("etag"));
    expect((await call("GET", "/projects")).body).toMatchObject({ data: [{ name: "Only one" }] });
  });

  it("for another body is refused", async () => {
    const call = await aClientOf(await aFounderOf("Reused"));
    const headers = { "idempotency-key": "register-1" };
    await call("POST", "/projects", { headers, body: { name: "One" } });
    expect(await call("POST", "/projects", { headers, body: { name: "Two" } })).toMatchObject({
      status: 422,
      body: { code: "idempotency-key-reused" },
    });
  });

  it("is another key for another caller, and on another path", async () => {
    const headers = { "idempotency-key": "the same words" };
    const [ada, bo] = [await aClientOf(await aFounderOf("Ada's")), await aClientOf(await aFounderOf("Bo's"))];
    const first = await ada("POST", "/projects", { headers, body: { name: "P" } });
    expect(await bo("POST", "/projects", { headers, body: { name: "P" } })).toMatchObject({ status: 201 });
    expect(await ada("POST", "/teams", { headers, body: { name: "P" } })).toMatchObject({ status: 201 });
    expect(first.status).toBe(201);
  });

  it("while the first is still running is told to wait", async () => {
    const owner = anOwner();
    const [started, finished] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const first = atMostOnce(post("{}"), owner, async () => {
      started.resolve();
      await finished.promise;
      return Response.json({ done: true }, { status: 201 });
    });
    await started.promise;
    await expect(atMostOnce(post("{}"), owner, never)).rejects.toMatchObject({
      status: 409,
      code: "idempotency-key-in-flight",
    });
    finished.resolve();
    expect((await first).status).toBe(201);
    expect((await atMostOnce(post("{}"), owner, never)).status).toBe(201);
  });

  it("whose process died is taken over once its time is up", async () => {
    const call = { owner: anOwner(), path: "/dead", key: "k" };
    expect(await claimKey(call, "hash", 60)).toMatchObject({ kind: "claimed" });
    expect(await claimKey(call, "hash", 60)).toMatchObject({ kind: "in-flight" });
    await older(call.owner, "2 minutes");
    expect(await claimKey(call, "hash", 60)).toMatchObject({ kind: "claimed" });
  });

  it("is forgotten after a day", async () => {
    const owner = anOwner();
    await atMostOnce(post("{}"), owner, async () => Response.json({ run: 1 }));
    await older(owner, "25 hours");
    const again = await atMostOnce(post('{"other":true}'), owner, async () => Response.json({ run: 2 }));
    expect(await again.json()).toEqual({ run: 2 });
  });

  it("that was refused changed nothing, so the key may be used for the mended request", async () => {
    const call = await aClientOf(await aFounderOf("Mended"));
    const headers = { "idempotency-key": "register-1" };
    expect(await call("POST", "/projects", { headers, body: { name: "" } })).toMatchObject({ status: 422 });
    expect(await call("POST", "/projects", { headers, body: { name: "Mended" } })).toMatchObject({
      status: 201,
    });
  });

  it("for an upload compares the parts, whatever boundary they came with", async () => {
    const owner = anOwner();
    const run = async (request: Request) =>
      Response.json({ bytes: (await request.arrayBuffer()).byteLength }, { status: 201 });
    const first = await atMostOnce(form("boundary-one", "the same bytes"), owner, run);
    const second = await atMostOnce(form("boundary-two", "the same bytes"), owner, never);
    expect(await second.json()).toEqual(await first.json());
    await expect(atMostOnce(form("boundary-one", "other bytes!!!"), owner, never)).rejects.toMatchObject({
      status: 422,
    });
  });

  it("keeps a secret it answered with out of the database", async () => {
    const browser = await aBrowserOf(await aFounderOf("Secrets"));
    const request = { headers: { "idempotency-key": "token-1" }, body: { name: "CI", scopes: ["read"] } };
    const created = await browser("POST", "/tokens", request);
    const { secret } = created.body as { secret: string };

    expect((await browser("POST", "/tokens", request)).body).toEqual(created.body);
    const kept = await outsideWorkspaces(async (tx) => {
      const { rows } = await sql<{ found: boolean }>`
        select exists (select 1 from idempotency_key k where k::text like ${`%${secret}%`} or k::text like '%token-1%') "found"`.execute(
        tx,
      );
      return rows[0]?.found;
    });
    expect(kept).toBe(false);
  });
});

function form(boundary: string, content: string): Request {
  const body = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\n\r\n${content}\r\n--${boundary}--\r\n`;
  return post(body, { "content-type": `multipart/form-data; boundary=${boundary}` });
}

async function never(): Promise<Response> {
  throw new Error("This must not run a second time.");
}

async function older(owner: string, by: string): Promise<void> {
  await transaction("write", { workspaceId: null }, (tx) =>
    sql`update idempotency_key set "createdAt" = "createdAt" - ${by}::interval where "owner" = ${owner}`.execute(
      tx,
    ),
  );
}
