import { expect } from "vitest";
import { type ContractStage, field, tagOf } from "../contract-stage";

/** The way to users: planned, changed, paused, locked, and what became of it. */
export async function callRollout({ contract, ada, call, register }: ContractStage) {
  const id = await register("Rolled out");
  const path = "/projects/{id}/rollout";
  const from = new Date().toISOString().slice(0, 10);
  expect(await contract.call(call, `GET ${path}`, { id })).toMatchObject({ status: 404 });
  const planned = await contract.call(
    call,
    `POST ${path}`,
    { id },
    { body: { templateId: "four-weeks", from } },
  );
  expect(planned).toMatchObject({
    status: 201,
    body: { status: "running", plannedBy: { id: ada.accountId } },
  });
  const again = await contract.call(call, `POST ${path}`, { id }, { body: { templateId: "pilot", from } });
  expect(again).toMatchObject({ status: 409, body: { code: "rollout-exists" } });

  const any = { "if-match": "*" };
  const rules = { exitGate: ["errors-safe"] };
  expect(await contract.call(call, `PATCH ${path}`, { id }, { body: rules })).toMatchObject({ status: 428 });
  expect(await contract.call(call, `PATCH ${path}`, { id }, { headers: any, body: rules })).toMatchObject({
    status: 200,
    body: { exitGate: { holds: false, rules: [{ rule: "errors-safe", fix: { itemId: "safe-errors" } }] } },
  });
  const stale = await contract.call(call, `PATCH ${path}`, { id }, { headers: tagOf(planned), body: rules });
  expect(stale).toMatchObject({ status: 412, body: { current: { changed: { by: { id: ada.accountId } } } } });

  const phaseId = String((planned.body as { currentPhaseId: string }).currentPhaseId);
  const phase = { id, phaseId };
  const titled = { headers: any, body: { title: "First things" } };
  expect(await contract.call(call, `PATCH ${path}/phases/{phaseId}`, phase, titled)).toMatchObject({
    body: { phases: [{ title: "First things" }, {}, {}, {}] },
  });
  const body = { reason: "The vendor is away" };
  expect(await contract.call(call, `POST ${path}/phases/{phaseId}/lock`, phase, { body })).toMatchObject({
    body: { phases: [{ lock: body }, {}, {}, {}] },
  });
  const unlocked = await contract.call(call, `POST ${path}/phases/{phaseId}/unlock`, phase, { body: {} });
  expect(unlocked).toMatchObject({ status: 200 });

  const added = await contract.call(call, `POST ${path}/tasks`, { id }, { body: { phaseId, title: "Ring" } });
  expect(added).toMatchObject({ status: 201 });
  const task = { id, taskId: added.headers.get("location")?.split("/").at(-1) ?? "" };
  const one = `${path}/tasks/{taskId}`;
  const owned = { headers: tagOf(added), body: { ownerId: ada.accountId } };
  expect(await contract.call(call, `PATCH ${one}`, task, owned)).toMatchObject({ status: 200 });
  const finished = { headers: any, body: { done: true } };
  expect(await contract.call(call, `PATCH ${one}`, task, finished)).toMatchObject({ status: 200 });
  expect(await contract.call(call, `DELETE ${one}`, task, { headers: any })).toMatchObject({ status: 204 });

  expect(await contract.call(call, `POST ${path}/pause`, { id }, { body })).toMatchObject({
    body: { status: "paused", pause: body },
  });
  expect(await contract.call(call, `POST ${path}/resume`, { id }, { body: {} })).toMatchObject({
    body: { status: "running" },
  });
  const history = await contract.call(call, `GET ${path}/history`, { id }, { query: "?limit=2" });
  expect(history).toMatchObject({ body: { data: [{ kind: "resumed" }, { kind: "paused" }] } });
}

/** What rollouts are planned from. */
export async function callRolloutTemplates({ contract, call }: ContractStage) {
  const all = "/rollout-templates";
  const one = `${all}/{templateId}`;
  const copy = { templateId: "pilot" };
  const saved = await contract.call(call, `POST ${all}`, {}, { body: { name: "Our pilot", copy } });
  expect(saved).toMatchObject({ status: 201, body: { builtIn: false, days: 14 } });
  const params = { templateId: field(saved, "id") };
  expect(await contract.call(call, `GET ${all}`)).toMatchObject({
    body: { data: [{ id: "four-weeks", builtIn: true }, { id: "pilot" }, { id: params.templateId }] },
  });
  expect(await contract.call(call, `GET ${one}`, params)).toMatchObject({ status: 200 });
  const body = { name: "Our own pilot" };
  const edited = await contract.call(call, `PATCH ${one}`, params, { headers: tagOf(saved), body });
  expect(edited).toMatchObject({ status: 200, body: { ...body, version: 2 } });
  const stale = await contract.call(call, `PATCH ${one}`, params, { headers: tagOf(saved), body });
  expect(stale).toMatchObject({ status: 412, body: { current: { version: 2 } } });
  expect(await contract.call(call, `DELETE ${one}`, params, { headers: tagOf(edited) })).toMatchObject({
    status: 204,
  });
}
