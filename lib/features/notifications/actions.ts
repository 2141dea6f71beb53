"use server";

import { countGuess } from "@/lib/auth/guess-limits";
import { loadScope } from "@/lib/auth/viewer";
import { inAppIsAChoice, NOTIFICATION_KINDS } from "@/lib/domain/inbox/kinds";
import { submit } from "@/lib/forms/action";
import { textOf } from "@/lib/forms/fields";
import type { FormState } from "@/lib/forms/form-state";
import { requestDevice } from "@/lib/http/request-device";
import { configureNotifications } from "./commands/configure-notifications";
import { retryDelivery } from "./commands/retry-delivery";
import { unsubscribe } from "./commands/unsubscribe";
import type { ConfigureRefusal, RetryRefusal } from "./schema";

type ConfigureState = FormState<{ kinds: readonly string[] }, ConfigureRefusal>;
type RetryState = FormState<{ deliveryId: string }, RetryRefusal>;
type UnsubscribeState = FormState<null, { code: "link-not-valid" }>;

/** A box that is not ticked is not sent, so every kind is named here and not by the form. */
export async function configureNotificationsAction(
  slug: string,
  _: ConfigureState,
  data: FormData,
): Promise<ConfigureState> {
  const [inApp, mail] = [data.getAll("inApp"), data.getAll("mail")];
  const preferences = NOTIFICATION_KINDS.map((kind) => ({
    kind,
    inApp: inAppIsAChoice(kind) ? inApp.includes(kind) : kind !== "weekly-digest",
    mail: mail.includes(kind),
  }));
  return submit(async () => configureNotifications(await loadScope(slug), { preferences }));
}

export async function retryDeliveryAction(slug: string, _: RetryState, data: FormData): Promise<RetryState> {
  return submit(async () => retryDelivery(await loadScope(slug), { deliveryId: textOf(data, "deliveryId") }));
}

export async function unsubscribeAction(_: UnsubscribeState, data: FormData): Promise<UnsubscribeState> {
  return submit(async () => {
    const { address } = await requestDevice();
    await countGuess({ account: null, address });
    return unsubscribe(null, { secret: textOf(data, "secret") });
  });
}
