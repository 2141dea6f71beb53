import "server-only";
import { sql } from "kysely";
import { type Context, command } from "@/lib/db/command";
import { dayIn, MOST_SNOOZED_DAYS, morningOf, SNOOZE_CHOICES, snoozeDay } from "@/lib/domain/inbox/snooze";
import { addDays } from "@/lib/domain/readiness/days";
import { refuse } from "@/lib/result";
import {
  type MatterRefusal,
  mattersInput,
  type ReopenRefusal,
  type SnoozeRefusal,
  snoozeInput,
} from "./schema";

type Changed = { ids: readonly string[] };

/** Takes matters off the list. What needs somebody comes back when it happens anew. */
export const finishMatters = command<typeof mattersInput, Changed, MatterRefusal>({
  permission: "inbox.change",
  input: mattersInput,
  async run(context) {
    const matters = await lockMatters(context, context.input.ids);
    if (matters === null) return refuse({ code: "no-such-matter" });
    const ids = matters.filter((matter) => matter.doneAt === null).map((matter) => matter.id);
    if (ids.length === 0) return refuse({ code: "unchanged" });
    await change(context, ids, { doneAt: context.now, doneBy: "person", snoozedUntil: null });
    return changed(ids, "done");
  },
});

/** Hides matters until the morning of a day. */
export const snoozeMatters = command<typeof snoozeInput, Changed & { until: string }, SnoozeRefusal>({
  permission: "inbox.change",
  input: snoozeInput,
  async run(context) {
    const { ids: wanted, until } = context.input;
    const zone = context.standing.workspace.timeZone;
    const today = dayIn(zone, context.now);
    const choice = SNOOZE_CHOICES.find((each) => each === until);
    const day = choice ? snoozeDay(choice, today) : until;
    const [from, to] = [addDays(today, 1), addDays(today, MOST_SNOOZED_DAYS)];
    if (day < from || day > to) return refuse({ code: "snooze-out-of-range", from, to });
    const matters = await lockMatters(context, wanted);
    if (matters === null) return refuse({ code: "no-such-matter" });
    const ids = matters.filter((matter) => matter.doneAt === null).map((matter) => matter.id);
    if (ids.length === 0) return refuse({ code: "unchanged" });
    const instant = morningOf(day, zone);
    await change(context, ids, { snoozedUntil: instant });
    return { ...changed(ids, "snoozed"), value: { ids, until: instant } };
  },
});

/** Brings back what one finished or put off; what is over by itself stays over. */
export const reopenMatters = command<typeof mattersInput, Changed, ReopenRefusal>({
  permission: "inbox.change",
  input: mattersInput,
  async run(context) {
    const matters = await lockMatters(context, context.input.ids);
    if (matters === null) return refuse({ code: "no-such-matter" });
    const away = matters.filter(({ doneAt, snoozedUntil }) => doneAt !== null || snoozedUntil !== null);
    const ids = away.filter((matter) => !matter.over).map((matter) => matter.id);
    if (ids.length === 0) return refuse({ code: away.length > 0 ? "matter-over" : "unchanged" });
    await change(context, ids, { doneAt: null, doneBy: null, snoozedUntil: null });
    return changed(ids, "open");
  },
});

function changed(ids: readonly string[], to: "done" | "snoozed" | "open") {
  return {
    ok: true as const,
    value: { ids },
    event: { type: "inbox.changed" as const, data: { inboxItemIds: ids, to } },
  };
}

type LockedMatter = {
  id: string;
  doneAt: Date | null;
  snoozedUntil: Date | null;
  /** It resolved itself, or the same matter was told again since. */
  over: boolean;
};

/** The actor's own rows alone; null when one of the ids is not among them. */
async function lockMatters(
  { tx, scope, actorId }: Context,
  ids: readonly string[],
): Promise<readonly LockedMatter[] | null> {
  const wanted = [...new Set(ids)];
  const { rows } = await sql<LockedMatter>`
    select i."id", i."doneAt", i."snoozedUntil",
      coalesce(i."doneBy" = 'resolved', false) or (i."doneAt" is not null and exists (
        select from inbox_item o where o."workspaceId" = i."workspaceId" and o."accountId" = i."accountId"
          and o."key" = i."key" and o."doneAt" is null)) "over"
    from inbox_item i
    where i."workspaceId" = ${scope.workspaceId}::uuid and i."accountId" = ${actorId}::uuid
      and i."id" = any(${wanted}::uuid[])
    order by i."id" for update of i`.execute(tx);
  return rows.length === wanted.length ? rows : null;
}

type Change = { doneAt?: string | null; doneBy?: "person" | null; snoozedUntil?: string | null };

async function change(
  { tx, scope, actorId }: Context,
  ids: readonly string[],
  values: Change,
): Promise<void> {
  await tx
    .updateTable("inbox_item")
    .set(values)
    .where("workspaceId", "=", scope.workspaceId)
    .where("accountId", "=", actorId)
    .where("id", "in", [...ids])
    .execute();
}
