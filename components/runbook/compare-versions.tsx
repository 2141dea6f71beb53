import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import type { PlanVersionLine } from "@/lib/features/runbook/schema";
import type { ComparedVersion } from "./version-difference";

type CompareVersionsProps = {
  part: string;
  versions: readonly PlanVersionLine[];
  number: number;
  against: ComparedVersion | null;
};

/** Asks for another version to compare with. A plain form: the answer has an address of its own. */
export function CompareVersions({ part, versions, number, against }: CompareVersionsProps) {
  const others = versions.filter((version) => version.number !== number);
  if (others.length === 0) return null;
  return (
    <form method="get" data-print="hide" className="flex flex-wrap items-end gap-2">
      <input type="hidden" name="part" value={part} />
      <input type="hidden" name="version" value={number} />
      <Field label="Compare with" className="w-56 max-w-full">
        {(control) => (
          <Select
            {...control}
            // Made anew: a list keeps what was chosen when only the address beneath it changes.
            key={`${number}-${against?.number}`}
            name="against"
            defaultValue={against?.number ?? others[0]?.number}
            options={others.map((version) => ({
              value: String(version.number),
              label: `Version ${version.number}, ${version.by.name}`,
            }))}
          />
        )}
      </Field>
      <Button type="submit">Compare</Button>
    </form>
  );
}
