import { Disclosure } from "@/components/ui/disclosure";
import { Time } from "@/components/ui/time";
import type { Submission } from "@/lib/features/submissions/schema";
import { WorkflowBadge } from "./workflow-badge";

/** What was submitted before, and what came of it. */
export function EarlierSubmissions({ submissions }: { submissions: readonly Submission[] }) {
  if (submissions.length === 0) return null;
  return (
    <Disclosure summary={`Earlier submissions (${submissions.length})`}>
      <ul className="flex flex-col gap-1">
        {submissions.map((submission) => (
          <li key={submission.id} className="flex flex-wrap items-center gap-x-2 gap-y-0.5 text-ink-2">
            <span>
              Submitted by {submission.submittedBy.name || "a former member"}{" "}
              <Time at={submission.submittedAt} />
            </span>
            <WorkflowBadge status={submission.status} />
            <span className="text-ink-3 text-sm">
              <Time at={submission.statusAt} />
              {submission.statusBy !== null && ` by ${submission.statusBy.name || "a former member"}`}
            </span>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
