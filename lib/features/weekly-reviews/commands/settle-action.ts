import "server-only";
import { type RawBuilder, sql } from "kysely";
import { type ProjectContext, projectCommand } from "@/lib/db/command";
import { refuse } from "@/lib/result";
import { type ActionState, type SettleActionRefusal, settleActionInput } from "../schema";
import { type LockedAction, lockedAction, writeAction } from "./locked-action";
import { noticed } from "./locked-review";

type ActionVersion = { actionId: string; version: number };

/** Done: it leaves what is carried over. */
export const completeAction = settling("done", "action.done");
/** Not to be done any more; it stays in the reviews that spoke of it. */
export const dropAction = settling("dropped", "action.dropped");
/** To be done after all. */
export const reopenAction = settling("open", "action.reopened");

function settling(to: ActionState, type: "action.done" | "action.dropped" | "action.reopened") {
  return projectCommand<typeof settleActionInput, ActionVersion, SettleActionRefusal>({
    permission: "weeklyReview.run",
    input: settleActionInput,
    async run(context) {
      const { actionId, version } = context.input;
      const action = await lockedAction(context, actionId);
      if (action.version !== version) return changed(action.version);
      if (stateOf(action) === to) return refuse({ code: "unchanged" });
      return {
        ok: true,
        value: { actionId, version: version + 1 },
        write: {
          statement: writeAction(context, action, columnsFor(context, to)),
          otherwise: async () => changed((await lockedAction(context, actionId)).version),
        },
        parts: [noticed(context)],
        event: { type, data: { actionId } },
      };
    },
  });
}

function stateOf({ doneAt, droppedAt }: LockedAction): ActionState {
  return doneAt ? "done" : droppedAt ? "dropped" : "open";
}

function columnsFor({ actorId, now }: ProjectContext, to: ActionState): RawBuilder<unknown> {
  const done = to === "done";
  return sql`"doneAt" = ${done ? now : null}::timestamptz, "doneBy" = ${done ? actorId : null}::uuid,
    "droppedAt" = ${to === "dropped" ? now : null}::timestamptz`;
}

function changed(version: number) {
  return refuse({ code: "changed-meanwhile", current: { version } });
}
