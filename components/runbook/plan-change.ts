import type { PlanSection, Without, WrittenSection } from "@/lib/domain/runbook/plan";
import type { Plan } from "@/lib/features/runbook/schema";
import type { PlanContent } from "./plan-request";

/** What somebody does to a plan in one go. */
export type PlanChange =
  | { write: WrittenSection }
  | { remove: string }
  | { lack: Without; stands: boolean }
  | { restore: PlanContent };

/** Everything a new version says: what stands, with one change laid over it. */
export function contentWith(plan: Pick<Plan, "sections" | "without">, change: PlanChange): PlanContent {
  const sections = plan.sections.filter(({ edited }) => edited !== null).map(writtenOf);
  const { without } = plan;
  if ("restore" in change) return change.restore;
  if ("remove" in change) return { sections: sections.filter(({ id }) => id !== change.remove), without };
  if ("lack" in change) {
    const others = without.filter((each) => !sameLack(each, change.lack));
    return { sections, without: change.stands ? [...others, change.lack] : others };
  }
  const { write } = change;
  const at = sections.findIndex(({ id }) => id === write.id);
  return { sections: at === -1 ? [...sections, write] : sections.with(at, write), without };
}

/** Whether what a change is about reads the same in two versions: then it can be made on the newer one. */
export function untouchedBy(
  change: PlanChange,
  before: Pick<Plan, "sections">,
  now: Pick<Plan, "sections">,
): boolean {
  if ("restore" in change) return false;
  if ("lack" in change) return true;
  const id = "remove" in change ? change.remove : change.write.id;
  return textIn(before, id) === textIn(now, id);
}

export function textIn({ sections }: Pick<Plan, "sections">, id: string): string | null {
  return sections.find((section) => section.id === id)?.edited ?? null;
}

function writtenOf({ id, title, own, fixed, edited, generatedFrom }: PlanSection): WrittenSection {
  return { id, edited, generatedFrom, ...(own && !fixed && { title }) };
}

function sameLack(one: Without, other: Without): boolean {
  return one.integrationId === other.integrationId && one.what === other.what;
}
