import { expect } from "vitest";
import { withMailServer } from "@/e2e/world/letters";
import { type ContractStage, field, tagOf } from "../contract-stage";

const any = { "if-match": "*" };

/** The week's review, from choosing its day to mailing its summary. */
export async function callWeeklyReviews({ contract, ada, call, register }: ContractStage) {
  const id = await register("Reviewed weekly");
  const each = "/projects/{id}/weekly-reviews/{reviewId}";
  const listed = { body: { name: "Payments" } };
  expect(await contract.call(call, "POST /projects/{id}/integrations", { id }, listed)).toMatchObject({
    status: 201,
  });
  await chooseTheDay({ contract, call, id });
  const opened = await contract.call(call, "POST /projects/{id}/weekly-reviews", { id });
  expect(opened).toMatchObject({ status: 201, body: { status: "open", rows: { total: 1, moved: 1 } } });
  const one = { id, reviewId: field(opened, "id") };
  expect(await contract.call(call, "POST /projects/{id}/weekly-reviews", { id })).toMatchObject({
    status: 409,
  });
  expect(await contract.call(call, `POST ${each}/start`, one)).toMatchObject({ status: 200 });
  expect(await contract.call(call, `POST ${each}/close`, one)).toMatchObject({
    status: 409,
    body: { code: "rows-undecided", rowIds: [expect.any(String)] },
  });
  await decideInIt({ contract, call, one, rowId: rowOf(opened) });
  await agreeInIt({ contract, call, id, ownerId: ada.accountId });
  expect(await contract.call(call, `POST ${each}/close`, one)).toMatchObject({
    status: 200,
    body: { status: "closed", agreed: [{ state: "done" }] },
  });
  const page = await contract.call(call, "GET /projects/{id}/weekly-reviews", { id }, { query: "?limit=1" });
  expect(page).toMatchObject({ body: { data: [{ id: one.reviewId }], nextCursor: null } });
  const addendum = { body: { body: "The vendor called back." } };
  expect(await contract.call(call, `POST ${each}/addenda`, one, addendum)).toMatchObject({ status: 201 });
  expect(await contract.call(call, `GET ${each}`, one)).toMatchObject({ body: { addenda: [{}] } });
  const summary = await contract.call(call, `GET ${each}/summary`, one);
  expect(summary.headers.get("content-type")).toBe("text/markdown; charset=utf-8");
  // Of a review that is over there is nothing to wait for: the stream ends by itself.
  expect(await contract.call(call, `GET ${each}/events`, one)).toMatchObject({ status: 200 });
  await withMailServer(async () => {
    const readers = { body: { to: [ada.accountId] } };
    expect(await contract.call(call, `POST ${each}/mail`, one, readers)).toMatchObject({ status: 202 });
  });
}

type Part = Pick<ContractStage, "contract" | "call">;

async function chooseTheDay({ contract, call, id }: Part & { id: string }) {
  const path = "/projects/{id}/review-schedule";
  const seen = await contract.call(call, `GET ${path}`, { id });
  const body = { weekday: 1, on: true };
  expect(await contract.call(call, `PUT ${path}`, { id }, { body })).toMatchObject({ status: 428 });
  const chosen = await contract.call(call, `PUT ${path}`, { id }, { headers: tagOf(seen), body });
  expect(chosen).toMatchObject({ status: 200, body: { on: true, weekday: 1 } });
  const stale = await contract.call(call, `PUT ${path}`, { id }, { headers: tagOf(seen), body });
  expect(stale).toMatchObject({ status: 412 });
}

async function decideInIt({
  contract,
  call,
  one,
  rowId,
}: Part & { one: { id: string; reviewId: string }; rowId: string }) {
  const rows = "/projects/{id}/weekly-reviews/{reviewId}/rows";
  const body = { decision: "fix", note: "Ask them." };
  const row = { ...one, rowId };
  expect(await contract.call(call, `PATCH ${rows}/{rowId}`, row, { body })).toMatchObject({ status: 428 });
  const headers = { "if-match": '"1"' };
  expect(await contract.call(call, `PATCH ${rows}/{rowId}`, row, { headers, body })).toMatchObject({
    status: 200,
    body: { decision: "fix", version: 2 },
  });
  const stale = await contract.call(call, `PATCH ${rows}/{rowId}`, row, { headers, body });
  expect(stale).toMatchObject({ status: 412, body: { current: { decision: "fix", version: 2 } } });
  const decisions = [{ rowId, version: 2, decision: "keep" }];
  const many = await contract.call(call, `POST ${rows}/decisions`, one, { body: { decisions } });
  expect(many).toMatchObject({ status: 200, body: { decided: 1 } });
}

async function agreeInIt({ contract, call, id, ownerId }: Part & { id: string; ownerId: string }) {
  const all = "/projects/{id}/review-actions";
  const body = { text: "Rotate the key", ownerId, dueOn: "2099-01-04" };
  const agreed = await contract.call(call, `POST ${all}`, { id }, { body });
  expect(agreed).toMatchObject({ status: 201, body: { state: "open", owner: { id: ownerId } } });
  const one = { id, actionId: field(agreed, "id") };
  expect(await contract.call(call, `GET ${all}`, { id }, { query: "?state=open" })).toMatchObject({
    body: { data: [{ id: one.actionId }] },
  });
  expect(await contract.call(call, `GET ${all}/{actionId}`, one)).toMatchObject({ status: 200 });
  for (const change of [{ text: "Rotate both keys" }, { state: "done" }]) {
    const changed = await contract.call(call, `PATCH ${all}/{actionId}`, one, { headers: any, body: change });
    expect(changed).toMatchObject({ status: 200, body: change });
  }
}

function rowOf({ body }: { body: unknown }): string {
  const { contents } = body as { contents: readonly { id: string }[] };
  return contents[0]?.id ?? "";
}
