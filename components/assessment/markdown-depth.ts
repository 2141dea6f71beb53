/** Quotes and lists opened on one line, one inside the other. */
const MARKERS = /^[ \t]*(?:(?:>|[-+*][ \t]|\d{1,9}[.)][ \t])[ \t]*){40}/m;
/** Emphasis opened at one place, one inside the other. */
const EMPHASIS = /[*_~]{100}/;

/** Whether a text nests as nobody writes: rendering follows every level, and thousands exhaust the stack. */
export function nestsTooDeep(text: string): boolean {
  return MARKERS.test(text) || EMPHASIS.test(text);
}
