import { once } from "node:events";
import { createServer, type RequestListener, type Server } from "node:http";
import { StartError } from "./start-error";
import type { UpgradeListener } from "./web";

export type Listeners = {
  port: number;
  /** Replaces the handler for all requests from now on. */
  handle: (listener: RequestListener) => void;
  /** Hands over every connection that asks for another protocol. */
  handleUpgrades: (listener: UpgradeListener) => void;
  /** Stops accepting, lets requests in flight finish for at most `graceMs`, then cuts what is left. */
  drain: (graceMs: number) => Promise<{ cut: boolean }>;
};

/**
 * Listens on `host`; for the default loopback address on its IPv6 twin as well, because `localhost` may mean either.
 * @throws StartError when the port is taken or may not be used.
 */
export async function listen(host: string, port: number, first: RequestListener): Promise<Listeners> {
  let current = first;
  const open = (where: string, at: number) =>
    openServer(where, at, (request, response) => current(request, response));
  const isLocal = host === "127.0.0.1" || host === "localhost";
  const main = await open(isLocal ? "127.0.0.1" : host, port);
  const actualPort = portOf(main, port);
  const servers = [main];
  if (isLocal) {
    const twin = await open("::1", actualPort).catch((error: unknown) => ignoreMissingIpv6(error));
    if (twin) servers.push(twin);
  }
  return {
    port: actualPort,
    handle(listener) {
      current = listener;
    },
    handleUpgrades(listener) {
      for (const server of servers) server.on("upgrade", listener);
    },
    async drain(graceMs) {
      const closed = Promise.all(servers.map(close)).then(() => ({ cut: false }));
      const timer = new Promise<{ cut: boolean }>((resolve) => {
        setTimeout(() => resolve({ cut: true }), graceMs).unref();
      });
      const outcome = await Promise.race([closed, timer]);
      if (outcome.cut) for (const server of servers) server.closeAllConnections();
      return outcome;
    },
  };
}

async function openServer(host: string, port: number, listener: RequestListener): Promise<Server> {
  const server = createServer(
    { keepAliveTimeout: 65_000, headersTimeout: 30_000, requestTimeout: 300_000 },
    listener,
  );
  try {
    server.listen(port, host);
    await once(server, "listening");
    return server;
  } catch (error) {
    throw explain(error, host, port);
  }
}

function explain(error: unknown, host: string, port: number): unknown {
  const code = error instanceof Error && "code" in error ? error.code : "";
  if (code === "EADDRINUSE") {
    return new StartError(
      `Port ${port} on ${host} is taken by another program. Stop it, or set PORT to a free one.`,
    );
  }
  if (code === "EACCES")
    return new StartError(`This account may not listen on port ${port}. Set PORT to one above 1023.`);
  if (code === "EADDRNOTAVAIL" && host !== "::1")
    return new StartError(`HOST=${host} is not an address of this machine.`);
  return error;
}

function ignoreMissingIpv6(error: unknown): null {
  if (error instanceof StartError) throw error;
  return null;
}

function close(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  // A kept-alive connection becomes idle only when its answer ends; sweep until the last one has.
  const sweep = setInterval(() => server.closeIdleConnections(), 50);
  return closed.finally(() => clearInterval(sweep));
}

function portOf(server: Server, asked: number): number {
  const address = server.address();
  return typeof address === "object" && address !== null ? address.port : asked;
}
