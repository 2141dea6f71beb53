import { describe, expect, it } from "vitest";
import { aColleagueOf, aFounderOf, aProject, onProject } from "@/lib/db/testing/world";
import { aClientOf } from "./testing/client";

describe("Items over the API", () => {
  it("takes an answer, tells what counts now, and gives a new ETag", async () => {
    const ada = await aFounderOf("Rent versus commute");
    const project = await aProject(ada, { name: "Commute report" });
    const call = await aClientOf(ada);

    const before = await call("GET", `/projects/${project.projectId}/items/secrets-not-in-git`);
    expect(before).toMatchObject({ status: 200, body: { answer: "not-assessed", version: 0 } });
    expect(before.headers.get("etag")).toBe('"0"');

    const saved = await call("PATCH", `/projects/${project.projectId}/items/secrets-not-in-git`, {
      headers: { "if-match": '"0"' },
      body: { result: "pass", note: "gitleaks is clean" },
    });
    expect(saved).toMatchObject({
      status: 200,
      body: { result: "pass", counted: "pass", points: 1, version: 1 },
    });
    expect(saved.headers.get("etag")).toBe('"1"');
  });

  it("takes a pair of replies for a two-part question, and a reason for what does not apply", async () => {
    const ada = await aFounderOf("Two parts");
    const project = await aProject(ada, { name: "P" });
    const call = await aClientOf(ada);
    const items = `/projects/${project.projectId}/items`;
    const headers = { "if-match": '"0"' };

    const pair = await call("PATCH", `${items}/recoverable-data`, {
      headers,
      body: { answer: ["yes", "no"] },
    });
    expect(pair).toMatchObject({ status: 200, body: { answer: ["yes", "no"], result: "partial" } });

    const bare = await call("PATCH", `${items}/async-long-jobs`, {
      headers,
      body: { result: "not-applicable" },
    });
    expect(bare).toMatchObject({ status: 422, body: { code: "invalid", issues: [{ path: "reason" }] } });

    const reasoned = await call("PATCH", `${items}/async-long-jobs`, {
      headers,
      body: { result: "not-applicable", reason: "nothing runs longer than a second" },
    });
    expect(reasoned).toMatchObject({ status: 200, body: { result: "not-applicable", points: null } });

    const wrong = await call("PATCH", `${items}/key-exposure`, { headers, body: { result: "pass" } });
    expect(wrong).toMatchObject({
      status: 422,
      body: { code: "wrong-kind-of-answer", expected: "one-reply" },
    });
  });

  it("shows the second of two savers what the first wrote, and overwrites nothing", async () => {
    const ada = await aFounderOf("Two at once");
    const project = await aProject(ada, { name: "Shared" });
    const call = await aClientOf(ada);
    const save = (result: string) =>
      call("PATCH", `/projects/${project.projectId}/items/safe-errors`, {
        headers: { "if-match": '"0"' },
        body: { result },
      });

    const both = await Promise.all([save("pass"), save("fail")]);

    const lost = both.find((answer) => answer.status !== 200);
    const won = both.find((answer) => answer.status === 200);
    expect(lost).toMatchObject({ status: 412, body: { code: "changed-meanwhile", current: won?.body } });
  });

  it("asks a writer which version they saw", async () => {
    const ada = await aFounderOf("Unconditional");
    const project = await aProject(ada, { name: "P" });
    const call = await aClientOf(ada);
    const path = `/projects/${project.projectId}/items/safe-errors`;

    expect(await call("PATCH", path, { body: { result: "pass" } })).toMatchObject({
      status: 428,
      body: { code: "precondition-required" },
    });
    expect(
      await call("PATCH", path, { headers: { "if-match": "0" }, body: { result: "pass" } }),
    ).toMatchObject({
      status: 400,
      body: { code: "invalid-precondition" },
    });
    expect(
      await call("PATCH", path, { headers: { "if-match": "*" }, body: { result: "pass" } }),
    ).toMatchObject({ status: 200 });
  });

  it("answers with the ETag alone when that is all the caller wants", async () => {
    const ada = await aFounderOf("Autosave");
    const project = await aProject(ada, { name: "P" });
    const call = await aClientOf(ada);

    const saved = await call("PATCH", `/projects/${project.projectId}/items/safe-errors`, {
      headers: { "if-match": '"0"', prefer: "return=minimal" },
      body: { note: "mapped" },
    });

    expect(saved).toMatchObject({ status: 204, body: "" });
    expect(saved.headers.get("etag")).toBe('"1"');
  });

  it("lets a reviewer read and change nothing, and shows a stranger nothing", async () => {
    const ada = await aFounderOf("Reviewed");
    const project = await aProject(ada, { name: "P" });
    const rae = await aColleagueOf(ada, "member", "Rae Reviewer");
    await onProject(rae, project, "reviewer");
    const reviewer = await aClientOf(rae);
    const stranger = await aClientOf(await aFounderOf("Elsewhere"));
    const path = `/projects/${project.projectId}/items/safe-errors`;
    const change = { headers: { "if-match": '"0"' }, body: { result: "pass" } };

    expect(await reviewer("GET", path)).toMatchObject({ status: 200 });
    expect(await reviewer("PATCH", path, change)).toMatchObject({ status: 403, body: { code: "forbidden" } });
    expect(await stranger("GET", path)).toMatchObject({ status: 404, body: { code: "not-found" } });
    expect(await stranger("PATCH", path, change)).toMatchObject({ status: 404 });
  });
});
