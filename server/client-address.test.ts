import { describe, expect, it } from "vitest";
import { clientAddress } from "./client-address";

describe("the client's address", () => {
  it("is the socket's when no proxy is trusted, whatever the client writes", () => {
    expect(clientAddress("203.0.113.9", "10.0.0.1", 0)).toBe("203.0.113.9");
  });

  it("is what the one trusted proxy saw, not what stands left of it", () => {
    expect(clientAddress("10.0.0.2", "1.1.1.1, 203.0.113.9", 1)).toBe("203.0.113.9");
  });

  it("counts from the right through two proxies", () => {
    expect(clientAddress("10.0.0.2", ["1.1.1.1", "203.0.113.9, 10.0.0.1"], 2)).toBe("203.0.113.9");
  });

  it("falls back to what is there when a proxy was left out", () => {
    expect(clientAddress("10.0.0.2", undefined, 1)).toBe("10.0.0.2");
    expect(clientAddress("10.0.0.2", "203.0.113.9", 2)).toBe("203.0.113.9");
  });

  it("takes IPv4 in IPv6 clothing for IPv4", () => {
    expect(clientAddress("::ffff:203.0.113.9", undefined, 0)).toBe("203.0.113.9");
  });
});
