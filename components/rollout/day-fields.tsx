import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

type Days = { plannedFrom: string; plannedTo: string };
type DayFieldsProps = Days & { onDays: (days: Partial<Days>) => void };

/** The first and the last planned day. */
export function DayFields({ plannedFrom, plannedTo, onDays }: DayFieldsProps) {
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <Field label="From">
        {(control) => (
          <Input
            {...control}
            type="date"
            value={plannedFrom}
            onChange={(event) => onDays({ plannedFrom: event.target.value })}
          />
        )}
      </Field>
      <Field label="To" error={plannedTo < plannedFrom ? "It would end before it begins." : null}>
        {(control) => (
          <Input
            {...control}
            type="date"
            min={plannedFrom}
            value={plannedTo}
            onChange={(event) => onDays({ plannedTo: event.target.value })}
          />
        )}
      </Field>
    </div>
  );
}
