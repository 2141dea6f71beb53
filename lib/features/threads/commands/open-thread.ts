import "server-only";
import { projectCommand } from "@/lib/db/command";
import { insertComment, insertThread } from "@/lib/db/comments";
import { findItem } from "@/lib/domain/catalogue/catalogue";
import { refuse } from "@/lib/result";
import { type OpenThreadRefusal, openThreadInput, type Written } from "../schema";
import { refuseOutsiders } from "./thread";

/** Begins a discussion on an item or on a scope. */
export const openThread = projectCommand<typeof openThreadInput, Written, OpenThreadRefusal>({
  permission: "review.comment",
  input: openThreadInput,
  async run(context) {
    const { itemId, scope, body, mentions } = context.input;
    if (itemId !== null && !findItem(context.catalogue, itemId)) return refuse({ code: "unknown-item" });
    const outsiders = await refuseOutsiders(context, mentions);
    if (outsiders) return outsiders;
    const threadId = await insertThread(context, { itemId, scope });
    const commentId = await insertComment(context, threadId, { body, mentions });
    return {
      ok: true,
      value: { threadId, commentId },
      event: { type: "thread.opened", data: { threadId, itemId, scope, mentions } },
    };
  },
});
