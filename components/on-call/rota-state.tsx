import { PhoneCall, PhoneOff } from "lucide-react";
import { Notice } from "@/components/ui/notice";
import { dayInWords } from "@/lib/domain/readiness/day-in-words";
import type { Rota } from "@/lib/features/on-call/schema";

/** Who answers today, first; then every day without anybody, or with two. */
export function RotaState({ rota }: { rota: Rota }) {
  const { now, gaps, overlaps, shifts } = rota;
  return (
    <div className="flex flex-col gap-3">
      <section
        aria-labelledby="on-call-today"
        className="flex flex-wrap items-start gap-3 rounded-lg border border-line bg-surface px-4 py-3"
      >
        {now.length > 0 ? (
          <PhoneCall aria-hidden className="mt-1 size-5 shrink-0 text-good" />
        ) : (
          <PhoneOff aria-hidden className="mt-1 size-5 shrink-0 text-bad" />
        )}
        <div className="min-w-0">
          <h2 id="on-call-today" className="text-ink-2 text-sm">
            On call today, {dayInWords(rota.today)}
          </h2>
          {now.length === 0 && <p className="font-semibold text-lg">Nobody</p>}
          {now.map((shift) => (
            <p key={`${shift.accountId} ${shift.fromDay}`} className="break-words">
              <span className="font-semibold text-lg">{shift.name}</span>{" "}
              <span className="text-ink-2">
                {shift.reachedBy === "" ? "nobody said how to reach them" : shift.reachedBy}, until{" "}
                {dayInWords(shift.toDay)}
              </span>
            </p>
          ))}
        </div>
      </section>
      {shifts.length > 0 && gaps.length > 0 && (
        <Notice tone="warn" title="Days of the coming week without anybody on call">
          {gaps.map(rangeWords).join("; ")}.
        </Notice>
      )}
      {overlaps.length > 0 && (
        <Notice title="Two people are named for the same days.">
          {overlaps
            .map((overlap) => `${rangeWords(overlap)}: ${namesOf(overlap.accountIds, rota)}`)
            .join("; ")}
          .
        </Notice>
      )}
    </div>
  );
}

function rangeWords({ from, to }: { from: string; to: string }): string {
  return from === to ? dayInWords(from) : `${dayInWords(from)} to ${dayInWords(to)}`;
}

function namesOf(ids: readonly string[], { shifts }: Rota): string {
  const names = ids.map((id) => shifts.find(({ accountId }) => accountId === id)?.name ?? "");
  return [...new Set(names)].join(" and ");
}
