import "server-only";
import { type RawBuilder, sql } from "kysely";
import { type ProjectContext, projectCommand } from "@/lib/db/command";
import { findItem } from "@/lib/domain/catalogue/catalogue";
import { answerFits } from "@/lib/domain/readiness/answer-fits";
import type { FactChange } from "@/lib/domain/readiness/change";
import { describeAnswer } from "@/lib/domain/readiness/describe-answer";
import type { Answer, ItemFact } from "@/lib/domain/readiness/facts";
import { refuse } from "@/lib/result";
import { type ItemVersion, type RecordAnswerRefusal, recordAnswerInput } from "../schema";

/** Records an answer, a note, or both on one item. The loser of a race is shown what the winner wrote. */
export const recordAnswer = projectCommand<typeof recordAnswerInput, ItemVersion, RecordAnswerRefusal>({
  permission: "answer.record",
  input: recordAnswerInput,
  async run(context) {
    const { input } = context;
    const item = findItem(context.catalogue, input.itemId);
    if (!item) return refuse({ code: "unknown-item" });
    if (input.answer) {
      const misfit = answerFits(item, input.answer);
      if (misfit) return refuse(misfit);
    }

    const before = context.facts.items[item.id] ?? null;
    const after = merge(context, before, input);
    return {
      ok: true,
      value: { itemId: item.id, version: input.version + 1 },
      write: {
        statement: store(context, item.id, after, input.version),
        otherwise: async () => refuse(await standing(context, item.id)),
      },
      event: {
        type: "answer.recorded",
        data: {
          itemId: item.id,
          from: describeAnswer(before?.answer ?? null),
          to: describeAnswer(after.answer),
          noteChanged: (before?.note ?? "") !== after.note,
        },
      },
      change: { key: `item:${item.id}`, facts: itemChange(item.id, after) },
    };
  },
});

function itemChange(itemId: string, fact: ItemFact): FactChange {
  const change: FactChange = {};
  change[`item:${itemId}`] = fact;
  return change;
}

function merge(
  { actorId, now }: ProjectContext,
  before: ItemFact | null,
  input: { answer?: Answer | null; note?: string },
): ItemFact {
  return {
    answer: input.answer === undefined ? (before?.answer ?? null) : input.answer,
    note: input.note ?? before?.note ?? "",
    source: "person",
    answeredBy: actorId ?? "",
    answeredAt: now,
    approval: null,
  };
}

/** Writes when the version is still the one the person saw. */
function store(
  { scope, project }: ProjectContext,
  itemId: string,
  { answer, note, source, answeredBy, answeredAt }: ItemFact,
  seen: number,
): RawBuilder<unknown> {
  const json = sql`${JSON.stringify(answer)}::jsonb`;
  const by = sql`${answeredBy}::uuid`;
  const at = sql`${answeredAt}::timestamptz`;
  if (seen === 0) {
    // A row of version 0 is no answer yet: it holds a reviewer's request for one.
    return sql`
      insert into item_answer ("workspaceId", "projectId", "itemId", "answer", "note", "source", "answeredBy", "answeredAt", "version")
      values (${scope.workspaceId}::uuid, ${project.id}::uuid, ${itemId}, ${json}, ${note}, ${source}, ${by}, ${at}, 1)
      on conflict ("workspaceId", "projectId", "itemId") do update set "answer" = excluded."answer",
        "note" = excluded."note", "source" = excluded."source", "answeredBy" = excluded."answeredBy",
        "answeredAt" = excluded."answeredAt", "approval" = null, "version" = 1
      where item_answer."version" = 0 returning 1`;
  }
  return sql`
    update item_answer set "answer" = ${json}, "note" = ${note}, "source" = ${source}, "answeredBy" = ${by},
      "answeredAt" = ${at}, "approval" = null, "version" = "version" + 1
    where "workspaceId" = ${scope.workspaceId}::uuid and "projectId" = ${project.id}::uuid
      and "itemId" = ${itemId} and "version" = ${seen}::bigint returning 1`;
}

async function standing(
  { tx, scope, project }: ProjectContext,
  itemId: string,
): Promise<RecordAnswerRefusal> {
  const row = await tx
    .selectFrom("item_answer")
    .select(["version", "answer", "note", "answeredBy", "answeredAt"])
    .where("workspaceId", "=", scope.workspaceId)
    .where("projectId", "=", project.id)
    .where("itemId", "=", itemId)
    .executeTakeFirst();
  return {
    code: "changed-meanwhile",
    current: row
      ? {
          version: row.version,
          answer: row.answer,
          note: row.note,
          by: row.answeredBy,
          at: row.answeredAt.toISOString(),
        }
      : { version: 0, answer: null, note: "", by: "", at: "" },
  };
}
