import { z } from "zod";
import { SCOPES, type ScopeId } from "@/lib/domain/catalogue/types";

export const COMMENT_LIMIT = 10_000;
export const MENTION_LIMIT = 20;

const body = z
  .string()
  .trim()
  .min(1, "Write something first.")
  .max(COMMENT_LIMIT, `Keep the comment under ${COMMENT_LIMIT} characters.`)
  .refine(
    (text) => text.isWellFormed() && !text.includes("\0"),
    "This text holds characters that cannot be stored.",
  );

const mentions = z
  .array(z.uuid())
  .max(MENTION_LIMIT, `Mention at most ${MENTION_LIMIT} people.`)
  .transform((ids) => [...new Set(ids)].sort())
  .default([]);

export const openThreadInput = z
  .strictObject({
    /** What it is about: an item or a scope, one of the two. */
    itemId: z.string().min(1).max(100).nullable().default(null),
    scope: z.enum(SCOPES).nullable().default(null),
    /** Markdown. */
    body,
    /** Accounts to be told; each must be able to read the project. */
    mentions,
  })
  .refine(({ itemId, scope }) => (itemId === null) !== (scope === null), {
    path: ["itemId"],
    message: "Name the item or the scope it is about, one of the two.",
  });

export const addCommentInput = z.strictObject({ threadId: z.uuid(), body, mentions });

export const threadInput = z.strictObject({ threadId: z.uuid() });

export type Written = { threadId: string; commentId: string };
export type CannotRead = { code: "mentions-outsiders"; accountIds: readonly string[] };
export type OpenThreadRefusal = { code: "unknown-item" } | CannotRead;
export type AddCommentRefusal = CannotRead;
export type ThreadRefusal = { code: "unchanged" };

export const THREAD_STATES = ["open", "resolved", "all"] as const;
export type ThreadState = (typeof THREAD_STATES)[number];

export type Person = { id: string; name: string };

/** Instants are ISO 8601 in UTC. */
export type Comment = {
  id: string;
  by: Person;
  at: string;
  /** Markdown; empty where a verdict came without words. */
  body: string;
  verdict: "approved" | "changes-requested" | null;
  /** The item's digest the verdict speaks of. */
  digest: string | null;
  mentions: readonly Person[];
};

export type Thread = {
  id: string;
  itemId: string | null;
  scope: ScopeId | null;
  createdBy: Person;
  createdAt: string;
  resolvedBy: Person | null;
  resolvedAt: string | null;
  /** Oldest first. */
  comments: readonly Comment[];
};
