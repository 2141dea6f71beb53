import { calendarDate } from "@/components/ui/time-format";
import type { CourseState, Forecast } from "@/lib/domain/campaigns/forecast";
import { SCORE_FOR } from "@/lib/domain/campaigns/forecast";
import { stages } from "@/lib/domain/catalogue/stages";
import type { Stage } from "@/lib/domain/catalogue/vocabulary";
import type { CampaignRefusal } from "@/lib/features/campaigns/schema";

export const COURSE_WORDS = {
  reached: "Reached",
  "on-course": "On course",
  slipping: "Slipping",
  stuck: "Stuck",
  "no-pace": "No pace yet",
} as const satisfies Record<CourseState, string>;

/** Why a project is on its way as its badge says, as a sentence; the days it is late stand in the badge. */
export function forecastWords({ state, pace, expectedOn, conditionsOnly }: Forecast, target: Stage): string {
  const { title } = stages[target];
  switch (state) {
    case "reached":
      return `${title} is reached.`;
    case "no-pace":
      return "Too young to tell: a pace needs two weeks.";
    case "stuck":
      return pace !== null && pace > 0
        ? `At ${points(pace)} a week it would take more than a year.`
        : "The score has not risen in the last weeks.";
    case "on-course":
    case "slipping":
      if (conditionsOnly) return `The score is high enough; conditions of ${title} are missing.`;
      if (pace === null || expectedOn === null) return "The day has passed; a pace needs two weeks.";
      return `At the present pace of ${points(pace)} a week it is there by ${calendarDate(Date.parse(expectedOn), "UTC")}.`;
    default:
      return state satisfies never;
  }
}

/** What the pace is measured by; it decides nothing. */
export function yardstickWords(target: Stage): string {
  return `The pace is that of the score over the last six weeks; ${stages[target].title} counts from ${SCORE_FOR[target]}. Whether a project is there, the conditions of the stage decide.`;
}

export function campaignRefusalWords(reason: CampaignRefusal): string {
  switch (reason.code) {
    case "no-such-campaign":
      return "This campaign is not there any more.";
    case "campaign-closed":
      return "The campaign is closed: it stays as it is.";
    case "campaign-name-taken":
      return "There is an open campaign of this name already.";
    case "campaign-due-in-past":
      return `The day it is due lies in the past. Today is ${reason.today}.`;
    case "unknown-projects":
      return "Some of these projects were archived or deleted meanwhile. Reload the page.";
    case "too-many-projects":
      return `A campaign holds ${reason.most.toLocaleString("en")} projects at most. Narrow the filter.`;
    case "changed-meanwhile":
      return "Somebody changed this campaign meanwhile. Reload the page to see how it stands.";
    default:
      return reason satisfies never;
  }
}

function points(pace: number): string {
  const rounded = Math.round(pace * 10) / 10;
  return rounded === 1 ? "1 point" : `${rounded} points`;
}
