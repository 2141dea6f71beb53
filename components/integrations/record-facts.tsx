import { Panel } from "@/components/ui/card";
import { layers } from "@/lib/domain/catalogue/layers";
import { LAYERS } from "@/lib/domain/catalogue/types";
import { fieldText, type NamesById } from "@/lib/domain/integrations/field-text";
import { fieldsOf } from "@/lib/domain/integrations/fields";
import { FIELD_LABELS } from "@/lib/domain/integrations/labels";
import type { IntegrationRecord } from "@/lib/domain/integrations/record";

/** The record for who may read it and change nothing, and for paper. */
export function RecordFacts({ record, names }: { record: IntegrationRecord; names: NamesById }) {
  return (
    <div className="flex flex-col gap-4">
      {LAYERS.map((layer) => (
        <Panel key={layer} title={layers[layer].title}>
          <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-2">
            {fieldsOf(record)
              .filter((field) => field.layer === layer)
              .map(({ id }) => (
                <div key={id} className="min-w-0">
                  <dt className="text-ink-3 text-sm">{FIELD_LABELS[id]}</dt>
                  <dd className="break-words">
                    {fieldText(record, id, names) || <span className="text-ink-3">Not known</span>}
                  </dd>
                </div>
              ))}
          </dl>
        </Panel>
      ))}
    </div>
  );
}
