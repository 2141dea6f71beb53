import "server-only";
import { v7 as uuidv7 } from "uuid";
import { AppError } from "@/lib/errors";
import type { ProjectContext } from "./command";

type About = { itemId: string | null; scope: string | null };
type NewComment = {
  body: string;
  mentions?: readonly string[];
  /** The word on an item this comment came with, and the state of the item it speaks of. */
  verdict?: "approved" | "changes-requested";
  digest?: string;
};

/** Opens a thread of the locked project; its first comment is the caller's to write. @returns its id */
export async function insertThread(context: ProjectContext, about: About): Promise<string> {
  const { tx, scope, project, now } = context;
  const id = uuidv7();
  await tx
    .insertInto("thread")
    .values({
      workspaceId: scope.workspaceId,
      id,
      projectId: project.id,
      ...about,
      createdBy: speaker(context),
      createdAt: now,
    })
    .execute();
  return id;
}

/** The newest thread on an item that nobody has resolved; null when there is none. */
export async function unresolvedThread(
  { tx, scope, project }: ProjectContext,
  itemId: string,
): Promise<string | null> {
  const row = await tx
    .selectFrom("thread")
    .select("id")
    .where("workspaceId", "=", scope.workspaceId)
    .where("projectId", "=", project.id)
    .where("itemId", "=", itemId)
    .where("resolvedAt", "is", null)
    .orderBy("createdAt", "desc")
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Adds a comment to a thread of the locked project. @returns its id */
export async function insertComment(
  context: ProjectContext,
  threadId: string,
  { body, mentions = [], verdict, digest }: NewComment,
): Promise<string> {
  const { tx, scope, now } = context;
  const id = uuidv7();
  const word = { verdict: verdict ?? null, digest: digest ?? null };
  await tx
    .insertInto("comment")
    .values({
      workspaceId: scope.workspaceId,
      id,
      threadId,
      by: speaker(context),
      at: now,
      body,
      mentions: [...mentions],
      ...word,
    })
    .execute();
  return id;
}

function speaker({ actorId }: ProjectContext): string {
  if (actorId === null) throw new AppError("forbidden", "Only a person takes part in a discussion.");
  return actorId;
}
