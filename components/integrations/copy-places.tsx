import { Checkbox } from "@/components/ui/checkbox";
import { COPY_LABELS } from "@/lib/domain/integrations/labels";
import { COPY_PLACES, type CopyPlace } from "@/lib/domain/integrations/words";

type CopyPlacesProps = {
  places: readonly CopyPlace[];
  describedBy: string | undefined;
  legend: React.ReactNode;
  onWrite: (places: readonly CopyPlace[]) => void;
};

/** Where the same key lies, place by place. */
export function CopyPlaces({ places, describedBy, legend, onWrite }: CopyPlacesProps) {
  return (
    <fieldset aria-describedby={describedBy} className="min-w-0">
      <legend className="mb-1 font-medium text-base">{legend}</legend>
      <div className="grid gap-x-4 sm:grid-cols-2">
        {COPY_PLACES.map((place) => (
          <Checkbox
            key={place}
            label={COPY_LABELS[place]}
            checked={places.includes(place)}
            onChange={(event) =>
              onWrite(
                COPY_PLACES.filter((each) => (each === place ? event.target.checked : places.includes(each))),
              )
            }
          />
        ))}
      </div>
    </fieldset>
  );
}
