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

// A line as wide as its corners are round, around a smaller box, in one path for any number of rungs.
const RUNGS = STAGES.map((_, at) => `M${1.75 + at * 3.75} ${11.25 - at * 3}h1.25v${2 + at * 3}h-1.25z`);

/** Four rungs with the climbed ones filled: no icon of a set says "two of four" at this size. */
function Rungs({ stage }: { stage: Stage }) {
  const climbed = STAGES.indexOf(stage) + 1;
  return (
    <svg
      aria-hidden
      viewBox="0 0 16 16"
      width="16"
      height="16"
      fill="currentColor"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinejoin="round"
    >
      <path d={RUNGS.slice(0, climbed).join("")} />
      {climbed < RUNGS.length && <path d={RUNGS.slice(climbed).join("")} opacity="0.3" />}
    </svg>
  );
}
