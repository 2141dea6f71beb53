import type { ScopeId } from "./types";

export type ScopeText = { title: string; sentence: string };

/** Every set of items that is submitted and signed as one: the two lists and the four reviews. */
export const scopes: Readonly<Record<ScopeId, ScopeText>> = {
  scorecard: {
    title: "Scorecard",
    sentence:
      "Eight checks, one point each, on how the app treats its keys, its vendors and its users when something goes wrong.",
  },
  questions: {
    title: "Pre-launch questions",
    sentence: "Ten plain questions about who could get in, what could leak and whether you could recover.",
  },
  security: {
    title: "Security review",
    sentence:
      "Looks at exposed keys, the management backend, inputs, secrets, and where the app is allowed to send data.",
  },
  permission: {
    title: "Permission review",
    sentence:
      "Looks at who may do what, whether the server enforces it, and what happens the moment a role changes.",
  },
  "data-isolation": {
    title: "Data isolation review",
    sentence:
      "Looks at whether one customer could reach another's rows, files or backups, and which test would notice.",
  },
  "pre-launch": {
    title: "Pre-launch review",
    sentence:
      "Looks at the day after launch: logs, restore, rollback, monitoring and the tests that hold vendors to their word.",
  },
};
