import { AGENDA_SECTIONS, type AgendaSection, needsDecision } from "@/lib/domain/weekly-reviews/review";
import type { ReviewAction, WeeklyReview } from "@/lib/features/weekly-reviews/schema";
import { type RowEntry, shownOf } from "./row-draft";

/** One thing to look at: an action that was carried over, or a row. */
export type Stop =
  | { kind: "action"; section: "actions"; id: string; action: ReviewAction }
  | { kind: "row"; section: AgendaSection; id: string; entry: RowEntry };

/** The way through the review: actions first, then the rows in the order of the agenda. */
export function stopsOf(
  { carriedOver, contents }: Pick<WeeklyReview, "carriedOver" | "contents">,
  entries: ReadonlyMap<string, RowEntry>,
): readonly Stop[] {
  const actions = carriedOver.map(
    (action): Stop => ({ kind: "action", section: "actions", id: action.id, action }),
  );
  const rows = contents.flatMap(({ id, section }): Stop[] => {
    const entry = entries.get(id);
    return entry ? [{ kind: "row", section, id, entry }] : [];
  });
  return [...actions, ...rows];
}

/** Whether somebody still has to settle it: an open action nobody has looked at, or a row that moved. */
export function isWaiting(stop: Stop, lookedAt: ReadonlySet<string>): boolean {
  if (stop.kind === "action") return stop.action.state === "open" && !lookedAt.has(stop.id);
  return needsDecision({ tag: stop.entry.row.tag, decision: shownOf(stop.entry).decision });
}

/** Whether nothing has been said of it: unchanged rows may stay so, but they are not done either. */
export function isUntouched(stop: Stop, lookedAt: ReadonlySet<string>): boolean {
  return stop.kind === "action" ? isWaiting(stop, lookedAt) : shownOf(stop.entry).decision === null;
}

/** The stop a step away; the same one at either end. */
export function stepFrom(stops: readonly Stop[], id: string, by: 1 | -1): string {
  const at = stops.findIndex((stop) => stop.id === id);
  return stops[Math.min(stops.length - 1, Math.max(0, at + by))]?.id ?? id;
}

/** The next stop nothing has been said of, in the order of the agenda; the following one when none is left. */
export function nextUntouched(stops: readonly Stop[], id: string, lookedAt: ReadonlySet<string>): string {
  const at = stops.findIndex((stop) => stop.id === id);
  const after = stops.slice(at + 1).find((stop) => isUntouched(stop, lookedAt));
  return after?.id ?? stepFrom(stops, id, 1);
}

/** The first stop of the next section that has any, and in it the first that nothing has been said of. */
export function nextSection(
  stops: readonly Stop[],
  id: string,
  lookedAt: ReadonlySet<string>,
): string | null {
  const current = stops.find((stop) => stop.id === id)?.section ?? "actions";
  const later = AGENDA_SECTIONS.slice(AGENDA_SECTIONS.indexOf(current) + 1);
  const section = later.find((each) => stops.some((stop) => stop.section === each));
  return section === undefined ? null : firstIn(stops, section, lookedAt);
}

/** Where a section begins: at what nothing has been said of. */
export function firstIn(
  stops: readonly Stop[],
  section: AgendaSection,
  lookedAt: ReadonlySet<string>,
): string | null {
  const own = stops.filter((stop) => stop.section === section);
  return (own.find((stop) => isUntouched(stop, lookedAt)) ?? own[0])?.id ?? null;
}
