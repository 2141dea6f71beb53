import { type Segment, StackedBar } from "@/components/charts/stacked-bar";
import type { CourseState } from "@/lib/domain/campaigns/forecast";
import type { Progress } from "@/lib/domain/campaigns/progress";
import { COURSE_WORDS } from "./wording";

const ORDER = ["reached", "on-course", "no-pace", "stuck", "slipping"] as const;
const FILLS = {
  reached: "good",
  "on-course": "accent",
  "no-pace": "empty",
  stuck: "warn",
  slipping: "bad",
} as const satisfies Record<CourseState, Segment["fill"]>;

/** The projects of a campaign by how they stand; the title says how far it is. */
export function CampaignProgress({ progress }: { progress: Progress }) {
  const segments = ORDER.map((state) => ({
    id: state,
    label: COURSE_WORDS[state],
    value: progress.counts[state],
    fill: FILLS[state],
  }));
  return <StackedBar title={progressTitle(progress)} segments={segments} />;
}

function progressTitle({ projects, counts, reachedPercent, daysLate }: Progress): string {
  if (projects === 0) return "No project chosen yet";
  const there = `${counts.reached} of ${projects} there (${reachedPercent} %)`;
  return daysLate === null
    ? there
    : `${there}; the latest comes ${daysLate === 1 ? "1 day" : `${daysLate} days`} late`;
}
