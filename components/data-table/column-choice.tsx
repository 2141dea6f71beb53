import { Columns3 } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { Flyout } from "@/components/ui/flyout";

// Only whoever opens it needs its boxes.
const ColumnBoxes = lazy(() => import("./column-boxes").then((module) => ({ default: module.ColumnBoxes })));

type ColumnChoiceProps<Id extends string> = {
  columns: readonly { id: Id; label: string; rowHeader?: boolean }[];
  chosen: readonly Id[];
  onChoose: (chosen: readonly Id[]) => void;
};

/** Which columns to show. The browser's own popover: it costs no positioning code. */
export function ColumnChoice<Id extends string>({ columns, chosen, onChoose }: ColumnChoiceProps<Id>) {
  const [opened, setOpened] = useState(false);
  const toggle = (id: string, shown: boolean) =>
    onChoose(
      columns.map((column) => column.id).filter((each) => (each === id ? shown : chosen.includes(each))),
    );
  return (
    <div className="max-md:hidden">
      <Flyout
        align="end"
        className="w-60"
        onOpen={() => setOpened(true)}
        trigger={
          <>
            <Columns3 aria-hidden /> <span className="max-2xl:sr-only">Columns</span>
          </>
        }
      >
        {opened && (
          <Suspense fallback={null}>
            <ColumnBoxes
              columns={columns.filter((column) => column.rowHeader !== true)}
              chosen={chosen}
              onToggle={toggle}
            />
          </Suspense>
        )}
      </Flyout>
    </div>
  );
}
