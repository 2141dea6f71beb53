import { DECISION_WORDS } from "@/lib/domain/weekly-reviews/agenda";
import type { ReviewRow, WeeklyReview } from "@/lib/features/weekly-reviews/schema";

type Seen = Pick<WeeklyReview, "contents" | "carriedOver" | "agreed" | "started" | "status" | "ended">;

/** What other people did between two looks at a review, as sentences; what one did oneself is no news. */
export function newsBetween(before: Seen, after: Seen, me: string): string[] {
  const rows = after.contents.flatMap((row) => {
    const was = before.contents.find(({ id }) => id === row.id);
    return was && row.version > was.version ? rowNews(was, row, me) : [];
  });
  const agreed = after.agreed.filter(
    (action) => action.agreed.by.id !== me && !before.agreed.some(({ id }) => id === action.id),
  );
  const settled = after.carriedOver.filter((action) => {
    const was = before.carriedOver.find(({ id }) => id === action.id);
    return was?.state === "open" && action.state !== "open";
  });
  return [
    ...(before.started === null && after.started && after.started.by.id !== me
      ? [`${after.started.by.name} started the review.`]
      : []),
    ...rows,
    ...agreed.map(({ agreed: { by }, text }) => `${by.name} agreed an action: ${text}`),
    ...settled.map(({ text, state }) => `${state === "done" ? "Done" : "Dropped"}: ${text}`),
    ...(before.status === "open" && after.status !== "open"
      ? [`${after.ended?.by?.name ?? "Somebody"} closed the review.`]
      : []),
  ];
}

/** A note does not say whose it is once something is decided, so notes are no news. */
function rowNews(was: ReviewRow, { decision, decided, subject }: ReviewRow, me: string): string[] {
  if (was.decision === decision || decided === null || decided.by.id === me) return [];
  const { name } = decided.by;
  if (decision === null) return [`${name} took back the decision on ${subject.name}.`];
  return [`${name} decided ${DECISION_WORDS[decision].toLowerCase()} on ${subject.name}.`];
}
