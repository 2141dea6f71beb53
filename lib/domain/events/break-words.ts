import type { ChainBreak } from "./verify-chain";

/** Where a chain breaks and what that means, for people. */
export function breakInWords(broken: ChainBreak): string {
  switch (broken.kind) {
    case "altered":
      return `Event ${broken.seq} was changed after it was recorded: its text no longer gives its hash.`;
    case "mislabelled":
      return `Event ${broken.seq} is filed under a type, person, project or time that its own text denies.`;
    case "unlinked":
      return `Event ${broken.seq} does not follow from the one before it: one of the two was exchanged.`;
    case "out-of-sequence":
      return `Event ${broken.expected} is missing: event ${broken.seq} stands in its place.`;
    case "rewritten":
      return `The chain was written again: at event ${broken.seq} it does not have the hash the checkpoint holds.`;
    case "cut":
      return broken.seq === 0
        ? `Every event is gone; the checkpoint knows of ${broken.checkpointSeq}.`
        : `The end is missing: the last event is ${broken.seq}, the checkpoint knows of ${broken.checkpointSeq}.`;
    default:
      return broken satisfies never;
  }
}
