import { expect } from "vitest";
import { LATENCY_BUCKETS } from "@/lib/domain/integrations/latency";
import { type ContractStage, field, tagOf } from "../contract-stage";

/** What is counted of calls, and what they are held to. */
export async function callCallStatistics({ contract, call, register }: ContractStage) {
  const id = await register("Counted");
  const added = await contract.call(
    call,
    "POST /projects/{id}/integrations",
    { id },
    { body: { name: "Payments", authMethod: "api-key", rotationDueOn: "2026-01-31" } },
  );
  const one = { id, integrationId: field(added, "id") };
  const each = "/projects/{id}/integrations/{integrationId}";

  const unset = await contract.call(call, `GET ${each}/objective`, one);
  expect(unset).toMatchObject({ status: 200, body: { availability: null, version: 0, windowDays: 28 } });
  const body = { availability: 99.5, p95Ms: 800 };
  const put = `PUT ${each}/objective`;
  expect(await contract.call(call, put, one, { body })).toMatchObject({ status: 428 });
  const set = await contract.call(call, put, one, { headers: tagOf(unset), body });
  expect(set).toMatchObject({ status: 200, body: { ...body, version: 1 } });
  expect(await contract.call(call, put, one, { headers: tagOf(unset), body })).toMatchObject({
    status: 412,
    body: { current: { version: 1 } },
  });

  const day = new Date().toISOString().slice(0, 10);
  const latency = Array.from({ length: LATENCY_BUCKETS }, (_, at) => (at === 3 ? 1_000 : 0));
  const row = { endpoint: "post /v1/charges?x=1", day, calls: 1_000, errors: 8, latency };
  const own = { headers: { "idempotency-key": "counted once" }, body: { rows: [row] } };
  const posted = await contract.call(call, `POST ${each}/statistics`, one, own);
  expect(posted).toMatchObject({ status: 200, body: { rows: 1, warnings: [] } });
  const replayed = await contract.call(call, `POST ${each}/statistics`, one, own);
  expect(replayed.headers.get("idempotency-replayed")).toBe("true");

  const all = "POST /projects/{id}/statistics";
  const wrong = { ...row, integration: "Payments", errors: 2_000 };
  expect(await contract.call(call, all, { id }, { body: { rows: [wrong] } })).toMatchObject({
    status: 422,
    body: { code: "invalid-statistics", faultCount: 1, faults: [{ row: 0, field: "errors" }] },
  });
  const user = { ...row, integration: "Payments", endpoint: "GET /users/42" };
  expect(await contract.call(call, all, { id }, { body: { rows: [user] } })).toMatchObject({
    body: { rows: 1, warnings: [{ endpoint: "GET /users/42" }] },
  });

  const read = await contract.call(call, `GET ${each}/statistics`, one, { query: `?from=${day}` });
  expect(read).toMatchObject({
    status: 200,
    body: {
      totals: { calls: 2_000, errors: 16, p95Ms: 295 },
      days: [{ day, budgetLeftPercent: 0 }],
      endpoints: [{ endpoint: "GET /users/42" }, { endpoint: "POST /v1/charges" }],
      budget: { allowed: 10, left: -6, says: expect.stringMatching(/overspent/) },
    },
  });
  expect(
    await contract.call(call, `GET ${each}/statistics`, one, { query: "?from=2020-01-01" }),
  ).toMatchObject({ status: 400 });
  expect(await contract.call(call, "GET /projects/{id}/statistics", { id })).toMatchObject({
    status: 200,
    body: { data: [{ integration: { name: "Payments" }, lastDay: day }], nextCursor: null },
  });
  const query = `?limit=1&until=2026-12-31&project=${id}`;
  expect(await contract.call(call, "GET /rotations", {}, { query })).toMatchObject({
    status: 200,
    body: { data: [{ name: "Payments", dueOn: "2026-01-31", isOverdue: true, secretOwner: null }] },
  });
}
