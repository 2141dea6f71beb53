import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { api } from "@/app/api/v1/testing/client";
import { aHeldReview, anOpenReview, aRegistry, keepEverything } from "@/lib/db/testing/weekly-review";
import { aFounderOf, granted, type Person } from "@/lib/db/testing/world";
import { createToken, revokeToken } from "@/lib/features/tokens/commands";
import { closeReview } from "@/lib/features/weekly-reviews/commands/close-review";
import { decideRow } from "@/lib/features/weekly-reviews/commands/decide-row";
import { enterPhase } from "@/lib/lifecycle";

let server: Server;
let origin: string;

/** The API behind a socket, with answers written as they come. */
beforeAll(async () => {
  server = createServer((request, response) => void serve(request, response));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === "object" ? address?.port : address}`;
});

async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const headers = new Headers(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
  const answer = await api.fetch(new Request(`${origin}${request.url}`, { headers }));
  response.writeHead(answer.status, Object.fromEntries(answer.headers));
  const reader = answer.body?.getReader();
  response.on("close", () => void reader?.cancel());
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) response.write(part.value);
  response.end();
}

afterEach(() => {
  vi.useRealTimers();
  enterPhase("ready");
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

type Listening = {
  heard: string[];
  ended: Promise<void>;
  hangUp: () => void;
  status: number;
  headers: Headers;
};

async function listenTo(path: string, secret: string): Promise<Listening> {
  const hanging = new AbortController();
  const answer = await fetch(`${origin}/api/v1${path}`, {
    headers: { authorization: `Bearer ${secret}` },
    signal: hanging.signal,
  });
  const heard: string[] = [];
  const ended = (async () => {
    const decoder = new TextDecoder();
    try {
      for await (const chunk of answer.body ?? []) heard.push(decoder.decode(chunk));
    } catch {
      // Hung up.
    }
  })();
  return { heard, ended, hangUp: () => hanging.abort(), status: answer.status, headers: answer.headers };
}

async function tokenOf(person: Person) {
  return granted(await createToken(person.scope, { name: "Listener", scopes: ["read"] }));
}

async function aFollowedReview(name: string) {
  const { ada, project } = await aRegistry(name, "Payments");
  const review = await anOpenReview(project);
  const path = `/projects/${project.projectId}/weekly-reviews/${review.id}/events`;
  return { ada, project, review, path, token: await tokenOf(ada) };
}

describe("Following a review", () => {
  it("tells everybody what changed, by its id, and ends when the review is closed", async () => {
    const { project, review, path, token } = await aFollowedReview("Followed");
    const [one, other] = await Promise.all([listenTo(path, token.secret), listenTo(path, token.secret)]);
    expect(one.headers.get("content-type")).toBe("text/event-stream; charset=utf-8");
    await vi.waitFor(() => expect(one.heard.join("")).toContain('"version":1,"rows":[]'));
    const rowId = review.contents[0]?.id ?? "";
    granted(
      await decideRow(project, { reviewId: review.id, rowId, version: 1, changes: { decision: "fix" } }),
    );
    const news = `id: 2\nevent: changed\ndata: {"version":2,"rows":["${rowId}"],"actions":[]}`;
    for (const { heard } of [one, other]) {
      await vi.waitFor(() => expect(heard.join("")).toContain(news), 5_000);
    }
    granted(await closeReview(project, { reviewId: review.id }));
    await Promise.all([one.ended, other.ended]);
    expect(one.heard.join("")).toMatch(/event: closed\ndata: \{"version":3,"status":"closed"\}\n\n$/);
  });

  it("says at once that a review is over", async () => {
    const { ada, project } = await aRegistry("Over", "Payments");
    const { id } = await aHeldReview(project);
    const { secret } = await tokenOf(ada);
    const late = await listenTo(`/projects/${project.projectId}/weekly-reviews/${id}/events`, secret);
    await late.ended;
    expect(late.heard.join("")).toContain("event: closed");
  });

  it("is open to nobody who may not read the project", async () => {
    const { path } = await aFollowedReview("Unheard");
    const { secret } = await tokenOf(await aFounderOf("Elsewhere", "Stan Stranger"));
    expect((await listenTo(path, secret)).status).toBe(404);
  });

  it("ends when whoever listens may no longer, and beats meanwhile", async () => {
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    const { ada, path, token } = await aFollowedReview("Revoked");
    const listener = await listenTo(path, token.secret);
    await vi.advanceTimersByTimeAsync(15_000);
    await vi.waitFor(() => expect(listener.heard.join("")).toContain(": still here"));
    granted(await revokeToken(ada.scope, { tokenId: token.tokenId }));
    await vi.advanceTimersByTimeAsync(45_000);
    await listener.ended;
  });

  it("ends when the server stops", async () => {
    const { path, token } = await aFollowedReview("Stopping");
    const listener = await listenTo(path, token.secret);
    enterPhase("stopping");
    await listener.ended;
  });

  it("goes on for the others when one hangs up", async () => {
    const { project, review, path, token } = await aFollowedReview("Hung up");
    const [one, other] = await Promise.all([listenTo(path, token.secret), listenTo(path, token.secret)]);
    one.hangUp();
    await one.ended;
    await keepEverything(project, review);
    await vi.waitFor(() => expect(other.heard.join("")).toContain('"version":2'), 5_000);
    other.hangUp();
  });
});
