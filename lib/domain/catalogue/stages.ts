import type { Stage } from "./vocabulary";

export type StageText = { title: string; sentence: string };

/** The four rungs of the ladder, keyed by id; the order is that of `STAGES`. */
export const stages: Readonly<Record<Stage, StageText>> = {
  demo: {
    title: "Demo",
    sentence: "Fit to be shown by you, with made-up data, to people who know it is a sketch.",
  },
  "closed-pilot": {
    title: "Closed pilot",
    sentence:
      "Fit for a handful of invited people you could phone, with no known way for a stranger to get in.",
  },
  beta: {
    title: "Beta",
    sentence:
      "Fit for real users outside your circle: every check passes, every question has an answer, and each pass has proof behind it.",
  },
  production: {
    title: "Production",
    sentence:
      "Fit to be relied upon: the proof is fresh and independently verified, people have signed it, and you have practised the bad day.",
  },
};
