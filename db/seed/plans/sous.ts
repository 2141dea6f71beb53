import { inTurn, type RunbookAction } from "../runbooks";

/** A small team's runbook: short, with one table rewritten by hand. */
export const sousPlans: readonly RunbookAction[] = [
  {
    do: "name-on-call",
    shifts: inTurn([{ who: "jonas", reachedBy: "+49 30 23125 027" }], { from: -28, weeks: 5 }),
  },
  {
    do: "write-plan",
    kind: "runbook",
    texts: {
      "who-to-tell":
        "Jonas first; he decides alone. Beatriz writes to the testers when there is no dinner by four in the afternoon.",
      limits: [
        "Plaintext AI stops at **€60 a day**. At €45 the kitchen gets a message; then we send last week's menus to everybody who has not opened the app for a week.",
        "",
        "Larderly does not charge. It slows down above ten calls a second, so the shopping list asks once and waits.",
      ].join("\n"),
    },
    without: {},
  },
  {
    do: "try-out",
    kind: "restore",
    outcome: "failed",
    note: "The backup was whole; the pictures of fridges were not in it. The bucket is copied every night from now on.",
  },
];

/** A month later the restore is tried again, and works. */
export const sousTriesAgain: readonly RunbookAction[] = [
  {
    do: "try-out",
    kind: "restore",
    outcome: "worked",
    note: "Nine minutes with pictures. Forty fridges counted in both.",
  },
];
