import { describe, expect, it } from "vitest";
import { loadDescription } from "./description";

describe("The reference of the API", () => {
  it("shows every operation under its noun, with what it takes and answers", async () => {
    const { groups } = await loadDescription();
    const operations = groups.flatMap((group) => group.operations);
    expect(groups.every(({ name }) => name !== "Other")).toBe(true);
    expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length);
    const batch = operations.find(({ operationId }) => operationId === "addEvidenceBatch");
    expect(batch).toMatchObject({
      method: "post",
      path: "/api/v1/projects/{id}/evidence/batch",
      requestBody: { content: { "application/json": {} } },
      responses: { 201: {} },
    });
  });

  it("names every schema that an operation refers to", async () => {
    const { groups, schemas } = await loadDescription();
    const names = new Set(schemas.map(({ name }) => `#/components/schemas/${name}`));
    const references = JSON.stringify([groups, schemas]).match(/#\/components\/schemas\/[^"]+/g) ?? [];
    expect(references.filter((reference) => !names.has(reference))).toEqual([]);
  });
});
