import { createLoader, createSerializer, parseAsString, parseAsStringLiteral } from "nuqs/server";

/** What the page shows is in its address, so that back and forward, and a link from an item, keep it. */
const evidenceParams = {
  view: parseAsStringLiteral(["current", "trash"]).withDefault("current"),
  item: parseAsString,
  after: parseAsString,
};

export const readEvidenceParams = createLoader(evidenceParams);
export const evidenceQuery = createSerializer(evidenceParams);
