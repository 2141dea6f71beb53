import { expect } from "vitest";
import { type ContractStage, tagOf } from "../contract-stage";

/** The two plans, the drills and the rota, from nothing to a second version. */
export async function callRunbook({ contract, ada, call, register }: ContractStage) {
  const id = await register("Called at night");
  for (const path of ["runbook", "rollback-plan"]) {
    const all = `/projects/{id}/${path}`;
    const unsaved = await contract.call(call, `GET ${all}`, { id });
    expect(unsaved).toMatchObject({ status: 200, body: { number: 0, saved: null, complete: false } });
    const own = { id: "own-door", title: "The door code", edited: "1234#", generatedFrom: null };
    const body = { sections: [own] };
    expect(await contract.call(call, `PUT ${all}`, { id }, { body })).toMatchObject({ status: 428 });
    const saved = await contract.call(call, `PUT ${all}`, { id }, { headers: tagOf(unsaved), body });
    expect(saved).toMatchObject({ status: 200, body: { number: 1, saved: { by: { id: ada.accountId } } } });
    const stale = await contract.call(call, `PUT ${all}`, { id }, { headers: tagOf(unsaved), body });
    expect(stale).toMatchObject({ status: 412, body: { current: { number: 1 } } });
    const again = await contract.call(call, `PUT ${all}`, { id }, { headers: tagOf(saved), body });
    expect(again).toMatchObject({ status: 409, body: { code: "unchanged" } });
    const versions = await contract.call(call, `GET ${all}/versions`, { id }, { query: "?limit=1" });
    expect(versions).toMatchObject({ body: { data: [{ number: 1 }], nextCursor: null } });
    const version = await contract.call(call, `GET ${all}/versions/{number}`, { id, number: "1" });
    expect(version).toMatchObject({ status: 200, body: { previous: null } });
    const markdown = await contract.call(call, `GET ${all}/markdown`, { id });
    expect(markdown.headers.get("content-type")).toBe("text/markdown; charset=utf-8");
  }

  const tried = { kind: "restore", outcome: "worked", performedAt: "2026-01-15T10:00:00.000Z" };
  const recorded = await contract.call(call, "POST /projects/{id}/drills", { id }, { body: tried });
  expect(recorded).toMatchObject({ status: 201, body: { endsAt: "2026-04-15T10:00:00.000Z" } });
  const ahead = { body: { ...tried, performedAt: "2099-01-15T10:00:00.000Z" } };
  expect(await contract.call(call, "POST /projects/{id}/drills", { id }, ahead)).toMatchObject({
    status: 422,
    body: { code: "drill-in-future" },
  });
  expect(await contract.call(call, "GET /projects/{id}/drills", { id })).toMatchObject({ status: 200 });
  const proposals = await contract.call(call, "GET /projects/{id}/drills/proposals", { id });
  expect(proposals).toMatchObject({ status: 200 });

  const rota = await contract.call(call, "GET /projects/{id}/on-call", { id });
  expect(rota).toMatchObject({ status: 200, body: { version: 1, now: [], shifts: [] } });
  const shift = { accountId: ada.accountId, fromDay: "2099-01-01", toDay: "2099-01-07" };
  const sent = { headers: tagOf(rota), body: { shifts: [shift] } };
  const set = await contract.call(call, "PUT /projects/{id}/on-call", { id }, sent);
  expect(set).toMatchObject({ status: 200, body: { version: 2, shifts: [shift] } });
  expect(await contract.call(call, "PUT /projects/{id}/on-call", { id }, sent)).toMatchObject({
    status: 412,
  });
}
