import "server-only";
import { cache } from "react";
import type { ProjectScope } from "@/lib/auth/scope";
import { getProjectTrend } from "./queries";
import { type TrendRange, trendQuery } from "./schema";

export const loadTrend = cache((scope: ProjectScope, range: TrendRange) => getProjectTrend(scope, range));

/** The range a URL asks for; anything else is the usual one. */
export function readTrendRange(asked: unknown): TrendRange {
  return trendQuery.shape.range.catch("12w").parse(asked);
}
