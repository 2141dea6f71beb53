import { Time } from "@/components/ui/time";
import type { ShownTransition } from "@/lib/features/rollout/schema";
import { transitionWords } from "./rollout-words";

/** What became of the rollout and why, newest first. */
export function RolloutHistory({ transitions }: { transitions: readonly ShownTransition[] }) {
  return (
    <ol className="divide-y divide-line">
      {transitions.map((transition) => (
        <li key={transition.id} className="flex flex-wrap items-baseline gap-x-3 px-4 py-2">
          <div className="min-w-0 flex-1 basis-64">
            <p>
              {transitionWords(transition)}
              {transition.by !== null && <span className="text-ink-2"> · {transition.by.name}</span>}
            </p>
            {transition.because.map((because) => (
              <p key={because} className="text-ink-2 text-sm">
                {because}
              </p>
            ))}
          </div>
          <Time at={transition.at} className="shrink-0 text-ink-3 text-sm" />
        </li>
      ))}
    </ol>
  );
}
