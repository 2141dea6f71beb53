import { useRouter } from "next/navigation";
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from "react";
import type { ApiOutcome, ApiProblem } from "@/components/form/api-call";
import type { ReviewAction, WeeklyReview } from "@/lib/features/weekly-reviews/schema";
import { newsBetween } from "./review-news";
import {
  agreeAction,
  closeReview,
  keepUnchanged,
  mailSummary,
  type NewAction,
  type ReviewAddress,
  readReview,
  saveRow,
  settleAction,
  startReview,
} from "./review-request";
import { RowQueue } from "./row-queue";
import { useReviewEvents } from "./use-review-events";

export type ReviewBoard = ReturnType<typeof useReviewBoard>;

/**
 * A review as it stands here: rows are saved by their queue, everything else by one request each, and what
 * other people do comes in as it happens.
 */
export function useReviewBoard(address: ReviewAddress, initial: WeeklyReview, me: string) {
  const { review, queue, news, refresh } = useLiveReview(address, initial, me);
  const entries = useSyncExternalStore(queue.subscribe, queue.entries, queue.entries);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const router = useRouter();

  const sent = async (request: () => Promise<ApiOutcome<unknown>>): Promise<boolean> => {
    setBusy(true);
    const outcome = await request();
    setProblem(outcome.ok ? null : outcome.problem);
    await refresh();
    setBusy(false);
    return outcome.ok;
  };

  return {
    ...{ review, queue, entries, news, busy, problem },
    forgetProblem: () => setProblem(null),
    start: () => sent(() => startReview(address)),
    keepUnchanged: () => sent(() => keepUnchanged(address)),
    agree: (action: NewAction) => sent(() => agreeAction(address, action)),
    settle: (action: ReviewAction, change: Parameters<typeof settleAction>[2]) =>
      sent(() => settleAction(address, action, change)),
    /** Mails go out once it is closed; that they could not does not open it again. */
    close: async (readers: readonly string[]): Promise<boolean> => {
      const closed = await sent(() => closeReview(address));
      if (!closed) return false;
      const mailed = readers.length === 0 || (await sent(() => mailSummary(address, readers)));
      router.refresh();
      return mailed;
    },
  };
}

function useLiveReview(address: ReviewAddress, initial: WeeklyReview, me: string) {
  const router = useRouter();
  const [review, setReview] = useState(initial);
  const [news, setNews] = useState<readonly string[]>([]);
  const [queue] = useState(
    () => new RowQueue(initial.contents, (row, change) => saveRow(address, row, change)),
  );
  const latest = useRef(initial);
  const { workspaceSlug, projectId, reviewId } = address;

  const refresh = useCallback(async () => {
    const outcome = await readReview({ workspaceSlug, projectId, reviewId });
    if (!outcome.ok) return;
    const before = latest.current;
    const after = outcome.value;
    latest.current = after;
    const told = newsBetween(before, after, me);
    if (told.length > 0) setNews(told);
    queue.adopt(after.contents);
    setReview(after);
    // What is over is shown by the page, as a report.
    if (after.status !== "open" && before.status === "open" && !queue.hasUnsaved()) router.refresh();
  }, [workspaceSlug, projectId, reviewId, me, queue, router]);

  useReviewEvents(address, () => void refresh());
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => queue.hasUnsaved() && event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [queue]);
  return { review, queue, news, refresh };
}
