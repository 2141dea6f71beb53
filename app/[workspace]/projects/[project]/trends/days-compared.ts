import type { ProjectScope } from "@/lib/auth/scope";
import { comparisonOf } from "@/lib/domain/trends/comparison";
import { loadAssessmentAsOf, loadReadiness } from "@/lib/features/readiness/loaders";
import { loadChangesBetween, readAskedDay } from "@/lib/features/trends/loaders";
import type { AskedDay, DaysCompared, ProjectTrend } from "@/lib/features/trends/schema";

type Asked = Readonly<Record<string, string | string[] | undefined>>;

/** The two days a URL asks for, and how the project came from the one to the other; the second may be now. */
export async function loadDaysCompared(
  scope: ProjectScope,
  asked: Asked,
  days: ProjectTrend["days"],
): Promise<DaysCompared> {
  const [from, to] = inOrder(readAskedDay(asked.asOf, days), readAskedDay(asked.to, days));
  if (from.known === null) return { from, to, compared: null };
  const until = to.known === null || to.known === days.today ? null : to.known;
  const [then, now, recorded] = await Promise.all([
    loadAssessmentAsOf(scope, from.known),
    until === null ? loadReadiness(scope) : loadAssessmentAsOf(scope, until),
    loadChangesBetween(scope, from.known, until ?? days.today),
  ]);
  const before = then.readiness;
  const after = "readiness" in now ? now.readiness : now;
  const { causes } = comparisonOf(before, after, recorded);
  return { from, to, compared: { day: from.known, until, before, after, causes } };
}

/** Whoever names the later day first means the same two days. */
function inOrder(one: AskedDay, other: AskedDay): readonly [AskedDay, AskedDay] {
  const turned = one.known !== null && other.known !== null && other.known < one.known;
  return turned ? [other, one] : [one, other];
}
