import "server-only";
import { sql } from "kysely";
import { projectCommand } from "@/lib/db/command";
import { dayIn } from "@/lib/domain/inbox/snooze";
import { refuse } from "@/lib/result";
import { type EditActionRefusal, editActionInput } from "../schema";
import { lockedAction, refuseOwner, writeAction } from "./locked-action";
import { noticed } from "./locked-review";

type ActionVersion = { actionId: string; version: number };

/** Says otherwise what is to be done, by whom or by when. */
export const editAction = projectCommand<typeof editActionInput, ActionVersion, EditActionRefusal>({
  permission: "weeklyReview.run",
  input: editActionInput,
  async run(context) {
    const { actionId, version, changes } = context.input;
    const action = await lockedAction(context, actionId);
    if (action.version !== version) return changed(action.version);
    if (action.doneAt || action.droppedAt) return refuse({ code: "action-settled" });
    const { text = action.text, ownerId = action.ownerId, dueOn = action.dueOn } = changes;
    if (text === action.text && ownerId === action.ownerId && dueOn === action.dueOn) {
      return refuse({ code: "unchanged" });
    }
    const today = dayIn(context.standing.workspace.timeZone, context.now);
    if (dueOn !== action.dueOn && dueOn < today) return refuse({ code: "due-in-past", today });
    const stranger = ownerId === action.ownerId ? null : await refuseOwner(context, ownerId);
    if (stranger) return stranger;
    const columns = sql`"text" = ${text}, "ownerId" = ${ownerId}::uuid, "dueOn" = ${dueOn}::date`;
    return {
      ok: true,
      value: { actionId, version: version + 1 },
      write: {
        statement: writeAction(context, action, columns),
        otherwise: async () => changed((await lockedAction(context, actionId)).version),
      },
      parts: [noticed(context)],
      event: {
        type: "action.edited",
        data: { actionId, from: ownerId === action.ownerId ? null : action.ownerId },
      },
    };
  },
});

function changed(version: number) {
  return refuse({ code: "changed-meanwhile", current: { version } });
}
