import { expect } from "vitest";
import { type ContractStage, field } from "../contract-stage";

/** The documents of an integration: kept, held against each other, compared. */
export async function callIntegrationDocuments({ contract, call, register }: ContractStage) {
  const id = await register("Documented");
  const body = { name: "Payments" };
  const added = await contract.call(call, "POST /projects/{id}/integrations", { id }, { body });
  const one = { id, integrationId: field(added, "id") };
  const all = "/projects/{id}/integrations/{integrationId}/documents";
  const store = (document: object) => contract.call(call, `POST ${all}`, one, { body: document });
  expect(await contract.call(call, `POST ${all}/suggested-schema`, one, { body: {} })).toMatchObject({
    status: 409,
    body: { code: "no-payload" },
  });
  expect(await store({ kind: "payload", text: '{"id":"ch_1"}' })).toMatchObject({
    status: 201,
    body: { number: 1, verdict: null },
  });
  const suggested = await contract.call(call, `POST ${all}/suggested-schema`, one, { body: {} });
  expect(await store({ kind: "schema", text: field(suggested, "schema") })).toMatchObject({
    body: { verdict: { against: 1, valid: true } },
  });
  expect(await store({ kind: "payload", text: "{" })).toMatchObject({
    status: 422,
    body: { code: "unreadable-document" },
  });
  const suspect = { kind: "payload", text: '{"id":7,"client_secret":"pi_3Ok_secret"}' };
  expect(await store(suspect)).toMatchObject({ status: 422, body: { code: "looks-like-a-secret" } });
  expect(await store({ ...suspect, holdsNoSecret: true })).toMatchObject({
    body: { verdict: { valid: false, faults: [{ path: "$.id" }] } },
  });
  expect(await contract.call(call, `GET ${all}`, one, { query: "?kind=payload&limit=1" })).toMatchObject({
    body: { data: [{ number: 2 }], nextCursor: expect.any(String) },
  });
  const payload = { ...one, kind: "payload" };
  expect(await contract.call(call, `GET ${all}/{kind}/{number}`, { ...payload, number: "1" })).toMatchObject({
    body: { text: '{"id":"ch_1"}' },
  });
  expect(
    await contract.call(call, `GET ${all}/{kind}/drift`, payload, { query: "?from=1&to=2" }),
  ).toMatchObject({ body: { added: [{ path: "$.client_secret" }], retyped: [{ path: "$.id" }] } });
}

/** The registry as a file: tried, taken over, and given back. */
export async function callRegistryImport({ contract, ada, call, register }: ContractStage) {
  const id = await register("Imported");
  const all = "/projects/{id}/integrations";
  const csv = (body: string) => ({ headers: { "content-type": "text/csv" }, body });
  const file = csv(`name,owner\r\nSearch,${ada.email}\r\n`);
  const tried = await contract.call(call, `POST ${all}/import/dry-run`, { id }, file);
  expect(tried).toMatchObject({ status: 200, body: { ok: true, counts: { new: 1 } } });
  const query = `?plan=${field(tried, "plan")}`;
  const taken = await contract.call(call, `POST ${all}/import`, { id }, { ...file, query });
  expect(taken).toMatchObject({ status: 200, body: { added: [expect.any(String)], edited: [] } });
  expect(await contract.call(call, `POST ${all}/import`, { id }, { ...file, query })).toMatchObject({
    status: 409,
    body: { code: "plan-moved" },
  });
  expect(await contract.call(call, `POST ${all}/import`, { id }, csv("name\r\nMaps"))).toMatchObject({
    status: 422,
    body: { code: "import-faulty", faults: [{ line: 2, column: "owner" }] },
  });
  const yaml = { headers: { "content-type": "application/yaml" }, body: "- name: [" };
  expect(await contract.call(call, `POST ${all}/import/dry-run`, { id }, yaml)).toMatchObject({
    body: { ok: false, faults: [{ line: 1 }] },
  });
  const sheet = await contract.call(call, `GET ${all}/export.csv`, { id });
  expect(sheet.headers.get("content-type")).toBe("text/csv; charset=utf-8");
  expect(await contract.call(call, `GET ${all}/export.yaml`, { id })).toMatchObject({ status: 200 });
}
