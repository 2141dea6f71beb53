import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { ProjectScope } from "@/lib/auth/scope";
import { aColleagueOf, aFounderOf, granted, onProject, type Person } from "@/lib/db/testing/world";
import { aProjectOfAda } from "@/lib/features/evidence/testing/cast";
import { createToken } from "@/lib/features/tokens/commands";
import { blobFolder } from "@/lib/storage/data-folder";
import { multipartBody, multipartRequest, type Part } from "@/lib/storage/testing/multipart";
import { filesBelow, temporaryStorage } from "@/lib/storage/testing/temporary-storage";
import { aClientOf, api, type Client } from "./testing/client";

temporaryStorage();

const piece = z.object({
  id: z.string(),
  title: z.string(),
  version: z.number(),
  files: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      size: z.number(),
      sha256: z.string(),
      contentType: z.string(),
    }),
  ),
});

type Desk = { project: ProjectScope; person: Person; call: Client; path: string };

async function aDesk(name: string): Promise<Desk> {
  const { ada, project } = await aProjectOfAda(name);
  return {
    project,
    person: ada,
    call: await aClientOf(ada),
    path: `/projects/${project.projectId}/evidence`,
  };
}

async function authorized(person: Person): Promise<Record<string, string>> {
  const { secret } = granted(await createToken(person.scope, { name: "Raw", scopes: ["read", "write"] }));
  return { authorization: `Bearer ${secret}` };
}

function formOf(
  files: Record<string, string | Uint8Array<ArrayBuffer>>,
  fields: Record<string, string> = {},
): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  for (const [name, content] of Object.entries(files)) form.append("files", new Blob([content]), name);
  return form;
}

async function added(call: Client, path: string, form: FormData) {
  const answer = await call("POST", path, { body: form });
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  const body = piece.parse(answer.body);
  const [file] = body.files;
  return {
    ...body,
    file: `/evidence/${body.id}/files/${file?.id}`,
    etag: answer.headers.get("etag") ?? "",
    answer,
  };
}

