import { readFileSync } from "node:fs";
import { type IncomingMessage, type RequestListener, Server } from "node:http";
import { join } from "node:path";
import type { Duplex } from "node:stream";

export type UpgradeListener = (request: IncomingMessage, socket: Duplex, head: Buffer) => void;

export type Web = {
  handler: RequestListener;
  /** Takes the WebSocket over which a page under development hears of changes; null in production. */
  upgrade: UpgradeListener | null;
  close: () => Promise<void>;
};

/**
 * Loads the built app (or, for development, the compiler) and answers with its request handler. Left alone
 * Next takes upgrades from the server of the first request, and a page opened over the other one of the two
 * loopback addresses would wait for its WebSocket for ever: it is given a server that listens nowhere, to
 * which those of both are handed on.
 */
export async function loadWeb(root: string, port: number, mode: "production" | "development"): Promise<Web> {
  const dev = mode === "development";
  if (!dev) applyBuiltConfig(root);
  // Not a static import: Next and React decide what they are by NODE_ENV at the moment they are loaded.
  const { default: next } = await import("next");
  const relay = new Server();
  const app = next({ dev, dir: root, hostname: "localhost", port, quiet: !dev, httpServer: relay });
  await app.prepare();
  const handle = app.getRequestHandler();
  return {
    handler: (request, response) => void handle(request, response),
    upgrade: dev ? (request, socket, head) => relay.emit("upgrade", request, socket, head) : null,
    close: () => app.close(),
  };
}

/** The build wrote down its resolved configuration; reading it spares compiling next.config.ts at each start. */
function applyBuiltConfig(root: string): void {
  const manifest = JSON.parse(readFileSync(join(root, ".next", "required-server-files.json"), "utf8"));
  process.env.__NEXT_PRIVATE_STANDALONE_CONFIG = JSON.stringify(manifest.config);
}
