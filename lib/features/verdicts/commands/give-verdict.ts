import "server-only";
import { sql } from "kysely";
import { type ProjectContext, projectCommand } from "@/lib/db/command";
import { insertComment, insertThread, unresolvedThread } from "@/lib/db/comments";
import { loadRecordedChanges } from "@/lib/db/recorded-changes";
import { findItem } from "@/lib/domain/catalogue/catalogue";
import { itemChange } from "@/lib/domain/readiness/change";
import { sealFacts } from "@/lib/domain/readiness/digests";
import type { ItemApproval, ItemFact } from "@/lib/domain/readiness/facts";
import { authorsOf, writtenBy } from "@/lib/domain/signoffs/authors";
import { AppError } from "@/lib/errors";
import { type Refusal, refuse } from "@/lib/result";
import { type GiveVerdictRefusal, giveVerdictInput, type Verdict } from "../schema";

/** A reviewer's word on one item, for exactly the state they saw. */
export const giveVerdict = projectCommand<typeof giveVerdictInput, Verdict, GiveVerdictRefusal>({
  permission: "review.decide",
  input: giveVerdictInput,
  async run(context) {
    const { input, facts, catalogue } = context;
    const { itemId, verdict, digest } = input;
    if (!findItem(catalogue, itemId)) return refuse({ code: "unknown-item" });
    const current = sealFacts(catalogue, facts).items[itemId] ?? "";
    if (current !== digest)
      return refuse({ code: "changed-meanwhile", current: { itemId, digest: current } });
    const isAuthor = verdict === "approved" && (await wrote(context, itemId));
    const refusal = verdict === "approved" ? refuseApproval(context, itemId, isAuthor) : null;
    if (refusal) return refusal;

    const threadId = await comment(context);
    const approval: ItemApproval = { verdict, by: reviewer(context), at: context.now, digest };
    const fact: ItemFact = {
      ...(facts.items[itemId] ?? unanswered(context)),
      approval: isAuthor ? { ...approval, selfApproved: true } : approval,
    };
    await store(context, itemId, fact);
    return {
      ok: true,
      value: { itemId, verdict, threadId, selfApproved: isAuthor },
      event: eventOf({ itemId, digest }, verdict, threadId),
      change: { key: `item:${itemId}`, facts: itemChange(itemId, fact) },
    };
  },
});

type VerdictContext = ProjectContext & {
  input: { itemId: string; verdict: Verdict["verdict"]; digest: string; comment: string };
};

async function wrote(context: ProjectContext, itemId: string): Promise<boolean> {
  const changes = await loadRecordedChanges(context.tx, context.scope.workspaceId, context.project.id);
  return writtenBy(authorsOf(changes), reviewer(context), [itemId]).length > 0;
}

function refuseApproval(
  { facts, standing }: ProjectContext,
  itemId: string,
  isAuthor: boolean,
): Refusal<GiveVerdictRefusal> | null {
  const fact = facts.items[itemId];
  if (!fact || (fact.answer === null && fact.note === "")) return refuse({ code: "nothing-to-approve" });
  if (isAuthor && !standing.workspace.selfApproval)
    return refuse({ code: "author-cannot-approve", itemIds: [itemId] });
  return null;
}

/** A request for changes opens the item's discussion or goes on with it; an approval joins one there is. */
async function comment(context: VerdictContext): Promise<string | null> {
  const { itemId, verdict, digest, comment: body } = context.input;
  const existing = await unresolvedThread(context, itemId);
  if (existing === null && body === "") return null;
  const threadId = existing ?? (await insertThread(context, { itemId, scope: null }));
  await insertComment(context, threadId, { body, verdict, digest });
  return threadId;
}

/** What stands for an item nobody has answered: the row holds the reviewer's word and is no version yet. */
function unanswered(context: ProjectContext): ItemFact {
  const answeredBy = reviewer(context);
  return { answer: null, note: "", source: "person", answeredBy, answeredAt: context.now, approval: null };
}

/** The version stays: it is that of the answer, and a founder who is writing must not lose a save to a word. */
async function store({ tx, scope, project }: ProjectContext, itemId: string, fact: ItemFact): Promise<void> {
  await sql`
    insert into item_answer ("workspaceId", "projectId", "itemId", "answer", "note", "source", "answeredBy", "answeredAt",
      "approval", "version")
    values (${scope.workspaceId}::uuid, ${project.id}::uuid, ${itemId}, null, '', ${fact.source}, ${fact.answeredBy}::uuid,
      ${fact.answeredAt}::timestamptz, ${JSON.stringify(fact.approval)}::jsonb, 0)
    on conflict ("workspaceId", "projectId", "itemId") do update set "approval" = excluded."approval"`.execute(
    tx,
  );
}

function eventOf(
  seen: { itemId: string; digest: string },
  verdict: Verdict["verdict"],
  threadId: string | null,
) {
  if (verdict === "approved") return { type: "item.approved", data: seen } as const;
  return { type: "item.changesRequested", data: { ...seen, threadId: threadId ?? "" } } as const;
}

function reviewer({ actorId }: ProjectContext): string {
  if (actorId === null) throw new AppError("forbidden", "Only a person reviews.");
  return actorId;
}
