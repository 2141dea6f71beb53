import { describe, expect, test } from "vitest";
import { outcomeOf, requestBody } from "./answer-request";

const AT = "2026-11-21T12:00:00.000Z";

function response(status: number, headers: Record<string, string> = {}) {
  return { ok: status < 400, status, headers: new Headers(headers) };
}

describe("The body of a save", () => {
  test("speaks of a result for checks and of an answer for questions", () => {
    expect(requestBody({ answer: { kind: "result", result: "partial" }, note: "half" }, false)).toEqual({
      result: "partial",
      note: "half",
    });
    expect(requestBody({ answer: { kind: "replies", replies: ["yes"] } }, true)).toEqual({ answer: "yes" });
    expect(requestBody({ answer: { kind: "replies", replies: ["yes", "not-sure"] } }, true)).toEqual({
      answer: ["yes", "not-sure"],
    });
  });

  test("clears in the word of the item, and says why something does not apply", () => {
    expect(requestBody({ answer: null }, false)).toEqual({ result: "not-assessed" });
    expect(requestBody({ answer: null }, true)).toEqual({ answer: "not-assessed" });
    expect(requestBody({ answer: { kind: "not-applicable", reason: " No vendors " } }, true)).toEqual({
      answer: "not-applicable",
      reason: "No vendors",
    });
  });

  test("leaves out what did not change", () => {
    expect(requestBody({ note: "" }, false)).toEqual({ note: "" });
  });
});

describe("The answer to a save", () => {
  test("names the new version in its tag, weakened by a compressing proxy or not", () => {
    expect(outcomeOf(response(204, { etag: '"8"' }), null, AT)).toEqual({
      kind: "saved",
      version: 8,
      at: AT,
    });
    expect(outcomeOf(response(204, { etag: 'W/"8"' }), null, AT)).toEqual({
      kind: "saved",
      version: 8,
      at: AT,
    });
    expect(outcomeOf(response(200), null, AT).kind).toBe("unreachable");
  });

  test("is a conflict when it shows what stands", () => {
    const current = {
      version: 5,
      answer: ["no", "yes"],
      reason: null,
      note: "theirs",
      answeredBy: "bo",
      answeredAt: AT,
    };
    expect(outcomeOf(response(412), { code: "changed-meanwhile", current }, AT)).toEqual({
      kind: "conflict",
      theirs: {
        version: 5,
        answer: { kind: "replies", replies: ["no", "yes"] },
        note: "theirs",
        by: "bo",
        at: AT,
      },
    });
  });

  test.each([
    ["partial", null, { kind: "result", result: "partial" }],
    ["not-sure", null, { kind: "replies", replies: ["not-sure"] }],
    ["not-applicable", "No vendors", { kind: "not-applicable", reason: "No vendors" }],
    ["not-assessed", null, null],
  ])("reads “%s” as what stands", (answer, reason, expected) => {
    const current = { version: 5, answer, reason, note: "", answeredBy: null, answeredAt: null };
    expect(outcomeOf(response(412), { current }, AT)).toMatchObject({ theirs: { answer: expected } });
  });

  test("is refused for good when the project is archived, the role is gone or the session has ended", () => {
    expect(outcomeOf(response(409), { detail: "This project is archived." }, AT)).toEqual({
      kind: "refused",
      message: "This project is archived.",
    });
    expect(outcomeOf(response(403), { detail: "Your role does not allow this." }, AT).kind).toBe("refused");
    expect(outcomeOf(response(401), null, AT)).toMatchObject({
      kind: "refused",
      message: expect.stringContaining("Sign in"),
    });
  });

  test("may be better later when the server is busy or broken, and then names its reference", () => {
    expect(outcomeOf(response(503, { "retry-after": "2" }), { detail: "Busy." }, AT)).toEqual({
      kind: "unreachable",
      message: "Busy.",
      retryAfterSeconds: 2,
    });
    expect(
      outcomeOf(response(500), { code: "unexpected", detail: "Ours.", requestId: "r-1" }, AT),
    ).toMatchObject({
      message: "Ours. Reference r-1",
    });
  });
});
