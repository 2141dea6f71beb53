import type { z } from "zod";

type Issue = z.core.$ZodIssue;

/**
 * What is wrong with one field of a draft, as half a sentence: "severity must be major or blocker, got high".
 * `found` is the value that was there, undefined where the field is missing.
 */
export function issueWords(issue: Issue, found: unknown, name = fieldName(issue.path)): string {
  switch (issue.code) {
    case "invalid_type":
      return found === undefined
        ? `${name} is missing`
        : `${name} must be ${KINDS[issue.expected] ?? issue.expected}, got ${shown(found)}`;
    case "invalid_value":
      return found === undefined
        ? `${name} is missing`
        : `${name} must be ${either(issue.values.map(String))}, got ${shown(found)}`;
    case "too_small":
      return found === "" || Array.isArray(found)
        ? `${name} must not be empty`
        : `${name} must be at least ${issue.minimum}, got ${shown(found)}`;
    case "too_big":
      return `${name} must be at most ${issue.maximum}${unit(found)}, got ${measure(found)}`;
    case "invalid_format":
      return `${name} ${issue.message}, got ${shown(found)}`;
    case "unrecognized_keys":
      return `${either(issue.keys.map(shown))} is no field of ${issue.path.length === 0 ? "this file" : name}`;
    default:
      return `${name}: ${issue.message}`;
  }
}

/** "severity" and "item 3 of capabilities": the last name on the way there. */
function fieldName(path: readonly PropertyKey[]): string {
  const last = path.at(-1);
  if (last === undefined) return "the file";
  if (typeof last !== "number") return String(last);
  return `entry ${last + 1} of ${String(path.at(-2) ?? "the file")}`;
}

const KINDS: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "a group of fields",
};

function shown(value: unknown): string {
  if (value === null) return "nothing";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "a group of fields";
  const text = String(value);
  const short = text.length > 40 ? `${text.slice(0, 40)}…` : text;
  return typeof value === "string" ? `"${short}"` : short;
}

function unit(found: unknown): string {
  return typeof found === "string" ? " characters" : Array.isArray(found) ? " entries" : "";
}

function measure(found: unknown): string {
  return typeof found === "string" || Array.isArray(found) ? String(found.length) : shown(found);
}

function either(values: readonly string[]): string {
  const last = values.at(-1) ?? "";
  return values.length < 2 ? last : `${values.slice(0, -1).join(", ")} or ${last}`;
}
