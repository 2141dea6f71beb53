import { EmptyState } from "@/components/layout/empty-state";
import { Card, Panel } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { weekWords } from "@/components/weekly-reviews/dates";
import { HistoryTable } from "@/components/weekly-reviews/history-table";
import { OpenActions } from "@/components/weekly-reviews/open-actions";
import { RecordStrip } from "@/components/weekly-reviews/record-strip";
import { ScheduleForm } from "@/components/weekly-reviews/schedule-form";
import { ThisWeek } from "@/components/weekly-reviews/this-week";
import type { ReviewsData } from "../reviews-data";

/** This week first, then what is still to do, then how faithfully reviews were held. */
export function ReviewsScreen({ reviews: page }: { reviews: ReviewsData }) {
  const { address, schedule, reviews, actions, thisWeek, path, today, may, listed } = page;
  if (listed === 0 && reviews.length === 0) {
    return <NothingToReview mayList={may.list} registryPath={page.registryPath} />;
  }
  return (
    <div className="flex flex-col gap-4">
      <Card>
        <ThisWeek {...{ address, schedule, path, today }} review={thisWeek} mayRun={may.run} />
      </Card>
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="flex min-w-0 flex-col gap-4">
          <Panel title={`Open actions (${actions.length})`} flush>
            <OpenActions {...{ actions, address }} mayRun={may.run} />
          </Panel>
          <Panel title="History" flush>
            {reviews.length === 0 ? (
              <p className="px-4 py-4 text-ink-3">No review was opened yet.</p>
            ) : (
              <HistoryTable reviews={reviews} path={path} />
            )}
          </Panel>
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          <Panel title="How faithfully">
            <RecordFacts {...{ schedule }} />
            <RecordStrip weeks={page.strip} />
          </Panel>
          {may.schedule && (
            <div data-print="hide">
              <Panel title="Schedule">
                <ScheduleForm address={address} schedule={schedule} />
              </Panel>
            </div>
          )}
        </div>
      </div>
    </div>
  );
}

function RecordFacts({ schedule }: Pick<ReviewsData, "schedule">) {
  const { streak, held, missed, averageMinutes } = schedule;
  const facts = [
    { label: "In a row", figure: String(streak) },
    { label: "Held", figure: String(held) },
    { label: "Missed", figure: String(missed.length) },
    { label: "On average", figure: averageMinutes === null ? "–" : `${averageMinutes} min` },
  ];
  const last = missed.at(-1);
  return (
    <>
      <dl className="mb-4 grid grid-cols-4 gap-2 lg:grid-cols-2">
        {facts.map(({ label, figure }) => (
          <div key={label}>
            <dt className="text-ink-3 text-sm">{label}</dt>
            <dd className="font-mono text-lg tabular-nums">{figure}</dd>
          </div>
        ))}
      </dl>
      {last !== undefined && (
        <p className="mb-4 text-ink-2 text-sm">
          Last missed: {weekWords(last)}. Production asks for the last four.
        </p>
      )}
    </>
  );
}

function NothingToReview({ mayList, registryPath }: { mayList: boolean; registryPath: string }) {
  return (
    <EmptyState
      title="There is nothing to review yet"
      action={
        <LinkButton href={registryPath}>{mayList ? "List integrations" : "See the registry"}</LinkButton>
      }
    >
      A review goes through what the app depends on.{" "}
      {mayList ? "List the first integration, and a review opens every week." : "A founder lists it first."}
    </EmptyState>
  );
}
