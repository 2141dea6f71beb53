import type { Person } from "@/lib/db/testing/world";
import { granted } from "@/lib/db/testing/world";
import { transaction } from "@/lib/db/transaction";
import type { TokenScope } from "@/lib/domain/access/token-scopes";
import { openSession } from "@/lib/features/accounts/commands/open-session";
import { createToken } from "@/lib/features/tokens/commands";
import { logger } from "@/lib/telemetry/logger";
import { createApi } from "../api";

logger.level = "error";

export const api = createApi();

export type Call = { body?: unknown; headers?: Record<string, string> };
export type Answered = { status: number; headers: Headers; body: unknown };
export type Client = (method: string, path: string, call?: Call) => Promise<Answered>;

/** Somebody who calls the API with a fresh token of theirs. */
export async function aClientOf(
  person: Person,
  scopes: [TokenScope, ...TokenScope[]] = ["read", "write", "admin"],
): Promise<Client> {
  const { secret } = granted(await createToken(person.scope, { name: "A test", scopes }));
  return (method, path, call) =>
    send(method, path, { ...call, headers: { authorization: `Bearer ${secret}`, ...call?.headers } });
}

/** The same person in a browser of theirs, on our own pages. */
export async function aBrowserOf(
  person: Person,
  workspace: string | null = person.scope.slug,
): Promise<Client> {
  const device = { userAgent: "Firefox", address: "127.0.0.1" };
  const now = new Date().toISOString();
  const { secret } = await transaction("write", { workspaceId: null }, (tx) =>
    openSession(tx, person.accountId, device, now),
  );
  const own = {
    cookie: `launchworthy-session=${secret}`,
    origin: "http://localhost:3000",
    ...(workspace === null ? {} : { "launchworthy-workspace": workspace }),
  };
  return (method, path, call) => send(method, path, { ...call, headers: { ...own, ...call?.headers } });
}

/** Sends a request to the API as the network would, without one. */
export async function send(method: string, path: string, { body, headers }: Call = {}): Promise<Answered> {
  const raw =
    body === undefined || typeof body === "string" || body instanceof FormData ? body : JSON.stringify(body);
  const type: Record<string, string> =
    raw === undefined || raw instanceof FormData ? {} : { "content-type": "application/json" };
  const request = new Request(`http://localhost:3000/api/v1${path}`, {
    method,
    body: raw,
    headers: { ...type, ...headers },
  });
  const response = await api.fetch(request);
  const text = await response.text();
  const isJson =
    text !== "" && /^application\/(problem\+)?json/.test(response.headers.get("content-type") ?? "");
  return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
}
