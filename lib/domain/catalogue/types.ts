/** The vocabulary of the catalogue. Everything here is data: stable ids, no labels of the interface. */

/** `workspace-check` is a workspace's own (product.md §2.9); the other kinds are built in. */
export type ItemKind = "check" | "question" | "capability-check" | "workspace-check";

export const CAPABILITIES = [
  "identity",
  "permissions",
  "isolation",
  "secrets",
  "input-validation",
  "logging",
  "backup",
  "monitoring",
] as const;
export type Capability = (typeof CAPABILITIES)[number];

/** The five layers of an integration (product.md §2.7). */
export const LAYERS = ["discovery", "transport", "auth", "orchestration", "observability"] as const;
export type Layer = (typeof LAYERS)[number];

/** The four reviews a sensitive launch scenario makes mandatory (§2.5). */
export const REVIEWS = ["security", "permission", "data-isolation", "pre-launch"] as const;
export type Review = (typeof REVIEWS)[number];

export const SCOPES = ["scorecard", "questions", ...REVIEWS] as const;
/** A set of items that is submitted, sealed and signed as one. */
export type ScopeId = (typeof SCOPES)[number];

export const EFFORTS = ["15min", "2h", "1day", "more"] as const;
export type Effort = (typeof EFFORTS)[number];

/** Order of the next steps (§3): secrets → async → validation → observability → the rest. */
export const PRIORITIES = ["secrets", "async", "validation", "observability", "rest"] as const;
export type Priority = (typeof PRIORITIES)[number];

export type Severity = "critical" | "blocker" | "major";

export const STACKS = [
  "nextjs-supabase",
  "firebase",
  "node-postgres",
  "python-fastapi",
  "ai-builder",
] as const;
/** Stacks the guidance speaks to; `ai-builder` means hosts of the Lovable, Bolt and Replit kind. */
export type Stack = (typeof STACKS)[number];

/** An outside standard, by id and name only. `url` is left out on purpose: pages move. */
export type Reference = {
  standard: "AWS Well-Architected" | "NIST AI RMF" | "ISO/IEC 42001" | "OWASP ASVS 5";
  id: string;
  name: string;
};

/** All texts are Markdown without HTML, in founder language. */
export type Guidance = {
  /** What it means, for someone who does not write code. */
  meaning: string;
  /** A concrete incident that follows when it is skipped. */
  ifSkipped: string;
  /** Numbered steps anyone can run in five minutes, with what a good and a bad outcome look like. */
  test: string;
  /** How to fix it, per stack. */
  fixes: Record<Stack, string>;
  /** Ready to paste into a coding agent. */
  prompt: string;
  /** The part no agent can do. */
  humanOnly: string;
  goodEvidence: readonly string[];
  badEvidence: readonly string[];
};

/** `yes` and `no` are replies to the question as written; the safe one makes the item pass. */
export type SafeReply = "yes" | "no";

export type Item = {
  id: string;
  kind: ItemKind;
  /** Position within its kind, from 1. */
  number: number;
  /** A few words, for tables: "Secrets not in git". */
  title: string;
  /** The full statement (checks) or question (questions). */
  statement: string;
  /** Share in the readiness score (§3): scorecard 3, question 3, critical question 5, capability check 1, scoping 0. */
  weight: 0 | 1 | 3 | 5;
  severity: Severity | null;
  /** False where a risk may never be accepted (`key-exposure`, `database-exposure`). */
  waivable: boolean;
  capabilities: readonly Capability[];
  layers: readonly Layer[];
  reviews: readonly Review[];
  priority: Priority;
  effort: Effort;
  evidence: { required: boolean; freshDays: number };
  references: readonly Reference[];
  /** Questions only: the safe reply; two-part questions name both parts, each safe with `safe`. */
  question?: { safe: SafeReply; parts?: readonly [string, string]; scoping?: true };
  guidance: Guidance;
  /** Workspace checks only: the version of the workspace's checks that last changed it, or brought it in. */
  revisedIn?: number;
};

export type Catalogue = {
  /** Calendar version, e.g. "2026.11". A change never silently alters a past result. */
  version: string;
  /** The version of the built-in part, where a workspace's own checks were added to it. */
  base?: string;
  items: readonly Item[];
};
