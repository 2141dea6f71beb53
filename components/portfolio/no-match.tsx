import { EmptyState } from "@/components/layout/empty-state";
import { Button } from "@/components/ui/button";

/** Projects exist, and the filters hide them all. */
export function NoMatch({ query, onClear }: { query: string; onClear: () => void }) {
  return (
    <div className="px-4">
      <EmptyState
        kind="no-match"
        title="No project matches"
        action={
          <Button variant="primary" onClick={onClear}>
            Clear search and filters
          </Button>
        }
      >
        {query === ""
          ? "The filters leave nothing over."
          : `Nothing has words that begin with “${query}” under these filters.`}
      </EmptyState>
    </div>
  );
}
