import { type Day, dayAt, dayNumber, type Span, spanWords } from "./timeline-days";

/** What is held: the whole bar, or one of its ends. */
export type Grip = "move" | "start" | "end";

/** The span after its grip moved by whole days; an end never passes the other. */
export function moved({ from, to }: Span, grip: Grip, days: number): Span {
  const start = dayNumber(from);
  const end = dayNumber(to);
  if (grip === "move") return { from: dayAt(start + days), to: dayAt(end + days) };
  return grip === "start"
    ? { from: dayAt(Math.min(start + days, end)), to }
    : { from, to: dayAt(Math.max(end + days, start)) };
}

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, PageUp: -7, PageDown: 7 };

/** What a key does to a bar that is picked up; with Shift it is the end that moves. */
export function stepOf(key: string, shift: boolean): { grip: Grip; days: number } | null {
  const days = STEPS[key];
  return days === undefined ? null : { grip: shift ? "end" : "move", days };
}

/** "moved 2 days later", "ends 1 day earlier", "back where it was". */
export function changeWords(before: Span, after: Span): string {
  const begins = dayNumber(after.from) - dayNumber(before.from);
  const ends = dayNumber(after.to) - dayNumber(before.to);
  if (begins === 0 && ends === 0) return "back where it was";
  if (begins === ends) return `moved ${shiftWords(begins)}`;
  const parts = [
    begins === 0 ? null : `begins ${shiftWords(begins)}`,
    ends === 0 ? null : `ends ${shiftWords(ends)}`,
  ];
  return parts.filter((part) => part !== null).join(" and ");
}

/** "Phase 2, 3 to 10 December, moved 2 days later; pushes Phase 3". */
export function moveWords(
  name: string,
  before: Span,
  after: Span,
  pushed: readonly string[],
  today: Day,
): string {
  const pushes = pushed.length === 0 ? "" : `; pushes ${listed(pushed)}`;
  return `${name}, ${spanWords(after, today)}, ${changeWords(before, after)}${pushes}`;
}

export function isSameSpan(one: Span, other: Span): boolean {
  return one.from === other.from && one.to === other.to;
}

function shiftWords(days: number): string {
  return `${counted(Math.abs(days))} ${days > 0 ? "later" : "earlier"}`;
}

function counted(days: number): string {
  return days === 1 ? "1 day" : `${days} days`;
}

const MOST_NAMED = 3;

function listed(names: readonly string[]): string {
  if (names.length > MOST_NAMED) return `${names.slice(0, 2).join(", ")} and ${names.length - 2} more`;
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
