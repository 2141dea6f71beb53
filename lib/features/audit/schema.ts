import type { ChainBreak } from "@/lib/domain/events/verify-chain";

/** What walking a workspace's chain from its first event found. */
export type ChainVerification = {
  /** Events 1 to this number hold. */
  seq: number;
  head: string;
  /** ISO 8601: when the walk began. */
  at: string;
  broken: ChainBreak | null;
};
