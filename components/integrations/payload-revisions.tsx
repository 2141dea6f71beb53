import { Time } from "@/components/ui/time";
import type { IntegrationDocument } from "@/lib/features/integration-documents/schema";
import { PayloadDrift } from "./payload-drift";
import type { DocumentAddress } from "./payload-request";
import { VerdictBadge } from "./payload-verdict";

type PayloadRevisionsProps = { address: DocumentAddress; revisions: readonly IntegrationDocument[] };

/** The revisions of a document, newest first, each with what it said when it was kept. */
export function PayloadRevisions({ address, revisions }: PayloadRevisionsProps) {
  return (
    <ol className="flex flex-col divide-y divide-line">
      {revisions.map(({ kind, number, digest, by, at, verdict }) => (
        <li key={number} className="flex flex-col gap-0.5 py-1.5">
          <p className="flex flex-wrap items-center gap-x-2 gap-y-0.5 text-sm">
            <span className="font-mono text-ink-2">{number}</span>
            <span>
              {by.name}, <Time at={at} className="text-ink-2" />
            </span>
            <VerdictBadge verdict={verdict} look="plain" />
            {verdict !== null && (
              <span className="text-ink-3">
                with {kind === "payload" ? "schema" : "payload"} {verdict.against}
              </span>
            )}
            <code title={`SHA-256 ${digest}`} className="font-mono text-ink-3 text-xs">
              {digest.slice(0, 12)}
            </code>
          </p>
          {number > 1 && <PayloadDrift address={address} kind={kind} number={number} />}
        </li>
      ))}
    </ol>
  );
}
