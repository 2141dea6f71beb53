import { expect } from "vitest";
import { type ContractStage, field, tagOf } from "../contract-stage";

/** Private calendar addresses, which only a browser makes. */
export async function callCalendarFeeds({ contract, call, browser }: ContractStage) {
  const all = "/calendar-feeds";
  expect(await contract.call(call, `POST ${all}`, {}, { body: {} })).toMatchObject({
    status: 403,
    body: { code: "tokens-cannot-make-calendars" },
  });
  const made = await contract.call(browser, `POST ${all}`, {}, { body: {} });
  expect(made).toMatchObject({
    status: 201,
    body: {
      project: null,
      address: expect.stringMatching(/^http:\/\/localhost:\d+\/calendar\/[\w-]{43}\.ics$/),
    },
  });
  const one = { id: field(made, "id") };
  expect(await contract.call(call, `GET ${all}`)).toMatchObject({ body: { data: [one], nextCursor: null } });
  const seen = await contract.call(call, `GET ${all}/{id}`, one);
  expect(await contract.call(call, `DELETE ${all}/{id}`, one)).toMatchObject({ status: 428 });
  const stale = { headers: { "if-match": '"older"' } };
  expect(await contract.call(call, `DELETE ${all}/{id}`, one, stale)).toMatchObject({ status: 412 });
  const headers = tagOf(seen);
  expect(await contract.call(call, `DELETE ${all}/{id}`, one, { headers })).toMatchObject({ status: 204 });
}
