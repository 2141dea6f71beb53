import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { Day } from "@/lib/domain/readiness/facts";

type DayPickerProps = { day: Day | null; days: { first: Day; today: Day }; range: string };

/** Asks for readiness as of a day. A plain form: the answer is a page with an address of its own. */
export function DayPicker({ day, days, range }: DayPickerProps) {
  return (
    <form method="get" data-print="hide" className="flex flex-wrap items-end gap-2">
      <input type="hidden" name="range" value={range} />
      <Field label="Day" className="w-44">
        {(control) => (
          <Input
            {...control}
            type="date"
            name="asOf"
            min={days.first}
            max={days.today}
            defaultValue={day ?? undefined}
          />
        )}
      </Field>
      <Button type="submit">Show this day</Button>
    </form>
  );
}
