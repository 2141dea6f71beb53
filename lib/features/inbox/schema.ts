import { z } from "zod";
import type { InboxKind } from "@/lib/domain/inbox/kinds";
import { SNOOZE_CHOICES } from "@/lib/domain/inbox/snooze";

export const INBOX_STATES = ["open", "snoozed", "done"] as const;
export type InboxState = (typeof INBOX_STATES)[number];

export function isInboxState(value: unknown): value is InboxState {
  return INBOX_STATES.some((state) => state === value);
}

export const MOST_AT_ONCE = 200;
const ids = z.array(z.uuid()).min(1, "Name at least one matter.").max(MOST_AT_ONCE);

export const mattersInput = z.strictObject({ ids });
export const snoozeInput = z.strictObject({
  ids,
  /** A day, on whose morning in the workspace's zone the matter is back, or one of the usual choices. */
  until: z.union([z.enum(SNOOZE_CHOICES), z.iso.date()]),
});

export type MatterRefusal =
  | { code: "no-such-matter" }
  /** Nothing of it was left to do. */
  | { code: "unchanged" };
export type SnoozeRefusal = MatterRefusal | { code: "snooze-out-of-range"; from: string; to: string };
export type ReopenRefusal = MatterRefusal | { code: "matter-over" };

/** A matter as it is shown. Instants are ISO 8601 in UTC. */
export type InboxRow = {
  id: string;
  kind: InboxKind;
  needsAction: boolean;
  title: string;
  why: string;
  /** Since when it waits. */
  since: string;
  state: InboxState;
  snoozedUntil: string | null;
  doneAt: string | null;
  /** `resolved`: what it waited for happened; null while it is not done. */
  doneBy: "person" | "resolved" | null;
  /** Not looked at before. */
  isNew: boolean;
  project: { id: string; slug: string; name: string } | null;
  /** Where it is dealt with: a path of the web app, and what the link says. */
  href: string;
  linkLabel: string;
};

export type InboxPage = { data: InboxRow[]; nextCursor: string | null };
export type InboxCounts = Record<InboxState, number>;

/** Set once an owner has read that no mail server is configured. */
export const NO_MAIL_COOKIE = "lw-no-mail-read";
