import { OpenAPIHono } from "@hono/zod-openapi";
import { methodNotAllowed } from "hono/method-not-allowed";
import type { ApiEnv } from "./caller";
import { describeApi } from "./document";
import { envelope, methodRefused, notFound, onError } from "./envelope";
import { authenticate, idempotent, limitBody, limitByAccount, limitByAddress } from "./gate";
import { nouns } from "./nouns";
import { refuseInvalid } from "./validation";

/** The whole API. What stands above the document's line is open; everything below needs a caller. */
export function createApi(): OpenAPIHono<ApiEnv> {
  const api = new OpenAPIHono<ApiEnv>({ defaultHook: refuseInvalid }).basePath("/api/v1");
  api.onError(onError);
  api.notFound(notFound);
  api.use(envelope);
  api.use(methodNotAllowed({ app: api, onMethodNotAllowed: methodRefused }));
  api.use(limitByAddress());

  api.get("/", (c) => c.json({ description: "/api/v1/openapi.json", reference: "/docs/api" }));
  let description: string | null = null;
  api.get("/openapi.json", (c) => {
    description ??= JSON.stringify(describeApi(api));
    return c.body(description, 200, { "content-type": "application/json" });
  });

  api.use(authenticate, limitByAccount(), limitBody, idempotent);
  for (const routes of nouns) api.route("/", routes);
  return api;
}
