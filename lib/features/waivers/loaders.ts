import "server-only";
import { cache } from "react";
import { z } from "zod";
import type { ProjectScope } from "@/lib/auth/scope";
import { getExpiryDays, getWaiverBudget, listWaivers } from "./queries";
import type { Waiver } from "./schema";

/** Once per request for a scope from `loadProjectScope`. */
export const loadWaivers = cache((scope: ProjectScope) => listWaivers(scope));
export const loadWaiverBudget = cache(getWaiverBudget);
export const loadExpiryDays = cache(getExpiryDays);

/** What an address asks for: a new waiver, on an item or on any, or one that follows another. */
export type AskedWaiver = { itemId: string | null; renews: Waiver | null };

/** What the query of an address asks for; null when it only wants to see the list. */
export function readAskedWaiver(
  asked: { request?: unknown; renew?: unknown },
  waivers: readonly Waiver[],
): AskedWaiver | null {
  const renews = waivers.find((waiver) => waiver.id === asked.renew && wasAccepted(waiver)) ?? null;
  if (renews) return { itemId: renews.itemId, renews };
  const itemId = z.string().max(100).safeParse(asked.request);
  return itemId.success ? { itemId: itemId.data || null, renews: null } : null;
}

function wasAccepted({ standing }: Waiver): boolean {
  return standing === "active" || standing === "expired" || standing === "revoked";
}
