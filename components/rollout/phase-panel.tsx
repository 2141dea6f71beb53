import { ChevronRight, CircleCheck, CircleDashed, CirclePlay, Lock } from "lucide-react";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { Time } from "@/components/ui/time";
import type { Gate, ShownPhase, ShownRollout } from "@/lib/features/rollout/schema";
import { EditPhase } from "./edit-phase";
import { type FixHref, GateRuleList } from "./gate-rule-list";
import { LockPhase } from "./lock-phase";
import type { RolloutAddress } from "./rollout-request";
import { counted, gateWords, inSentence, PHASE_WORDS, phaseDays } from "./rollout-words";
import { TaskList } from "./task-list";

export type PhaseMay = { plan: boolean; steer: boolean; finish: boolean; finishAny: boolean };
export type TaskOwner = { id: string; name: string };

type PhasePanelProps = {
  address: RolloutAddress;
  rollout: ShownRollout;
  phase: ShownPhase;
  owners: readonly TaskOwner[];
  viewerId: string | null;
  may: PhaseMay;
  fixHref: FixHref;
};

/** A phase with its work, the gate it is entered through, and when to turn back. The one under way is open. */
export function PhasePanel(props: PhasePanelProps) {
  const { address, rollout, phase, owners, viewerId, may, fixHref } = props;
  const { id, status, lock, entryGate, rollbackCriterion } = phase;
  const ahead = rollout.phases[phase.number]?.entryGate ?? rollout.exitGate;
  const seen = { ...address, version: rollout.version };
  return (
    <details
      id={id}
      open={id === rollout.currentPhaseId}
      className="group/phase border-line border-b last:border-b-0"
    >
      <PhaseSummary phase={phase} today={rollout.today} />
      <div className="grid gap-x-8 gap-y-4 px-4 pt-1 pb-4 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)] lg:pl-10">
        <div className="min-w-0">
          <TaskList {...{ seen, rollout, phase, owners, viewerId, may }} />
        </div>
        <div className="flex min-w-0 flex-col gap-3">
          {status === "open" && (
            <GatePart
              title="Complete once its tasks are done and the next gate holds"
              gate={ahead}
              fixHref={fixHref}
            />
          )}
          <GatePart title="Entry gate" gate={entryGate} fixHref={fixHref} />
          {rollbackCriterion !== "" && (
            <Part title="Turn back when">
              <p>{rollbackCriterion}</p>
            </Part>
          )}
          {lock !== null && (
            <Part title="Locked">
              <p>
                {lock.reason}{" "}
                <span className="text-ink-3">
                  {lock.by.name}, <Time at={lock.at} />
                </span>
              </p>
            </Part>
          )}
          {(may.plan || may.steer) && (
            <div data-print="hide" className="flex flex-wrap gap-2">
              {may.plan && <EditPhase seen={seen} phase={phase} />}
              {may.steer && <LockPhase seen={seen} phase={phase} />}
            </div>
          )}
        </div>
      </div>
    </details>
  );
}

const STATUS_LOOKS = {
  waiting: { icon: CircleDashed, tone: "neutral" },
  open: { icon: CirclePlay, tone: "accent" },
  complete: { icon: CircleCheck, tone: "good" },
} as const;

function PhaseSummary({ phase, today }: { phase: ShownPhase; today: string }) {
  const { number, title, status, tasks, lock, entryGate } = phase;
  const done = tasks.filter(({ doneAt }) => doneAt !== null).length;
  return (
    <summary className="flex list-none flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2.5 hover:bg-wash [&::-webkit-details-marker]:hidden">
      <span className="flex min-w-0 flex-1 basis-60 items-start gap-1">
        <ChevronRight
          aria-hidden
          className="mt-0.5 size-4 shrink-0 text-ink-3 transition-transform group-open/phase:rotate-90"
        />
        <h3 className="min-w-0 font-medium">
          {number}. {title}
        </h3>
      </span>
      {lock !== null && (
        <Badge icon={Lock} look="plain">
          Locked
        </Badge>
      )}
      <Badge {...STATUS_LOOKS[status]} look="plain" className="w-24">
        {PHASE_WORDS[status]}
      </Badge>
      <span className="w-44 text-ink-2 text-sm max-md:w-full max-md:pl-5">{phaseDays(phase, today)}</span>
      <span className="w-40 text-ink-2 text-sm max-md:w-full max-md:pl-5">
        {status === "waiting" && !entryGate.holds
          ? gateWords(entryGate)
          : `${done} of ${counted(tasks.length, "task")} done`}
      </span>
    </summary>
  );
}

function GatePart({ title, gate, fixHref }: { title: string; gate: Gate; fixHref: FixHref }) {
  if (gate.rules.length === 0) return null;
  return (
    <Part title={`${title}: ${inSentence(gateWords(gate))}`}>
      <GateRuleList rules={gate.rules} fixHref={fixHref} />
    </Part>
  );
}

function Part({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <section>
      <h4 className="mb-1 font-medium text-ink-2 text-sm">{title}</h4>
      {children}
    </section>
  );
}
