import { describe, expect, it } from "vitest";
import { isKnownHost } from "./host-check";

describe("the host a request names", () => {
  it.each(["localhost", "localhost:3000", "127.0.0.1:3000", "[::1]:3000", "LOCALHOST:3000"])(
    "%s is this machine",
    (host) => {
      expect(isKnownHost(host, null)).toBe(true);
    },
  );

  it.each([
    undefined,
    "",
    "evil.test",
    "localhost.evil.test",
    "127.0.0.1.evil.test:3000",
    "localhost:3000@evil.test",
    "localhost:",
    "0.0.0.0:3000",
    "127.0.0.2",
    "[::]",
  ])("%s is not", (host) => {
    expect(isKnownHost(host, null)).toBe(false);
  });

  it("may be the base URL's, with or without the port its scheme implies", () => {
    const base = new URL("https://launch.example");
    expect(isKnownHost("launch.example", base)).toBe(true);
    expect(isKnownHost("launch.example:443", base)).toBe(true);
    expect(isKnownHost("launch.example:8443", base)).toBe(false);
    expect(isKnownHost("www.launch.example", base)).toBe(false);
  });
});
