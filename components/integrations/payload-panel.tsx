"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Panel } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { Time } from "@/components/ui/time";
import type { DocumentKind } from "@/lib/domain/integrations/payload";
import type { DocumentHistory, DocumentVerdict } from "@/lib/features/integration-documents/schema";
import { PayloadEditor } from "./payload-editor";
import type { DocumentAddress } from "./payload-request";
import { PayloadRevisions } from "./payload-revisions";
import { FaultList, PAYLOAD_ANCHOR, VerdictBadge } from "./payload-verdict";

type PayloadPanelProps = {
  address: DocumentAddress;
  documents: Readonly<Record<DocumentKind, DocumentHistory>>;
  mayEdit: boolean;
};

/** What the vendor answers, the schema it has to match, and whether it does. */
export function PayloadPanel({ address, documents, mayEdit }: PayloadPanelProps) {
  const { payload, schema } = documents;
  const verdict = newestVerdict(payload, schema);
  const side = (kind: DocumentKind) => (
    <DocumentSide
      address={address}
      kind={kind}
      history={documents[kind]}
      mayEdit={mayEdit}
      maySuggest={payload.newest !== null}
    />
  );
  return (
    <Panel
      id={PAYLOAD_ANCHOR}
      title="Example payload and schema"
      description="An answer of the vendor, held against the shape your code relies on. Each is kept as a revision."
      actions={payload.newest && schema.newest && <VerdictBadge verdict={verdict} size="md" />}
    >
      {verdict !== null && !verdict.valid && (
        <Notice
          tone="bad"
          className="mb-3"
          title={`The payload differs from the schema in ${verdict.faults.length === 1 ? "one place" : `${verdict.faults.length} places`}`}
        >
          <FaultList faults={verdict.faults} />
        </Notice>
      )}
      <div className="grid items-start gap-x-5 gap-y-4 xl:grid-cols-2">
        {side("payload")}
        {side("schema")}
      </div>
    </Panel>
  );
}

/** What the two newest say of each other is written on whichever came last. */
function newestVerdict(payload: DocumentHistory, schema: DocumentHistory): DocumentVerdict | null {
  if (payload.newest === null || schema.newest === null) return null;
  const last = payload.newest.verdict?.against === schema.newest.number ? payload.newest : schema.newest;
  return last.verdict;
}

type DocumentSideProps = {
  address: DocumentAddress;
  kind: DocumentKind;
  history: DocumentHistory;
  mayEdit: boolean;
  maySuggest: boolean;
};

function DocumentSide({ address, kind, history, mayEdit, maySuggest }: DocumentSideProps) {
  const [editing, setEditing] = useState(false);
  const { newest, revisions } = history;
  if (editing)
    return (
      <div className="min-w-0 xl:col-span-2">
        <PayloadEditor
          {...{ address, kind, maySuggest }}
          text={newest?.text ?? ""}
          onDone={() => setEditing(false)}
        />
      </div>
    );
  return (
    <div className="flex min-w-0 flex-col gap-2">
      <h3 className="font-medium">{TITLES[kind]}</h3>
      {newest === null ? (
        <p className="text-ink-2">{EMPTY[kind]}</p>
      ) : (
        <>
          <p className="text-ink-2 text-sm">
            Revision <span className="font-mono">{newest.number}</span> by {newest.by.name},{" "}
            <Time at={newest.at} />
          </p>
          <section
            aria-label={`${TITLES[kind]}, revision ${newest.number}`}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
            tabIndex={0}
            className="max-h-80 overflow-auto rounded-md border border-line bg-wash p-3 print:max-h-none"
          >
            <pre className="font-mono text-xs leading-relaxed">{newest.text}</pre>
          </section>
        </>
      )}
      {mayEdit && (
        <div data-print="hide">
          <Button size="sm" onClick={() => setEditing(true)}>
            {newest === null ? `Add a ${kind}` : `Replace the ${kind}`}
          </Button>
        </div>
      )}
      {revisions.length > 1 && (
        <Disclosure summary={`Revisions (${revisions.length === 20 ? "the last 20" : revisions.length})`}>
          <PayloadRevisions address={address} revisions={revisions} />
        </Disclosure>
      )}
    </div>
  );
}

const TITLES = { payload: "Payload", schema: "Schema" } as const;

const EMPTY = {
  payload: "No example is kept. Paste one answer of the vendor: it shows what your code has to cope with.",
  schema: "No schema is kept. With one, a payload that drifts away from it is told apart from one that fits.",
} as const;
