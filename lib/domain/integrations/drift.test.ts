import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { driftBetween, driftSize } from "./drift";
import { secretsIn } from "./payload-secrets";

describe("Drift between two payloads", () => {
  it("names what came, what went and what changed its type, with the rows of a list as one", () => {
    const before = {
      id: "1",
      amount: 250,
      rows: [
        { sku: "a", tax: 1 },
        { sku: "b", tax: 2 },
      ],
    };
    const after = { id: "1", amount: "2.50", rows: [{ sku: "a" }], shipping: { to: { city: "Graz" } } };
    expect(driftBetween("payload", before, after)).toEqual({
      added: [{ path: "$.shipping", is: "object" }],
      removed: [{ path: "$.rows[].tax", was: "integer" }],
      retyped: [{ path: "$.amount", was: "integer", is: "string" }],
    });
  });

  it("is nothing between a payload and itself, and turns round when the two change places", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
        expect(driftSize(driftBetween("payload", one, one))).toBe(0);
        const there = driftBetween("payload", one, other);
        const back = driftBetween("payload", other, one);
        expect(there.added.length).toBe(back.removed.length);
        expect(there.retyped.length).toBe(back.retyped.length);
      }),
    );
  });

  it("says of a schema which of its words changed", () => {
    const before = { type: "object", required: ["a", "b"], properties: { a: { type: "string" } } };
    const after = { type: "object", required: ["b", "a"], properties: { a: { type: "integer" } } };
    expect(driftBetween("schema", before, after)).toEqual({
      added: [],
      removed: [],
      retyped: [{ path: "$.properties.a.type", was: '"string"', is: '"integer"' }],
    });
  });
});

describe("A key pasted by mistake", () => {
  it("is suspected by its form or by its name, and never repeated", () => {
    const key = `sk_live_${"4eC39HqLyjWDarjtT1zdp7dc"}`;
    const found = secretsIn({
      charge: { note: key },
      clientSecret: "correct horse battery",
      list: [{ password: "hunter2hunter2" }],
    });
    expect(found).toEqual([
      { path: "$.charge.note", why: "looks like a live key of Stripe" },
      { path: "$.clientSecret", why: "is called “clientSecret” and holds a value" },
      { path: "$.list[0].password", why: "is called “password” and holds a value" },
    ]);
    expect(JSON.stringify(found)).not.toContain("4eC39");
  });

  it("is not suspected in what is plainly an example", () => {
    expect(
      secretsIn({ password: "<redacted>", api_key: "xxxxxxxxxxxx", token_type: "bearer-token", id: "ch_1" }),
    ).toEqual([]);
  });
});
