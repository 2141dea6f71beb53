import { Markdown } from "@/components/assessment/markdown";
import { Panel } from "@/components/ui/card";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import { AGENDA } from "@/lib/domain/weekly-reviews/agenda";
import type { WeeklyReview } from "@/lib/features/weekly-reviews/schema";
import { ActionLines } from "./action-lines";
import { AddendumForm } from "./addendum-form";
import { dayWords } from "./dates";
import { DecisionBadge } from "./decision-badge";
import { MailSummary } from "./mail-summary";
import type { ReviewContext } from "./review-context";
import { subjectWords } from "./subject-words";
import { TagBadge } from "./tag-badge";

type ReviewReportProps = { context: ReviewContext; review: WeeklyReview };

/** A review that is over, as a report: its summary, every row with its decision, its actions, what was added. */
export function ReviewReport({ context, review }: ReviewReportProps) {
  const { mayRun, address, readers, me } = context;
  return (
    <div className="flex flex-col gap-6">
      {review.status === "closed" && (
        <Panel
          title="Summary"
          actions={mayRun && readers !== null && <MailSummary {...{ address, readers, me }} />}
        >
          <Markdown text={withoutTitle(review.summary)} heading="h3" className="max-w-prose" />
        </Panel>
      )}
      <Panel title={`Rows (${review.contents.length})`} flush>
        <ReportRows review={review} />
      </Panel>
      {review.agreed.length > 0 && (
        <Panel title={`Agreed here (${review.agreed.length})`}>
          <ActionLines actions={review.agreed} />
        </Panel>
      )}
      {review.carriedOver.length > 0 && (
        <Panel title={`Carried over into it (${review.carriedOver.length})`}>
          <ActionLines actions={review.carriedOver} />
        </Panel>
      )}
      {(review.addenda.length > 0 || mayRun) && (
        <Panel title="Added afterwards" className={review.addenda.length === 0 ? "print:hidden" : undefined}>
          <Addenda review={review} />
          {mayRun && <AddendumForm address={address} />}
        </Panel>
      )}
    </div>
  );
}

function ReportRows({ review }: { review: WeeklyReview }) {
  if (review.contents.length === 0) return <p className="px-4 py-4 text-ink-3">It held no rows.</p>;
  return (
    <Table caption="Rows of the review in the order of the agenda">
      <TableHead>
        <TableRow>
          <TableHeader>Integration</TableHeader>
          <TableHeader>Why it was here</TableHeader>
          <TableHeader>Decision</TableHeader>
          <TableHeader>Note</TableHeader>
        </TableRow>
      </TableHead>
      <TableBody>
        {review.contents.map((row) => (
          <TableRow key={row.id}>
            <TableHeader scope="row">
              {row.subject.name}
              <span className="block font-normal text-ink-3">{AGENDA[row.section].title}</span>
            </TableHeader>
            <TableCell className="min-w-52">
              {subjectWords(row, { day: dayWords, instant: (at) => dayWords(at.slice(0, 10)) }).why}{" "}
              <TagBadge tag={row.tag} look="plain" />
            </TableCell>
            <TableCell className="whitespace-nowrap">
              {row.decision === null ? (
                <span className="text-ink-3">none</span>
              ) : (
                <DecisionBadge decision={row.decision} look="plain" />
              )}
              {row.decided && row.decision !== null && (
                <span className="block text-ink-3">{row.decided.by.name}</span>
              )}
            </TableCell>
            <TableCell className="min-w-40 whitespace-pre-wrap break-words">{row.note}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function Addenda({ review: { addenda } }: { review: WeeklyReview }) {
  if (addenda.length === 0) return null;
  return (
    <ol className="mb-4 flex flex-col gap-3">
      {addenda.map(({ id, by, at, body }) => (
        <li key={id}>
          <p className="text-ink-3 text-sm">
            {by.name}, <Time at={at} show="date-time" />
          </p>
          <Markdown text={body} heading="h3" className="max-w-prose" />
        </li>
      ))}
    </ol>
  );
}

/** The page has the title already. */
function withoutTitle(summary: string): string {
  return summary.replace(/^# .*\n+/, "");
}
