import { openProject } from "@/lib/auth/access";
import type { Instant } from "@/lib/domain/readiness/facts";
import { requestReassessment } from "@/lib/features/projects/commands/request-reassessment";
import { saveView } from "@/lib/features/views/commands";
import { type Gathered, scopeIn } from "./gather";
import { granted } from "./granted";
import { dayOf, daysAfter } from "./when";

/** What the studio's manager keeps at hand, and what they have asked for: the oldest proof is to be renewed. */
export async function steerPortfolio({ scopes }: Gathered, installedAt: Instant): Promise<void> {
  const tobias = scopeIn(scopes, "tobias");
  granted(
    await saveView(tobias, {
      name: "Monday round",
      query: "?sort=blockers&group=team",
      columns: ["name", "stage", "score", "delta7", "blockers", "stale", "owner", "target"],
      shared: true,
    }),
  );
  granted(
    await saveView(tobias, { name: "Launches", columns: ["name", "stage", "decision", "waivers", "target"] }),
  );
  const { scope: tideline } = await openProject(tobias, "tideline");
  granted(
    await requestReassessment(tideline, {
      dueOn: dayOf(daysAfter(installedAt, 12)),
      note: "Most of its proof is older than the app is now. Please go through it before the spring tides.",
    }),
  );
}
