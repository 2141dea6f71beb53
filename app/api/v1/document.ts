import type { OpenAPIHono } from "@hono/zod-openapi";
import { z } from "@hono/zod-openapi";
import type { ApiEnv } from "./caller";

/** The OpenAPI 3.1 document, made of the very schemas that validate. */
export function describeApi(api: OpenAPIHono<ApiEnv>) {
  api.openAPIRegistry.register("Problem", problem);
  api.openAPIRegistry.registerComponent("securitySchemes", "token", {
    type: "http",
    scheme: "bearer",
    bearerFormat: "lw_…",
    description: "A token of one person in one workspace. Create one under Settings → API tokens.",
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
  security: [{ token: [] }],
};

type Described = { parameters?: readonly unknown[]; requestBody?: unknown };

function problemsOf(method: (typeof METHODS)[number], operation: Described): Record<string, object> {
  const writes = method !== "get";
  const body = operation.requestBody !== undefined;
  const versioned = JSON.stringify(operation.parameters ?? []).includes('"If-Match"');
  const wanted: [string, string, boolean][] = [
    ["400", "The request is malformed", true],
    ["401", "No valid token or session", true],
    ["403", "The role or the token's scope does not allow it", true],
    ["404", "Not there, or not yours to see", true],
    ["409", "In conflict with what stands", writes],
    ["412", "Changed since it was read; `current` says what stands", versioned],
    ["413", "The body is too large", body],
    ["415", "The content type is not the documented one", body],
    ["422", "The input does not fit; `issues` names the fields", writes],
    ["428", "If-Match is missing", versioned],
    ["429", "Too many requests; see Retry-After", true],
    ["500", "Unexpected", true],
    ["503", "Not available right now", true],
  ];
  const schema = { $ref: "#/components/schemas/Problem" };
  const content = { "application/problem+json": { schema } };
  return Object.fromEntries(
    wanted.filter(([, , due]) => due).map(([status, description]) => [status, { description, content }]),
  );
}