describe("Evidence over the API", () => {
  it("takes several files with fields as one piece, and lists it with what it does", async () => {
    const { call, path } = await aDesk("Upload");
    const fields = {
      title: "Two scans",
      itemIds: "secrets-not-in-git, safe-errors",
      collectedAt: "2026-01-05",
    };
    const { id, etag, answer } = await added(call, path, formOf({ "a.txt": "1", "b.json": "{}" }, fields));
    expect(etag).toBe('"1"');
    expect(answer.headers.get("location")).toBe(`/api/v1/evidence/${id}`);
    expect(answer.body).toMatchObject({
      title: "Two scans",
      kind: "file",
      collectedAt: "2026-01-05T00:00:00.000Z",
      files: [{ name: "a.txt", contentType: "text/plain; charset=utf-8" }, { name: "b.json" }],
      items: [{ itemId: "safe-errors" }, { itemId: "secrets-not-in-git" }],
      uploadedBy: { name: "Ada Founder" },
    });
    expect(await call("GET", `${path}?itemId=safe-errors`)).toMatchObject({
      body: { data: [{ id }], nextCursor: null },
    });
    expect(await call("GET", `${path}?itemId=provider-logging`)).toMatchObject({ body: { data: [] } });
  });

  it("takes links and notes as JSON, names them, and reads a day as the whole day", async () => {
    const { call, path } = await aDesk("Words");
    const link = {
      kind: "link",
      url: "https://ci.example.com/runs/1",
      collectedAt: "2026-01-05",
      validUntil: "2026-02-05",
    };
    expect(await call("POST", path, { body: link })).toMatchObject({
      status: 201,
      body: { title: "ci.example.com/runs/1", validUntil: "2026-02-05T23:59:59.999Z" },
    });
    const note = { kind: "note", body: "# Restore drill\nIt took 12 minutes." };
    expect(await call("POST", path, { body: note })).toMatchObject({
      status: 201,
      body: { title: "Restore drill" },
    });
  });

  it("pages through a list without losing or repeating a piece", async () => {
    const { call, path } = await aDesk("Pages");
    for (const body of ["one", "two", "three"]) await call("POST", path, { body: { kind: "note", body } });
    const page = z.object({
      data: z.array(z.object({ title: z.string() })),
      nextCursor: z.string().nullable(),
    });
    const first = page.parse((await call("GET", `${path}?limit=2`)).body);
    const rest = page.parse((await call("GET", `${path}?limit=2&cursor=${first.nextCursor}`)).body);
    expect([...first.data, ...rest.data].map(({ title }) => title)).toEqual(["three", "two", "one"]);
    expect(rest.nextCursor).toBeNull();
    expect(await call("GET", `${path}?cursor=bm9wZQ`)).toMatchObject({
      status: 400,
      body: { code: "invalid-cursor" },
    });
  });

  it("renames, sets items, deletes and restores under If-Match", async () => {
    const { call, path } = await aDesk("Life");
    const { id } = await added(call, path, formOf({ "a.txt": "1" }));
    const one = `/evidence/${id}`;
    const body = { title: "Renamed", itemIds: ["safe-errors"] };
    expect(await call("PATCH", one, { body })).toMatchObject({ status: 428 });
    const edited = await call("PATCH", one, { body, headers: { "if-match": '"1"' } });
    expect(edited).toMatchObject({
      status: 200,
      body: { title: "Renamed", items: [{ itemId: "safe-errors" }], version: 2 },
    });
    const late = { status: 412, body: { code: "changed-meanwhile", current: { title: "Renamed" } } };
    expect(await call("PATCH", one, { body, headers: { "if-match": '"1"' } })).toMatchObject(late);
    expect(await call("DELETE", one, { headers: { "if-match": '"1"' } })).toMatchObject(late);

    expect(await call("DELETE", one, { headers: { "if-match": '"2"' } })).toMatchObject({ status: 204 });
    expect(await call("GET", path)).toMatchObject({ body: { data: [] } });
    expect(await call("GET", `${path}?trash=true`)).toMatchObject({ body: { data: [{ id }] } });
    expect(await call("POST", `${one}/restore`)).toMatchObject({
      status: 200,
      body: { trash: null, version: 4 },
    });
    expect(await call("POST", `${one}/restore`)).toMatchObject({
      status: 409,
      body: { code: "not-in-trash" },
    });
  });

  it("revises a piece and keeps the files of every revision", async () => {
    const { call, path } = await aDesk("Revisions");
    const { id, file } = await added(call, path, formOf({ "v1.txt": "first" }));
    const revised = await call("POST", `/evidence/${id}/revisions`, { body: formOf({ "v2.txt": "second" }) });
    expect(revised).toMatchObject({
      status: 201,
      body: { revision: 2, files: [{ name: "v2.txt" }], revisions: [{ number: 2 }, { number: 1 }] },
    });
    expect(await call("GET", file)).toMatchObject({ status: 200, body: "first" });
    const note = await call("POST", `/evidence/${id}/revisions`, { body: { kind: "note", body: "x" } });
    expect(note).toMatchObject({ status: 422, body: { code: "wrong-kind", expected: "file" } });
  });

  it("refuses a collected-at in the future, unknown items, and fields nobody asked for, keeping nothing", async () => {
    const { call, path, project } = await aDesk("Refused");
    const refused = async (fields: Record<string, string>) =>
      (await call("POST", path, { body: formOf({ "a.txt": "1" }, fields) })).body;
    expect(await refused({ collectedAt: "2199-01-01" })).toMatchObject({
      status: 422,
      code: "collected-in-future",
    });
    expect(await refused({ itemIds: "nope" })).toMatchObject({
      status: 422,
      code: "unknown-items",
      itemIds: ["nope"],
    });
    expect(await refused({ colectedAt: "2026-01-01" })).toMatchObject({ status: 422, code: "invalid" });
    expect(await refused({ collectedAt: "yesterday" })).toMatchObject({ issues: [{ path: "collectedAt" }] });
    expect(await call("POST", path, { body: formOf({}, { title: "t" }) })).toMatchObject({
      body: { issues: [{ path: "files" }] },
    });
    expect(await call("POST", path, { body: "a,b", headers: { "content-type": "text/csv" } })).toMatchObject({
      status: 415,
    });
    expect(filesBelow(join(blobFolder(), project.workspaceId))).toEqual([]);
  });

  it("carries an upload out once for an Idempotency-Key", async () => {
    const { call, path } = await aDesk("Once");
    const send = () =>
      call("POST", path, { body: formOf({ "a.txt": "1" }), headers: { "idempotency-key": "k-1" } });
    const [first, again] = [await send(), await send()];
    expect(again.body).toEqual(first.body);
    expect(again.headers.get("idempotency-replayed")).toBe("true");
    expect(await call("GET", path)).toMatchObject({ body: { data: [{}] } });
  });
});

