import { expect, test } from "vitest";
import { signals } from "../catalogue/signals";
import type { ItemFact } from "./facts";
import { retriage, triageAnswers } from "./triage";

const THEN = "2026-11-01T09:00:00.000Z";
const NOW = "2026-11-21T12:00:00.000Z";
const pass = { kind: "result", result: "pass" } as const;
const fail = { kind: "result", result: "fail" } as const;

test("picks become self-claimed answers, and a failing one wins over a passing one", () => {
  const facts = triageAnswers({ auth: "production", agents: "production" }, signals, "ada", THEN);
  expect(facts["secrets-not-in-git"]).toMatchObject({ answer: pass, source: "triage", answeredBy: "ada" });
  expect(facts["audit-trail"]?.answer).toEqual({ kind: "result", result: "partial" });
});

test("taking triage again moves its own answers and clears those nothing supports any more", () => {
  const before = triageAnswers({ latency: "demo", data: "demo" }, signals, "ada", THEN);
  expect(retriage(before, { latency: "production" }, signals, "bo", NOW)).toEqual({
    "async-long-jobs": { ...before["async-long-jobs"], answer: pass, answeredBy: "bo", answeredAt: NOW },
    "response-schema-validation": {
      ...before["response-schema-validation"],
      answer: null,
      answeredBy: "bo",
      answeredAt: NOW,
    },
  });
});

test("what a person said stays, cleared answers and mere notes included", () => {
  const said: ItemFact = {
    answer: null,
    note: "asked the vendor",
    source: "person",
    answeredBy: "ada",
    answeredAt: THEN,
    approval: null,
  };
  expect(retriage({ "async-long-jobs": said }, { latency: "demo" }, signals, "bo", NOW)).toEqual({});
});

test("the same picks again move nothing", () => {
  const before = triageAnswers({ errors: "demo" }, signals, "ada", THEN);
  expect(before["safe-errors"]?.answer).toEqual(fail);
  expect(retriage(before, { errors: "demo" }, signals, "bo", NOW)).toEqual({});
});
