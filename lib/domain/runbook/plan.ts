/** The two plans of a project: what to do when something fails, and how to go back. */
export const PLAN_KINDS = ["runbook", "rollback"] as const;
export type PlanKind = (typeof PLAN_KINDS)[number];

/** What a service can be said to have none of; silence is not the same. */
export const LACKED = ["error-map", "status-page"] as const;
export type Without = { integrationId: string; what: (typeof LACKED)[number] };

/** A section as a version keeps it: what was generated then, and what somebody wrote instead. */
export type StoredSection = {
  id: string;
  title: string;
  /** Written by the team, not generated from anything. */
  own: boolean;
  /** The text the edit began from, or with no edit the one that stood; empty for a section of the team's own. */
  generated: string;
  /** Null: nobody wrote anything, the generated or the starting text stands. */
  edited: string | null;
  /** Digest of the generated text the author had before them; null without an edit. */
  generatedFrom: string | null;
};

/** A version of a plan. Number 0 is the plan nobody has saved yet. */
export type StoredPlan = {
  number: number;
  sections: readonly StoredSection[];
  without: readonly Without[];
};

export const NO_PLAN: StoredPlan = { number: 0, sections: [], without: [] };

/** A section as it is read now. */
export type PlanSection = StoredSection & {
  /** Digest of what is generated now. */
  generatedDigest: string;
  /** The text the edit began from, where it is known and differs from what is generated now. */
  before: string | null;
  /** What is generated has changed since somebody wrote something else. */
  conflict: boolean;
  /** The text that stands. */
  text: string;
  /** Comes with the plan and cannot be removed. */
  fixed: boolean;
  /** A section of the team's own in which something is really said; always true of generated ones. */
  written: boolean;
};

/** What an author sends of a section. */
export type WrittenSection = Pick<StoredSection, "id" | "edited" | "generatedFrom"> & { title?: string };
