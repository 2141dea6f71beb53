import { beforeAll, describe, expect, it } from "vitest";
import { aFailedLetterTo, aMatterOf, withMailServer } from "@/e2e/world/letters";
import { aColleagueOf, type Person } from "@/lib/db/testing/world";
import { aBrowserOf, aClientOf, type Client } from "./testing/client";
import type { Contract } from "./testing/contract";
import { callCalendarFeeds } from "./testing/contract/calendar-feeds";
import { callCallStatistics } from "./testing/contract/call-statistics";
import { callIntegrations } from "./testing/contract/integrations";
import { callIntegrationDocuments, callRegistryImport } from "./testing/contract/registry-transfer";
import { callRollout, callRolloutTemplates } from "./testing/contract/rollout";
import { callRunbook } from "./testing/contract/runbook";
import { callWeeklyReviews } from "./testing/contract/weekly-reviews";
import { aContractStage, aFounderClient, type ContractStage, field, tagOf } from "./testing/contract-stage";

let stage: ContractStage;
let contract: Contract;
let ada: Person;
let call: Client;
let browser: Client;
let register: ContractStage["register"];

beforeAll(async () => {
  stage = await aContractStage();
  ({ contract, ada, call, browser, register } = stage);
});

describe("What the API does is what its document says", () => {
  it("is an OpenAPI 3.1 document without a nameless operation", () => {
    expect(contract.document.openapi).toMatch(/^3\.1/);
    const ids = Object.values(contract.document.paths).flatMap((path) =>
      Object.values(path).map((operation) => operation.operationId),
    );
    expect(ids).not.toContain(undefined);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("for projects", async () => {
    const id = await register("Contract project");
    const steps: [string, object][] = [
      ["PATCH /projects/{id}", { name: "Contract project, renamed" }],
      ["PUT /projects/{id}/target", { targetStage: "beta", targetDate: "2027-01-15" }],
      ["PUT /projects/{id}/scenarios", { scenarios: ["medical"] }],
      ["PUT /projects/{id}/signals", { signals: { latency: "demo" } }],
      ["PUT /projects/{id}/slug", { slug: "contract-project-two" }],
    ];
    for (const [operation, body] of steps) {
      const seen = await contract.call(call, "GET /projects/{id}", { id });
      expect(await contract.call(call, operation, { id }, { headers: tagOf(seen), body })).toMatchObject({
        status: 200,
      });
    }
    const part = { use: "used", exposure: "closed" };
    const mapped = await contract.call(
      call,
      "PUT /projects/{id}/system-map/{part}",
      { id, part: "database" },
      { headers: { "if-match": "*" }, body: part },
    );
    expect(mapped).toMatchObject({
      status: 200,
      body: { slug: "contract-project-two", systemMap: { database: part } },
    });
    expect(
      await contract.call(call, "GET /projects", {}, { query: "?sort=name&dir=asc&limit=2&q=contract" }),
    ).toMatchObject({ status: 200 });
    expect(await contract.call(call, "GET /portfolio/export.csv")).toMatchObject({ status: 200 });
    for (const kind of ["checks", "capabilities"]) {
      const heat = await contract.call(call, "GET /heat-map", {}, { query: `?of=${kind}&limit=2` });
      expect(heat).toMatchObject({
        status: 200,
        body: { of: kind, data: [{ slug: "contract-project-two" }] },
      });
    }
    expect(await contract.call(call, "GET /heat-map/export.csv")).toMatchObject({ status: 200 });
    expect(await contract.call(call, "GET /portfolio")).toMatchObject({
      status: 200,
      body: { frame: { tally: { total: 1 } } },
    });
  });

  it("for the portfolio's groups, views and changes to many", async () => {
    const id = await register("One of many");
    const read = (operation: string, query = "") => contract.call(call, operation, {}, { query });
    expect(
      await read(
        "GET /portfolio",
        "?columns=delta7,review,rollout,rotation,scenarios&missed=false&sort=slip",
      ),
    ).toMatchObject({
      status: 200,
      body: { columns: expect.arrayContaining(["delta7", "scenarios"]) },
    });
    expect(await read("GET /portfolio/groups", "?group=scenario")).toMatchObject({ status: 200 });
    expect(await read("GET /portfolio/selection", "?q=many")).toMatchObject({ body: { ids: [id] } });
    expect(await read("GET /portfolio/export.xlsx", "?notes=true")).toMatchObject({ status: 200 });
    const body = { change: { kind: "reassessment", dueOn: null, note: "Why?" }, projectIds: [id] };
    for (const operation of ["POST /portfolio/bulk/preview", "POST /portfolio/bulk"]) {
      expect(await contract.call(call, operation, {}, { body })).toMatchObject({ status: 200 });
    }
    const asked = await contract.call(call, "POST /projects/{id}/reassessments", { id }, { body: {} });
    expect(asked).toMatchObject({ status: 201 });
    expect(await contract.call(call, "GET /projects/{id}/reassessments", { id })).toMatchObject({
      status: 200,
    });

    const made = await contract.call(call, "POST /views", {}, { body: { name: "Mine", columns: ["team"] } });
    const view = { id: field(made, "id") };
    expect(await read("GET /views")).toMatchObject({ status: 200 });
    const seen = await contract.call(call, "GET /views/{id}", view);
    const renamed = { headers: tagOf(seen), body: { name: "Ours", shared: true } };
    expect(await contract.call(call, "PATCH /views/{id}", view, renamed)).toMatchObject({ status: 200 });
    const headers = { "if-match": "*" };
    expect(await contract.call(call, "POST /views/{id}/default", view)).toMatchObject({
      status: 200,
      body: { isDefault: true },
    });
    expect(await contract.call(call, "DELETE /views/{id}/default", view, { headers })).toMatchObject({
      status: 204,
    });
    expect(await contract.call(call, "DELETE /views/{id}", view, { headers })).toMatchObject({ status: 204 });
  });

  it("for a project's life and its people", async () => {
    const id = await register("Set aside");
    for (const step of ["archive", "unarchive"]) {
      expect(await contract.call(call, `POST /projects/{id}/${step}`, { id })).toMatchObject({ status: 200 });
    }
    const bo = await aColleagueOf(ada, "member", "Bo Builder");
    const who = { id, accountId: bo.accountId };
    const any = { "if-match": "*" };
    expect(
      await contract.call(call, "PUT /projects/{id}/people/{accountId}", who, {
        headers: any,
        body: { role: "reviewer" },
      }),
    ).toMatchObject({ status: 200 });
    expect(await contract.call(call, "GET /projects/{id}/people", { id })).toMatchObject({ status: 200 });
    expect(
      await contract.call(call, "DELETE /projects/{id}/people/{accountId}", who, { headers: any }),
    ).toMatchObject({ status: 204 });
    expect(
      await contract.call(
        call,
        "POST /projects/{id}/transfer",
        { id },
        { body: { accountId: bo.accountId } },
      ),
    ).toMatchObject({ status: 200 });
    expect(await contract.call(call, "DELETE /projects/{id}", { id }, { headers: any })).toMatchObject({
      status: 204,
    });
    expect(await contract.call(call, "POST /projects/{id}/restore", { id })).toMatchObject({ status: 200 });
  });

  it("for the workspace's own checks", async () => {
    const id = await register("Asked");
    const check = {
      id: "ws-on-call-rota",
      title: "On-call rota",
      statement: "Somebody is on call at every hour.",
      guidance: { meaning: "A person answers.", test: "Ask who." },
    };
    const file = {
      body: JSON.stringify({ checks: [check] }),
      headers: { "content-type": "application/yaml" },
    };
    expect(await contract.call(call, "POST /checks/dry-run", {}, file)).toMatchObject({
      status: 200,
      body: { ok: true, added: ["ws-on-call-rota"] },
    });
    const wrong = { ...file, body: "checks:\n  - id: on-call" };
    expect(await contract.call(call, "POST /checks/dry-run", {}, wrong)).toMatchObject({
      status: 200,
      body: { ok: false, faults: [{ line: 2, column: 5 }, {}, {}, { line: 2, column: 9 }] },
    });
    const draft = { body: { basedOn: 0, checks: [check] } };
    expect(await contract.call(call, "POST /checks", {}, draft)).toMatchObject({ status: 201 });
    expect(await contract.call(call, "POST /checks", {}, draft)).toMatchObject({
      status: 409,
      body: { code: "published-meanwhile", version: 1 },
    });
    expect(await contract.call(call, "GET /checks")).toMatchObject({
      status: 200,
      body: { data: [{ version: 1 }], newest: { checks: [check] } },
    });
    const version = { version: "1" };
    expect(await contract.call(call, "GET /checks/{version}", version)).toMatchObject({ status: 200 });
    for (const format of ["yaml", "json"]) {
      const query = `?format=${format}`;
      expect(await contract.call(call, "GET /checks/{version}/file", version, { query })).toMatchObject({
        status: 200,
      });
    }
    expect(await contract.call(call, "GET /projects/{id}/checks-upgrade", { id })).toMatchObject({
      status: 200,
      body: { from: 0, to: 1, added: [{ id: "ws-on-call-rota" }] },
    });
    expect(
      await contract.call(call, "POST /projects/{id}/checks-upgrade", { id }, { body: { to: 1 } }),
    ).toMatchObject({ status: 200, body: { from: 0, to: 1 } });
    expect(
      await contract.call(call, "GET /projects/{id}/items/{itemId}", { id, itemId: "ws-on-call-rota" }),
    ).toMatchObject({ status: 200, body: { kind: "workspace-check" } });
    expect(await contract.call(call, "GET /catalogue/{itemId}", { itemId: "ws-on-call-rota" })).toMatchObject(
      { status: 200, body: { kind: "workspace-check", revisedIn: 1 } },
    );
  });

  it("for items and readiness", async () => {
    const id = await register("Answered");
    expect(await contract.call(call, "GET /projects/{id}/items", { id })).toMatchObject({ status: 200 });
    const item = { id, itemId: "secrets-not-in-git" };
    const seen = await contract.call(call, "GET /projects/{id}/items/{itemId}", item);
    const body = { result: "pass", note: "scanned" };
    expect(
      await contract.call(call, "PATCH /projects/{id}/items/{itemId}", item, { headers: tagOf(seen), body }),
    ).toMatchObject({ status: 200 });
    expect(await contract.call(call, "GET /projects/{id}/readiness", { id })).toMatchObject({ status: 200 });
    const suppositions = [{ kind: "passes", itemId: "key-exposure" }];
    expect(
      await contract.call(
        call,
        "POST /projects/{id}/readiness/simulations",
        { id },
        { body: { suppositions } },
      ),
    ).toMatchObject({ status: 200 });
  });

  it("for evidence", async () => {
    const id = await register("Proven");
    const note = { kind: "note", body: "The scan found nothing.", itemIds: ["secrets-not-in-git"] };
    const noted = await contract.call(call, "POST /projects/{id}/evidence", { id }, { body: note });
    expect(noted).toMatchObject({ status: 201 });
    const pieces = [note, { kind: "link", url: "https://ci.example.com/runs/1" }];
    expect(
      await contract.call(call, "POST /projects/{id}/evidence/batch", { id }, { body: { pieces } }),
    ).toMatchObject({ status: 201, body: { data: [{ kind: "note" }, { kind: "link" }] } });
    const piece = { id: field(noted, "id") };
    expect(await contract.call(call, "GET /projects/{id}/evidence", { id })).toMatchObject({ status: 200 });
    const revision = { kind: "note", body: "It was run again." };
    expect(
      await contract.call(call, "POST /evidence/{id}/revisions", piece, { body: revision }),
    ).toMatchObject({ status: 201 });
    const seen = await contract.call(call, "GET /evidence/{id}", piece);
    const change = { headers: tagOf(seen), body: { title: "Scan of the whole history" } };
    const renamed = await contract.call(call, "PATCH /evidence/{id}", piece, change);
    expect(renamed).toMatchObject({ status: 200, body: { title: "Scan of the whole history" } });
    expect(
      await contract.call(call, "DELETE /evidence/{id}", piece, { headers: tagOf(renamed) }),
    ).toMatchObject({ status: 204 });
    expect(await contract.call(call, "POST /evidence/{id}/restore", piece)).toMatchObject({ status: 200 });

    const upload = new FormData();
    upload.append("file", new File(["no leaks found"], "gitleaks.txt", { type: "text/plain" }));
    const kept = await contract.call(call, "POST /projects/{id}/evidence", { id }, { body: upload });
    const [file] = (kept.body as { files: { id: string }[] }).files;
    const place = { id: field(kept, "id"), fileId: file?.id ?? "" };
    expect(await contract.call(call, "GET /evidence/{id}/files/{fileId}", place)).toMatchObject({
      status: 200,
      body: "no leaks found",
    });
  });

  it("for campaigns", async () => {
    const projectId = await register("On its way");
    const made = await contract.call(
      call,
      "POST /campaigns",
      {},
      { body: { name: "Everything to Beta", targetStage: "beta", dueOn: "2099-03-31" } },
    );
    expect(made).toMatchObject({ status: 201, body: { progress: { projects: 0 } } });
    const id = field(made, "id");
    const listed = { body: { projectIds: [projectId] } };
    const chosen = await contract.call(
      call,
      "PUT /campaigns/{id}/projects",
      { id },
      { headers: tagOf(made), ...listed },
    );
    expect(chosen).toMatchObject({ status: 200, body: { version: 2, progress: { projects: 1 } } });
    expect(await contract.call(call, "GET /campaigns/{id}/projects", { id })).toMatchObject({
      status: 200,
      body: { data: [{ id: projectId, stageAtStart: "demo" }] },
    });
    const stale = { headers: tagOf(made), body: { note: "Too late" } };
    expect(await contract.call(call, "PATCH /campaigns/{id}", { id }, stale)).toMatchObject({ status: 412 });
    const edit = { headers: tagOf(chosen), body: { note: "With the whole team" } };
    expect(await contract.call(call, "PATCH /campaigns/{id}", { id }, edit)).toMatchObject({ status: 200 });
    const seen = await contract.call(call, "GET /campaigns/{id}", { id });
    const matching = { headers: tagOf(seen), body: { matching: { below: true } } };
    expect(await contract.call(call, "PUT /campaigns/{id}/projects", { id }, matching)).toMatchObject({
      status: 200,
    });
    expect(
      await contract.call(call, "DELETE /campaigns/{id}", { id }, { headers: { "if-match": "*" } }),
    ).toMatchObject({ status: 204 });
    expect(await contract.call(call, "GET /campaigns")).toMatchObject({ status: 200 });
  });

  it("for submissions, verdicts, threads and sign-offs", async () => {
    const id = await register("Reviewed");
    const item = { id, itemId: "secrets-not-in-git" };
    const any = { "if-match": "*" };
    const bo = await aFounderClient(ada, id);
    const answered = { headers: any, body: { result: "pass" } };
    expect(await contract.call(bo, "PATCH /projects/{id}/items/{itemId}", item, answered)).toMatchObject({
      status: 200,
    });
    const submitted = await contract.call(
      bo,
      "POST /projects/{id}/submissions",
      { id },
      { body: { scope: "scorecard", note: "Please look." } },
    );
    expect(submitted).toMatchObject({ status: 201, body: { status: "submitted", itemsToChange: [] } });
    const submission = { id, submissionId: field(submitted, "id") };

    const seen = await contract.call(call, "GET /projects/{id}/items/{itemId}", item);
    const word = { digest: field(seen, "digest"), verdict: "changes-requested", comment: "Which tool?" };
    expect(
      await contract.call(call, "PUT /projects/{id}/items/{itemId}/verdict", item, {
        headers: tagOf(seen),
        body: word,
      }),
    ).toMatchObject({
      status: 200,
      body: { approval: { verdict: "changes-requested", by: { id: ada.accountId }, current: true } },
    });
    expect(
      await contract.call(call, "POST /projects/{id}/submissions/{submissionId}/send-back", submission),
    ).toMatchObject({ status: 200, body: { sentBackItems: ["secrets-not-in-git"] } });
    const listed = await contract.call(call, "GET /projects/{id}/threads", { id }, { query: "?state=open" });
    const thread = { id, threadId: (listed.body as { data: { id: string }[] }).data[0]?.id ?? "" };
    const reply = { body: { body: "gitleaks" } };
    expect(
      await contract.call(bo, "POST /projects/{id}/threads/{threadId}/comments", thread, reply),
    ).toMatchObject({
      status: 201,
      body: { comments: [{ verdict: "changes-requested" }, { body: "gitleaks" }] },
    });
    for (const step of ["resolve", "reopen"]) {
      expect(await contract.call(bo, `POST /projects/{id}/threads/{threadId}/${step}`, thread)).toMatchObject(
        {
          status: 200,
        },
      );
    }
    expect(await contract.call(call, "GET /projects/{id}/threads/{threadId}", thread)).toMatchObject({
      status: 200,
    });
    const about = { body: { scope: "scorecard", body: "Shall we?", mentions: [ada.accountId] } };
    expect(await contract.call(bo, "POST /projects/{id}/threads", { id }, about)).toMatchObject({
      status: 201,
      body: { comments: [{ mentions: [{ id: ada.accountId }] }] },
    });

    const fixed = { headers: any, body: { result: "pass", note: "gitleaks, whole history" } };
    await contract.call(bo, "PATCH /projects/{id}/items/{itemId}", item, fixed);
    const again = { body: { scope: "scorecard" } };
    await contract.call(bo, "POST /projects/{id}/submissions", { id }, again);
    const waiting = await contract.call(call, "GET /projects/{id}/submissions/{submissionId}", submission);
    expect(waiting).toMatchObject({ status: 200, body: { itemsToChange: [] } });
    const seal = { scope: "scorecard", digest: field(waiting, "currentDigest") };
    const signed = await contract.call(call, "POST /projects/{id}/signoffs", { id }, { body: seal });
    expect(signed).toMatchObject({ status: 201, body: { standing: "holds", by: { id: ada.accountId } } });
    const signoff = { id, signoffId: field(signed, "id") };
    expect(await contract.call(call, "GET /projects/{id}/signoffs", { id })).toMatchObject({ status: 200 });
    expect(await contract.call(call, "GET /projects/{id}/submissions", { id })).toMatchObject({
      status: 200,
      body: { data: [{ status: "approved" }] },
    });

    await contract.call(bo, "PATCH /projects/{id}/items/{itemId}", item, {
      headers: any,
      body: { result: "fail" },
    });
    expect(await contract.call(call, "GET /projects/{id}/signoffs/{signoffId}", signoff)).toMatchObject({
      status: 200,
      body: { standing: "outdated", difference: { items: [{ itemId: "secrets-not-in-git" }], other: [] } },
    });
    expect(
      await contract.call(call, "GET /projects/{id}/signoffs/{signoffId}/sealed", signoff),
    ).toMatchObject({
      status: 200,
      body: { format: "launchworthy-signoff/1", digest: seal.digest },
    });
    const reason = { body: { reason: "I looked at the wrong branch" } };
    expect(
      await contract.call(call, "POST /projects/{id}/signoffs/{signoffId}/revoke", signoff, reason),
    ).toMatchObject({ status: 200, body: { standing: "revoked" } });

    const more = await contract.call(bo, "POST /projects/{id}/submissions", { id }, again);
    const withdrawn = { id, submissionId: field(more, "id") };
    expect(
      await contract.call(bo, "POST /projects/{id}/submissions/{submissionId}/withdraw", withdrawn),
    ).toMatchObject({ status: 200, body: { status: "voided" } });
    const one = await contract.call(call, "GET /projects/{id}/quorum", { id });
    expect(
      await contract.call(
        call,
        "PUT /projects/{id}/quorum",
        { id },
        { headers: tagOf(one), body: { quorum: { scorecard: 2 } } },
      ),
    ).toMatchObject({ status: 200, body: { quorum: { scorecard: 2, security: 1 } } });
  });

  it("for history and audit", async () => {
    const id = await register("Remembered");
    const item = { id, itemId: "safe-errors" };
    for (const result of ["pass", "fail"]) {
      const headers = { "if-match": "*" };
      await contract.call(call, "PATCH /projects/{id}/items/{itemId}", item, { headers, body: { result } });
    }
    expect(await contract.call(call, "GET /projects/{id}/trend", { id })).toMatchObject({
      status: 200,
      body: { points: [expect.anything(), expect.anything()] },
    });
    expect(await contract.call(call, "GET /portfolio/trend")).toMatchObject({ status: 200 });
    expect(await contract.call(call, "GET /steering", {}, { query: "?days=7" })).toMatchObject({
      status: 200,
    });
    const today = new Date().toISOString().slice(0, 10);
    const days = { query: `?from=${today}&to=${today}` };
    expect(await contract.call(call, "GET /projects/{id}/compare", { id }, days)).toMatchObject({
      status: 200,
      body: { movement: { items: [] }, causes: [] },
    });
    const otherId = await register("Compared with");
    expect(await contract.call(call, "GET /projects/{id}/compare/{otherId}", { id, otherId })).toMatchObject({
      status: 200,
      body: { movement: { items: [{ itemId: "safe-errors" }] } },
    });
    expect(await contract.call(call, "GET /projects/{id}/revisions", { id })).toMatchObject({ status: 200 });
    const first = await contract.call(call, "GET /projects/{id}/revisions/{number}", { id, number: "1" });
    expect(first).toMatchObject({ status: 200, body: { number: 1, previous: null } });
    expect(await contract.call(call, "GET /projects/{id}/activity", { id })).toMatchObject({ status: 200 });
    expect(await contract.call(call, "GET /audit", {}, { query: "?limit=3" })).toMatchObject({ status: 200 });
    const checkpoint = await contract.call(call, "GET /audit/checkpoint");
    const verified = await contract.call(call, "GET /audit/verification");
    expect(verified).toMatchObject({ status: 200, body: { broken: null, head: field(checkpoint, "head") } });
    expect(await contract.call(call, "GET /projects/{id}/activity/export.csv", { id })).toMatchObject({
      status: 200,
    });
    const exported = await contract.call(call, "GET /audit/export.jsonl");
    expect(String(exported.body).trim().split("\n")).toHaveLength(Number(field(checkpoint, "seq")));
  });

  it("for the catalogue and the workspace", async () => {
    expect(await contract.call(call, "GET /catalogue")).toMatchObject({ status: 200 });
    expect(await contract.call(call, "GET /catalogue/{itemId}", { itemId: "key-exposure" })).toMatchObject({
      status: 200,
    });
    const seen = await contract.call(call, "GET /workspace");
    const configured = await contract.call(
      call,
      "PATCH /workspace",
      {},
      { headers: tagOf(seen), body: { timeZone: "Europe/Berlin" } },
    );
    expect(configured).toMatchObject({ status: 200, body: { timeZone: "Europe/Berlin" } });
    const slug = `contract-${ada.accountId.slice(-12)}`;
    expect(
      await contract.call(
        call,
        "PUT /workspace/name",
        {},
        { headers: tagOf(configured), body: { name: "Contract", slug } },
      ),
    ).toMatchObject({ status: 200 });
  });

  it("for teams", async () => {
    const created = await contract.call(call, "POST /teams", {}, { body: { name: "Platform" } });
    const id = field(created, "id");
    expect(await contract.call(call, "GET /teams")).toMatchObject({ status: 200 });
    const seen = await contract.call(call, "GET /teams/{id}", { id });
    const edited = await contract.call(
      call,
      "PATCH /teams/{id}",
      { id },
      { headers: tagOf(seen), body: { name: "Core" } },
    );
    expect(edited).toMatchObject({ status: 200, body: { name: "Core" } });
    expect(await contract.call(call, "DELETE /teams/{id}", { id }, { headers: tagOf(edited) })).toMatchObject(
      { status: 204 },
    );
  });

  it("for members and invitations", async () => {
    const cy = await aColleagueOf(ada, "member", "Cy Coder");
    const who = { accountId: cy.accountId };
    expect(await contract.call(call, "GET /members")).toMatchObject({ status: 200 });
    const seen = await contract.call(call, "GET /members/{accountId}", who);
    const promoted = await contract.call(call, "PATCH /members/{accountId}", who, {
      headers: tagOf(seen),
      body: { role: "manager" },
    });
    expect(promoted).toMatchObject({ status: 200, body: { role: "manager" } });
    expect(
      await contract.call(call, "DELETE /members/{accountId}", who, { headers: tagOf(promoted) }),
    ).toMatchObject({ status: 204 });

    const email = `dee.${ada.accountId}@example.com`;
    const invited = await contract.call(call, "POST /invitations", {}, { body: { email, role: "member" } });
    expect(await contract.call(call, "GET /invitations")).toMatchObject({ status: 200 });
    const id = field(invited, "id");
    const open = await contract.call(call, "GET /invitations/{id}", { id });
    expect(
      await contract.call(call, "DELETE /invitations/{id}", { id }, { headers: tagOf(open) }),
    ).toMatchObject({ status: 204 });
  });

  it("for tokens and the account, which only a browser may touch", async () => {
    const created = await contract.call(
      browser,
      "POST /tokens",
      {},
      { body: { name: "CI", scopes: ["read"] } },
    );
    expect(created).toMatchObject({ status: 201 });
    expect(
      await contract.call(call, "POST /tokens", {}, { body: { name: "Child", scopes: ["read"] } }),
    ).toMatchObject({ status: 403 });
    expect(await contract.call(call, "GET /tokens")).toMatchObject({ status: 200 });
    const id = field(created, "id");
    const seen = await contract.call(call, "GET /tokens/{id}", { id });
    expect(await contract.call(call, "DELETE /tokens/{id}", { id }, { headers: tagOf(seen) })).toMatchObject({
      status: 204,
    });

    const me = await contract.call(browser, "GET /me");
    expect(
      await contract.call(browser, "PATCH /me", {}, { headers: tagOf(me), body: { name: "Ada F." } }),
    ).toMatchObject({ status: 200 });
    const other = await aBrowserOf(ada);
    const mine = await contract.call(other, "GET /sessions");
    const current = (mine.body as { data: { id: string; current: boolean; etag: string }[] }).data.find(
      (session) => session.current,
    );
    expect(await contract.call(other, "GET /sessions/{id}", { id: current?.id ?? "" })).toMatchObject({
      status: 200,
    });
    const headers = { "if-match": current?.etag ?? "" };
    expect(
      await contract.call(browser, "DELETE /sessions/{id}", { id: current?.id ?? "" }, { headers }),
    ).toMatchObject({ status: 204 });
    expect(await contract.call(browser, "POST /sessions/revoke-others")).toMatchObject({ status: 200 });
  });

  it("for the review queue", async () => {
    expect(await contract.call(call, "GET /review-queue")).toMatchObject({ status: 200, body: { data: [] } });
  });

  it("for waivers", async () => {
    const id = await register("Waived");
    const words = { reason: "Twelve testers.", compensatingControl: "A VPN." };
    const ask = (itemId: string) =>
      contract.call(call, "POST /projects/{id}/waivers", { id }, { body: { itemId, ...words } });
    const asked = await ask("input-validation");
    expect(asked).toMatchObject({ status: 201, body: { standing: "requested" } });
    const mia = await aClientOf(await aColleagueOf(ada, "manager", "Mia Manager"));
    const one = { id, waiverId: field(asked, "id") };
    const seen = await contract.call(call, "GET /projects/{id}/waivers/{waiverId}", one);
    expect(seen).toMatchObject({ status: 200 });
    const base = "POST /projects/{id}/waivers/{waiverId}";
    expect(await contract.call(mia, `${base}/approve`, one)).toMatchObject({ status: 200 });
    const reason = { reason: "The pilot has grown." };
    const revoked = await contract.call(mia, `${base}/revoke`, one, { body: reason });
    expect(revoked).toMatchObject({ status: 200, body: { standing: "revoked" } });
    const again = { id, waiverId: field(await ask("input-validation"), "id") };
    const rejected = await contract.call(mia, `${base}/reject`, again, { body: { note: "Fix it first." } });
    expect(rejected).toMatchObject({ status: 200, body: { standing: "rejected" } });
    const third = { id, waiverId: field(await ask("input-validation"), "id") };
    expect(await contract.call(call, `${base}/withdraw`, third)).toMatchObject({ status: 200 });
    expect(await contract.call(call, "GET /projects/{id}/waivers", { id })).toMatchObject({ status: 200 });
    expect(await ask("key-exposure")).toMatchObject({ status: 422, body: { code: "not-waivable" } });
    const budget = await contract.call(mia, "GET /projects/{id}/waiver-budget", { id });
    const set = { headers: tagOf(budget), body: { budget: 5 } };
    expect(await contract.call(mia, "PUT /projects/{id}/waiver-budget", { id }, set)).toMatchObject({
      status: 200,
      body: { budget: 5, used: 0 },
    });
    expect(await contract.call(mia, "PUT /projects/{id}/waiver-budget", { id }, set)).toMatchObject({
      status: 412,
    });
  });

  it("for weekly reviews", () => callWeeklyReviews(stage));
  it("for the registry of integrations", () => callIntegrations(stage));
  it("for what is counted of calls", () => callCallStatistics(stage));
  it("for the rollout", () => callRollout(stage));

  it("for templates of rollouts", () => callRolloutTemplates(stage));

  it("for runbooks, drills and who is on call", () => callRunbook(stage));
  it("for example payloads and their schemas", () => callIntegrationDocuments(stage));
  it("for a registry as a file", () => callRegistryImport(stage));

  it("for decisions", async () => {
    const id = await register("Decided");
    const mia = await aColleagueOf(ada, "manager", "Mia Manager");
    const manager = await aClientOf(mia);
    const proposal = await contract.call(
      call,
      "GET /projects/{id}/decisions/proposal",
      { id },
      { query: "?targetStage=production" },
    );
    expect(proposal).toMatchObject({ status: 200, body: { outcome: "no-go", allows: "no-go" } });
    for (const itemId of ["user-isolation", "database-exposure", "admin-auth", "key-exposure"]) {
      const answer = itemId === "admin-auth" ? "yes" : "no";
      const path = { id, itemId };
      const body = { headers: { "if-match": "*" }, body: { answer } };
      await contract.call(call, "PATCH /projects/{id}/items/{itemId}", path, body);
    }
    const yes = { answer: "yes" };
    const decision = {
      release: "v1.4.0",
      targetStage: "closed-pilot",
      outcome: "conditional-go",
      questions: { "vendor-slas": yes, rollback: yes, "contract-tests": yes, "async-ux": { answer: "no" } },
      rollbackOwnerId: mia.accountId,
      conditions: [{ text: "Finish the scorecard.", ownerId: ada.accountId, dueOn: "2099-01-01" }],
    };
    const refused = { body: { ...decision, outcome: "go" } };
    expect(await contract.call(manager, "POST /projects/{id}/decisions", { id }, refused)).toMatchObject({
      status: 409,
      body: { code: "beyond-proposal", allows: "conditional-go" },
    });
    const made = await contract.call(manager, "POST /projects/{id}/decisions", { id }, { body: decision });
    expect(made).toMatchObject({ status: 201, body: { standing: { standing: "holds" } } });
    const one = { id, decisionId: field(made, "id") };
    expect(await contract.call(call, "GET /projects/{id}/decisions/{decisionId}", one)).toMatchObject({
      status: 200,
    });
    const [condition] = (made.body as { conditions: { id: string }[] }).conditions;
    const which = { ...one, conditionId: condition?.id ?? "" };
    for (const step of ["meet", "reopen"]) {
      const path = `POST /projects/{id}/decisions/{decisionId}/conditions/{conditionId}/${step}`;
      expect(await contract.call(call, path, which)).toMatchObject({ status: 200 });
    }
    expect(await contract.call(call, "GET /projects/{id}/decisions", { id })).toMatchObject({ status: 200 });
  });

  it("for the inbox, what one is told of, and the letters", async () => {
    const id = await aMatterOf(ada);
    const [one, many] = [{ id }, { body: { ids: [id] } }];
    expect(await contract.call(call, "GET /inbox", {}, { query: "?state=open&limit=5" })).toMatchObject({
      status: 200,
      body: { data: [{ id, title: "You are a member now" }], counts: { open: 1 } },
    });
    expect(await contract.call(call, "GET /inbox/{id}", one)).toMatchObject({ status: 200 });
    const snoozed = { body: { until: "next-monday" } };
    for (const [operation, parameters, asked] of [
      ["POST /inbox/{id}/snooze", one, snoozed],
      ["POST /inbox/{id}/reopen", one, {}],
      ["POST /inbox/{id}/done", one, {}],
      ["POST /inbox/reopen", {}, many],
      ["POST /inbox/snooze", {}, { body: { ids: [id], until: "tomorrow" } }],
      ["POST /inbox/done", {}, many],
    ] as const) {
      expect(await contract.call(call, operation, parameters, asked), operation).toMatchObject({
        status: 200,
      });
    }
    const seen = await contract.call(call, "GET /notification-preferences");
    const preferences = [{ kind: "mention", inApp: true, mail: false }];
    expect(
      await contract.call(
        call,
        "PUT /notification-preferences",
        {},
        { headers: tagOf(seen), body: { preferences } },
      ),
    ).toMatchObject({ status: 200 });
    const letter = { id: await aFailedLetterTo(ada) };
    expect(await contract.call(call, "GET /deliveries", {}, { query: "?status=failed" })).toMatchObject({
      status: 200,
      body: { data: [letter] },
    });
    expect(await contract.call(call, "GET /deliveries/{id}", letter)).toMatchObject({ status: 200 });
    expect(
      await withMailServer(() => contract.call(call, "POST /deliveries/{id}/retry", letter)),
    ).toMatchObject({ status: 200, body: { status: "queued" } });
  });

  it("for calendars", () => callCalendarFeeds(stage));

  it("leaves no operation of the document uncalled", () => {
    expect(contract.uncalled).toEqual([]);
  });
});
