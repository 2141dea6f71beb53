import canonicalize from "canonicalize";

/** RFC 8785 JSON of a value without undefined, functions or cycles. */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new Error("Only JSON values have a canonical form.");
  return text;
}
