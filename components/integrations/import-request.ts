import { type ApiOutcome, type ApiProblem, callApi, fieldIn } from "@/components/form/api-call";
import type { TransferFault, TransferFormat } from "@/lib/domain/integrations/transfer";
import type { ImportDryRun, ImportedIntegrations } from "@/lib/features/integrations/schema";
import type { ProjectAddress } from "./integration-request";

const TYPES = { csv: "text/csv", yaml: "application/yaml" } as const;
export type ImportFile = { format: TransferFormat; text: string };

/** Tries a file without storing anything. */
export function tryImport(address: ProjectAddress, file: ImportFile): Promise<ApiOutcome<ImportDryRun>> {
  return send(address, file, "/import/dry-run");
}

/** Takes exactly the plan that was looked at into the registry. */
export function applyImport(
  address: ProjectAddress,
  file: ImportFile,
  plan: string,
): Promise<ApiOutcome<ImportedIntegrations>> {
  return send(address, file, `/import?plan=${plan}`);
}

/** A plain link: it downloads the registry as it stands, ready to be changed and read back. */
export function exportHref({ workspaceSlug, projectId }: ProjectAddress, format: TransferFormat): string {
  const query = `workspace=${encodeURIComponent(workspaceSlug)}`;
  return `/api/v1/projects/${projectId}/integrations/export.${format}?${query}`;
}

/** The faults of a file that was refused as a whole. */
export function faultsIn({ code, extras }: ApiProblem): readonly TransferFault[] | null {
  const faults = code === "import-faulty" ? fieldIn(extras, "faults") : null;
  return Array.isArray(faults) ? faults.filter(isFault) : null;
}

function isFault(value: unknown): value is TransferFault {
  return typeof fieldIn(value, "line") === "number" && typeof fieldIn(value, "message") === "string";
}

function send<Value>(
  { workspaceSlug, projectId }: ProjectAddress,
  { format, text }: ImportFile,
  path: string,
): Promise<ApiOutcome<Value>> {
  const body = new Blob([text], { type: TYPES[format] });
  return callApi(workspaceSlug, "POST", `/projects/${projectId}/integrations${path}`, { body });
}
