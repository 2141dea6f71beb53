import "server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import { z } from "zod";
import type { ProjectScope } from "@/lib/auth/scope";
import { addDays } from "@/lib/domain/trends/days";
import { AppError } from "@/lib/errors";
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
    if (!z.uuid().safeParse(id).success) notFound();
    try {
      return await getStatistics(scope, id, { from: addDays(today, 1 - days), to: today });
    } catch (error) {
      if (error instanceof AppError && error.code === "not-found") notFound();
      throw error;
    }
  },
);
