import { describe, expect, it } from "vitest";
import { LARGEST_DOCUMENT_BYTES, pathOfPointer, readDocument } from "./payload";
import { readSchema, suggestedSchema } from "./payload-schema";

describe("Reading a payload", () => {
  it("says where it is no JSON, and how large or deep is too much", () => {
    expect(readDocument('{"a": 1}')).toEqual({ ok: true, value: { a: 1 } });
    expect(readDocument('{\n  "a": oops\n}')).toMatchObject({
      ok: false,
      message: expect.stringMatching(/JSON/),
    });
    expect(readDocument(`"${"x".repeat(LARGEST_DOCUMENT_BYTES)}"`)).toMatchObject({
      message: expect.stringMatching(/larger than 256 KB/),
    });
    expect(readDocument("[".repeat(80) + "]".repeat(80))).toMatchObject({
      message: expect.stringMatching(/64 levels/),
    });
  });

  it("names a place as people write it", () => {
    expect(pathOfPointer("/data/0/odd name/a~1b")).toBe('$.data[0]["odd name"]["a/b"]');
    expect(pathOfPointer("")).toBe("$");
  });
});

describe("Reading a schema that may come from anybody", () => {
  it.each([
    ["another draft", { $schema: "http://json-schema.org/draft-07/schema#" }, /2020-12/],
    [
      "a reference elsewhere",
      { properties: { a: { $ref: "https://evil.example/x" } } },
      /\$\.properties\.a\.\$ref points outside/,
    ],
    ["a huge enum", { enum: Array.from({ length: 501 }, (_, n) => n) }, /500 choices/],
    ["a long pattern", { pattern: "a".repeat(301) }, /longer than 300/],
    ["no schema at all", [1], /object/],
  ])("refuses %s", (_, schema, why) => {
    expect(readSchema(JSON.stringify(schema))).toMatchObject({
      ok: false,
      message: expect.stringMatching(why),
    });
  });

  it("refuses deep nesting before anything is compiled", () => {
    let schema: unknown = { type: "string" };
    for (let depth = 0; depth < 30; depth += 1) schema = { items: { not: schema } };
    expect(readSchema(JSON.stringify(schema))).toMatchObject({ message: expect.stringMatching(/40 levels/) });
  });
});

describe("A schema suggested from a payload", () => {
  it("merges the rows of a list: what is not in all of them is optional", () => {
    const payload = { id: "1", rows: [{ n: 1, note: null }, { n: 2.5 }, { n: 3, note: "x" }] };
    expect(suggestedSchema(payload)).toEqual({
      $schema: "https://json-schema.org/draft/2020-12/schema",
      type: "object",
      properties: {
        id: { type: "string" },
        rows: {
          type: "array",
          items: {
            type: "object",
            properties: { n: { type: "number" }, note: { type: ["null", "string"] } },
            required: ["n"],
          },
        },
      },
      required: ["id", "rows"],
    });
  });
});
