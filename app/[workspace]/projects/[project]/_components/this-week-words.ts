import { dayInWords } from "@/lib/domain/readiness/day-in-words";
import type { ReviewThisWeek, RolloutThisWeek, RotationThisWeek } from "@/lib/domain/rhythm/this-week";

export type Said = { text: string; tone: "plain" | "good" | "warn" | "bad" };

/** Days closer than this are worth a word of warning. */
const SOON_DAYS = 14;

export function reviewWords({ state, dueOn, lastMissed }: ReviewThisWeek): Said {
  switch (state) {
    case "open":
      return { text: lastMissed ? "open, last week’s missed" : "open", tone: "warn" };
    case "held":
      return { text: "held", tone: "good" };
    case "due":
      return { text: `due ${weekday(dueOn)}`, tone: "plain" };
    case "overdue":
      return { text: `was due ${weekday(dueOn)}`, tone: "warn" };
    case "missed":
      return { text: `last week’s missed, next ${weekday(dueOn)}`, tone: "bad" };
    case "to-come":
      return { text: `first on ${dayInWords(dueOn)}`, tone: "plain" };
    default:
      return state satisfies never;
  }
}

export function rolloutWords({ state, phase, phases }: RolloutThisWeek): Said {
  const place = `phase ${phase} of ${phases}`;
  switch (state) {
    case "done":
      return { text: "done", tone: "good" };
    case "paused":
      return { text: `${place}, paused`, tone: "warn" };
    case "gone-back":
      return { text: `back to before ${place}`, tone: "bad" };
    case "gate-broken":
      return { text: `${place}, gate broken`, tone: "bad" };
    case "under-way":
      return { text: place, tone: "plain" };
    case "waiting":
      return { text: `waiting for ${place}`, tone: "plain" };
    default:
      return state satisfies never;
  }
}

/** Null while there is no pace to tell from. */
export function slipWords(days: number | null): Said | null {
  if (days === null) return null;
  if (days === 0) return { text: "on plan", tone: "good" };
  const count = days === 1 || days === -1 ? "1 day" : `${Math.abs(days)} days`;
  return days > 0 ? { text: `${count} late`, tone: "warn" } : { text: `${count} early`, tone: "good" };
}

export function rotationWords({ inDays, dueOn }: RotationThisWeek): Said {
  if (inDays < 0) return { text: `was due ${dayInWords(dueOn)}`, tone: "bad" };
  if (inDays === 0) return { text: "due today", tone: "warn" };
  return { text: `by ${dayInWords(dueOn)}`, tone: inDays <= SOON_DAYS ? "warn" : "plain" };
}

function weekday(day: string): string {
  return new Date(day).toLocaleDateString("en-GB", { weekday: "long", timeZone: "UTC" });
}
