import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { LinkButton } from "@/components/ui/link-button";
import { Select } from "@/components/ui/select";
import { EVENT_KINDS, type EventKind } from "@/lib/domain/events/kinds";
import type { ActivityFilter } from "@/lib/features/activity/schema";

const KIND_LABELS = {
  answers: "Answers",
  evidence: "Evidence",
  review: "Review",
  decisions: "Waivers and decisions",
  operations: "Operations",
  project: "Project",
  people: "People",
  readiness: "What time moved",
  workspace: "Workspace",
} as const satisfies Record<EventKind, string>;

type EventFilterProps = {
  filter: ActivityFilter;
  kinds: readonly EventKind[];
  people: readonly { id: string; name: string }[];
  /** The page without a filter. */
  path: string;
};

export const PROJECT_KINDS = EVENT_KINDS.filter((kind) => kind !== "workspace");

/** Kind, person and days. A plain form: what it shows has an address of its own. */
export function EventFilter({ filter, kinds, people, path }: EventFilterProps) {
  const filtered = Object.values(filter).some((value) => value !== null);
  return (
    <form method="get" action={path} data-print="hide" className="flex flex-wrap items-end gap-2">
      <Field label="Kind" className="w-44 max-sm:w-full">
        {({ required: _, ...control }) => (
          <Select
            {...control}
            name="kind"
            defaultValue={filter.kind ?? ""}
            options={[
              { value: "", label: "Everything" },
              ...kinds.map((kind) => ({ value: kind, label: KIND_LABELS[kind] })),
            ]}
          />
        )}
      </Field>
      {people.length > 0 && (
        <Field label="Person" className="w-48 max-sm:w-full">
          {({ required: _, ...control }) => (
            <Select
              {...control}
              name="person"
              defaultValue={filter.person ?? ""}
              options={[
                { value: "", label: "Anybody" },
                ...people.map((person) => ({ value: person.id, label: person.name })),
              ]}
            />
          )}
        </Field>
      )}
      <Day label="From" name="from" value={filter.from} />
      <Day label="To" name="to" value={filter.to} />
      <Button type="submit">Filter</Button>
      {filtered && (
        <LinkButton href={path} variant="quiet">
          Clear
        </LinkButton>
      )}
    </form>
  );
}

function Day({ label, name, value }: { label: string; name: string; value: string | null }) {
  return (
    <Field label={label} className="w-40 max-sm:min-w-0 max-sm:flex-1">
      {({ required: _, ...control }) => (
        <Input {...control} type="date" name={name} defaultValue={value ?? undefined} />
      )}
    </Field>
  );
}
