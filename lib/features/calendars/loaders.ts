import "server-only";
import { cache } from "react";
import { guardPage, loadScope } from "@/lib/auth/viewer";
import { listCalendarProjects, listFeeds } from "./queries/list-feeds";

/** One's own calendar addresses, and what a new one can be made of. */
export const loadCalendars = cache(async (workspaceSlug: string) => {
  const scope = await loadScope(workspaceSlug);
  guardPage(scope, "calendar.create");
  const [feeds, projects] = await Promise.all([listFeeds(scope), listCalendarProjects(scope)]);
  return { feeds, projects };
});
