import { AGENDA_SECTIONS, type AgendaSection, type RowDecision, type RowTag } from "./review";

type Words = { title: string; minutes: number; question: string };

/** The thirty minutes, section by section. */
export const AGENDA = {
  actions: { title: "Actions carried over", minutes: 5, question: "What was agreed, and is it done?" },
  approvals: { title: "Not approved yet", minutes: 3, question: "Does its owner stand by what is written?" },
  endpoints: { title: "New endpoints", minutes: 3, question: "Who calls this now, and does anybody know?" },
  contracts: { title: "Contract tests", minutes: 4, question: "What broke, and who saw it first?" },
  latency: { title: "Latency and errors", minutes: 5, question: "What became slower or fails more often?" },
  vendors: { title: "Vendor changes", minutes: 4, question: "What is different, and does the app know?" },
  rotations: { title: "Keys to rotate", minutes: 2, question: "Who rotates it, and when?" },
  standing: { title: "Everything else", minutes: 4, question: "Is it still what we want to depend on?" },
} as const satisfies Record<AgendaSection, Words>;

/** Minutes of the whole agenda. */
export const AGENDA_MINUTES = AGENDA_SECTIONS.reduce((sum, section) => sum + AGENDA[section].minutes, 0);

export const TAG_WORDS = {
  new: "New",
  changed: "Changed",
  unchanged: "Unchanged",
} as const satisfies Record<RowTag, string>;

export const DECISION_WORDS = {
  keep: "Keep",
  fix: "Fix",
  replace: "Replace",
  remove: "Remove",
  defer: "Defer",
} as const satisfies Record<RowDecision, string>;
