import { describe, expect, it } from "vitest";
import { addressGroup, clientAddress, isLoopbackAddress } from "./client-address";

describe("The address a limit is counted for", () => {
  it("is an IPv4 address as it is, in IPv6 clothing too", () => {
    expect(addressGroup("203.0.113.7")).toBe("203.0.113.7");
    expect(addressGroup("::ffff:203.0.113.7")).toBe("203.0.113.7");
  });

  it("is the /64 of an IPv6 address, because one customer has all of it", () => {
    expect(addressGroup("2001:db8:1:2:aaaa::1")).toBe("2001:db8:1:2::/64");
    expect(addressGroup("2001:0db8:0001:0002:ffff:ffff:ffff:ffff")).toBe("2001:db8:1:2::/64");
    expect(addressGroup("2001:db8::1")).toBe(addressGroup("2001:db8:0:0:9::"));
    expect(addressGroup("fe80::1%eth0")).toBe("fe80:0:0:0::/64");
  });

  it("is the last one named: what stands further left was written by the client", () => {
    expect(clientAddress(new Headers({ "x-forwarded-for": "10.0.0.1, 203.0.113.7" }))).toBe("203.0.113.7");
    expect(clientAddress(new Headers())).toBe("unknown");
  });

  it("may be this very machine", () => {
    for (const address of ["127.0.0.1", "127.9.9.9", "::1", "::ffff:127.0.0.1"])
      expect(isLoopbackAddress(address)).toBe(true);
    for (const address of ["128.0.0.1", "unknown", "127.0.0.1.example"])
      expect(isLoopbackAddress(address)).toBe(false);
  });
});
