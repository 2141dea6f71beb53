import "server-only";
import { guardPage, loadScope } from "@/lib/auth/viewer";
import { getRotationCalendar } from "./queries";
import { rotationFilter } from "./schema";

/** The calendar of rotations, as its address asks for it; a filter nobody can read is none. */
export async function loadRotationCalendar(
  workspaceSlug: string,
  asked: { project?: string | string[]; team?: string | string[] },
) {
  const scope = await loadScope(workspaceSlug);
  guardPage(scope, "portfolio.read");
  const filter = {
    project: readable(asked.project),
    team: readable(asked.team),
  };
  return { scope, filter, calendar: await getRotationCalendar(scope, filter) };
}

function readable(id: string | string[] | undefined): string | undefined {
  const parsed = rotationFilter.shape.project.safeParse(id);
  return parsed.success ? parsed.data : undefined;
}
