import "server-only";
import { cache } from "react";
import type { ProjectScope, Scope } from "@/lib/auth/scope";
import { listActivity, listActors, listAudit } from "./queries/list-activity";
import { type ActivityFilter, type ActivityPage, activityFilter } from "./schema";

export const loadActors = cache((scope: ProjectScope) => listActors(scope));

/** A filter from a URL; what cannot be read of it is left out. */
export function readActivityFilter(asked: Record<string, unknown>): ActivityFilter {
  const { shape } = activityFilter;
  return {
    kind: shape.kind.catch(null).parse(asked.kind),
    person: shape.person.catch(null).parse(asked.person),
    from: shape.from.catch(null).parse(asked.from),
    to: shape.to.catch(null).parse(asked.to),
  };
}

export function loadActivity(
  scope: ProjectScope,
  filter: ActivityFilter,
  before: number | null,
): Promise<ActivityPage> {
  return listActivity(scope, filter, { before });
}

export function loadAudit(
  scope: Scope,
  filter: ActivityFilter,
  before: number | null,
): Promise<ActivityPage> {
  return listAudit(scope, filter, { before });
}

/** The event a page of a URL ends before; null for the newest page. */
export function readPlace(asked: unknown): number | null {
  const place = typeof asked === "string" ? Number(asked) : Number.NaN;
  return Number.isSafeInteger(place) && place > 0 ? place : null;
}
