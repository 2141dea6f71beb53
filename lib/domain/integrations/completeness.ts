import { LAYERS, type Layer } from "../catalogue/types";
import { type FieldId, fieldsOf, isFilled } from "./fields";
import type { IntegrationRecord } from "./record";

export type LayerCompleteness = { layer: Layer; filled: number; of: number; missing: readonly FieldId[] };

/** How much of each layer is known of one integration; fields that do not apply are not asked for. */
export function completenessOf(record: IntegrationRecord): readonly LayerCompleteness[] {
  const asked = fieldsOf(record);
  return LAYERS.map((layer) => {
    const fields = asked.filter((field) => field.layer === layer);
    const missing = fields.filter((field) => !isFilled(record, field.id)).map((field) => field.id);
    return { layer, filled: fields.length - missing.length, of: fields.length, missing };
  });
}

/** The same over a whole registry: what is known and what is asked, layer by layer. */
export function registryCompleteness(
  records: readonly IntegrationRecord[],
): readonly Omit<LayerCompleteness, "missing">[] {
  const each = records.map(completenessOf);
  return LAYERS.map((layer, at) => ({
    layer,
    filled: each.reduce((sum, layers) => sum + (layers[at]?.filled ?? 0), 0),
    of: each.reduce((sum, layers) => sum + (layers[at]?.of ?? 0), 0),
  }));
}
