import { once } from "node:events";
import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  gone,
  launch,
  launchReady,
  newDataDir,
  newPort,
  postgresPid,
  type RunningServer,
  stopAndClean,
  until,
} from "./testing/running-server";

let dataDir: string;
let port: number;
let servers: RunningServer[];

beforeEach(async () => {
  dataDir = newDataDir();
  port = await newPort();
  servers = [];
});
afterEach(() => stopAndClean(servers, dataDir));

describe("the server", () => {
  it("starts on an empty data directory, keeps it private, and ends cleanly on SIGTERM", async () => {
    const server = await started();
    expect(server.output()).toContain(`Launchworthy is ready at http://localhost:${port}`);
    expect(await (await fetch(`${server.url}/api/health`)).json()).toEqual({ status: "up" });
    for (const name of readdirSync(dataDir)) {
      const { mode } = statSync(join(dataDir, name));
      expect({ name, open: mode & 0o077 }).toEqual({ name, open: 0 });
    }
    const postgres = postgresPid(dataDir);
    server.child.kill("SIGTERM");
    expect(await server.ended).toBe(0);
    await gone(postgres);
    expect(readdirSync(dataDir)).not.toContain("instance.lock");
  });

  it("is ready again within six seconds", async () => {
    const first = await started();
    first.child.kill("SIGINT");
    expect(await first.ended).toBe(0);
    const began = Date.now();
    await started();
    expect(Date.now() - began).toBeLessThan(6_000);
  });

  it("turns away new work first, then finishes the request in flight", async () => {
    const server = await started();
    const slow = connect(port, "127.0.0.1");
    slow.write("POST /api/health HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\n\r\n");
    await once(slow, "connect");
    server.child.kill("SIGTERM");
    await until(async () => {
      const answer = await fetch(`${server.url}/api/ready`).catch(() => null);
      return answer === null || answer.status === 503;
    });
    slow.write("done");
    const [answer] = await once(slow, "data");
    expect(String(answer)).toMatch(/^HTTP\/1\.1 \d{3}/);
    expect(await server.ended).toBe(0);
  });

  it("stops at once on the second signal and leaves no database behind", async () => {
    const server = await started();
    const postgres = postgresPid(dataDir);
    const stuck = connect(port, "127.0.0.1");
    stuck.on("error", () => {});
    // A request that never finishes arriving keeps the server waiting for its ten seconds.
    stuck.write("GET /api/health HTTP/1.1\r\nHost: local");
    await once(stuck, "connect");
    await sleep(200);
    server.child.kill("SIGTERM");
    await until(() => server.output().includes("Stopping"));
    await sleep(1_000);
    server.child.kill("SIGTERM");
    expect(await server.ended).toBe(1);
    await gone(postgres);
  });

  it("takes over from a run that was killed, and says so", async () => {
    const first = await started();
    const postgres = postgresPid(dataDir);
    first.child.kill("SIGKILL");
    expect(await first.ended).toBe("SIGKILL");
    const second = await started();
    expect(second.output()).toContain(`The last run (process ${first.pid}) ended without shutting down`);
    await gone(postgres);
  });

  it("brings PostgreSQL back when it is killed amid requests", async () => {
    const server = await started({ LAUNCHWORTHY_DEMO: "1" });
    const postgres = postgresPid(dataDir);
    const traffic = askInParallel(server, "/api/v1/projects");
    await until(() => traffic.answered() > 20);
    process.kill(postgres, "SIGKILL");
    await until(() => server.output().includes("PostgreSQL is running again"));
    await until(async () => (await fetch(`${server.url}/api/ready`)).ok);
    await traffic.end();
    expect(postgresPid(dataDir)).not.toBe(postgres);
  });

  it("recovers when both were killed", async () => {
    const first = await started();
    process.kill(postgresPid(dataDir), "SIGKILL");
    first.child.kill("SIGKILL");
    await first.ended;
    const second = await started();
    expect(second.output()).toMatch(/recovers it from its write-ahead log|left behind/);
  });
});

describe("the server refuses in one line", () => {
  it("a data directory another instance uses, naming it", async () => {
    const first = await started();
    const second = await refused({}, await newPort());
    expect(second).toBe(
      `Launchworthy already runs on ${dataDir}: process ${first.pid}, http://localhost:${port}.\n`,
    );
  });

  it("a port that is taken", async () => {
    await started();
    const other = newDataDir();
    const server = launch(other, port);
    expect(await server.ended).toBe(1);
    expect(server.output()).toMatch(new RegExp(`^Port ${port} on 127\\.0\\.0\\.1 is taken.*\\n$`));
    await stopAndClean([server], other);
  });

  it("a data directory that is a file", async () => {
    const file = join(dataDir, "file");
    writeFileSync(file, "");
    expect(await refused({ LAUNCHWORTHY_DATA_DIR: file })).toMatch(
      /^The data directory .* cannot be used .*\n$/,
    );
  });

  it.skipIf(process.getuid?.() === 0)("a data directory it may not write", async () => {
    chmodSync(dataDir, 0o500);
    expect(await refused({})).toMatch(/^The data directory .* cannot be used .*\n$/);
    chmodSync(dataDir, 0o700);
  });

  it("a database it cannot reach, without its password", async () => {
    const said = await refused({ DATABASE_URL: `postgresql://me:hunter2@127.0.0.1:${await newPort()}/app` });
    expect(said).toMatch(/^DATABASE_URL: cannot connect to 127\.0\.0\.1:\d+\/app .*\n$/);
    expect(said).not.toContain("hunter2");
  });

  it("settings that make no sense", async () => {
    expect(await refused({ PORT: "seventy" })).toContain("PORT");
  });
});

describe("a request", () => {
  it("for a host we are not is misdirected", async () => {
    await started();
    expect(await statusFor("GET / HTTP/1.1\r\nHost: evil.test\r\n")).toBe(421);
    expect(await statusFor("GET http://evil.test/ HTTP/1.1\r\nHost: localhost\r\n")).toBe(400);
    expect(await statusFor("GET /api/health HTTP/1.1\r\nHost: localhost\r\n")).toBe(200);
  });
});

/** Eight people of the demo who ask again and again, whatever comes back. */
function askInParallel(server: RunningServer, path: string) {
  const credentials = JSON.parse(readFileSync(join(dataDir, "demo-credentials.json"), "utf8"));
  const headers = { authorization: `Bearer ${credentials.workspaces[0].people[0].apiToken}` };
  let answered = 0;
  let ending = false;
  const people = Array.from({ length: 8 }, async () => {
    while (!ending) {
      const answer = await fetch(`${server.url}${path}`, { headers }).catch(() => null);
      if (answer?.ok) answered += 1;
      await answer?.body?.cancel();
    }
  });
  const end = async () => {
    ending = true;
    await Promise.all(people);
  };
  return { answered: () => answered, end };
}

async function started(env?: Record<string, string>): Promise<RunningServer> {
  const server = await launchReady(dataDir, port, env);
  servers.push(server);
  return server;
}

async function refused(env: Record<string, string>, at = port): Promise<string> {
  const server = launch(dataDir, at, env);
  expect(await server.ended).toBe(1);
  return server.output();
}

async function statusFor(head: string): Promise<number> {
  const socket = connect(port, "127.0.0.1");
  socket.end(`${head}Connection: close\r\n\r\n`);
  const [answer] = await once(socket, "data");
  return Number(String(answer).split(" ")[1]);
}
