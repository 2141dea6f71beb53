import { genericTemplates } from "./generic";
import type { IntegrationTemplate } from "./template";
import { vendorTemplates } from "./vendors";

/** Every template, vendors first. */
export const integrationTemplates: readonly IntegrationTemplate[] = [...vendorTemplates, ...genericTemplates];

/** The template of an id, or null. */
export function findTemplate(id: string): IntegrationTemplate | null {
  return integrationTemplates.find((template) => template.id === id) ?? null;
}
