import "server-only";
import { projectCommand } from "@/lib/db/command";
import { refuse } from "@/lib/result";
import { type ThreadRefusal, threadInput } from "../schema";
import { lockedThread, setResolved } from "./thread";

/** Marks a discussion as settled; everything said in it stays. */
export const resolveThread = projectCommand<typeof threadInput, { threadId: string }, ThreadRefusal>({
  permission: "review.comment",
  input: threadInput,
  async run(context) {
    const { id, resolvedAt } = await lockedThread(context, context.input.threadId);
    if (resolvedAt) return refuse({ code: "unchanged" });
    await setResolved(context, id, true);
    return { ok: true, value: { threadId: id }, event: { type: "thread.resolved", data: { threadId: id } } };
  },
});

/** Takes a settled discussion up again. */
export const reopenThread = projectCommand<typeof threadInput, { threadId: string }, ThreadRefusal>({
  permission: "review.comment",
  input: threadInput,
  async run(context) {
    const { id, resolvedAt } = await lockedThread(context, context.input.threadId);
    if (!resolvedAt) return refuse({ code: "unchanged" });
    await setResolved(context, id, false);
    return { ok: true, value: { threadId: id }, event: { type: "thread.reopened", data: { threadId: id } } };
  },
});
