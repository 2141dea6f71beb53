import { z } from "zod";
import { SCOPES, type ScopeId } from "../catalogue/types";
import { digestOf, type ItemDocument, type SealedScope } from "../readiness/digests";

export const SEALED_FORMAT = "launchworthy-signoff/1";

/**
 * A sign-off as anyone can check it: everything its digest was taken over, and nothing that was not.
 * `itemDigests` only help to say which item differs; the digest does not depend on them being there.
 */
export type SealedDocument = {
  format: typeof SEALED_FORMAT;
  scope: ScopeId;
  catalogueVersion: string;
  rulesVersion: string;
  scenarios: readonly string[];
  /** Digests of the registry fields the scope maps, sorted; left out while there are none. */
  registry?: readonly string[];
  /** In the order of the catalogue. */
  items: readonly ItemDocument[];
  /** SHA-256 (hex) of each item above, by its id. */
  itemDigests: Readonly<Record<string, string>>;
  /** What was signed: SHA-256 (hex) of the scope. */
  digest: string;
  by: { id: string; name: string };
  /** ISO 8601 in UTC. */
  at: string;
};

/** The document of a sign-off of this sealed scope. */
export function sealedDocument(
  { scope, scenarios, catalogue, rules, registry, items }: SealedScope,
  signoff: Pick<SealedDocument, "digest" | "by" | "at">,
): SealedDocument {
  const { digest, by, at } = signoff;
  return {
    ...{ format: SEALED_FORMAT, scope, catalogueVersion: catalogue, rulesVersion: rules, scenarios, items },
    ...(registry === undefined ? {} : { registry }),
    itemDigests: Object.fromEntries(items.map((item) => [item.item, digestOf(item)])),
    ...{ digest, by, at },
  };
}

export type Verification = {
  /** The digest the content gives. */
  computed: string;
  /** It is the one that was signed. */
  holds: boolean;
  /** Items that are not what their own digest in the document says, missing and added ones included. */
  differing: readonly string[];
};

/**
 * Recomputes the digest of a document from its content alone: each item's SHA-256 over its RFC 8785 form,
 * those sorted, then the same over the scope. `signed` is the digest to compare with, where it is known
 * from elsewhere, such as a printed certificate.
 */
export function verifySealed(document: SealedDocument, signed: string = document.digest): Verification {
  const { scope, scenarios, catalogueVersion: catalogue, rulesVersion: rules, registry } = document;
  const digests = document.items.map((item) => [item.item, digestOf(item)] as const);
  const items = digests.map(([, digest]) => digest).sort();
  const computed = digestOf({
    scope,
    items,
    scenarios,
    catalogue,
    rules,
    ...(registry === undefined ? {} : { registry }),
  });
  const present = new Set(digests.map(([id]) => id));
  const differing = [
    ...digests.filter(([id, digest]) => document.itemDigests[id] !== digest).map(([id]) => id),
    ...Object.keys(document.itemDigests).filter((id) => !present.has(id)),
  ];
  return { computed, holds: computed === signed, differing };
}

const hex = z.string().regex(/^[0-9a-f]{64}$/);
const answer = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("result"), result: z.enum(["pass", "partial", "fail"]) }),
  z.strictObject({
    kind: z.literal("replies"),
    replies: z.array(z.enum(["yes", "no", "not-sure"])).readonly(),
  }),
  z.strictObject({ kind: z.literal("not-applicable"), reason: z.string() }),
]);

/** The shape of a document in a file; strict, so that nothing in it escapes the digest unnoticed. */
export const sealedDocumentShape = z.strictObject({
  format: z.literal(SEALED_FORMAT),
  scope: z.enum(SCOPES),
  catalogueVersion: z.string(),
  rulesVersion: z.string(),
  scenarios: z.array(z.string()).readonly(),
  registry: z.array(z.string()).readonly().optional(),
  items: z
    .array(
      z.strictObject({
        item: z.string(),
        result: z.enum(["pass", "partial", "fail", "not-assessed", "not-applicable"]),
        answer: answer.nullable(),
        note: z.string(),
        evidence: z.array(z.string()).readonly(),
        waiver: z.strictObject({ id: z.string(), expiresAt: z.string() }).nullable(),
      }),
    )
    .readonly(),
  itemDigests: z.record(z.string(), hex),
  digest: hex,
  by: z.strictObject({ id: z.string(), name: z.string() }),
  at: z.string(),
});

/** Reads a document from the text of a file; null when it is not one. */
export function readSealed(text: string): SealedDocument | null {
  try {
    return sealedDocumentShape.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
