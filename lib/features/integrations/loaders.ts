import "server-only";
import { cache } from "react";
import { found, namedId } from "@/lib/auth/found";
import type { ProjectScope } from "@/lib/auth/scope";
import {
  getIntegration,
  listIntegrationNames,
  listIntegrationRevisions,
  listIntegrations,
} from "./queries/list-integrations";
import { getRegistryDay, listProposals } from "./queries/list-proposals";
import type { Integration } from "./schema";

/** Once per request for a scope from `loadProjectScope`. */
export const loadIntegrations = cache((scope: ProjectScope) => listIntegrations(scope));
export const loadDeletedIntegrations = cache((scope: ProjectScope) =>
  listIntegrations(scope, { trash: true }),
);
/** Names by id, where whole records would be too much. */
export const loadIntegrationNames = cache(listIntegrationNames);
export const loadProposals = cache(listProposals);
export const loadRegistryDay = cache(getRegistryDay);
export const loadIntegrationRevisions = cache(listIntegrationRevisions);

/** The integration an address names; a page that does not exist when there is none. */
export const loadIntegration = cache(async (scope: ProjectScope, id: string): Promise<Integration> => {
  return found(getIntegration(scope, namedId(id)));
});
