import { ArrowRight } from "lucide-react";
import { Disclosure } from "@/components/ui/disclosure";
import { Time } from "@/components/ui/time";
import { fieldText, type NamesById } from "@/lib/domain/integrations/field-text";
import { FIELD_LABELS } from "@/lib/domain/integrations/labels";
import type { RecordField } from "@/lib/domain/integrations/record-changes";
import type { IntegrationRevision } from "@/lib/features/integrations/schema";

type RevisionListProps = { revisions: readonly IntegrationRevision[]; names: NamesById };

/** The states the record had, newest first, each with what it changed. */
export function RevisionList({ revisions, names }: RevisionListProps) {
  return (
    <ol className="flex flex-col divide-y divide-line">
      {revisions.map((revision, index) => (
        <li key={revision.number} className="py-1.5">
          <p className="text-sm">
            <span className="font-mono text-ink-2">{revision.number}</span> {revision.by.name},{" "}
            <Time at={revision.at} className="text-ink-2" />
          </p>
          <Changes revision={revision} before={revisions[index + 1] ?? null} names={names} />
        </li>
      ))}
    </ol>
  );
}

type ChangesProps = {
  revision: IntegrationRevision;
  before: IntegrationRevision | null;
  names: NamesById;
};

function Changes({ revision, before, names }: ChangesProps) {
  if (revision.number === 1) return <p className="text-ink-3 text-sm">Listed</p>;
  if (before === null)
    return (
      <p className="text-ink-3 text-sm">{revision.changed.map((field) => FIELD_LABELS[field]).join(", ")}</p>
    );
  return (
    <Disclosure summary={revision.changed.map((field) => FIELD_LABELS[field]).join(", ")}>
      <dl className="flex flex-col gap-1 pl-4 text-sm">
        {revision.changed.map((field) => (
          <div key={field}>
            <dt className="text-ink-3">{FIELD_LABELS[field]}</dt>
            <dd className="flex flex-wrap items-center gap-x-1.5">
              <Said of={before} field={field} names={names} />
              <ArrowRight aria-label="became" className="size-3.5 shrink-0 text-ink-3" />
              <Said of={revision} field={field} names={names} />
            </dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  );
}

function Said({ of, field, names }: { of: IntegrationRevision; field: RecordField; names: NamesById }) {
  const text = fieldText(of.record, field, names);
  return text === "" ? <span className="text-ink-3">nothing said</span> : <span>{text}</span>;
}
