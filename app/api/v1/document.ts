import type { OpenAPIHono } from "@hono/zod-openapi";
import { z } from "@hono/zod-openapi";
import { isSecureInstallation, sessionCookieName } from "@/lib/auth/session-cookie";
import type { ApiEnv } from "./caller";

/** The OpenAPI 3.1 document, made of the very schemas that validate. */
export function describeApi(api: OpenAPIHono<ApiEnv>) {
  registerProblems(api);
  api.openAPIRegistry.registerComponent("securitySchemes", "token", {
    type: "http",
    scheme: "bearer",
    bearerFormat: "lw_…",
    description: "A token of one person in one workspace. Create one under Settings → API tokens.",
  });
  api.openAPIRegistry.registerComponent("securitySchemes", "session", {
    type: "apiKey",
    in: "cookie",
    name: sessionCookieName(isSecureInstallation()),
    description: "The web app's own session; name the workspace in the header Launchworthy-Workspace.",
  });
  const document = api.getOpenAPI31Document(HEAD);
  for (const path of Object.values(document.paths ?? {})) {
    for (const method of METHODS) {
      const operation = path[method];
      if (operation) operation.responses = { ...operation.responses, ...problemsOf(method, operation) };
    }
  }
  return document;
}

/** The document every failure is answered with; `code` is what a program decides by. */
const problem = z
  .looseObject({
    type: z.string().openapi({ example: "urn:launchworthy:problem:changed-meanwhile" }),
    title: z.string(),
    status: z.int(),
    code: z.string().openapi({ description: "Stable; safe to decide by.", example: "changed-meanwhile" }),
    detail: z.string(),
    requestId: z.string().openapi({ description: "Name it when you ask us about this." }),
    issues: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
    current: z.unknown().optional().openapi({ description: "What stands now (412)." }),
  })
  .openapi("Problem");

const METHODS = ["get", "post", "put", "patch", "delete"] as const;

const SECURITY: Record<string, string[]>[] = [{ token: [] }, { session: [] }];

const HEAD = {
  openapi: "3.1.0",
  info: {
    title: "Launchworthy",
    version: "1",
    description: [
      "Everything the web app does, for scripts, CI and coding agents.",
      "",
      "Lists come in pages: follow `nextCursor` until it is null. A change needs `If-Match` with the ETag you read,",
      "so that nobody's work is lost. A POST with an `Idempotency-Key` can be sent again without harm for 24 hours.",
      "Failures are `application/problem+json`; decide by `code`, show `detail`.",
    ].join("\n"),
  },
  servers: [{ url: "/", description: "This installation" }],
  security: SECURITY,
  tags: [
    { name: "Portfolio", description: "All projects of the workspace at a glance." },
    { name: "Projects", description: "What a project is, who works on it, and what it aims for." },
    { name: "Items", description: "The checks and questions of a project, and their answers." },
    { name: "Evidence", description: "Proof: files, links and notes, in revisions that never change." },
    { name: "Readiness", description: "Score and stage, explained, and what would change them." },
    { name: "History", description: "How readiness went and why it moved; every recorded state." },
    { name: "Reviews", description: "What waits for a second pair of eyes, and what was said about it." },
    { name: "Sign-offs", description: "Signatures under exact states, which anyone can check." },
    { name: "Activity", description: "What happened in a project, as sentences." },
    { name: "Catalogue", description: "What every item means, how to test it and how to fix it." },
    { name: "Workspace", description: "The workspace a token belongs to." },
    { name: "Teams", description: "Groups of projects with a lead." },
    { name: "Members", description: "The people of the workspace, and invitations." },
    { name: "Tokens", description: "Keys for scripts; each acts as its person, within its scopes." },
    { name: "Audit", description: "Everything that happened, in a chain that shows tampering." },
    { name: "Account", description: "The person behind the request." },
  ],
};

type Described = { parameters?: readonly unknown[]; requestBody?: unknown };
type Wanted = { writes: boolean; body: boolean; versioned: boolean };

const PROBLEMS: Readonly<Record<string, { description: string; due: (wanted: Wanted) => boolean }>> = {
  400: { description: "The request is malformed", due: always },
  401: { description: "No valid token or session", due: always },
  403: { description: "The role or the token's scope does not allow it", due: always },
  404: { description: "Not there, or not yours to see", due: always },
  409: { description: "In conflict with what stands", due: ({ writes }) => writes },
  412: {
    description: "Changed since it was read; `current` says what stands",
    due: ({ versioned }) => versioned,
  },
  413: { description: "The body is too large", due: ({ body }) => body },
  415: { description: "The content type is not the documented one", due: ({ body }) => body },
  422: { description: "The input does not fit; `issues` names the fields", due: ({ writes }) => writes },
  428: { description: "If-Match is missing", due: ({ versioned }) => versioned },
  429: { description: "Too many requests; see Retry-After", due: always },
  500: { description: "Unexpected", due: always },
  503: { description: "Not available right now", due: always },
};

function registerProblems(api: OpenAPIHono<ApiEnv>): void {
  api.openAPIRegistry.register("Problem", problem);
  for (const [status, { description }] of Object.entries(PROBLEMS)) {
    const schema = { $ref: "#/components/schemas/Problem" };
    const content = { "application/problem+json": { schema } };
    api.openAPIRegistry.registerComponent("responses", `Problem${status}`, { description, content });
  }
}

function problemsOf(
  method: (typeof METHODS)[number],
  operation: Described,
): Record<string, { $ref: string }> {
  const wanted = {
    writes: method !== "get",
    body: operation.requestBody !== undefined,
    versioned: JSON.stringify(operation.parameters ?? []).includes('"If-Match"'),
  };
  const due = Object.keys(PROBLEMS).filter((status) => PROBLEMS[status]?.due(wanted));
  return Object.fromEntries(
    due.map((status) => [status, { $ref: `#/components/responses/Problem${status}` }]),
  );
}

function always(): boolean {
  return true;
}
