import type { ChecksDraft } from "./shape";

/** Something a draft may not say, with the way to it: `["checks", 3, "id"]`. */
export type Fault = { path: readonly (string | number)[]; message: string };

/** What a draft is held against: ids of the built-in items, and of checks that were retired before. */
export type KnownIds = { builtIn: readonly string[]; retired: readonly string[] };

/** What no single field shows: ids given twice, ids of retired checks, checklists of items nobody has. */
export function faultsOf(draft: ChecksDraft, known: KnownIds): readonly Fault[] {
  const own = draft.checks.map((check) => check.id);
  return [
    ...repeated(own).map(([at, id]) => fault(["checks", at, "id"], `"${id}" is given twice`)),
    ...draft.checks.flatMap(({ id }, at) =>
      known.retired.includes(id)
        ? [fault(["checks", at, "id"], `"${id}" was retired before, and an id is never used again`)]
        : [],
    ),
    ...repeated(draft.checklists.map((list) => list.id)).map(([at, id]) =>
      fault(["checklists", at, "id"], `"${id}" is given twice`),
    ),
    ...draft.checklists.flatMap((list, at) => checklistFaults(list.items, at, [...known.builtIn, ...own])),
  ];
}

function checklistFaults(items: readonly string[], at: number, ids: readonly string[]): readonly Fault[] {
  const path = (item: number) => ["checklists", at, "items", item];
  return [
    ...items.flatMap((id, item) =>
      ids.includes(id)
        ? []
        : [fault(path(item), `"${id}" is neither in the catalogue nor among these checks`)],
    ),
    ...repeated(items).map(([item, id]) => fault(path(item), `"${id}" is on this list twice`)),
  ];
}

function repeated(ids: readonly string[]): readonly (readonly [number, string])[] {
  return ids.flatMap((id, at) => (ids.indexOf(id) < at ? [[at, id] as const] : []));
}

function fault(path: Fault["path"], message: string): Fault {
  return { path, message };
}
