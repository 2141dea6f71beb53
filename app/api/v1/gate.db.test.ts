import { describe, expect, it } from "vitest";
import { aColleagueOf, aFounderOf, aProject, granted } from "@/lib/db/testing/world";
import { archiveProject } from "@/lib/features/projects/commands/archive-project";
import { revokeToken } from "@/lib/features/tokens/commands";
import { listTokens } from "@/lib/features/tokens/queries";
import { createLimit, requireAllowed } from "@/lib/http/rate-limit";
import { aBrowserOf, aClientOf, send } from "./testing/client";

describe("The API lets in", () => {
  it("nobody without a token or a session", async () => {
    const refused = await send("GET", "/projects");
    expect(refused).toMatchObject({ status: 401, body: { code: "unauthenticated", status: 401 } });
    expect(refused.headers.get("content-type")).toBe("application/problem+json");
    expect(refused.headers.get("www-authenticate")).toMatch(/^Bearer/);
    expect(refused.headers.get("cache-control")).toBe("no-store");
    expect((refused.body as { requestId: string }).requestId).toBe(refused.headers.get("request-id"));
  });

  it("nobody with a token that was made up, or has been revoked", async () => {
    const made = { authorization: `Bearer lw_${"x".repeat(43)}` };
    expect(await send("GET", "/projects", { headers: made })).toMatchObject({ status: 401 });
    expect(await send("GET", "/projects", { headers: { authorization: "Basic abc" } })).toMatchObject({
      status: 401,
    });

    const ada = await aFounderOf("Revoked");
    const call = await aClientOf(ada);
    const [token] = await listTokens(ada.scope);
    expect(await call("GET", "/projects")).toMatchObject({ status: 200 });
    granted(await revokeToken(ada.scope, { tokenId: token?.id ?? "" }));
    expect(await call("GET", "/projects")).toMatchObject({ status: 401 });
  });

  it("a token within its scopes only", async () => {
    const ada = await aFounderOf("Scopes");
    const reader = await aClientOf(ada, ["read"]);
    const writer = await aClientOf(ada, ["write"]);

    expect(await reader("POST", "/projects", { body: { name: "P" } })).toMatchObject({
      status: 403,
      body: { code: "forbidden" },
    });
    expect(await writer("POST", "/teams", { body: { name: "T" } })).toMatchObject({ status: 403 });
    expect(await writer("GET", "/projects")).toMatchObject({ status: 403 });
    expect(await reader("GET", "/projects")).toMatchObject({ status: 200 });
  });

  it("a role within its grants only", async () => {
    const ada = await aFounderOf("Roles");
    const manager = await aClientOf(await aColleagueOf(ada, "manager", "Max Manager"));
    expect(await manager("POST", "/projects", { body: { name: "P" } })).toMatchObject({ status: 403 });
    expect(await manager("GET", "/invitations")).toMatchObject({ status: 403 });
  });

  it("nobody to another workspace, which looks like nothing at all", async () => {
    const theirs = await aProject(await aFounderOf("Theirs"), { name: "P" });
    const stranger = await aClientOf(await aFounderOf("Mine"));
    for (const path of ["", "/items", "/readiness", "/people"]) {
      expect(await stranger("GET", `/projects/${theirs.projectId}${path}`)).toMatchObject({
        status: 404,
        body: { code: "not-found" },
      });
    }
  });
});

