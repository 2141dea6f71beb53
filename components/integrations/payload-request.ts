import { type ApiOutcome, type ApiProblem, callApi, fieldIn } from "@/components/form/api-call";
import type { Drift } from "@/lib/domain/integrations/drift";
import type { DocumentKind } from "@/lib/domain/integrations/payload";
import type { SecretSuspicion } from "@/lib/domain/integrations/payload-secrets";
import type { IntegrationDocument } from "@/lib/features/integration-documents/schema";
import type { ProjectAddress } from "./integration-request";

/** Where the documents of one integration are kept. */
export type DocumentAddress = ProjectAddress & { integrationId: string };

export function storeDocument(
  address: DocumentAddress,
  document: { kind: DocumentKind; text: string; holdsNoSecret: boolean },
): Promise<ApiOutcome<IntegrationDocument>> {
  return callApi(address.workspaceSlug, "POST", pathOf(address), { body: document });
}

export function suggestSchema(address: DocumentAddress): Promise<ApiOutcome<{ schema: string }>> {
  return callApi(address.workspaceSlug, "POST", `${pathOf(address)}/suggested-schema`, { body: {} });
}

export function readDrift(
  address: DocumentAddress,
  kind: DocumentKind,
  [from, to]: readonly [number, number],
): Promise<ApiOutcome<Drift>> {
  return callApi(address.workspaceSlug, "GET", `${pathOf(address)}/${kind}/drift?from=${from}&to=${to}`);
}

/** Places that look like keys, where that is why a payload was not kept; null otherwise. */
export function suspicionsIn({ code, extras }: ApiProblem): readonly SecretSuspicion[] | null {
  const places = code === "looks-like-a-secret" ? fieldIn(extras, "places") : null;
  return Array.isArray(places) ? places.filter(isSuspicion) : null;
}

/** What a person reads of a refusal: the sentence about this document, where there is one. */
export function documentProblemWords({ code, message, extras }: ApiProblem): string {
  const own = code === "unreadable-document" ? fieldIn(extras, "message") : null;
  return typeof own === "string" ? own : message;
}

function isSuspicion(value: unknown): value is SecretSuspicion {
  return typeof fieldIn(value, "path") === "string" && typeof fieldIn(value, "why") === "string";
}

function pathOf({ projectId, integrationId }: DocumentAddress): string {
  return `/projects/${projectId}/integrations/${integrationId}/documents`;
}
