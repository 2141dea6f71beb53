import "server-only";
import { projectCommand } from "@/lib/db/command";
import { insertComment } from "@/lib/db/comments";
import { type AddCommentRefusal, addCommentInput, type Written } from "../schema";
import { lockedThread, refuseOutsiders } from "./thread";

/** Answers in a discussion. A resolved one stays resolved: an afterthought is no reopening. */
export const addComment = projectCommand<typeof addCommentInput, Written, AddCommentRefusal>({
  permission: "review.comment",
  input: addCommentInput,
  async run(context) {
    const { threadId, body, mentions } = context.input;
    const { id } = await lockedThread(context, threadId);
    const outsiders = await refuseOutsiders(context, mentions);
    if (outsiders) return outsiders;
    const commentId = await insertComment(context, id, { body, mentions });
    return {
      ok: true,
      value: { threadId: id, commentId },
      event: { type: "thread.answered", data: { threadId: id, commentId, mentions } },
    };
  },
});
