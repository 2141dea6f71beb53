import { readFileSync } from "node:fs";
import type { RequestListener } from "node:http";
import { join } from "node:path";

export type Web = { handler: RequestListener; close: () => Promise<void> };

/** Loads the built app (or, for development, the compiler) and answers with its request handler. */
export async function loadWeb(root: string, port: number, mode: "production" | "development"): Promise<Web> {
  const dev = mode === "development";
  if (!dev) applyBuiltConfig(root);
  // Not a static import: Next and React decide what they are by NODE_ENV at the moment they are loaded.
  const { default: next } = await import("next");
  const app = next({ dev, dir: root, hostname: "localhost", port, quiet: !dev });
  await app.prepare();
  const handle = app.getRequestHandler();
  return {
    handler: (request, response) => void handle(request, response),
    close: () => app.close(),
  };
}

/** The build wrote down its resolved configuration; reading it spares compiling next.config.ts at each start. */
function applyBuiltConfig(root: string): void {
  const manifest = JSON.parse(readFileSync(join(root, ".next", "required-server-files.json"), "utf8"));
  process.env.__NEXT_PRIVATE_STANDALONE_CONFIG = JSON.stringify(manifest.config);
}
