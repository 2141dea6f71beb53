import "server-only";
import { type RawBuilder, sql } from "kysely";
import { v7 as uuidv7 } from "uuid";
import type { z } from "zod";
import { type ProjectContext, projectCommand } from "@/lib/db/command";
import { dayIn } from "@/lib/domain/inbox/snooze";
import { refuse } from "@/lib/result";
import { type AgreeActionRefusal, agreeActionInput, MOST_ACTIONS } from "../schema";
import { refuseOwner } from "./locked-action";
import { noticed, openReviewOf } from "./locked-review";

/** Agrees in the open review that somebody does something by a day. */
export const agreeAction = projectCommand<typeof agreeActionInput, { actionId: string }, AgreeActionRefusal>({
  permission: "weeklyReview.run",
  input: agreeActionInput,
  async run(context) {
    const { input } = context;
    const review = await openReviewOf(context);
    if (!review) return refuse({ code: "no-open-review" });
    const today = dayIn(context.standing.workspace.timeZone, context.now);
    if (input.dueOn < today) return refuse({ code: "due-in-past", today });
    const stranger = await refuseOwner(context, input.ownerId);
    if (stranger) return stranger;
    const { open, rowFound } = await standing(context, review.id, input.rowId ?? null);
    if (!rowFound) return refuse({ code: "no-such-row" });
    if (open >= MOST_ACTIONS) return refuse({ code: "too-many-actions", most: MOST_ACTIONS });
    const actionId = uuidv7();
    return {
      ok: true,
      value: { actionId },
      write: {
        statement: store(context, { ...input, actionId, reviewId: review.id }),
        otherwise: async () => refuse({ code: "no-open-review" }),
      },
      parts: [noticed(context)],
      event: { type: "action.agreed", data: { actionId, reviewId: review.id } },
    };
  },
});

async function standing(
  { tx, scope, project }: ProjectContext,
  reviewId: string,
  rowId: string | null,
): Promise<{ open: number; rowFound: boolean }> {
  const { rows } = await sql<{ open: number; rowFound: boolean }>`
    select (select count(*)::int from review_action where "workspaceId" = ${scope.workspaceId}::uuid
        and "projectId" = ${project.id}::uuid and "doneAt" is null and "droppedAt" is null) "open",
      ${rowId}::uuid is null or exists (select from review_row where "workspaceId" = ${scope.workspaceId}::uuid
        and "reviewId" = ${reviewId}::uuid and "id" = ${rowId}::uuid) "rowFound"`.execute(tx);
  return rows[0] ?? { open: 0, rowFound: false };
}

type Agreed = z.output<typeof agreeActionInput> & { actionId: string; reviewId: string };

function store(
  { scope, project, actorId, now }: ProjectContext,
  { actionId, reviewId, rowId, text, ownerId, dueOn }: Agreed,
): RawBuilder<unknown> {
  return sql`
    insert into review_action ("workspaceId", "id", "projectId", "reviewId", "rowId", "text", "ownerId", "dueOn",
      "agreedBy", "agreedAt")
    values (${scope.workspaceId}::uuid, ${actionId}::uuid, ${project.id}::uuid, ${reviewId}::uuid, ${rowId ?? null}::uuid,
      ${text}, ${ownerId}::uuid, ${dueOn}::date, ${actorId}::uuid, ${now}::timestamptz)
    returning 1`;
}
