import { checksDifference } from "@/lib/domain/checks/difference";
import type { Checklist, ChecksDraft, WorkspaceCheck } from "@/lib/domain/checks/shape";
import { sameJson } from "@/lib/domain/readiness/same-json";
import type { ChecksVersion } from "@/lib/features/checks/schema";

/** What will be published next, and the version it was made from. */
export type Draft = ChecksDraft & { basedOn: number };

/** The draft nobody has changed yet. */
export function draftOf({ version, checks, checklists }: ChecksVersion): Draft {
  return { basedOn: version, checks: checks.map(({ revisedIn: _, ...check }) => check), checklists };
}

export type DraftDifference = ReturnType<typeof checksDifference> & {
  checklists: { added: readonly string[]; changed: readonly string[]; removed: readonly string[] };
  /** The checks are the same, in another order. */
  reordered: boolean;
};

/** What publishing the draft would change, by title where it is read. */
export function draftDifference(newest: Draft, draft: Draft): DraftDifference {
  const difference = checksDifference(newest.checks, draft.checks);
  const order = (checks: readonly WorkspaceCheck[]) =>
    checks
      .map((check) => check.id)
      .filter((id) => !difference.added.includes(id) && !difference.retired.includes(id));
  return {
    ...difference,
    checklists: checklistDifference(newest.checklists, draft.checklists),
    reordered: !sameJson(order(newest.checks), order(draft.checks)),
  };
}

function checklistDifference(before: readonly Checklist[], after: readonly Checklist[]) {
  const was = new Map(before.map((list) => [list.id, list]));
  const is = new Set(after.map((list) => list.id));
  return {
    added: after.filter(({ id }) => !was.has(id)).map(({ title }) => title),
    changed: after
      .filter((list) => was.has(list.id) && !sameJson(was.get(list.id), list))
      .map(({ title }) => title),
    removed: before.filter(({ id }) => !is.has(id)).map(({ title }) => title),
  };
}

/** The list with one entry put elsewhere by a number of places. */
export function moved<Entry>(list: readonly Entry[], at: number, by: -1 | 1): readonly Entry[] {
  const [entry, other] = [list[at], list[at + by]];
  if (entry === undefined || other === undefined) return list;
  return list.with(at, other).with(at + by, entry);
}

/** The list with an entry in place of the one at `at`, or behind the last where that is null. */
export function placed<Entry>(list: readonly Entry[], at: number | null, entry: Entry): readonly Entry[] {
  return at === null ? [...list, entry] : list.with(at, entry);
}

export function without<Entry>(list: readonly Entry[], at: number): readonly Entry[] {
  return list.toSpliced(at, 1);
}

/** The draft without a check, and without it on any checklist: a list left empty goes too. */
export function retiring({ checks, checklists }: ChecksDraft, at: number): ChecksDraft {
  const id = checks[at]?.id;
  return {
    checks: without(checks, at),
    checklists: checklists
      .map((list) => ({ ...list, items: list.items.filter((item) => item !== id) }))
      .filter((list) => list.items.length > 0),
  };
}

/** The checks with a retired one back where it stood. */
export function kept(
  published: readonly WorkspaceCheck[],
  checks: readonly WorkspaceCheck[],
  check: WorkspaceCheck,
): readonly WorkspaceCheck[] {
  const stood = published.findIndex(({ id }) => id === check.id);
  const before = new Set(published.slice(0, stood).map(({ id }) => id));
  const at = checks.findLastIndex(({ id }) => before.has(id)) + 1;
  return checks.toSpliced(at, 0, check);
}
