import type { SaveStatus } from "@/components/ui/save-state";
import { isComplete } from "./recorded";
import type { Entry, SaveQueue } from "./save-queue";

/** What the save state says of one item. A conflict has a notice of its own, an unfinished answer its field. */
export function saveStatusOf(entry: Entry, queue: SaveQueue, itemId: string): SaveStatus {
  switch (entry.phase.kind) {
    case "idle":
    case "conflict":
      return { kind: "idle" };
    case "waiting":
      return isComplete(entry.wanted.answer) ? { kind: "saving" } : { kind: "idle" };
    case "saving":
      return { kind: "saving" };
    case "saved":
      return { kind: "saved", at: entry.phase.at };
    case "failed":
      return {
        kind: "failed",
        message: `Couldn’t save. ${entry.phase.message}`,
        onRetry: () => queue.retry(itemId),
      };
    default:
      return entry.phase satisfies never;
  }
}
