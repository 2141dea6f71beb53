import { describe, expect, it } from "vitest";
import { compileSchema } from "./check";

function verdict(schema: Parameters<typeof compileSchema>[0], value: unknown) {
  const compiled = compileSchema(schema);
  return compiled.ok ? compiled.check(value) : compiled;
}

const order = {
  type: "object",
  properties: {
    id: { type: "string" },
    lines: { type: "array", items: { type: "object", required: ["sku"] } },
  },
  required: ["id"],
};

describe("A payload held against a schema", () => {
  it("matches, or does not and every place is named with the reason", () => {
    expect(verdict(order, { id: "o_1", lines: [{ sku: "a" }] })).toEqual({ kind: "valid" });
    expect(verdict(order, { lines: [{ sku: "a" }, {}] })).toEqual({
      kind: "invalid",
      faults: [
        { path: "$.id", message: "is missing" },
        { path: "$.lines[1].sku", message: "is missing" },
      ],
    });
    expect(verdict(order, { id: 7 })).toMatchObject({ faults: [{ path: "$.id", message: "is no string" }] });
  });

  it("says what is wrong with a schema that is none", () => {
    for (const schema of [{ type: "strnig" }, { pattern: "(" }, { $ref: "#/$defs/lost" }]) {
      expect(verdict(schema, "x")).toEqual({ ok: false, message: expect.stringMatching(/schema/) });
    }
  });

  it("gives up in time on a pattern that never ends, and on references in a circle", () => {
    const began = Date.now();
    const endless = { type: "string", pattern: "^(a+)+$" };
    expect(verdict(endless, `${"a".repeat(60)}!`)).toMatchObject({ kind: "unjudged" });
    expect(Date.now() - began).toBeLessThan(3_000);
    const circle = { $ref: "#/$defs/a", $defs: { a: { $ref: "#/$defs/b" }, b: { $ref: "#/$defs/a" } } };
    expect(verdict(circle, 1)).not.toMatchObject({ kind: "valid" });
  });

  it("repeats nothing of a schema that cannot be stored", () => {
    for (const pattern of ["a\0b", "\ud800z"]) {
      const told = JSON.stringify(verdict({ type: "string", pattern }, "x"));
      expect(told).toMatch(/must match pattern/);
      expect(told).not.toMatch(/\\u0000|\\ud800/);
    }
  });
});
