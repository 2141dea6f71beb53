import { Badge, type BadgeLook } from "@/components/ui/badge";
import { stages } from "@/lib/domain/catalogue/stages";
import { STAGES, type Stage } from "@/lib/domain/catalogue/vocabulary";

const TONES = {
  demo: "neutral",
  "closed-pilot": "accent",
  beta: "accent",
  production: "good",
} as const satisfies Record<Stage, string>;

type StageBadgeProps = BadgeLook & {
  stage: Stage;
  /** A waiver is active: the stage then reads "Beta with accepted risk". */
  acceptedRisk?: boolean;
};

export function StageBadge({ stage, acceptedRisk = false, ...look }: StageBadgeProps) {
  return (
    <Badge mark={<Rungs stage={stage} />} tone={acceptedRisk ? "warn" : TONES[stage]} {...look}>
      {stages[stage].title}
      {acceptedRisk && " with accepted risk"}
    </Badge>
  );
}

/** Four rungs with the climbed ones filled: no icon of a set says "two of four" at this size. */
function Rungs({ stage }: { stage: Stage }) {
  const climbed = STAGES.indexOf(stage);
  return (
    <svg aria-hidden viewBox="0 0 16 16" width="16" height="16" fill="currentColor">
      {STAGES.map((rung, index) => (
        <rect
          key={rung}
          x={1 + index * 3.75}
          y={10.5 - index * 3}
          width="2.75"
          height={3.5 + index * 3}
          rx="0.75"
          opacity={index <= climbed ? 1 : 0.3}
        />
      ))}
    </svg>
  );
}
