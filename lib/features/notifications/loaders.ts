import "server-only";
import { allows } from "@/lib/auth/access";
import { guardPage, loadScope } from "@/lib/auth/viewer";
import type { Page } from "@/lib/http/cursor";
import { Problem } from "@/lib/http/problem";
import { mailIsConfigured } from "@/lib/mail/transport";
import { listDeliveries } from "./queries/deliveries";
import { findSubscription, listPreferences, type OpenSubscription } from "./queries/preferences";
import type { ChosenNotification, Delivery, DeliveryStatus } from "./schema";

/** What the viewer is told of, and whether letters go out at all. */
export async function loadPreferences(
  workspaceSlug: string,
): Promise<{ preferences: ChosenNotification[]; mailed: boolean; readsDeliveries: boolean }> {
  const scope = await loadScope(workspaceSlug);
  guardPage(scope, "notifications.configure");
  return {
    preferences: await listPreferences(scope),
    mailed: mailIsConfigured(),
    readsDeliveries: allows(scope, "delivery.read"),
  };
}

/** A page of the letters of a workspace. */
export async function loadDeliveries(
  workspaceSlug: string,
  asked: { status: DeliveryStatus | null; cursor: string | undefined },
): Promise<Page<Delivery> & { mailed: boolean; retries: boolean }> {
  const scope = await loadScope(workspaceSlug);
  guardPage(scope, "delivery.read");
  // A cursor out of an old address may lead nowhere; the first page always does.
  const page = await listDeliveries(scope, { ...asked, limit: 50 }).catch((error: unknown) => {
    if (!(error instanceof Problem)) throw error;
    return listDeliveries(scope, { status: asked.status, limit: 50 });
  });
  return { ...page, mailed: mailIsConfigured(), retries: allows(scope, "delivery.retry") };
}

/** What a letter's way out would end; null when the link leads nowhere. */
export function loadSubscription(secret: string): Promise<OpenSubscription | null> {
  return findSubscription(secret);
}
