import { describe, expect, it } from "vitest";
import { answer, aReviewedProject, scopeDigestOf } from "@/lib/db/testing/review";
import { aColleagueOf } from "@/lib/db/testing/world";
import { verifySealed } from "@/lib/domain/signoffs/sealed-document";
import { sealed } from "./resources/signoff";
import { type Answered, aBrowserOf, aClientOf } from "./testing/client";

const scope = "scorecard";
const itemId = "secrets-not-in-git";

function field(answered: Answered, name: string): string {
  if (typeof answered.body !== "object" || answered.body === null) throw new Error("No body.");
  return String(Object.entries(answered.body).find(([key]) => key === name)?.[1]);
}

async function aCase(workspace: string) {
  const cast = await aReviewedProject(workspace);
  const base = `/projects/${cast.project.projectId}`;
  const [founder, reviewer] = [await aClientOf(cast.ada), await aClientOf(cast.rae)];
  return { ...cast, base, founder, reviewer };
}

describe("A review over the API", () => {
  it("goes from submission through changes to a signature anyone can check", async () => {
    const { base, founder, reviewer } = await aCase("The whole way");
    const submitted = await founder("POST", `${base}/submissions`, { body: { scope } });
    expect(submitted.headers.get("location")).toBe(`/api/v1${base}/submissions/${field(submitted, "id")}`);
    const path = `${base}/submissions/${field(submitted, "id")}`;

    const seen = await reviewer("GET", `${base}/items/${itemId}`);
    const headers = { "if-match": seen.headers.get("etag") ?? "" };
    const word = { verdict: "changes-requested", digest: field(seen, "digest"), comment: "Which tool?" };
    await reviewer("PUT", `${base}/items/${itemId}/verdict`, { headers, body: word });
    expect(await reviewer("POST", `${path}/send-back`)).toMatchObject({
      status: 200,
      body: { status: "changes-requested", sentBackItems: [itemId], itemsToChange: [itemId] },
    });

    await founder("PATCH", `${base}/items/${itemId}`, { headers, body: { note: "gitleaks" } });
    await founder("POST", `${base}/submissions`, { body: { scope } });
    const again = await reviewer("GET", path);
    expect(again).toMatchObject({ body: { status: "submitted", itemsToChange: [] } });
    const seal = { scope, digest: field(again, "currentDigest"), comment: "Seen." };
    const signed = await reviewer("POST", `${base}/signoffs`, { body: seal });
    expect(signed).toMatchObject({ status: 201, body: { standing: "holds", comment: "Seen." } });
    expect(await founder("GET", path)).toMatchObject({ body: { status: "approved" } });

    const document = sealed.parse(
      (await founder("GET", `${base}/signoffs/${field(signed, "id")}/sealed`)).body,
    );
    expect(verifySealed(document, seal.digest)).toMatchObject({ holds: true, differing: [] });
  });

  it("refuses a signature under what has changed, and says what stands", async () => {
    const { base, founder, reviewer, project } = await aCase("Too late");
    await founder("POST", `${base}/submissions`, { body: { scope } });
    const digest = await scopeDigestOf(project, scope);
    await answer(project, itemId, undefined, "One word more");

    expect(await reviewer("POST", `${base}/signoffs`, { body: { scope, digest } })).toMatchObject({
      status: 412,
      body: { code: "changed-meanwhile", current: { scope, digest: await scopeDigestOf(project, scope) } },
    });
    expect(await reviewer("GET", `${base}/signoffs`)).toMatchObject({ body: { data: [], nextCursor: null } });
  });

  it("refuses the author through every door, token and browser alike", async () => {
    const { base, founder, project, ada } = await aCase("Own work");
    await founder("POST", `${base}/submissions`, { body: { scope } });
    const body = { scope, digest: await scopeDigestOf(project, scope) };
    const item = await founder("GET", `${base}/items/${itemId}`);
    const word = { verdict: "approved", digest: field(item, "digest") };

    for (const door of [founder, await aBrowserOf(ada)]) {
      expect(await door("POST", `${base}/signoffs`, { body })).toMatchObject({
        status: 409,
        body: { code: "author-cannot-sign", itemIds: [itemId] },
      });
      const approval = { headers: { "if-match": "*" }, body: word };
      expect(await door("PUT", `${base}/items/${itemId}/verdict`, approval)).toMatchObject({
        status: 409,
        body: { code: "author-cannot-approve" },
      });
    }
  });

  it("signs once however often the same request is sent", async () => {
    const { base, founder, reviewer, project } = await aCase("Sent twice");
    await founder("POST", `${base}/submissions`, { body: { scope } });
    const body = { scope, digest: await scopeDigestOf(project, scope) };
    const once = { headers: { "idempotency-key": "sign-it" }, body };

    const first = await reviewer("POST", `${base}/signoffs`, once);
    const second = await reviewer("POST", `${base}/signoffs`, once);
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body).toEqual(first.body);
    expect(await reviewer("POST", `${base}/signoffs`, { body })).toMatchObject({
      status: 409,
      body: { code: "already-signed" },
    });
  });

  it("asks for the state that was seen before it changes a word or a quorum", async () => {
    const { base, founder, reviewer } = await aCase("Preconditions");
    const item = await reviewer("GET", `${base}/items/${itemId}`);
    const word = { verdict: "approved", digest: field(item, "digest") };
    const verdict = `${base}/items/${itemId}/verdict`;

    expect(await reviewer("PUT", verdict, { body: word })).toMatchObject({ status: 428 });
    const stale = { headers: { "if-match": '"99"' }, body: word };
    expect(await reviewer("PUT", verdict, stale)).toMatchObject({ status: 412 });
    const other = { headers: { "if-match": "*" }, body: { ...word, digest: "0".repeat(64) } };
    expect(await reviewer("PUT", verdict, other)).toMatchObject({
      status: 412,
      body: { current: { digest: word.digest } },
    });

    const quorum = { quorum: { scorecard: 2 } };
    expect(await founder("PUT", `${base}/quorum`, { body: quorum })).toMatchObject({ status: 428 });
    const headers = { "if-match": (await founder("GET", `${base}/quorum`)).headers.get("etag") ?? "" };
    expect(await founder("PUT", `${base}/quorum`, { headers, body: quorum })).toMatchObject({ status: 200 });
    expect(await founder("PUT", `${base}/quorum`, { headers, body: quorum })).toMatchObject({ status: 412 });
  });

  it("says who verified an item and when, and that it no longer holds once the item is another", async () => {
    const { base, founder, reviewer, rae } = await aCase("Verified");
    const item = await reviewer("GET", `${base}/items/${itemId}`);
    const word = { verdict: "approved", digest: field(item, "digest") };
    const approval = {
      verdict: "approved",
      by: { id: rae.accountId, name: "Rae Reviewer" },
      at: expect.any(String),
    };
    expect(
      await reviewer("PUT", `${base}/items/${itemId}/verdict`, { headers: { "if-match": "*" }, body: word }),
    ).toMatchObject({
      status: 200,
      body: { trust: "reviewer-verified", approval: { ...approval, current: true } },
    });
    expect(await founder("GET", `${base}/readiness`)).toMatchObject({
      body: { items: { [itemId]: { approval: { verdict: "approved", by: rae.accountId } } } },
    });

    const evidence = { kind: "note", title: "Scan", body: "Clean.", itemIds: [itemId] };
    await founder("POST", `${base}/evidence`, { body: evidence });
    expect(await founder("GET", `${base}/items/${itemId}`)).toMatchObject({
      body: { trust: "self-claimed", approval: { current: false } },
    });
  });

  it("shows an item that only a reviewer has touched as nobody's answer", async () => {
    const { base, founder, reviewer } = await aCase("Asked");
    const path = `${base}/items/safe-errors`;
    const word = {
      verdict: "changes-requested",
      digest: field(await reviewer("GET", path), "digest"),
      comment: "Please answer.",
    };
    await reviewer("PUT", `${path}/verdict`, { headers: { "if-match": '"0"' }, body: word });

    expect(await founder("GET", path)).toMatchObject({
      body: { answer: "not-assessed", answeredBy: null, version: 0, approval: { current: true } },
    });
    expect(
      await founder("PATCH", path, { headers: { "if-match": '"0"' }, body: { result: "pass" } }),
    ).toMatchObject({ status: 200, body: { version: 1, approval: null } });
  });

  it("pages through discussions and filters them", async () => {
    const { base, founder, ada } = await aCase("Paged");
    for (const body of ["One", "Two", "Three"])
      await founder("POST", `${base}/threads`, { body: { itemId, body } });
    await founder("POST", `${base}/threads`, { body: { scope, body: "Four" } });

    const first = await founder("GET", `${base}/threads?itemId=${itemId}&limit=2`);
    expect(first).toMatchObject({ body: { data: [{ itemId }, { itemId }] } });
    const next = await founder(
      "GET",
      `${base}/threads?itemId=${itemId}&limit=2&cursor=${field(first, "nextCursor")}`,
    );
    expect(next).toMatchObject({ body: { data: [{ comments: [{ body: "One" }] }], nextCursor: null } });
    expect(await founder("GET", `${base}/threads?scope=${scope}`)).toMatchObject({
      body: { data: [{ scope }], nextCursor: null },
    });
    expect(await founder("GET", `${base}/threads?state=resolved`)).toMatchObject({ body: { data: [] } });
    expect(await founder("GET", `${base}/threads?cursor=x`)).toMatchObject({ status: 400 });
    const { accountId } = await aColleagueOf(ada, "member", "Nia Nobody");
    expect(
      await founder("POST", `${base}/threads`, { body: { itemId, body: "Hey", mentions: [accountId] } }),
    ).toMatchObject({ status: 422, body: { code: "mentions-outsiders", accountIds: [accountId] } });
  });

  it("refuses text that cannot be kept, wherever somebody may write", async () => {
    const { base, founder, reviewer, project } = await aCase("Unkept");
    const bad = "a\0b";
    const digest = await scopeDigestOf(project, scope);
    const item = {
      verdict: "approved",
      digest: field(await reviewer("GET", `${base}/items/${itemId}`), "digest"),
    };
    const headers = { "if-match": "*" };
    const attempts = [
      founder("POST", `${base}/submissions`, { body: { scope, note: bad } }),
      founder("POST", `${base}/threads`, { body: { itemId, body: bad } }),
      reviewer("PUT", `${base}/items/${itemId}/verdict`, { headers, body: { ...item, comment: bad } }),
      reviewer("POST", `${base}/signoffs`, { body: { scope, digest, comment: bad } }),
    ];
    for (const answered of await Promise.all(attempts)) expect(answered).toMatchObject({ status: 422 });
  });
});
