import { sameJson } from "../readiness/same-json";
import type { PublishedCheck, WorkspaceCheck } from "./shape";

type Known = WorkspaceCheck & { revisedIn?: number };

/** What one version of a workspace's checks does to another. Ids, each list in the order of its version. */
export type ChecksDifference = {
  added: readonly string[];
  changed: readonly ChangedCheck[];
  /** The same in both: their answers stand as they are. */
  carriedOver: readonly string[];
  retired: readonly string[];
};
export type ChangedCheck = { id: string; fields: readonly (keyof WorkspaceCheck)[] };

/** Compares two versions by what they ask; the order of the checks asks nothing. */
export function checksDifference(before: readonly Known[], after: readonly Known[]): ChecksDifference {
  const was = new Map(before.map((check) => [check.id, check]));
  const is = new Set(after.map((check) => check.id));
  const compared = after.map((check) => ({ id: check.id, fields: changedFields(was.get(check.id), check) }));
  return {
    added: compared.filter(({ fields }) => fields === null).map(({ id }) => id),
    changed: compared.flatMap(({ id, fields }) => (fields?.length ? [{ id, fields }] : [])),
    carriedOver: compared.filter(({ fields }) => fields?.length === 0).map(({ id }) => id),
    retired: before.filter(({ id }) => !is.has(id)).map(({ id }) => id),
  };
}

/** The checks as a version publishes them, each with the version that last changed it. */
export function publishedAs(
  version: number,
  checks: readonly WorkspaceCheck[],
  before: readonly PublishedCheck[],
): readonly PublishedCheck[] {
  const was = new Map(before.map((check) => [check.id, check]));
  return checks.map((check) => {
    const known = was.get(check.id);
    const same = known !== undefined && changedFields(known, check)?.length === 0;
    return { ...check, revisedIn: same ? known.revisedIn : version };
  });
}

/** Null for a check that was not there. */
function changedFields(before: Known | undefined, after: Known): readonly (keyof WorkspaceCheck)[] | null {
  if (before === undefined) return null;
  return FIELDS.filter((field) => !sameJson(before[field], after[field]));
}

const FIELDS = [
  "title",
  "statement",
  "severity",
  "waivable",
  "capabilities",
  "layers",
  "reviews",
  "priority",
  "effort",
  "evidence",
  "guidance",
] as const satisfies readonly (keyof WorkspaceCheck)[];
