import { Notice } from "@/components/ui/notice";
import { Time } from "@/components/ui/time";
import type { Reassessment } from "@/lib/features/projects/schema";

/** Somebody asked for the answers to be gone through again: who, by when and why. */
export function ReassessmentNotice({ request }: { request: Reassessment }) {
  const { requestedBy, requestedAt, dueOn, note } = request;
  const by = requestedBy === "" ? "A former member" : requestedBy;
  return (
    <Notice
      tone="warn"
      className="mt-3"
      title={`${by} asked for a new assessment${dueOn === null ? "" : ` by ${dueOn}`}`}
    >
      {note !== "" && <p className="whitespace-pre-line">“{note}”</p>}
      <p className="text-sm">
        Asked <Time at={requestedAt} />. Submitting a part for review answers it.
      </p>
    </Notice>
  );
}
