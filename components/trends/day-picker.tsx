import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { Day } from "@/lib/domain/readiness/facts";

type DayPickerProps = { from: Day | null; to: Day | null; days: { first: Day; today: Day }; range: string };

/** Asks for two days. A plain form: the answer is a page with an address of its own. */
export function DayPicker({ from, to, days, range }: DayPickerProps) {
  const limits = { min: days.first, max: days.today };
  return (
    <form method="get" data-print="hide" className="flex flex-wrap items-end gap-2">
      <input type="hidden" name="range" value={range} />
      <Field label="Day" className="w-40">
        {(control) => (
          <Input {...control} {...limits} type="date" name="asOf" defaultValue={from ?? undefined} />
        )}
      </Field>
      <Field label="Compared with" className="w-40">
        {(control) => (
          <Input {...control} {...limits} type="date" name="to" defaultValue={to ?? days.today} />
        )}
      </Field>
      <Button type="submit">Compare</Button>
    </form>
  );
}
