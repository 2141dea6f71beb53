import { inTurn, type RunbookAction } from "../runbooks";

/** Everything a stranger would need on opening night, and somebody for every night. */
export const ticketboothPlans: readonly RunbookAction[] = [
  {
    do: "name-on-call",
    shifts: inTurn(
      [
        { who: "wren", reachedBy: "+49 30 23125 014, rings twice" },
        { who: "jonas", reachedBy: "+49 30 23125 027" },
      ],
      { from: -18, weeks: 14 },
    ),
  },
  {
    do: "write-plan",
    kind: "runbook",
    texts: {
      "who-to-tell": [
        "1. The box office of the house that plays tonight: the numbers hang beside the till, and in the shared contacts.",
        "2. Beatriz, within fifteen minutes, if nobody can buy. She writes to the theatres.",
        "3. After an hour: a line on the shop itself, in plain words, with the time of the next one.",
        "",
        "Wren and Jonas may each switch the shop off alone. Nobody needs to be asked first.",
      ].join("\n"),
      restore: [
        "1. Take the newest backup from the vault; it is named by its hour.",
        "2. `npm run restore -- --into empty` builds a copy beside the live one, never over it.",
        "3. Count orders of the last performance in both. The number is on the till's evening slip.",
        "4. Point the shop at the copy, then read ten orders with the box office on the phone.",
        "",
        "The last drill took 14 minutes.",
      ].join("\n"),
    },
    without: {
      "Seatwright seat plans": ["status-page"],
      "Door list export": ["status-page", "error-map"],
    },
  },
  {
    do: "write-plan",
    kind: "rollback",
    texts: {
      "roll-back": [
        "1. Switch buying off: the shop then says when to come back. Orders in progress keep their seats for ten minutes.",
        "2. `npm run release -- --to previous`. Four minutes, and the health page turns green by itself.",
        "3. Migrations stay: the last three releases read both shapes.",
        "4. Buy one ticket with the house card and refund it. Only then switch buying on again.",
      ].join("\n"),
    },
    without: {},
  },
  {
    do: "try-out",
    kind: "rollback",
    outcome: "worked",
    note: "On a morning without a performance. Four minutes; the seat plans were cached for two more.",
  },
];
