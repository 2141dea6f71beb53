import type { ToldReviews } from "./reviews";

/** Held nearly every week for half a year; today's waits open, with its rows prepared. */
export const ticketboothReviews: ToldReviews = {
  from: { week: 1, day: 2 },
  daysBeforeToday: 0,
  lead: "jonas",
  minutes: 26,
  missed: [9, 17],
  weeks: {
    20: {
      decisions: {
        "Door list export": {
          decision: "fix",
          note: "It runs for a minute while the door waits. That has to be a job.",
        },
      },
      agrees: [
        { text: "Write the door list as a job, an hour before the doors open", owner: "jonas", inDays: 21 },
      ],
    },
    16: { finishes: ["Write the door list as a job, an hour before the doors open"] },
    13: {
      decisions: {
        "Seatwright seat plans": {
          decision: "defer",
          note: "They announce a second version for the spring. We look again when there is a date.",
        },
      },
    },
    7: {
      agrees: [
        { text: "Ask Paystile for the status page of their events", owner: "jonas", inDays: 10 },
        { text: "Try the refund of a cancelled show in the sandbox", owner: "noor", inDays: 14 },
      ],
    },
    6: { finishes: ["Ask Paystile for the status page of their events"] },
    5: {
      decisions: {
        Mailwren: {
          decision: "defer",
          note: "One mail in fifty came back on Friday night. Their status page says it was them; it is over.",
        },
      },
      finishes: ["Try the refund of a cancelled show in the sandbox"],
    },
    2: {
      decisions: {
        Mailwren: { decision: "keep", note: "Jonas rolls it back now; written into the record." },
      },
      agrees: [{ text: "Rehearse the door list with the network off", owner: "jonas", inDays: 18 }],
    },
    1: {
      decisions: {
        "Seatwright seat plans": {
          decision: "fix",
          note: "3.6 seconds for a big hall, four times what it was. Yesterday's plan would do while theirs loads.",
        },
      },
      agrees: [
        { text: "Rotate the Paystile key with Jonas on holiday", owner: "samuel", inDays: 5 },
        { text: "Show yesterday's seat plan while Seatwright answers", owner: "jonas", inDays: 9 },
      ],
    },
  },
};

/** A small team that skips a week when a release is close. */
export const sousReviews: ToldReviews = {
  from: { week: 11, day: 4 },
  daysBeforeToday: 2,
  lead: "jonas",
  minutes: 18,
  missed: [3, 10],
  weeks: {
    8: {
      decisions: {
        "Preview builds": {
          decision: "replace",
          note: "It calls the menu writer with a key of its own. A recorded answer would do for a preview.",
        },
      },
      agrees: [{ text: "Let previews answer from a recording", owner: "jonas", inDays: 30 }],
    },
    2: { finishes: ["Let previews answer from a recording"] },
    1: {
      decisions: {
        "Plaintext AI menus": {
          decision: "keep",
          note: "The limit went to €90 a day. Two dinners a minute on Sundays; the rest of the week sleeps.",
        },
      },
    },
  },
};

/** Thirteen weeks without a gap: the practice manager asks for the summary. */
export const quayStreetReviews: ToldReviews = {
  from: { week: 13, day: 1 },
  daysBeforeToday: 1,
  lead: "mika",
  minutes: 29,
  weeks: {
    9: {
      decisions: {
        Calendaria: {
          decision: "fix",
          note: "The doctors' calendars need a key per doctor, and one of them left in March.",
        },
      },
      agrees: [
        { text: "Give each calendar a key of its own, and take Dr Osei's back", owner: "mika", inDays: 14 },
      ],
    },
    7: { finishes: ["Give each calendar a key of its own, and take Dr Osei's back"] },
    4: {
      decisions: {
        "Pulseline patient records": {
          decision: "defer",
          note: "Nine seconds for a search since they moved house. They promise the old speed by the new year.",
        },
        "Nightly figures for the practice manager": {
          decision: "keep",
          note: "Isaac reads them every morning. Nobody else may.",
        },
      },
    },
    0: {
      decisions: {
        Calendaria: {
          decision: "fix",
          note: "The key lay in a file on the reception's machine. It goes back into the store today.",
        },
      },
      agrees: [
        { text: "Take the key off the reception's machine and rotate it", owner: "mika", inDays: 2 },
        { text: "Ask Calendaria when their rotation interface comes", owner: "ingrid", inDays: 12 },
      ],
    },
  },
};

/** Begun with good intentions; half of the weeks passed without anybody. */
export const referralReviews: ToldReviews = {
  from: { week: 20, day: 3 },
  daysBeforeToday: 0,
  lead: "aurelio",
  minutes: 22,
  missed: [1, 2, 4],
  weeks: {
    5: {
      decisions: {
        "Scanner in the post room": {
          decision: "fix",
          note: "A shared folder is no interface. Whoever empties it loses a letter.",
        },
      },
      agrees: [{ text: "Find out who may read the post room's folder", owner: "aurelio", inDays: 14 }],
    },
    3: {
      decisions: {
        "Fax gateway": { decision: "remove", note: "Two faxes since the summer, both to the wrong number." },
      },
      agrees: [{ text: "Tell the two practices that still fax", owner: "aurelio", inDays: 10 }],
    },
  },
};

/** New to it. */
export const kitchenTableReviews: ToldReviews = {
  from: { week: 23, day: 2 },
  daysBeforeToday: 3,
  lead: "wren",
  minutes: 33,
  weeks: {
    2: {
      decisions: {
        "Exchange rates": {
          decision: "replace",
          note: "A free feed without a promise. A wrong rate is a wrong return.",
        },
      },
      agrees: [{ text: "Take the rates from the central bank, once a day", owner: "wren", inDays: 25 }],
    },
  },
};
