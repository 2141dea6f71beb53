import { Checkbox } from "@/components/ui/checkbox";

type ColumnBoxesProps = {
  columns: readonly { id: string; label: string }[];
  chosen: readonly string[];
  onToggle: (id: string, shown: boolean) => void;
};

export function ColumnBoxes({ columns, chosen, onToggle }: ColumnBoxesProps) {
  return (
    <fieldset>
      <legend className="sr-only">Columns to show</legend>
      {columns.map((column) => (
        <Checkbox
          key={column.id}
          label={column.label}
          checked={chosen.includes(column.id)}
          onChange={(event) => onToggle(column.id, event.currentTarget.checked)}
          className="rounded-sm px-1 py-0.5 hover:bg-wash"
        />
      ))}
    </fieldset>
  );
}
