"use client";

import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Panel } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { SaveState } from "@/components/ui/save-state";
import { TextField } from "@/components/ui/text-field";
import { layers } from "@/lib/domain/catalogue/layers";
import { patterns } from "@/lib/domain/catalogue/patterns";
import { LAYERS } from "@/lib/domain/catalogue/types";
import { completenessOf } from "@/lib/domain/integrations/completeness";
import { type FieldId, fieldsOf } from "@/lib/domain/integrations/fields";
import { FIELD_LABELS, VERDICT_WORDS } from "@/lib/domain/integrations/labels";
import type { IntegrationRecord } from "@/lib/domain/integrations/record";
import { changedFields } from "@/lib/domain/integrations/record-changes";
import { verdictsOf } from "@/lib/domain/integrations/verdicts";
import type { Integration } from "@/lib/features/integrations/schema";
import type { ProjectAddress } from "./integration-request";
import type { PersonChoice } from "./record-control";
import { type FedItem, RecordRow } from "./record-row";
import { issueOf, problemWords, useIntegrationDraft } from "./use-integration-draft";

type IntegrationFormProps = {
  address: ProjectAddress;
  integration: Integration;
  people: readonly PersonChoice[];
  /** The items fields bear on, by id. */
  items: Readonly<Record<string, FedItem>>;
  today: string;
};

/** The record by its five layers. It is saved as a whole, because a change takes the approval back. */
export function IntegrationForm({ address, integration, people, items, today }: IntegrationFormProps) {
  const draft = useIntegrationDraft(address, integration);
  const { record, problem, write } = draft;
  const warnings = warningsOf(integration, record, today);
  const row = (field: FieldId, feeds: readonly string[]) => (
    <RecordRow
      key={field}
      {...{ field, record, people }}
      feeds={feeds.flatMap((id) => items[id] ?? [])}
      warning={warnings.get(field) ?? null}
      error={issueOf(problem, field)}
      onWrite={write}
    />
  );
  return (
    <form
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (!draft.pending && draft.changed.length > 0) draft.save();
      }}
    >
      <TextField
        label={FIELD_LABELS.name}
        value={record.name}
        maxLength={120}
        fieldClassName="max-w-md"
        error={issueOf(problem, "name")}
        onChange={(event) => write({ ...record, name: event.target.value })}
      />
      {completenessOf(record).map(({ layer, filled, of }) => (
        <Panel
          key={layer}
          title={layers[layer].title}
          description={layers[layer].meaning}
          actions={
            <span className="font-mono text-ink-2 text-sm">
              {filled} of {of}
            </span>
          }
        >
          <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2">
            {fieldsOf(record)
              .filter((field) => field.layer === layer)
              .map(({ id, feeds }) => row(id, feeds))}
          </div>
          {layer === LAYERS[0] && <PatternLimit record={record} />}
        </Panel>
      ))}
      <SaveBar draft={draft} approved={integration.approval !== null} />
    </form>
  );
}

/** What the record says against an item, under the first field that says it. */
function warningsOf(
  { id, payloadValid }: Integration,
  record: IntegrationRecord,
  today: string,
): ReadonlyMap<string, string> {
  const against = verdictsOf({ id, record, payloadValid, approvedAt: null }, today).filter(
    ({ speaks }) => speaks !== "for",
  );
  return new Map(
    against
      .toReversed()
      .map(({ fields, why }) => [fields[0] ?? "", `A finding: ${VERDICT_WORDS[why]}.`] as const),
  );
}

function PatternLimit({ record: { pattern } }: { record: IntegrationRecord }): ReactNode {
  if (pattern === null) return null;
  return (
    <p className="mt-3 border-line border-t pt-2 text-ink-2 text-sm">
      <span className="font-medium">Where this pattern ends:</span> {patterns[pattern].limit}
    </p>
  );
}

type Draft = ReturnType<typeof useIntegrationDraft>;

function SaveBar({ draft, approved }: { draft: Draft; approved: boolean }) {
  const { changed, pending, problem, stands, status } = draft;
  const dirty = changed.length > 0;
  return (
    <div
      data-print="hide"
      className="sticky bottom-0 z-10 -mx-1 flex flex-col gap-2 border-line border-t bg-canvas px-1 py-2.5"
    >
      {stands !== null && <Conflict draft={draft} stands={stands} />}
      {problem !== null && stands === null && (
        <Notice
          tone="bad"
          role="alert"
          title={problemWords(problem)}
          requestId={problem.requestId ?? undefined}
        />
      )}
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Button type="submit" variant="primary" aria-disabled={!dirty || pending}>
          {pending ? "Saving…" : "Save the record"}
        </Button>
        {dirty && <Button onClick={draft.discard}>Discard</Button>}
        {dirty && (
          <p className="text-ink-2 text-sm">
            {changed.length === 1 ? "One field changed." : `${changed.length} fields changed.`}
            {approved && " Saving takes the owner’s approval back."}
          </p>
        )}
        <SaveState status={status} />
      </div>
    </div>
  );
}

function Conflict({ draft, stands }: { draft: Draft; stands: Integration }) {
  const theirs = changedFields(draft.base.record, stands.record).map((field) => FIELD_LABELS[field]);
  return (
    <Notice
      tone="warn"
      role="alert"
      title="Somebody changed this record while you were editing it. Nothing was overwritten."
      actions={
        <>
          <Button size="sm" onClick={() => draft.keepMine(stands)}>
            Lay my changes over theirs
          </Button>
          <Button size="sm" onClick={() => draft.takeTheirs(stands)}>
            Drop mine
          </Button>
        </>
      }
    >
      {theirs.length > 0 ? `They changed: ${theirs.join(", ")}.` : "The approval changed, no field did."}
    </Notice>
  );
}
