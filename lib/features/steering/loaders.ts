import "server-only";
import { guardPage, loadScope } from "@/lib/auth/viewer";
import { getSteering } from "./queries/get-steering";
import { steeringQuery } from "./schema";

/** What the steering page shows of all projects, for those who steer; anybody else gets the no-access panel. */
export async function loadSteering(workspaceSlug: string, askedDays: unknown) {
  const scope = await loadScope(workspaceSlug);
  guardPage(scope, "steering.read");
  const days = steeringQuery.shape.days.catch(14).parse(askedDays);
  return { scope, steering: await getSteering(scope, days) };
}
