import type { ControlWiring } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select, type SelectOption } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { PATTERNS, patterns } from "@/lib/domain/catalogue/patterns";
import { WORD_LABELS } from "@/lib/domain/integrations/labels";
import type { IntegrationRecord } from "@/lib/domain/integrations/record";
import type { RecordField } from "@/lib/domain/integrations/record-changes";
import { CONTROLS, MANDATORY } from "./record-controls";

export type PersonChoice = { id: string; name: string };
export type Written = string | number | null | readonly string[];
type SimpleField = Exclude<RecordField, "keyCopies" | "errorMap">;

type RecordControlProps = {
  field: SimpleField;
  record: IntegrationRecord;
  people: readonly PersonChoice[];
  wiring: ControlWiring;
  onWrite: (value: Written) => void;
};

/** The control of one field that holds a text, a number, a day, a word or a person. */
export function RecordControl({ field, record, people, wiring, onWrite }: RecordControlProps) {
  const value = record[field];
  const shared = { ...wiring, required: MANDATORY.has(field) };
  const text = typeof value === "object" ? "" : String(value);
  switch (CONTROLS[field]) {
    case "line":
      return <Input {...shared} value={text} onChange={(event) => onWrite(event.target.value)} />;
    case "address":
      return (
        <Input
          {...shared}
          type="url"
          inputMode="url"
          placeholder="https://"
          value={text}
          onChange={(event) => onWrite(event.target.value)}
        />
      );
    case "text":
      return <Textarea {...shared} rows={2} value={text} onChange={(event) => onWrite(event.target.value)} />;
    case "number":
      return (
        <Input
          {...shared}
          type="number"
          inputMode="numeric"
          min={0}
          step={1}
          value={text}
          onChange={(event) => onWrite(event.target.value === "" ? null : event.target.valueAsNumber)}
        />
      );
    case "day":
      return (
        <Input
          {...shared}
          type="date"
          value={text}
          onChange={(event) => onWrite(event.target.value || null)}
        />
      );
    case "word":
    case "person":
      return (
        <Select
          {...shared}
          value={text}
          options={optionsOf(field, people, value)}
          onChange={(event) => onWrite(event.target.value || null)}
        />
      );
    case "lines":
      return (
        <Textarea
          {...shared}
          mono
          rows={2}
          value={Array.isArray(value) ? value.join("\n") : ""}
          onChange={(event) => onWrite(event.target.value === "" ? [] : event.target.value.split("\n"))}
        />
      );
    default:
      return CONTROLS[field] satisfies never;
  }
}

const NOTHING: SelectOption = { value: "", label: "Nobody has said" };

function optionsOf(
  field: SimpleField,
  people: readonly PersonChoice[],
  value: unknown,
): readonly SelectOption[] {
  const nothing = MANDATORY.has(field) ? [] : [NOTHING];
  if (CONTROLS[field] === "person") {
    const known = people.map(({ id, name }) => ({ value: id, label: name }));
    const left = typeof value === "string" && !people.some(({ id }) => id === value);
    return [...nothing, ...known, ...(left ? [{ value, label: "Somebody who has left" }] : [])];
  }
  if (field === "pattern") {
    return [...nothing, ...PATTERNS.map((each) => ({ value: each, label: patterns[each].title }))];
  }
  const labels = field === "name" ? {} : (WORD_LABELS[field] ?? {});
  return [...nothing, ...Object.entries(labels).map(([word, label]) => ({ value: word, label }))];
}
