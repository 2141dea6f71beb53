import { fullDay } from "@/components/timeline/timeline-days";
import { Disclosure } from "@/components/ui/disclosure";
import { Time } from "@/components/ui/time";
import type { ReplacedPlan, ShownTransition } from "@/lib/features/rollout/schema";
import { inSentence, PHASE_WORDS, transitionWords } from "./rollout-words";

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
            {transition.replaced !== null && <PutAside plan={transition.replaced} />}
          </div>
          <Time at={transition.at} className="shrink-0 text-ink-3 text-sm" />
        </li>
      ))}
    </ol>
  );
}

function PutAside({ plan: { title, phases } }: { plan: ReplacedPlan }) {
  return (
    <Disclosure summary={`“${title}” as it was`}>
      <ol className="text-ink-2 text-sm">
        {phases.map((phase) => (
          <li key={`${phase.plannedFrom} ${phase.title}`}>
            {phase.title}: {fullDay(phase.plannedFrom)} – {fullDay(phase.plannedTo)},{" "}
            {inSentence(PHASE_WORDS[phase.status])}
          </li>
        ))}
      </ol>
    </Disclosure>
  );
}
