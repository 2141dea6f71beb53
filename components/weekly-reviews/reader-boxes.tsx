import { Checkbox } from "@/components/ui/checkbox";
import type { ReviewPerson } from "./review-context";

type ReaderBoxesProps = {
  legend: string;
  readers: readonly ReviewPerson[];
  me: string;
  chosen: readonly string[];
  onChoose: (ids: readonly string[]) => void;
};

/** Who gets the summary. */
export function ReaderBoxes({ legend, readers, me, chosen, onChoose }: ReaderBoxesProps) {
  return (
    <fieldset>
      <legend className="mb-1 font-medium">{legend}</legend>
      <div className="flex max-h-40 flex-wrap gap-x-5 gap-y-1 overflow-y-auto">
        {readers.map(({ id, name }) => (
          <Checkbox
            key={id}
            label={id === me ? `${name} (you)` : name}
            checked={chosen.includes(id)}
            onChange={(event) =>
              onChoose(event.target.checked ? [...chosen, id] : chosen.filter((each) => each !== id))
            }
          />
        ))}
      </div>
    </fieldset>
  );
}
