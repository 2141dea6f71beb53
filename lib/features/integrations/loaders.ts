import "server-only";
import { cache } from "react";
import { found, namedId } from "@/lib/auth/found";
import type { ProjectScope } from "@/lib/auth/scope";
import {
  getIntegration,
  listIntegrationNames,
  listIntegrationRevisions,
  listRegistry,
} from "./queries/list-integrations";
import { getRegistryDay, proposalsOf } from "./queries/list-proposals";
import type { Integration } from "./schema";

/** Once per request for a scope from `loadProjectScope`. */
const loadBoth = cache(listRegistry);
export const loadIntegrations = async (scope: ProjectScope) => (await loadBoth(scope)).listed;
export const loadDeletedIntegrations = async (scope: ProjectScope) => (await loadBoth(scope)).deleted;
/** Names by id, where whole records would be too much. */
export const loadIntegrationNames = cache(listIntegrationNames);
export const loadRegistryDay = cache(getRegistryDay);
/** From the registry and the day the page reads anyway. */
export const loadProposals = cache(async (scope: ProjectScope) => {
  const [listed, today] = await Promise.all([loadIntegrations(scope), loadRegistryDay(scope)]);
  return proposalsOf(scope, listed, today);
});
export const loadIntegrationRevisions = cache(listIntegrationRevisions);

/** The integration an address names; a page that does not exist when there is none. */
export const loadIntegration = cache(async (scope: ProjectScope, id: string): Promise<Integration> => {
  return found(getIntegration(scope, namedId(id)));
});
