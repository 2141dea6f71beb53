import "server-only";
import { timingSafeEqual } from "node:crypto";
import { isNotificationKind, type NotificationKind } from "@/lib/domain/inbox/kinds";
import { linkSecret } from "./secrets";

/** One person's letters of one kind from one workspace. */
export type Subscription = { workspaceId: string; accountId: string; kind: NotificationKind };

const SHAPE = /^([0-9a-f-]{36})\.([0-9a-f-]{36})\.([a-z-]{1,40})\.([\w-]{43})$/;

/** What proves, without a sign-in, that somebody holds a letter of a subscription: signed, and good for ending it. */
export function unsubscribeSecret({ workspaceId, accountId, kind }: Subscription): string {
  const named = `${workspaceId}.${accountId}.${kind}`;
  return `${named}.${linkSecret("unsubscribe", named)}`;
}

/** The subscription a secret ends; null for one we never signed. */
export function openUnsubscribeSecret(secret: string): Subscription | null {
  const [, workspaceId = "", accountId = "", kind = "", mac = ""] = SHAPE.exec(secret) ?? [];
  if (!isNotificationKind(kind)) return null;
  const expected = Buffer.from(linkSecret("unsubscribe", `${workspaceId}.${accountId}.${kind}`));
  const given = Buffer.from(mac);
  const genuine = given.length === expected.length && timingSafeEqual(given, expected);
  return genuine ? { workspaceId, accountId, kind } : null;
}
