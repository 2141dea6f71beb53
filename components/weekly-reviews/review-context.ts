import type { ReviewAddress } from "./review-request";

export type ReviewPerson = { id: string; name: string };

/** What surrounds a review: whose it is, who is there, and what the viewer may do. */
export type ReviewContext = {
  address: ReviewAddress;
  projectName: string;
  me: string;
  mayRun: boolean;
  /** Who may take an action on. */
  owners: readonly ReviewPerson[];
  /** Who may be sent the summary; null where no mail goes out. */
  readers: readonly ReviewPerson[] | null;
  registryPath: string;
  today: string;
  /** The day of the next review: what actions are due by, unless somebody says otherwise. */
  nextDay: string;
  /** How many would be held in a row with this one. */
  streakWithThis: number;
};
