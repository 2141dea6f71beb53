import "server-only";
import { cache } from "react";
import { openProject } from "@/lib/auth/access";
import { type CalendarAccess, findCalendarAccess } from "@/lib/auth/calendar-access";
import { guardPage, loadScope } from "@/lib/auth/viewer";
import type { Calendar } from "@/lib/domain/calendars/calendar";
import { AppError } from "@/lib/errors";
import { getCalendar } from "./queries/get-calendar";
import { listCalendarProjects, listFeeds } from "./queries/list-feeds";

/** One's own calendar addresses, and what a new one can be made of. */
export const loadCalendars = cache(async (workspaceSlug: string) => {
  const scope = await loadScope(workspaceSlug);
  guardPage(scope, "calendar.create");
  const [feeds, projects] = await Promise.all([listFeeds(scope), listCalendarProjects(scope)]);
  return { feeds, projects };
});

/** The calendar behind a private address, with the rights its person has now; null where there is none to see. */
export async function loadCalendar(secret: string): Promise<Calendar | null> {
  const access = await findCalendarAccess(secret);
  if (!access) return null;
  const { scope, ...feed } = access;
  if (feed.projectId !== null && !(await isReadable(scope, feed.projectId))) return null;
  return getCalendar(scope, feed);
}

async function isReadable(scope: CalendarAccess["scope"], projectId: string): Promise<boolean> {
  try {
    return !(await openProject(scope, projectId)).deleted;
  } catch (error) {
    if (error instanceof AppError && error.code === "not-found") return false;
    throw error;
  }
}