describe("A session", () => {
  it("writes from our own pages, and from nowhere else", async () => {
    const ada = await aFounderOf("Origins");
    const browser = await aBrowserOf(ada);
    const body = { name: "P" };

    expect(await browser("POST", "/projects", { body, headers: { origin: "" } })).toMatchObject({
      status: 403,
      body: { code: "foreign-origin" },
    });
    expect(
      await browser("POST", "/projects", { body, headers: { origin: "https://evil.example" } }),
    ).toMatchObject({ status: 403 });
    expect(
      await browser("POST", "/projects", { body, headers: { "sec-fetch-site": "cross-site" } }),
    ).toMatchObject({ status: 403 });
    expect(await browser("POST", "/projects", { body })).toMatchObject({ status: 201 });
  });

  it("names its workspace, and sees only those it belongs to", async () => {
    const ada = await aFounderOf("Named");
    const browser = await aBrowserOf(ada);
    const other = await aFounderOf("Not Ada's");

    expect(
      await browser("GET", "/projects", { headers: { "launchworthy-workspace": other.scope.slug } }),
    ).toMatchObject({ status: 404 });
    const nameless = await aBrowserOf(ada, null);
    expect(await nameless("GET", "/projects")).toMatchObject({
      status: 400,
      body: { code: "workspace-required" },
    });
    expect(await nameless("GET", "/me")).toMatchObject({ status: 200, body: { workspace: null } });
  });

  it("is not mixed up with a token: where there is one, it decides alone", async () => {
    const ada = await aFounderOf("Both");
    const browser = await aBrowserOf(ada);
    expect(
      await browser("GET", "/projects", { headers: { authorization: "Bearer lw_wrong" } }),
    ).toMatchObject({ status: 401 });
  });

  it("alone may list and end sessions", async () => {
    const ada = await aFounderOf("Devices");
    expect(await (await aClientOf(ada))("GET", "/sessions")).toMatchObject({
      status: 403,
      body: { code: "session-required" },
    });
  });
});

describe("A bad request", () => {
  it("with malformed JSON says so", async () => {
    const call = await aClientOf(await aFounderOf("Malformed"));
    expect(await call("POST", "/projects", { body: "{" })).toMatchObject({
      status: 400,
      body: { code: "malformed-body" },
    });
  });

  it("in another content type is refused", async () => {
    const call = await aClientOf(await aFounderOf("Types"));
    const headers = { "content-type": "text/plain" };
    expect(await call("POST", "/projects", { body: "name=P", headers })).toMatchObject({
      status: 415,
      body: { code: "unsupported-media-type" },
    });
  });

  it("above a megabyte is refused unread", async () => {
    const call = await aClientOf(await aFounderOf("Large"));
    const body = { name: "P", description: "x".repeat(1_048_577) };
    expect(await call("POST", "/projects", { body })).toMatchObject({
      status: 413,
      body: { code: "body-too-large" },
    });
  });

  it("names every field that does not fit", async () => {
    const call = await aClientOf(await aFounderOf("Fields"));
    const refused = await call("POST", "/projects", {
      body: { name: "", repositoryUrl: "javascript:alert(1)", nmae: "P" },
    });
    expect(refused).toMatchObject({ status: 422, body: { code: "invalid" } });
    const { issues } = refused.body as { issues: { path: string }[] };
    expect(issues.map(({ path }) => path).sort()).toEqual(["", "name", "repositoryUrl"]);
  });

  it("with text that cannot be stored is the caller's to mend, not a failure of ours", async () => {
    const call = await aClientOf(await aFounderOf("Nul"));
    expect(await call("POST", "/projects", { body: { name: "a\u0000b" } })).toMatchObject({ status: 422 });
    expect(await call("GET", "/projects/%00")).toMatchObject({
      status: expect.toSatisfy((status) => status === 404 || status === 422),
    });
  });

  it("with a cursor or a limit that is none is told so", async () => {
    const call = await aClientOf(await aFounderOf("Cursors"));
    for (const path of ["/projects", "/teams", "/members", "/portfolio"]) {
      expect(await call("GET", `${path}?cursor=nonsense`)).toMatchObject({
        status: 400,
        body: { code: "invalid-cursor" },
      });
      expect(await call("GET", `${path}?limit=0`)).toMatchObject({
        status: 400,
        body: { code: "invalid-query" },
      });
      expect(await call("GET", `${path}?limit=201`)).toMatchObject({ status: 400 });
    }
  });

  it("with a method an address does not take says which it takes", async () => {
    const call = await aClientOf(await aFounderOf("Methods"));
    const refused = await call("DELETE", "/projects");
    expect(refused).toMatchObject({ status: 405, body: { code: "method-not-allowed" } });
    expect(refused.headers.get("allow")?.split(", ").sort()).toEqual(["GET", "HEAD", "OPTIONS", "POST"]);
    const asked = await call("OPTIONS", "/projects");
    expect([asked.status, asked.headers.get("allow")]).toEqual([204, refused.headers.get("allow")]);
    expect(await call("GET", "/nothing-here")).toMatchObject({ status: 404, body: { code: "not-found" } });
  });

  it("in conflict with what stands changes nothing", async () => {
    const ada = await aFounderOf("Archived");
    const project = await aProject(ada, { name: "P" });
    granted(await archiveProject(project, {}));
    const call = await aClientOf(ada);
    const change = { headers: { "if-match": "*" }, body: { name: "Q" } };
    expect(await call("PATCH", `/projects/${project.projectId}`, change)).toMatchObject({
      status: 409,
      body: { code: "conflict" },
    });
  });
});

