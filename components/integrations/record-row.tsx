import { CircleDashed, TriangleAlert } from "lucide-react";
import Link from "next/link";
import { type ReactNode, useId } from "react";
import { Field, FieldError } from "@/components/ui/field";
import type { FieldId } from "@/lib/domain/integrations/fields";
import { isFilled } from "@/lib/domain/integrations/fields";
import { FIELD_LABELS } from "@/lib/domain/integrations/labels";
import type { IntegrationRecord } from "@/lib/domain/integrations/record";
import { CopyPlaces } from "./copy-places";
import { ErrorRows } from "./error-rows";
import { type PersonChoice, RecordControl } from "./record-control";
import { CONTROLS, FIELD_HINTS } from "./record-controls";

export type FedItem = { id: string; title: string; href: string };

type RecordRowProps = {
  field: FieldId;
  record: IntegrationRecord;
  people: readonly PersonChoice[];
  /** The checks this field bears on. */
  feeds: readonly FedItem[];
  /** What is wrong with what stands there, in words. */
  warning: string | null;
  error: string | null;
  onWrite: (record: IntegrationRecord) => void;
};

/** One field of the record: what is known, which checks it feeds, and what is wrong with it. */
export function RecordRow({ field, record, people, feeds, warning, error, onWrite }: RecordRowProps) {
  const id = useId();
  const label = <FieldLabel text={FIELD_LABELS[field]} missing={!isFilled(record, field)} />;
  const below = (
    <div id={id} className="flex flex-col gap-0.5">
      {warning !== null && <Warning>{warning}</Warning>}
      <Feeds feeds={feeds} />
    </div>
  );
  const wide = CONTROLS[field] === "text" || CONTROLS[field] === "errors";
  return (
    <div className={wide ? "flex min-w-0 flex-col gap-1 sm:col-span-2" : "flex min-w-0 flex-col gap-1"}>
      {field === "keyCopies" ? (
        <CopyPlaces
          legend={label}
          places={record.keyCopies}
          describedBy={id}
          onWrite={(keyCopies) => onWrite({ ...record, keyCopies })}
        />
      ) : field === "errorMap" ? (
        <ErrorRows
          legend={label}
          rows={record.errorMap}
          describedBy={id}
          onWrite={(errorMap) => onWrite({ ...record, errorMap })}
        />
      ) : (
        <Field label={label} hint={FIELD_HINTS[field]} error={error}>
          {(wiring) => (
            <RecordControl
              {...{ field, record, people, wiring }}
              onWrite={(value) => onWrite({ ...record, [field]: value })}
            />
          )}
        </Field>
      )}
      {error !== null && (field === "keyCopies" || field === "errorMap") && <FieldError>{error}</FieldError>}
      {below}
    </div>
  );
}

function FieldLabel({ text, missing }: { text: string; missing: boolean }) {
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2">
      {text}
      {missing && (
        <span className="inline-flex items-center gap-1 font-normal text-ink-3 text-xs">
          <CircleDashed aria-hidden className="size-3" /> not known
        </span>
      )}
    </span>
  );
}

function Warning({ children }: { children: ReactNode }) {
  return (
    <p className="flex items-start gap-1.5 text-sm text-warn-text">
      <TriangleAlert aria-hidden className="mt-0.5 size-3.5 shrink-0" />
      <span>{children}</span>
    </p>
  );
}

function Feeds({ feeds }: { feeds: readonly FedItem[] }) {
  if (feeds.length === 0) return null;
  return (
    <p className="text-ink-3 text-xs">
      Feeds{" "}
      {feeds.map((item, index) => (
        <span key={item.id}>
          {index > 0 && ", "}
          <Link href={item.href} prefetch={false} className="underline decoration-line-strong hover:text-ink">
            {item.title}
          </Link>
        </span>
      ))}
    </p>
  );
}
