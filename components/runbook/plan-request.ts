import { type ApiOutcome, type ApiProblem, callApi, fieldIn } from "@/components/form/api-call";
import type { PlanKind, Without, WrittenSection } from "@/lib/domain/runbook/plan";
import type { Plan } from "@/lib/features/runbook/schema";

export type ProjectAddress = { workspaceSlug: string; projectId: string };
export type PlanContent = { sections: readonly WrittenSection[]; without: readonly Without[] };

const PATHS = { runbook: "runbook", rollback: "rollback-plan" } as const satisfies Record<PlanKind, string>;

/** Saves a new version, if the one that was read is still the newest. */
export function savePlan(
  { workspaceSlug, projectId }: ProjectAddress,
  kind: PlanKind,
  number: number,
  content: PlanContent,
): Promise<ApiOutcome<Plan>> {
  const sent = { body: content, headers: { "if-match": `"${number}"` } };
  return callApi(workspaceSlug, "PUT", `/projects/${projectId}/${PATHS[kind]}`, sent);
}

/** A plain link: it downloads, and can be opened in a new tab. */
export function planHref({ workspaceSlug, projectId }: ProjectAddress, kind: PlanKind): string {
  const query = `workspace=${encodeURIComponent(workspaceSlug)}`;
  return `/api/v1/projects/${projectId}/${PATHS[kind]}/markdown?${query}`;
}

/** The plan that stands now, where somebody else was first. */
export function currentPlan({ code, extras }: ApiProblem): Plan | null {
  const current = code === "changed-meanwhile" ? fieldIn(extras, "current") : null;
  return isPlan(current) ? current : null;
}

function isPlan(value: unknown): value is Plan {
  return typeof fieldIn(value, "number") === "number" && Array.isArray(fieldIn(value, "sections"));
}
