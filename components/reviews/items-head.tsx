import { Button } from "@/components/ui/button";

type ItemsHeadProps = {
  /** Nobody signed an earlier state. */
  first: boolean;
  look: number;
  of: number;
  all: boolean;
  onAll: (all: boolean) => void;
};

/** How much there is to look at, and the way to the rest. */
export function ItemsHead({ first, look, of, all, onAll }: ItemsHeadProps) {
  if (first) return <h3 className="font-medium">All {of} items: a first review</h3>;
  const changed =
    look === 0 ? "No item changed" : look === 1 ? "1 item to look at" : `${look} items to look at`;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <h3 className="font-medium">
        {changed} <span className="font-normal text-ink-3">of {of}</span>
      </h3>
      {look > 0 && look < of && (
        <Button size="sm" variant="quiet" aria-pressed={all} onClick={() => onAll(!all)}>
          {all ? "Only what changed" : "Show all items"}
        </Button>
      )}
    </div>
  );
}
