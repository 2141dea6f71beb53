import { CalendarX, Undo2 } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { projectPath } from "@/components/projects/project-links";
import { Panel } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { Time } from "@/components/ui/time";
import type { Steering } from "@/lib/features/steering/schema";

type RhythmPanelProps = { workspace: string; rhythm: Steering["rhythm"] };

/** Whose weekly review of last week was missed, and which rollouts went back. */
export function RhythmPanel({ workspace, rhythm: { missed, goneBack } }: RhythmPanelProps) {
  const quiet = missed.count === 0 && goneBack.count === 0;
  return (
    <Panel
      title="Weekly rhythm"
      description={titleOf(missed.count, goneBack.count)}
      actions={
        missed.count > 0 && (
          <LinkButton
            href={`/${workspace}?missed=true&sort=review&dir=asc&columns=name,stage,review,streak,owner`}
            size="sm"
            variant="quiet"
          >
            All that missed it
          </LinkButton>
        )
      }
      flush={!quiet}
    >
      {quiet ? (
        <p className="text-ink-2">Every review that was due last week was held, and no rollout went back.</p>
      ) : (
        <ul className="divide-y divide-line border-line border-t">
          {missed.rows.map(({ id, slug, name, owner, lastWeek }) => (
            <Row
              key={id}
              icon={<CalendarX aria-hidden className="mt-0.5 size-4 shrink-0 text-warn-text" />}
              href={projectPath(workspace, slug, "/weekly-reviews")}
              name={name}
              owner={owner}
            >
              Review missed,{" "}
              {lastWeek === null ? "none held yet" : `last held in week ${Number(lastWeek.slice(-2))}`}
            </Row>
          ))}
          {goneBack.rows.map(({ id, slug, name, owner, phase, at }) => (
            <Row
              key={id}
              icon={<Undo2 aria-hidden className="mt-0.5 size-4 shrink-0 text-bad-text" />}
              href={projectPath(workspace, slug, "/rollout")}
              name={name}
              owner={owner}
            >
              Rollout went back <Time at={at} />: “{phase}” waits for its gate again
            </Row>
          ))}
        </ul>
      )}
    </Panel>
  );
}

type RowProps = { icon: ReactNode; href: string; name: string; owner: string; children: ReactNode };

function Row({ icon, href, name, owner, children }: RowProps) {
  return (
    <li className="flex items-start gap-2 px-4 py-2">
      {icon}
      <div className="min-w-0">
        <Link href={href} prefetch={false} className="prose-link font-medium">
          {name}
        </Link>{" "}
        <span className="text-ink-3 text-xs">{owner}</span>
        <p className="text-ink-2 text-sm">{children}</p>
      </div>
    </li>
  );
}

function titleOf(missed: number, goneBack: number): string | undefined {
  if (missed === 0 && goneBack === 0) return undefined;
  const reviews = missed === 1 ? "1 review" : `${missed.toLocaleString("en")} reviews`;
  const rollouts = goneBack === 1 ? "1 rollout" : `${goneBack.toLocaleString("en")} rollouts`;
  return `${reviews} missed last week, ${rollouts} gone back.`;
}
