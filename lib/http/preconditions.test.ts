import { describe, expect, it } from "vitest";
import { contentTag, parsePrecondition, requireMatch, seenVersion, versionTag } from "./preconditions";

const standing = async () => 7;

describe("If-Match", () => {
  it("must be sent", () => {
    for (const header of [undefined, "", "  "]) {
      expect(() => parsePrecondition(header)).toThrowError(expect.objectContaining({ status: 428 }));
    }
  });

  it("is a list of quoted tags, or a star", () => {
    expect(parsePrecondition('"3"')).toEqual({ any: false, tags: ['"3"'] });
    expect(parsePrecondition('"3", W/"4"')).toEqual({ any: false, tags: ['"3"', '"4"'] });
    expect(parsePrecondition("*")).toEqual({ any: true });
    for (const header of ["3", '"3', '"a"b"', '"3",']) {
      expect(() => parsePrecondition(header)).toThrowError(expect.objectContaining({ status: 400 }));
    }
  });

  it("names the version its writer saw; one we never gave out is long gone", async () => {
    expect(await seenVersion(parsePrecondition(versionTag(3)), standing)).toBe(3);
    expect(await seenVersion(parsePrecondition("*"), standing)).toBe(7);
    expect(await seenVersion(parsePrecondition('"6", "7"'), standing)).toBe(7);
    expect(await seenVersion(parsePrecondition('"not-ours"'), standing)).toBeGreaterThan(7);
  });

  it("lets nobody change what they did not see", () => {
    const tag = contentTag({ name: "Platform" });
    expect(() => requireMatch(parsePrecondition(tag), tag, {})).not.toThrow();
    expect(() => requireMatch(parsePrecondition("*"), tag, {})).not.toThrow();
    expect(() => requireMatch(parsePrecondition('"old"'), tag, { name: "Platform" })).toThrowError(
      expect.objectContaining({
        status: 412,
        extras: { current: { name: "Platform" } },
        headers: { etag: tag },
      }),
    );
  });
});