describe("A change", () => {
  it("needs the version its writer saw, and shows what stands when that is gone", async () => {
    const ada = await aFounderOf("Versions");
    const project = await aProject(ada, { name: "P" });
    const call = await aClientOf(ada);
    const path = `/projects/${project.projectId}`;

    expect(await call("PATCH", path, { body: { name: "Q" } })).toMatchObject({
      status: 428,
      body: { code: "precondition-required" },
    });
    expect(await call("DELETE", path)).toMatchObject({ status: 428 });
    expect(
      await call("PATCH", path, { headers: { "if-match": '"999"' }, body: { name: "Q" } }),
    ).toMatchObject({
      status: 412,
      body: { code: "changed-meanwhile", current: { name: "P" } },
    });
  });

  it("made twice with one ETag is made once", async () => {
    const ada = await aFounderOf("Two writers");
    const project = await aProject(ada, { name: "P" });
    const call = await aClientOf(ada);
    const path = `/projects/${project.projectId}`;
    const headers = { "if-match": (await call("GET", path)).headers.get("etag") ?? "" };
    const aim = (targetStage: string) =>
      call("PUT", `${path}/target`, { headers, body: { targetStage, targetDate: null } });

    const answers = await Promise.all([aim("beta"), aim("production")]);

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
  });
});

describe("Lists", () => {
  it("come in pages that neither repeat nor skip", async () => {
    const ada = await aFounderOf("Pages");
    const call = await aClientOf(ada);
    for (const name of ["Alpha", "Beta", "Gamma", "Delta", "Eta"]) await aProject(ada, { name });
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page = await call(
        "GET",
        `/projects?sort=name&dir=asc&limit=2${cursor ? `&cursor=${cursor}` : ""}`,
      );
      const body = page.body as { data: { name: string }[]; nextCursor: string | null };
      seen.push(...body.data.map(({ name }) => name));
      cursor = body.nextCursor;
    } while (cursor);
    expect(seen).toEqual(["Alpha", "Beta", "Delta", "Eta", "Gamma"]);
  });

  it("answer HEAD with the same headers and no body", async () => {
    const call = await aClientOf(await aFounderOf("Heads"));
    expect(await call("HEAD", "/projects")).toMatchObject({ status: 200, body: "" });
  });
});

describe("The allowance", () => {
  it("is shown with every answer", async () => {
    const answer = await (await aClientOf(await aFounderOf("Allowance")))("GET", "/projects");
    expect(answer.headers.get("ratelimit-policy")).toMatch(/^"account";q=\d+;w=60$/);
    expect(answer.headers.get("ratelimit")).toMatch(/^"account";r=\d+;t=\d+$/);
  });

  it("ends at its limit, counted over all instances, and says when to come back", async () => {
    const allowance = { name: `test-${Date.now()}`, points: 5, seconds: 60 };
    const [here, there] = [createLimit(allowance), createLimit(allowance)];
    const verdicts = [];
    for (let request = 0; request < 6; request += 1) verdicts.push(await (request % 2 ? here : there)("ada"));

    expect(verdicts.map(({ allowed }) => allowed)).toEqual([true, true, true, true, true, false]);
    expect((await here("bo")).allowed).toBe(true);
    const refused = verdicts.at(-1);
    expect(() => refused && requireAllowed(refused)).toThrowError(
      expect.objectContaining({ status: 429, code: "rate-limited" }),
    );
  });

  it("is given out in leases, and never twice", async () => {
    const allowance = { name: `lease-${Date.now()}`, points: 200, seconds: 60 };
    const instances = [createLimit(allowance), createLimit(allowance)];
    let granted = 0;
    for (let request = 0; request < 500; request += 1) {
      if ((await instances[request % 2]?.("ada"))?.allowed) granted += 1;
    }
    expect(granted).toBe(200);
  });
});
