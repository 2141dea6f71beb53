import { Columns3 } from "lucide-react";
import { useId } from "react";
import { buttonVariants } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";

type ColumnChoiceProps = {
  columns: readonly { id: string; label: string; rowHeader?: boolean }[];
  hidden: readonly string[];
  onHide: (hidden: readonly string[]) => void;
};

/** Which columns to show. The browser's own popover: it costs no positioning code. */
export function ColumnChoice({ columns, hidden, onHide }: ColumnChoiceProps) {
  const panelId = useId();
  const toggle = (id: string, shown: boolean) =>
    onHide(shown ? hidden.filter((each) => each !== id) : [...hidden, id]);
  return (
    <div className="relative max-md:hidden">
      <button type="button" popoverTarget={panelId} className={buttonVariants({ variant: "secondary" })}>
        <Columns3 aria-hidden /> <span className="max-lg:sr-only">Columns</span>
      </button>
      <fieldset
        id={panelId}
        popover="auto"
        className="popup-motion inset-auto m-0 mt-1 w-52 rounded-md border border-line bg-surface p-2 text-ink shadow-pop"
        style={{ positionArea: "bottom span-left" }}
      >
        <legend className="sr-only">Columns to show</legend>
        {columns
          .filter((column) => column.rowHeader !== true)
          .map((column) => (
            <Checkbox
              key={column.id}
              label={column.label}
              checked={!hidden.includes(column.id)}
              onChange={(event) => toggle(column.id, event.currentTarget.checked)}
              className="rounded-sm px-1 py-0.5 hover:bg-wash"
            />
          ))}
      </fieldset>
    </div>
  );
}
