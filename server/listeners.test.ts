import { once } from "node:events";
import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, describe, expect, it } from "vitest";
import { type Listeners, listen } from "./listeners";

const open: Listeners[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((listeners) => listeners.drain(0)));
});

describe("the listeners", () => {
  it("answer on both loopback addresses, because localhost may mean either", async () => {
    const { port } = await start(() => {});
    const hosts = (await hasIpv6()) ? ["127.0.0.1", "[::1]"] : ["127.0.0.1"];
    for (const host of hosts) expect(await (await fetch(`http://${host}:${port}/`)).text()).toBe("done");
  });

  it("say in one line that the port is taken", async () => {
    const { port } = await start(() => {});
    await expect(listen("127.0.0.1", port, () => {})).rejects.toThrow(`Port ${port} on 127.0.0.1 is taken`);
  });

  it("let a request in flight finish before they are closed", async () => {
    let release = () => {};
    const listeners = await start(() => new Promise<void>((resolve) => (release = resolve)));
    const answer = fetch(`http://127.0.0.1:${listeners.port}/`);
    await sleep(100);
    const drained = listeners.drain(5_000);
    await expect(fetch(`http://127.0.0.1:${listeners.port}/`)).rejects.toThrow();
    release();
    expect(await (await answer).text()).toBe("done");
    expect(await drained).toEqual({ cut: false });
  });

  it("cut what does not finish in time", async () => {
    const listeners = await start(() => new Promise<void>(() => {}));
    const answer = fetch(`http://127.0.0.1:${listeners.port}/`);
    await sleep(100);
    const [outcome] = await Promise.all([listeners.drain(200), expect(answer).rejects.toThrow()]);
    expect(outcome).toEqual({ cut: true });
  });
});

async function start(beforeAnswer: () => void | Promise<void>): Promise<Listeners> {
  const listeners = await listen("127.0.0.1", 0, (_request, response) => {
    void Promise.resolve(beforeAnswer()).then(() => response.end("done"));
  });
  open.push(listeners);
  return listeners;
}

async function hasIpv6(): Promise<boolean> {
  const probe = createServer();
  try {
    probe.listen(0, "::1");
    await once(probe, "listening");
    return true;
  } catch {
    return false;
  } finally {
    probe.close();
  }
}
