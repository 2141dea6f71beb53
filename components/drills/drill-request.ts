import { type ApiOutcome, callApi } from "@/components/form/api-call";
import type { DrillKind, DrillOutcome } from "@/lib/domain/operations/drills";
import type { RecordedDrill } from "@/lib/features/drills/schema";

export type ProjectAddress = { workspaceSlug: string; projectId: string };
export type ToldDrill = {
  kind: DrillKind;
  outcome: DrillOutcome;
  performedAt: string;
  note: string;
  corrects: string | null;
};

export function recordDrill(
  { workspaceSlug, projectId }: ProjectAddress,
  drill: ToldDrill,
): Promise<ApiOutcome<RecordedDrill>> {
  return callApi(workspaceSlug, "POST", `/projects/${projectId}/drills`, { body: drill });
}
