import "server-only";
import { cache } from "react";
import { found, namedId } from "@/lib/auth/found";
import type { ProjectScope } from "@/lib/auth/scope";
import { addDays } from "@/lib/domain/readiness/days";
import { getStatistics, listStatistics } from "./queries/list-statistics";
import { type IntegrationStatistics, RANGES_DAYS, type RangeDays } from "./schema";

export const loadStatisticsSummaries = cache(listStatistics);

/** The days somebody chose to look at; four weeks unless they did. */
export function rangeDaysIn(text: string | string[] | undefined): RangeDays {
  return RANGES_DAYS.find((days) => String(days) === text) ?? 28;
}

/** What was counted of the integration an address names; a page that does not exist when there is none. */
export const loadStatistics = cache(
  async (scope: ProjectScope, id: string, today: string, days: RangeDays): Promise<IntegrationStatistics> => {
    return found(getStatistics(scope, namedId(id), { from: addDays(today, 1 - days), to: today }));
  },
);
