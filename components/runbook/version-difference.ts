import type { KeptSection } from "@/lib/features/runbook/schema";

/** A version something is compared with. */
export type ComparedVersion = { number: number; sections: readonly KeptSection[] };
export type ChangedSection = { id: string; title: string; before: string; after: string };
export type VersionDifference = {
  older: number;
  newer: number;
  changed: readonly ChangedSection[];
  same: readonly KeptSection[];
};

/** What became of each section from the older of two versions to the newer, in whichever order they come. */
export function versionDifference(one: ComparedVersion, other: ComparedVersion): VersionDifference {
  const [older, newer] = one.number < other.number ? [one, other] : [other, one];
  const before = new Map(older.sections.map(({ id, text }) => [id, text]));
  const after = new Set(newer.sections.map(({ id }) => id));
  const isSame = ({ id, text }: KeptSection) => before.get(id) === text;
  const written = newer.sections
    .filter((section) => !isSame(section))
    .map(({ id, title, text }) => ({ id, title, before: before.get(id) ?? "", after: text }));
  const gone = older.sections
    .filter(({ id }) => !after.has(id))
    .map(({ id, title, text }) => ({ id, title, before: text, after: "" }));
  return {
    older: older.number,
    newer: newer.number,
    changed: [...written, ...gone],
    same: newer.sections.filter(isSame),
  };
}
