import { type ApiOutcome, type ApiProblem, callApi, fieldIn } from "@/components/form/api-call";
import type { Shift } from "@/lib/domain/operations/rota";
import type { Rota } from "@/lib/features/on-call/schema";

export type ProjectAddress = { workspaceSlug: string; projectId: string };

export function setOnCall(
  { workspaceSlug, projectId }: ProjectAddress,
  version: number,
  shifts: readonly Shift[],
): Promise<ApiOutcome<Rota>> {
  const sent = { body: { shifts }, headers: { "if-match": `"${version}"` } };
  return callApi(workspaceSlug, "PUT", `/projects/${projectId}/on-call`, sent);
}

/** The rota that stands now, where somebody else was first. */
export function currentRota({ code, extras }: ApiProblem): Rota | null {
  const current = code === "changed-meanwhile" ? fieldIn(extras, "current") : null;
  return isRota(current) ? current : null;
}

function isRota(value: unknown): value is Rota {
  return typeof fieldIn(value, "version") === "number" && Array.isArray(fieldIn(value, "shifts"));
}
