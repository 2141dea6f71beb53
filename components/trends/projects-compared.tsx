import { PairChart } from "@/components/charts/pair-chart";
import type { ItemLinks } from "@/components/readiness/item-links";
import { StageBadge } from "@/components/readiness/stage-badge";
import { capWords } from "@/components/readiness/wording";
import { Card, Panel } from "@/components/ui/card";
import { movementBetween } from "@/lib/domain/readiness/movement";
import type { Cap, Readiness } from "@/lib/domain/readiness/readiness-types";
import type { TrendPoint } from "@/lib/domain/trends/trend-point";
import { ItemMoves } from "./item-moves";

export type ComparedProject = { name: string; readiness: Readiness; points: readonly TrendPoint[] };

type ProjectsComparedProps = { first: ComparedProject; second: ComparedProject; links: ItemLinks };

/** Two projects on the same axes, and what sets them apart, item by item. */
export function ProjectsCompared({ first, second, links }: ProjectsComparedProps) {
  const { items, capsLifted, capsAdded } = movementBetween(first.readiness, second.readiness);
  return (
    <div className="flex flex-col gap-4">
      <Card>
        <PairChart title={messageOf(first, second)} first={lineOf(first)} second={lineOf(second)} />
      </Card>
      <div className="grid gap-4 md:grid-cols-2">
        <Standing project={first} alone={capsLifted} />
        <Standing project={second} alone={capsAdded} />
      </div>
      <Panel
        title={items.length === 0 ? "Every item stands the same" : `${items.length} items stand differently`}
      >
        {items.length === 0 ? (
          <p className="text-ink-2">The two give the same answers, as well proven.</p>
        ) : (
          <ItemMoves
            caption="Items that stand differently in the two projects"
            items={items}
            sides={[first.name, second.name]}
            links={links}
          />
        )}
      </Panel>
    </div>
  );
}

/** How one stands, and what holds it down that does not hold the other. */
function Standing({ project, alone }: { project: ComparedProject; alone: readonly Cap["reason"][] }) {
  const { score, stage, acceptedRisk } = project.readiness;
  return (
    <Panel title={project.name}>
      <p className="flex items-center gap-3">
        <span className="font-semibold text-xl">{score}</span>
        <StageBadge stage={stage} acceptedRisk={acceptedRisk} />
      </p>
      {alone.length > 0 && (
        <p className="mt-1 text-ink-2">
          Held down here alone: {alone.map(capWords).join("; ").toLowerCase()}.
        </p>
      )}
    </Panel>
  );
}

function lineOf({ name, points }: ComparedProject) {
  return { label: name, points: points.map(({ at, summary }) => ({ at, value: summary.score })) };
}

function messageOf(first: ComparedProject, second: ComparedProject): string {
  const apart = first.readiness.score - second.readiness.score;
  if (apart === 0) return `${first.name} and ${second.name} have the same score`;
  const [ahead, behind] = apart > 0 ? [first, second] : [second, first];
  const points = Math.abs(apart) === 1 ? "1 point" : `${Math.abs(apart)} points`;
  return `${ahead.name} is ${points} ahead of ${behind.name}`;
}
