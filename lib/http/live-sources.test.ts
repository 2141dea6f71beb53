import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { liveSources } from "./live-sources";

const limits = { everyMs: 1_000, mostPerSource: 2, most: 3 };

function aSink() {
  return { tell: vi.fn(), end: vi.fn() };
}

describe("A live source", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("looks once for all who listen, and no more when nobody does", async () => {
    const { listen, listening } = liveSources(limits);
    const event = { name: "changed", data: {} };
    const look = vi.fn(async () => ({ events: [event], over: false }));
    const [one, other] = [aSink(), aSink()];
    const leave = [listen("r", () => look, one), listen("r", () => look, other)];
    await vi.advanceTimersByTimeAsync(1_000);
    expect(look).toHaveBeenCalledTimes(1);
    expect(one.tell).toHaveBeenCalledWith(event);
    expect(other.tell).toHaveBeenCalledWith(event);
    for (const each of leave) each();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(look).toHaveBeenCalledTimes(1);
    expect(listening()).toBe(0);
  });

  it("ends for everybody when there is nothing more to come", async () => {
    const { listen } = liveSources(limits);
    const sink = aSink();
    listen("r", () => async () => ({ events: [], over: true }), sink);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(sink.end).toHaveBeenCalledTimes(1);
  });

  it("looks again after it could not", async () => {
    const { listen } = liveSources(limits);
    const sink = aSink();
    const look = vi
      .fn()
      .mockRejectedValueOnce(new Error("away"))
      .mockResolvedValue({ events: [], over: true });
    listen("r", () => look, sink);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(look).toHaveBeenCalledTimes(2);
    expect(sink.end).toHaveBeenCalled();
  });

  it("has room for so many and says so to the next", () => {
    const { listen } = liveSources(limits);
    const look = () => async () => ({ events: [], over: false });
    listen("r", look, aSink());
    listen("r", look, aSink());
    expect(() => listen("r", look, aSink())).toThrow(expect.objectContaining({ code: "rate-limited" }));
    listen("s", look, aSink());
    expect(() => listen("t", look, aSink())).toThrow(/Too many/);
  });
});
