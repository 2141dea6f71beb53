import type { RunbookAction } from "../runbooks";

/** A restore before the first patient; it has grown old since. */
export const quayStreetFirstDrill: readonly RunbookAction[] = [
  {
    do: "try-out",
    kind: "restore",
    outcome: "worked",
    note: "In front of the practice manager: a cancelled day was back in eleven minutes.",
  },
];

/** Two builders take turns, and the clinics' own phone list is the heart of the plan. */
export const quayStreetPlans: readonly RunbookAction[] = [
  {
    do: "name-on-call",
    shifts: [
      { who: "mika", fromInDays: -12, toInDays: 2, reachedBy: "(212) 555-0142" },
      { who: "aurelio", fromInDays: 5, toInDays: 18, reachedBy: "(212) 555-0177, not while he drives" },
    ],
  },
  {
    do: "write-plan",
    kind: "rollback",
    texts: {
      "roll-back": [
        "1. Ring the three front desks: booking stops now, moving and cancelling go on.",
        "2. Put the version before back from the release page. Seven minutes.",
        "3. Compare today's list in Calendaria with the printed one of the morning.",
      ].join("\n"),
    },
    without: {},
  },
];
