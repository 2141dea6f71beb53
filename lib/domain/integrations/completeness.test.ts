import { describe, expect, it } from "vitest";
import { findItem } from "../catalogue/catalogue";
import { currentCatalogue } from "../catalogue/current";
import { LAYERS } from "../catalogue/types";
import { completenessOf, registryCompleteness } from "./completeness";
import { REGISTRY_FIELDS } from "./fields";
import { blankRecord } from "./record";

describe("the registry's fields", () => {
  it("feed items that the catalogue has", () => {
    const unknown = REGISTRY_FIELDS.flatMap((field) => field.feeds).filter(
      (id) => !findItem(currentCatalogue, id),
    );
    expect(unknown).toEqual([]);
  });

  it("cover every layer, each field once", () => {
    expect(new Set(REGISTRY_FIELDS.map((field) => field.layer))).toEqual(new Set(LAYERS));
    expect(new Set(REGISTRY_FIELDS.map((field) => field.id)).size).toBe(REGISTRY_FIELDS.length);
  });
});

describe("completeness", () => {
  it("does not ask for what cannot apply: no secret, no rotation", () => {
    const open = { ...blankRecord("weather", "mira"), authMethod: "none" as const };
    const auth = completenessOf(open).find(({ layer }) => layer === "auth");
    expect(auth).toMatchObject({ filled: 1, of: 1, missing: [] });
  });

  it("asks a webhook for its signature check and not for retries", () => {
    const hook = { ...blankRecord("stripe", "mira"), kind: "webhook" as const };
    const transport = completenessOf(hook).find(({ layer }) => layer === "transport");
    expect(transport?.missing).toEqual(["signatureCheck", "costLimit"]);
  });

  it("adds up over a registry", () => {
    const records = [blankRecord("a", "mira"), blankRecord("b", "mira")];
    const [discovery] = registryCompleteness(records);
    expect(discovery).toEqual({ layer: "discovery", filled: 2, of: 16 });
  });
});