describe("Files of evidence", () => {
  it("come back byte for byte as attachments that can run nothing", async () => {
    const { call, path, person } = await aDesk("Bytes");
    const every = Uint8Array.from({ length: 70_000 }, (_, at) => (at * 7) % 256);
    const { file } = await added(call, path, formOf({ "sj\u00e4lv \u201cdone\u201d; x=1.bin": every }));
    const request = new Request(`http://localhost:3000/api/v1${file}`, { headers: await authorized(person) });
    const answer = await api.fetch(request);
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(every);
    const headers = Object.fromEntries(answer.headers);
    expect(headers).toMatchObject({
      "content-type": "application/octet-stream",
      "content-length": "70000",
      "x-content-type-options": "nosniff",
      "content-security-policy": "sandbox; default-src 'none'",
      "cross-origin-resource-policy": "same-origin",
      "cache-control": "no-store",
    });
    expect(headers["content-disposition"]).toBe(
      `attachment; filename="sja_lv _done_; x=1.bin"; filename*=UTF-8''sj%C3%A4lv%20%E2%80%9Cdone%E2%80%9D%3B%20x%3D1.bin`,
    );
    expect(headers["repr-digest"]).toMatch(/^sha-256=:[\w+/]+=*:$/);
  });

  it.each([
    ["page.html", "<script>alert(document.cookie)</script>"],
    ["logo.svg", '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
    ["run.js", "alert(1)"],
    ["bomb.zip/../../x.xml", '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'],
  ])("are never served as something a browser runs: %s", async (name, content) => {
    const { call, path } = await aDesk("Hostile");
    const { file } = await added(call, path, formOf({ [name]: content }));
    const answer = await call("GET", file);
    expect(answer.headers.get("content-type")).toBe("text/plain; charset=utf-8");
    expect(answer.headers.get("content-disposition")).toMatch(/^attachment; filename="[^/"]+"; /);
    expect(answer.body).toBe(content);
  });

  it("answers HEAD with the same headers and no body", async () => {
    const { call, path } = await aDesk("Head");
    const { file, files } = await added(call, path, formOf({ "a.txt": "1" }));
    const answer = await call("HEAD", file);
    expect(answer).toMatchObject({ status: 200, body: "" });
    expect(answer.headers.get("etag")).toBe(`"${files[0]?.sha256}"`);
  });

  it("are not handed out once they differ from what was uploaded", async () => {
    const { call, path, project } = await aDesk("Damaged");
    const { file } = await added(call, path, formOf({ "a.txt": "good" }));
    const folder = join(blobFolder(), project.workspaceId);
    writeFileSync(join(folder, filesBelow(folder)[0] ?? ""), "evil");
    expect(await call("GET", file)).toMatchObject({ status: 500, body: { code: "file-damaged" } });
  });

  it("of one name and content twice are two files", async () => {
    const { call, path } = await aDesk("Twice");
    const [one, two] = [
      await added(call, path, formOf({ "a.txt": "1" })),
      await added(call, path, formOf({ "a.txt": "1" })),
    ];
    expect(one.file).not.toBe(two.file);
    await call("DELETE", `/evidence/${one.id}`, { headers: { "if-match": "*" } });
    expect(await call("GET", two.file)).toMatchObject({ status: 200, body: "1" });
  });

  it("are open to a viewer, who can add none", async () => {
    const { person, project, call, path } = await aDesk("Viewer");
    const { file, id } = await added(call, path, formOf({ "a.txt": "1" }));
    const vera = await aColleagueOf(person, "member", "Vera Viewer");
    await onProject(vera, project, "viewer");
    const view = await aClientOf(vera);
    expect(await view("GET", file)).toMatchObject({ status: 200, body: "1" });
    expect(await view("POST", path, { body: formOf({ "b.txt": "2" }) })).toMatchObject({ status: 403 });
    expect(await view("POST", `/evidence/${id}/revisions`, { body: formOf({ "b.txt": "2" }) })).toMatchObject(
      { status: 403 },
    );
    expect(await view("DELETE", `/evidence/${id}`, { headers: { "if-match": "*" } })).toMatchObject({
      status: 403,
    });
  });

  it("do not exist for a stranger, a colleague without a role, or under another piece", async () => {
    const { person, call, path } = await aDesk("Mine");
    const { file, id } = await added(call, path, formOf({ "a.txt": "1" }));
    const other = await added(call, path, formOf({ "b.txt": "2" }));
    const stranger = await aClientOf(await aFounderOf("Theirs"));
    const outsider = await aClientOf(await aColleagueOf(person, "member", "Olu Outsider"));
    for (const who of [stranger, outsider]) {
      expect(await who("GET", file)).toMatchObject({ status: 404 });
      expect(await who("GET", `/evidence/${id}`)).toMatchObject({ status: 404 });
      expect(await who("POST", `/evidence/${id}/restore`)).toMatchObject({ status: 404 });
    }
    expect(await call("GET", `/evidence/${id}/files/${other.files[0]?.id}`)).toMatchObject({ status: 404 });
    expect(await call("GET", `/evidence/${id}/files/..%2F..%2Fetc`)).toMatchObject({ status: 404 });
  });

  it("need a token that may write", async () => {
    const { person, path } = await aDesk("Read token");
    const reader = await aClientOf(person, ["read"]);
    expect(await reader("POST", path, { body: formOf({ "a.txt": "1" }) })).toMatchObject({ status: 403 });
  });
});

describe("The limits of an upload", () => {
  const exactly = (bytes: number) => formOf({ "big.bin": new Uint8Array(bytes) });

  it("let exactly 25 MiB pass and answer one byte more with 413, naming file and limit", async () => {
    const { call, path } = await aDesk("Limit");
    expect(await call("POST", path, { body: exactly(26_214_400) })).toMatchObject({ status: 201 });
    expect(await call("POST", path, { body: exactly(26_214_401) })).toMatchObject({
      status: 413,
      body: {
        code: "file-too-large",
        file: "big.bin",
        limitBytes: 26_214_400,
        detail: expect.stringContaining("25 MiB"),
      },
    });
  }, 30_000);

  it("refuse an empty file, too many files and a body that was cut, keeping nothing", async () => {
    const { call, path, project, person } = await aDesk("Bad bodies");
    expect(await call("POST", path, { body: formOf({ "a.txt": "1", "empty.txt": "" }) })).toMatchObject({
      status: 422,
      body: { code: "file-empty", file: "empty.txt" },
    });
    const many = Object.fromEntries(Array.from({ length: 21 }, (_, at) => [`${at}.txt`, "1"]));
    expect(await call("POST", path, { body: formOf(many) })).toMatchObject({
      status: 413,
      body: { code: "too-many-files" },
    });
    const parts: Part[] = [{ name: "files", filename: "a.txt", body: "1" }];
    const cut = multipartRequest({ body: multipartBody(parts, ""), headers: await authorized(person) });
    const answer = await api.fetch(new Request(`http://localhost:3000/api/v1${path}`, cut));
    expect([answer.status, z.object({ code: z.string() }).parse(await answer.json()).code]).toEqual([
      400,
      "upload-cut",
    ]);
    expect(filesBelow(join(blobFolder(), project.workspaceId))).toEqual([]);
  });
});
