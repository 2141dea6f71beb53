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

/** Where somebody will be by the due day, as a sentence. */
export function forecastWords(forecast: Forecast, target: Stage): string {
  const { state, pace, daysLate, conditionsOnly } = forecast;
  const late = daysLate === null ? "" : `${days(daysLate)} late`;
  switch (state) {
    case "reached":
      return `${stages[target].title} is reached.`;
    case "no-pace":
      return "Too young to tell: the pace needs two weeks.";
    case "stuck":
      return `The score has not risen in the last weeks${late === "" ? "" : `; ${late}`}.`;
    case "on-course":
    case "slipping":
      if (conditionsOnly)
        return `The score is high enough; conditions of ${stages[target].title} are missing${late === "" ? "" : `, ${late}`}.`;
      if (pace === null) return `The day has passed: ${late}. The pace needs two weeks.`;
      return `${late === "" ? "In time" : late} at the present pace of ${points(pace)} a week.`;
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

function days(count: number): string {
  return count === 1 ? "1 day" : `${count} days`;
}

function points(pace: number): string {
  const rounded = Math.round(pace * 10) / 10;
  return rounded === 1 ? "1 point" : `${rounded} points`;
}
