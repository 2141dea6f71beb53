import { CircleCheck, CircleDashed, CirclePause, Hourglass, TrendingUp } from "lucide-react";
import { Badge, type BadgeLook } from "@/components/ui/badge";
import type { CourseState, Forecast } from "@/lib/domain/campaigns/forecast";
import { COURSE_WORDS } from "./wording";

const LOOKS = {
  reached: { icon: CircleCheck, tone: "good" },
  "on-course": { icon: TrendingUp, tone: "accent" },
  slipping: { icon: Hourglass, tone: "bad" },
  stuck: { icon: CirclePause, tone: "warn" },
  "no-pace": { icon: CircleDashed, tone: "neutral" },
} as const satisfies Record<CourseState, unknown>;

/** How something is on its way: reached, on course, slipping by so many days, stuck, or too young to tell. */
export function CourseBadge({
  forecast: { state, daysLate },
  ...look
}: BadgeLook & { forecast: Pick<Forecast, "state" | "daysLate"> }) {
  const { icon, tone } = LOOKS[state];
  return (
    <Badge icon={icon} tone={tone} {...look}>
      {COURSE_WORDS[state]}
      {daysLate !== null && `, ${daysLate === 1 ? "1 day" : `${daysLate} days`} late`}
    </Badge>
  );
}
