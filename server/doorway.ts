import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { currentPhase } from "@/lib/lifecycle";
import { clientAddress } from "./client-address";
import { isKnownHost } from "./host-check";

export type DoorwayOptions = { baseUrl: URL | null; trustedProxies: number };

/**
 * What every request passes before Next sees it: a known host, and forwarding headers that say what we know
 * instead of what the client claims. From here on `x-forwarded-for` is exactly one trustworthy address.
 */
export function doorway(next: RequestListener, { baseUrl, trustedProxies }: DoorwayOptions): RequestListener {
  return (request, response) => {
    // A client that goes away mid-answer is not an error of ours.
    response.on("error", () => {});
    if (!request.url?.startsWith("/")) return refuse(response, 400, "The request target must be a path.");
    if (!isKnownHost(request.headers.host, baseUrl)) return refuse(response, 421, unknownHost);
    rewriteForwarding(request, baseUrl, trustedProxies);
    if (currentPhase() === "stopping") response.setHeader("connection", "close");
    return next(request, response);
  };
}

/** Answers while the database is being prepared; the port is held from the first moment so that no one else gets it. */
export const notReadyYet: RequestListener = (_request, response) => {
  response.writeHead(503, {
    "content-type": "text/plain; charset=utf-8",
    "retry-after": "2",
    connection: "close",
  });
  response.end("Launchworthy is starting.\n");
};

function rewriteForwarding(request: IncomingMessage, baseUrl: URL | null, trustedProxies: number): void {
  const { headers } = request;
  headers["x-forwarded-for"] = clientAddress(
    request.socket.remoteAddress,
    headers["x-forwarded-for"],
    trustedProxies,
  );
  delete headers.forwarded;
  delete headers["x-forwarded-port"];
  headers["x-forwarded-host"] = baseUrl?.host ?? headers.host;
  headers["x-forwarded-proto"] = baseUrl?.protocol.slice(0, -1) ?? "http";
}

function refuse(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { "content-type": "text/plain; charset=utf-8", connection: "close" });
  response.end(`${text}\n`);
}

const unknownHost =
  "This server does not answer for that host. Set LAUNCHWORTHY_BASE_URL to the address people open in their browser.";
