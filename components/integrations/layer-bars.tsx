import { cn } from "@/components/ui/cn";
import { layers } from "@/lib/domain/catalogue/layers";
import type { LayerCompleteness } from "@/lib/domain/integrations/completeness";

type Completeness = Pick<LayerCompleteness, "layer" | "filled" | "of">;

/** Five short bars, a layer each, and how many fields are known in all. */
export function LayerBars({ completeness }: { completeness: readonly Completeness[] }) {
  const filled = sum(completeness, "filled");
  const of = sum(completeness, "of");
  return (
    <span className="flex items-center gap-2 whitespace-nowrap">
      <span className="flex gap-0.5" data-print="colour">
        {completeness.map((each) => (
          <span
            key={each.layer}
            title={`${layers[each.layer].title}: ${each.filled} of ${each.of}`}
            className="h-1.5 w-5 overflow-hidden rounded-full bg-line"
          >
            <span
              className={cn("block h-full", each.filled === each.of ? "bg-good" : "bg-accent")}
              style={{ width: `${each.of === 0 ? 100 : (each.filled / each.of) * 100}%` }}
            />
          </span>
        ))}
      </span>
      <span className="font-mono text-ink-2 text-xs">
        {filled}/{of}
      </span>
      <span className="sr-only">
        fields known.{" "}
        {completeness.map((each) => `${layers[each.layer].title} ${each.filled} of ${each.of}`).join(", ")}
      </span>
    </span>
  );
}

/** The same with the name of each layer. */
export function LayerList({ completeness }: { completeness: readonly Completeness[] }) {
  return (
    <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-2 lg:grid-cols-5">
      {completeness.map(({ layer, filled, of }) => (
        <div key={layer} className="min-w-0">
          <dt className="truncate text-ink-2 text-sm" title={layers[layer].title}>
            {layers[layer].title}
          </dt>
          <dd className="flex items-center gap-2">
            <span className="h-1.5 min-w-8 flex-1 overflow-hidden rounded-full bg-line" data-print="colour">
              <span
                className={cn("block h-full", filled === of ? "bg-good" : "bg-accent")}
                style={{ width: `${of === 0 ? 0 : (filled / of) * 100}%` }}
              />
            </span>
            <span className="font-mono text-sm">
              {filled} of {of}
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function sum(completeness: readonly Completeness[], of: "filled" | "of"): number {
  return completeness.reduce((total, each) => total + each[of], 0);
}
