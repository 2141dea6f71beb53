import { z } from "zod";
import { INBOX_KINDS, NOTIFICATION_KINDS, type NotificationKind } from "@/lib/domain/inbox/kinds";

const kind = z.enum([...INBOX_KINDS, "weekly-digest"]);

export const configureNotificationsInput = z.strictObject({
  /** Kinds that are left out stay as they are. */
  preferences: z
    .array(z.strictObject({ kind, inApp: z.boolean(), mail: z.boolean() }))
    .min(1, "Name at least one kind.")
    .max(NOTIFICATION_KINDS.length),
});
export type ConfigureRefusal = { code: "inbox-not-a-choice"; kinds: readonly NotificationKind[] };

export const retryDeliveryInput = z.strictObject({ deliveryId: z.uuid() });
export type RetryRefusal =
  | { code: "no-such-delivery" }
  /** Only what failed can be tried again. */
  | { code: "delivery-not-failed" }
  | { code: "no-mail-server" };

export const unsubscribeInput = z.strictObject({ secret: z.string().max(500) });

/** What one person gets of one kind, as it counts. */
export type ChosenNotification = {
  kind: NotificationKind;
  title: string;
  explanation: string;
  needsAction: boolean;
  inApp: boolean;
  /** False where the inbox always shows this kind, or never does. */
  inAppIsAChoice: boolean;
  mail: boolean;
};

export const DELIVERY_STATUSES = ["queued", "sent", "failed", "skipped"] as const;
export type DeliveryStatus = (typeof DELIVERY_STATUSES)[number];

export function isDeliveryStatus(value: unknown): value is DeliveryStatus {
  return DELIVERY_STATUSES.some((status) => status === value);
}

/** Why a letter was not sent, or what the mail server said. */
export const SKIP_REASONS = [
  "settled",
  "turned-off",
  "not-a-member",
  "too-many",
  "too-late",
  "nothing-to-say",
] as const;
export type SkipReason = (typeof SKIP_REASONS)[number];

/** A letter that was, or was to be, sent. Instants are ISO 8601. */
export type Delivery = {
  id: string;
  to: { id: string; name: string };
  kind: NotificationKind;
  title: string;
  status: DeliveryStatus;
  reason: string | null;
  attempts: number;
  createdAt: string;
  updatedAt: string;
};
