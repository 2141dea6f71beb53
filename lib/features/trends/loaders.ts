import "server-only";
import { cache } from "react";
import { z } from "zod";
import type { ProjectScope, Scope } from "@/lib/auth/scope";
import { getProjectTrend, getRegressions, getWorkspaceTrend } from "./queries";
import { type AskedDay, type ProjectTrend, type TrendRange, trendQuery } from "./schema";

export const loadTrend = cache((scope: ProjectScope, range: TrendRange) => getProjectTrend(scope, range));

/** What came undone, over the whole life of the project; repeat offenders first. */
export const loadRegressions = cache(getRegressions);

/** The weeks of the whole workspace that are over, newest last. */
export const loadWorkspaceTrend = cache((scope: Scope) => getWorkspaceTrend(scope));

/** The range a URL asks for; anything else is the usual one. */
export function readTrendRange(asked: unknown): TrendRange {
  return trendQuery.shape.range.catch("12w").parse(asked);
}

/** The day a URL asks for, when the project existed on it. */
export function readAskedDay(asked: unknown, { first, today }: ProjectTrend["days"]): AskedDay {
  if (typeof asked !== "string" || asked === "") return { known: null, refused: null };
  const known = z.iso.date().safeParse(asked).success && asked >= first && asked <= today;
  return known ? { known: asked, refused: null } : { known: null, refused: asked.slice(0, 40) };
}
