import { createContext, useContext } from "react";
import type { OpenedCase } from "@/lib/features/reviews/schema";
import type { CaseAddress } from "./review-request";

export type ItemProblem = { itemId: string; message: string; requestId: string | null };

/** What every part of an open case can ask and do. */
export type OpenReview = OpenedCase & {
  address: CaseAddress;
  /** The item that is unfolded. */
  current: string | null;
  go: (itemId: string) => void;
  approve: (itemId: string) => void;
  request: (itemId: string, comment: string) => Promise<boolean>;
  /** The item whose form for requesting changes is open. */
  requesting: string | null;
  setRequesting: (itemId: string | null) => void;
  problem: ItemProblem | null;
  /** A word is on its way, or the page is catching up with one. */
  busy: boolean;
  /** Counts the words given here, so that discussions are read again. */
  given: number;
};

export const ReviewContext = createContext<OpenReview | null>(null);

export function useReview(): OpenReview {
  const review = useContext(ReviewContext);
  if (review === null) throw new Error("Parts of a case are shown inside one.");
  return review;
}
