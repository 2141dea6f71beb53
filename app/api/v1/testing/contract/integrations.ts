import { expect } from "vitest";
import { type ContractStage, field, tagOf } from "../contract-stage";

/** What the app depends on: the registry, from a template to the trash. */
export async function callIntegrations({ contract, ada, call, register }: ContractStage) {
  const id = await register("Registered");
  const all = "/projects/{id}/integrations";
  const fields = { name: "Payments", kind: "rest", mode: "sync", expectedLatencyMs: 9_000 };
  const added = await contract.call(call, `POST ${all}`, { id }, { body: fields });
  expect(added).toMatchObject({ status: 201, body: { approval: null, record: fields } });
  const one = { id, integrationId: field(added, "id") };
  const each = `${all}/{integrationId}`;
  expect(await contract.call(call, `GET ${all}`, { id }, { query: "?limit=1" })).toMatchObject({
    body: { data: [{ id: one.integrationId }], nextCursor: null },
  });
  expect(await contract.call(call, `GET ${all}/proposals`, { id })).toMatchObject({
    body: { data: [{ itemId: "async-long-jobs", after: "fail", accept: { result: "fail" } }] },
  });
  const body = { mode: "async" };
  expect(await contract.call(call, `PATCH ${each}`, one, { body })).toMatchObject({ status: 428 });
  const edited = await contract.call(call, `PATCH ${each}`, one, { headers: tagOf(added), body });
  expect(edited).toMatchObject({ status: 200, body: { revision: 2, record: body } });
  const stale = await contract.call(call, `PATCH ${each}`, one, { headers: tagOf(added), body });
  expect(stale).toMatchObject({ status: 412, body: { current: { version: 2 } } });
  const approved = await contract.call(call, `POST ${each}/approve`, one, { body: { version: 2 } });
  expect(approved).toMatchObject({ status: 200, body: { approval: { by: { id: ada.accountId } } } });
  expect(await contract.call(call, `GET ${each}/revisions`, one)).toMatchObject({
    body: { data: [{ number: 2, changed: ["mode"] }, { number: 1 }] },
  });
  const newest = await contract.call(call, `GET ${each}/revisions`, one, { query: "?limit=1" });
  const query = `?cursor=${field(newest, "nextCursor")}`;
  expect(await contract.call(call, `GET ${each}/revisions`, one, { query })).toMatchObject({
    body: { data: [{ number: 1 }], nextCursor: null },
  });
  const note = await contract.call(call, `GET ${each}/note`, one);
  expect(note.headers.get("content-type")).toBe("text/markdown; charset=utf-8");
  const seen = await contract.call(call, `GET ${each}`, one);
  expect(await contract.call(call, `DELETE ${each}`, one, { headers: tagOf(seen) })).toMatchObject({
    status: 204,
  });
  expect(await contract.call(call, `POST ${each}/restore`, one)).toMatchObject({ status: 200 });
  expect(await contract.call(call, "GET /integration-templates")).toMatchObject({ status: 200 });
}
