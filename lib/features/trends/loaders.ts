import "server-only";
import { cache } from "react";
import { z } from "zod";
import { openProject } from "@/lib/auth/access";
import type { ProjectScope, Scope } from "@/lib/auth/scope";
import { AppError } from "@/lib/errors";
import { getProjectTrend, getRegressions, getTrend, getWorkspaceTrend, listChangesBetween } from "./queries";
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

/** What was recorded between the ends of two days. */
export const loadChangesBetween = cache(listChangesBetween);

/** The score of a project over a range, without its causes. */
export const loadLine = cache((scope: ProjectScope, range: TrendRange) => getTrend(scope, range));

/** The project somebody named by its address; null when there is none they may see. */
export async function findComparable(scope: Scope, asked: string): Promise<ProjectScope | null> {
  try {
    const handle = await openProject(scope, asked);
    return handle.deleted ? null : handle.scope;
  } catch (error) {
    if (error instanceof AppError && error.code === "not-found") return null;
    throw error;
  }
}

/** The day a URL asks for, when the project existed on it. */
export function readAskedDay(asked: unknown, { first, today }: ProjectTrend["days"]): AskedDay {
  if (typeof asked !== "string" || asked === "") return { known: null, refused: null };
  const known = z.iso.date().safeParse(asked).success && asked >= first && asked <= today;
  return known ? { known: asked, refused: null } : { known: null, refused: asked.slice(0, 40) };
}
