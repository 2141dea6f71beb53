import { LinkButton } from "@/components/ui/link-button";
import { AGENDA_MINUTES } from "@/lib/domain/weekly-reviews/agenda";
import type { ReviewLine, ReviewSchedule } from "@/lib/features/weekly-reviews/schema";
import { dayWords, weekWords } from "./dates";
import { OpenNow } from "./open-now";
import { ReviewStatusBadge } from "./status-badge";

type ThisWeekProps = {
  address: { workspaceSlug: string; projectId: string };
  schedule: ReviewSchedule;
  /** This week's review, once it is open. */
  review: ReviewLine | null;
  path: string;
  today: string;
  mayRun: boolean;
};

/** Where this week's review stands, and the one thing to do about it. */
export function ThisWeek({ address, schedule, review, path, today, mayRun }: ThisWeekProps) {
  if (review !== null) return <Opened review={review} schedule={schedule} path={path} mayRun={mayRun} />;
  const due = schedule.nextOn !== null && schedule.nextOn <= today;
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
      <div className="min-w-0 flex-1 basis-64">
        <p className="font-semibold text-lg">
          {schedule.nextOn === null
            ? "No review is planned"
            : due
              ? "This week’s review is due"
              : `Opens on ${dayWords(schedule.nextOn)}`}
        </p>
        <p className="text-ink-2">
          {schedule.nextOn === null
            ? "Choose a day below, and one opens every week with what moved already on the page."
            : `${AGENDA_MINUTES} minutes. What moved since the last one is on the page before anybody opens it.`}
        </p>
      </div>
      {mayRun && <OpenNow address={address} path={path} primary={due} />}
    </div>
  );
}

function Opened({
  review,
  schedule,
  path,
  mayRun,
}: Pick<ThisWeekProps, "schedule" | "path" | "mayRun"> & { review: ReviewLine }) {
  const { rows, status, started } = review;
  const left = rows.total - rows.decided;
  const words = {
    open: `${started ? `${started.by.name} started it. ` : ""}${rows.moved} moved, ${left} of ${rows.total} undecided.`,
    closed: `${rows.decided} decided${review.seconds === null ? "" : ` in ${Math.round(review.seconds / 60)} minutes`}${review.ended?.by ? ` with ${review.ended.by.name}` : ""}.${schedule.nextOn ? ` The next opens on ${dayWords(schedule.nextOn)}.` : ""}`,
    missed: "Its week ended before it was closed.",
  }[status];
  const running = status === "open" && mayRun;
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
      <div className="min-w-0 flex-1 basis-64">
        <p className="flex flex-wrap items-center gap-x-3 font-semibold text-lg">
          Review of {weekWords(review.week)} <ReviewStatusBadge status={status} />
        </p>
        <p className="text-ink-2">{words}</p>
      </div>
      <LinkButton
        href={`${path}/${review.id}`}
        variant={running ? "primary" : "secondary"}
        size={running ? "lg" : "md"}
      >
        {running ? (started ? "Go on" : "Begin the review") : "Read it"}
      </LinkButton>
    </div>
  );
}
