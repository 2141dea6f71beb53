import { OpenAPIHono } from "@hono/zod-openapi";
import type { ApiEnv } from "./caller";

/** The routes of one noun; the API mounts them and lends them its handling of invalid input. */
export function createRoutes(): OpenAPIHono<ApiEnv> {
  return new OpenAPIHono<ApiEnv>();
}
