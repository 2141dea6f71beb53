import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { claimInstanceLock, findInstance } from "./instance-lock.mjs";

let dataDir: string;

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "launchworthy-lock-"));
});
afterEach(() => rmSync(dataDir, { recursive: true }));

describe("the lock of a data directory", () => {
  it("is held by one, who is named to the next", () => {
    const first = claimInstanceLock(dataDir, 3000);
    expect(first).toMatchObject({ ok: true, takenOverFrom: null });
    expect(claimInstanceLock(dataDir, 4000)).toMatchObject({
      ok: false,
      holder: { pid: process.pid, port: 3000 },
    });
    expect(findInstance(dataDir)).toMatchObject({ pid: process.pid, port: 3000 });
    expect(statSync(lockFile()).mode & 0o777).toBe(0o600);
  });

  it("is free again after its release", () => {
    const first = claimInstanceLock(dataDir, 3000);
    if (first.ok) first.release();
    expect(findInstance(dataDir)).toBeNull();
    expect(claimInstanceLock(dataDir, 4000).ok).toBe(true);
  });

  it("is taken over from a process that was killed, and says from whom", async () => {
    const child = spawn("sleep", ["60"]);
    const { pid } = child;
    writeFileSync(lockFile(), lockOf(pid));
    child.kill("SIGKILL");
    await once(child, "exit");
    expect(findInstance(dataDir)).toBeNull();
    expect(claimInstanceLock(dataDir, 3000)).toMatchObject({ ok: true, takenOverFrom: pid });
  });

  it("is not mistaken for held when the process number belongs to another program now", () => {
    writeFileSync(lockFile(), lockOf(process.ppid, "an earlier boot 1"));
    expect(claimInstanceLock(dataDir, 3000).ok).toBe(true);
  });

  it("is taken over when the file is garbage", () => {
    writeFileSync(lockFile(), "{");
    expect(claimInstanceLock(dataDir, 3000).ok).toBe(true);
  });

  it("goes to exactly one of many who race for a stale one", async () => {
    writeFileSync(lockFile(), lockOf(2 ** 22 - 3));
    const racers = Array.from({ length: 8 }, () => spawn(process.execPath, ["-e", racer, dataDir]));
    const outcomes = await Promise.all(
      racers.map(async (racer) => (await once(racer.stdout, "data")).toString().trim()),
    );
    for (const each of racers) each.kill();
    expect(outcomes.filter((outcome) => outcome === "true")).toHaveLength(1);
  });
});

const racer = `
  import(${JSON.stringify(new URL("./instance-lock.mjs", import.meta.url).href)}).then(({ claimInstanceLock }) => {
    console.log(claimInstanceLock(process.argv[1], 1).ok);
    setTimeout(() => {}, 30_000);
  });
`;

function lockFile(): string {
  return join(dataDir, "instance.lock");
}

function lockOf(pid: number | undefined, born = "never"): string {
  return JSON.stringify({ pid, port: 3000, born });
}

it("leaves no claim behind", () => {
  claimInstanceLock(dataDir, 3000);
  expect(readFileSync(lockFile(), "utf8")).toContain(String(process.pid));
});
