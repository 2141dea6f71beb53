"use client";

import { NuqsAdapter } from "nuqs/adapters/next/app";
import { useSingleKeys } from "@/components/layout/use-single-keys";
import { Notice } from "@/components/ui/notice";
import { AGENDA } from "@/lib/domain/weekly-reviews/agenda";
import type { WeeklyReview } from "@/lib/features/weekly-reviews/schema";
import { ActionCard } from "./action-card";
import { ActionDialog } from "./action-dialog";
import { ActionLines } from "./action-lines";
import { AgendaRail } from "./agenda-rail";
import { CloseDialog } from "./close-dialog";
import { Overtakings } from "./overtakings";
import { ReviewBar } from "./review-bar";
import type { ReviewContext } from "./review-context";
import { reviewKeyAct } from "./review-keys";
import { RowCard } from "./row-card";
import { shownOf } from "./row-draft";
import { SectionList } from "./section-list";
import { firstIn, isUntouched, isWaiting, type Stop } from "./stops";
import { useReviewActs } from "./use-review-acts";
import { type ReviewBoard, useReviewBoard } from "./use-review-board";

type ReviewScreenProps = { context: ReviewContext; review: WeeklyReview };
type Acts = ReturnType<typeof useReviewActs>;

/** The guided thirty minutes: the agenda, and one thing at a time, large. */
export function ReviewScreen(props: ReviewScreenProps) {
  return (
    <NuqsAdapter>
      <GuidedReview {...props} />
    </NuqsAdapter>
  );
}

function GuidedReview({ context, review }: ReviewScreenProps) {
  const board = useReviewBoard(context.address, review, context.me);
  const acts = useReviewActs(context, board);
  const { stops, current, lookedAt } = acts;
  useReviewKeys(context, acts);
  const untouched = stops.filter((stop) => isUnchanged(stop) && isUntouched(stop, lookedAt));
  const settled = stops.filter((stop) => !isUntouched(stop, lookedAt)).length;
  return (
    <div className="flex flex-col gap-4">
      <ReviewBar
        startedAt={board.review.started?.at ?? null}
        untouched={untouched.length}
        total={stops.length}
        news={board.news.join(" ")}
        {...{ settled, busy: board.busy, mayRun: context.mayRun, perform: acts.perform }}
      />
      {board.problem !== null && acts.dialog === null && (
        <Notice
          tone="bad"
          role="alert"
          title={board.problem.message}
          requestId={board.problem.requestId ?? undefined}
        />
      )}
      <Overtakings stops={stops} current={current?.id ?? null} onGo={acts.go} />
      <div className="grid items-start gap-x-6 gap-y-3 lg:grid-cols-[13rem_minmax(0,1fr)]">
        <AgendaRail
          {...{ stops, lookedAt }}
          current={current?.section ?? null}
          onGo={(section) => acts.go(firstIn(stops, section, lookedAt))}
        />
        <div className="flex min-w-0 flex-col gap-4">
          {current && <Place {...{ context, board, acts, current }} />}
          <Agreed board={board} />
        </div>
      </div>
      <Dialogs {...{ context, board, acts }} untouched={untouched.length} />
    </div>
  );
}

type PlaceProps = { context: ReviewContext; board: ReviewBoard; acts: Acts; current: Stop };

function Place({ context, board, acts, current }: PlaceProps) {
  const own = acts.stops.filter(({ section }) => section === current.section);
  const { title, question } = AGENDA[current.section];
  const { mayRun } = context;
  return (
    <section aria-label={title} className="min-w-0 rounded-lg border border-line bg-surface">
      <div className="flex flex-col gap-4 p-4 sm:p-5">
        <p className="text-ink-3 text-sm">
          {title} · {own.findIndex(({ id }) => id === current.id) + 1} of {own.length} · {question}
        </p>
        {current.kind === "action" ? (
          <ActionCard
            key={current.id}
            {...{ mayRun, action: current.action, busy: board.busy }}
            problem={null}
            nextDay={context.nextDay}
            onSettle={(how) => void acts.settle(how)}
          />
        ) : (
          <RowCard
            key={current.id}
            {...{ mayRun, entry: current.entry, queue: board.queue }}
            registryPath={context.registryPath}
            agreed={board.review.agreed.filter(({ rowId }) => rowId === current.id)}
            onDecide={acts.decide}
          />
        )}
      </div>
      {own.length > 1 && <SectionList title={title} stops={own} current={current.id} onGo={acts.go} />}
    </section>
  );
}

function Agreed({ board }: { board: ReviewBoard }) {
  const { agreed } = board.review;
  if (agreed.length === 0) return null;
  return (
    <section aria-label="Agreed in this review">
      <h2 className="mb-1 font-semibold">Agreed in this review ({agreed.length})</h2>
      <ActionLines actions={agreed} />
    </section>
  );
}

type DialogsProps = { context: ReviewContext; board: ReviewBoard; acts: Acts; untouched: number };

function Dialogs({ context, board, acts, untouched }: DialogsProps) {
  const { dialog, setDialog, stops, lookedAt, go } = acts;
  const onClose = () => setDialog(null);
  if (dialog === null) return null;
  if (dialog.kind === "action") {
    return <ActionDialog {...{ context, board, onClose }} from={dialog.from} />;
  }
  const undecided = stops.filter(
    (stop): stop is Extract<Stop, { kind: "row" }> => stop.kind === "row" && isWaiting(stop, lookedAt),
  );
  const leaveFor = (id: string) => {
    onClose();
    go(id);
  };
  return <CloseDialog {...{ context, board, undecided, untouched, onClose }} onGo={leaveFor} />;
}

function useReviewKeys({ mayRun }: ReviewContext, { current, perform }: Acts): void {
  useSingleKeys((key) => {
    // Enter and the arrows belong to the control that has the focus.
    if (key === "Enter" && document.activeElement?.closest("a, button, summary, input")) return false;
    const act = reviewKeyAct(key, mayRun ? (current?.kind ?? "nothing") : "nothing");
    if (act === null || (!mayRun && act.kind !== "step" && act.kind !== "next-section")) return false;
    perform(act);
    return true;
  });
}

function isUnchanged(stop: Stop): boolean {
  return stop.kind === "row" && stop.entry.row.tag === "unchanged" && shownOf(stop.entry).decision === null;
}
