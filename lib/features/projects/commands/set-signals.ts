import "server-only";
import { type ProjectContext, projectCommand } from "@/lib/db/command";
import { signals as signalTexts } from "@/lib/domain/catalogue/signals";
import { SIGNALS } from "@/lib/domain/catalogue/vocabulary";
import { type FactChange, itemKey } from "@/lib/domain/readiness/change";
import type { Facts, ItemFact } from "@/lib/domain/readiness/facts";
import { retriage } from "@/lib/domain/readiness/triage";
import { setSignalsInput } from "../schema";

/** Takes the triage again. It moves the answers the last one gave, never what a person has said since. */
export const setSignals = projectCommand<typeof setSignalsInput, { signals: Facts["signals"] }>({
  permission: "project.edit",
  input: setSignalsInput,
  async run(context) {
    const { signals } = context.input;
    const before = context.facts;
    await storePicks(context, signals);
    const moved = retriage(before.items, signals, signalTexts, context.actorId ?? "", context.now);
    await storeAnswers(context, moved);
    const facts: FactChange = { "profile:signals": signals };
    for (const [itemId, fact] of Object.entries(moved)) facts[itemKey(itemId)] = fact;
    return {
      ok: true,
      value: { signals },
      event: { type: "project.signalsSet", data: { signals, previousSignals: before.signals } },
      change: { key: "profile:signals", facts },
    };
  },
});

async function storePicks({ tx, scope, project }: ProjectContext, signals: Facts["signals"]): Promise<void> {
  const own = { workspaceId: scope.workspaceId, projectId: project.id };
  await tx
    .deleteFrom("project_signal")
    .where("workspaceId", "=", own.workspaceId)
    .where("projectId", "=", own.projectId)
    .execute();
  const rows = SIGNALS.flatMap((signal) => {
    const pick = signals[signal];
    return pick ? [{ ...own, signal, pick }] : [];
  });
  if (rows.length > 0) await tx.insertInto("project_signal").values(rows).execute();
}

async function storeAnswers(
  { tx, scope, project }: ProjectContext,
  facts: Readonly<Record<string, ItemFact>>,
): Promise<void> {
  const rows = Object.entries(facts).map(([itemId, fact]) => ({
    workspaceId: scope.workspaceId,
    projectId: project.id,
    itemId,
    answer: JSON.stringify(fact.answer),
    note: fact.note,
    source: fact.source,
    answeredBy: fact.answeredBy,
    answeredAt: fact.answeredAt,
  }));
  if (rows.length === 0) return;
  await tx
    .insertInto("item_answer")
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(["workspaceId", "projectId", "itemId"]).doUpdateSet((eb) => ({
        answer: eb.ref("excluded.answer"),
        note: eb.ref("excluded.note"),
        source: eb.ref("excluded.source"),
        answeredBy: eb.ref("excluded.answeredBy"),
        answeredAt: eb.ref("excluded.answeredAt"),
        approval: null,
        version: eb("item_answer.version", "+", 1),
      })),
    )
    .execute();
}
