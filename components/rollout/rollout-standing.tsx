import { CircleCheck, CircleDashed, CirclePause, CirclePlay, type LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { Badge, type Tone } from "@/components/ui/badge";
import { Notice } from "@/components/ui/notice";
import { Time } from "@/components/ui/time";
import type { RolloutStatus, ShownRollout } from "@/lib/features/rollout/schema";
import { type FixHref, GateRuleList } from "./gate-rule-list";
import { graceWords, movedWords, STATUS_WORDS, slipWords, whereWords } from "./rollout-words";

const LOOKS: Readonly<Record<RolloutStatus, { icon: LucideIcon; tone: Tone }>> = {
  "not-begun": { icon: CircleDashed, tone: "neutral" },
  running: { icon: CirclePlay, tone: "accent" },
  paused: { icon: CirclePause, tone: "warn" },
  done: { icon: CircleCheck, tone: "good" },
};

export function RolloutStatusBadge({ status }: { status: RolloutStatus }) {
  return (
    <Badge size="md" {...LOOKS[status]}>
      {STATUS_WORDS[status]}
    </Badge>
  );
}

type StandingProps = { rollout: ShownRollout; now: string; fixHref: FixHref };

/** Where the rollout is, how late, and what is about to take it back. */
export function RolloutStanding({ rollout, now, fixHref }: StandingProps) {
  const moved = movedWords(rollout);
  return (
    <div className="flex flex-col gap-3">
      <div>
        <p className="font-semibold text-lg">{whereWords(rollout)}</p>
        <p className="text-ink-2">
          {slipWords(rollout)} {moved}
        </p>
      </div>
      {rollout.pause !== null && <PausedNotice pause={rollout.pause} />}
      {rollout.phases.map(
        ({ id, number, grace, entryGate, lock }) =>
          grace !== null &&
          lock === null && (
            <GraceNotice
              key={id}
              title={graceTitle(rollout, `Phase ${number} goes back`, grace.endsAt, now)}
              {...{ entryGate, fixHref }}
            />
          ),
      )}
      {rollout.exitGrace !== null && (
        <GraceNotice
          title={graceTitle(rollout, "The rollout stops being done", rollout.exitGrace.endsAt, now)}
          entryGate={rollout.exitGate}
          fixHref={fixHref}
        />
      )}
      {rollout.phases.map(
        (phase) =>
          phase.wentBack !== null && (
            <WentBackNotice key={phase.id} number={phase.number} wentBack={phase.wentBack} />
          ),
      )}
    </div>
  );
}

function PausedNotice({ pause: { by, at, reason } }: { pause: NonNullable<ShownRollout["pause"]> }) {
  return (
    <Notice
      tone="warn"
      title={
        <>
          Paused by {by.name} <Time at={at} />
        </>
      }
    >
      {reason} Nothing opens, completes or goes back meanwhile; going on moves what is left by the days lost.
    </Notice>
  );
}

/** While a rollout is paused the grace stands still with it. */
function graceTitle({ pause }: ShownRollout, what: string, endsAt: string, now: string): string {
  const when = pause === null ? graceWords(endsAt, now) : "some time after the pause";
  return `${what} ${when} unless its gate is mended`;
}

type GraceNoticeProps = { title: ReactNode; entryGate: ShownRollout["exitGate"]; fixHref: FixHref };

function GraceNotice({ title, entryGate, fixHref }: GraceNoticeProps) {
  return (
    <Notice tone="bad" title={title}>
      <GateRuleList rules={entryGate.rules.filter(({ holds }) => !holds)} fixHref={fixHref} />
    </Notice>
  );
}

type WentBackProps = { number: number; wentBack: NonNullable<ShownRollout["phases"][number]["wentBack"]> };

function WentBackNotice({ number, wentBack: { at, brokenSince, because } }: WentBackProps) {
  return (
    <Notice
      tone="bad"
      title={
        <>
          Phase {number} went back to waiting <Time at={at} />
        </>
      }
    >
      Its gate had been broken since <Time at={brokenSince} show="date-time" />: {because.join("; ")}. It
      opens again by itself once the gate holds.
    </Notice>
  );
}
