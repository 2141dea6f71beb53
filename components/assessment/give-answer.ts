import type { Answer } from "@/lib/domain/readiness/facts";
import { sameJson } from "@/lib/domain/readiness/same-json";
import type { ItemView } from "./item-view";
import type { Recorded } from "./recorded";
import type { SaveQueue } from "./save-queue";

/** Records the answer a person gives. The one that stands already puts them behind what the registration said. */
export function giveAnswer(queue: SaveQueue, view: ItemView, answer: Answer): void {
  const { recorded } = queue.entry(view.id);
  if (isUnvouched(view, recorded) && sameJson(answer, recorded.answer)) queue.vouch(view.id);
  else queue.edit(view.id, { answer });
}

/** Whether nobody but the registration's triage stands behind the answer. */
export function isUnvouched(
  { source, recorded: rendered }: Pick<ItemView, "source" | "recorded">,
  recorded: Recorded,
): boolean {
  return source === "triage" && rendered.version === recorded.version && recorded.answer !== null;
}
