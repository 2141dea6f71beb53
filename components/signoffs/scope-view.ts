import type { ScopeId } from "@/lib/domain/catalogue/types";
import type { ItemResult } from "@/lib/domain/readiness/readiness-types";
import type { ReviewItem } from "@/lib/domain/reviews/review-items";
import type { Signoff } from "@/lib/features/signoffs/schema";
import type { Submission } from "@/lib/features/submissions/schema";
import type { WorkflowStatus } from "./workflow-badge";

/** An item a submission was sent back for. */
export type SentBackItem = {
  itemId: string;
  title: string;
  href: string;
  /** It stands as it was sent back. */
  open: boolean;
  /** What the reviewer asked for, in their last words. */
  comment: { by: string; at: string; body: string } | null;
};

/** One scope with everything said about it, as the page of sign-offs shows it. */
export type ScopeView = {
  scope: ScopeId;
  status: WorkflowStatus;
  /** The latest one; null when it was never submitted. */
  submission: Submission | null;
  /** Those before it, latest first. */
  earlier: readonly Submission[];
  /** Latest first, revoked ones included. */
  signoffs: readonly Signoff[];
  quorum: number;
  tally: Readonly<Record<ItemResult, number>>;
  sentBack: readonly SentBackItem[];
  /** Items that differ from the last sign-off of another state; null without one. */
  difference: readonly ReviewItem[] | null;
};
