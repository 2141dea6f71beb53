import { Progress } from "@/components/ui/progress";
import { Time } from "@/components/ui/time";
import { type DrillKind, standingDrills } from "@/lib/domain/operations/drills";
import { DAY_MS } from "@/lib/domain/readiness/instants";
import { RESTORE_DRILL_DAYS } from "@/lib/domain/readiness/ladder";
import type { RecordedDrill } from "@/lib/features/drills/schema";
import { DRILL_WORDS } from "./drill-words";
import { OutcomeBadge } from "./outcome-badge";

type DrillStandingProps = { kind: DrillKind; drills: readonly RecordedDrill[]; now: string };

/** How long what was tried still counts, or what was tried last. */
export function DrillStanding({ kind, drills, now }: DrillStandingProps) {
  const [last] = standingDrills(drills).filter((drill) => drill.kind === kind);
  const proof = standingDrills(drills).find(({ endsAt }) => endsAt !== null);
  return (
    <section
      aria-labelledby={`standing-${kind}`}
      className="flex min-w-0 flex-col gap-1 rounded-lg border border-line bg-surface px-4 py-3"
    >
      <h2 id={`standing-${kind}`} className="text-ink-2 text-sm">
        {DRILL_WORDS[kind]}
      </h2>
      {last === undefined ? (
        <p className="font-semibold text-lg">Never tried</p>
      ) : (
        <p className="flex flex-wrap items-center gap-x-2">
          <span className="font-semibold text-lg">
            Last tried <Time at={last.performedAt} now={now} />
          </span>
          <OutcomeBadge outcome={last.outcome} />
        </p>
      )}
      {kind === "restore" ? (
        <Counting proof={proof ?? null} now={now} />
      ) : (
        <p className="text-ink-2 text-sm">Try the rollback plan once before every larger release.</p>
      )}
    </section>
  );
}

function Counting({ proof, now }: { proof: RecordedDrill | null; now: string }) {
  if (proof?.endsAt === undefined || proof.endsAt === null)
    return (
      <p className="text-ink-2 text-sm">
        Production asks for a restore that worked within the last {RESTORE_DRILL_DAYS} days.
      </p>
    );
  const left = Math.ceil((Date.parse(proof.endsAt) - Date.parse(now)) / DAY_MS);
  if (left <= 0)
    return (
      <p className="text-bad-text text-sm">
        The last restore that worked has not counted since <Time at={proof.endsAt} show="date" />.
      </p>
    );
  return (
    <>
      <p className="text-ink-2 text-sm">
        Counts until <Time at={proof.endsAt} show="date" />: {left === 1 ? "one day" : `${left} days`} of{" "}
        {RESTORE_DRILL_DAYS} left.
      </p>
      <Progress label="Days left" done={left} of={RESTORE_DRILL_DAYS} tone={left <= 18 ? "warn" : "good"} />
    </>
  );
}
