import "server-only";
import { sql } from "kysely";
import { v7 as uuidv7 } from "uuid";
import type { z } from "zod";
import { type Context, command } from "@/lib/db/command";
import { suggestedTargetStage } from "@/lib/domain/catalogue/scenarios";
import { signals as signalTexts } from "@/lib/domain/catalogue/signals";
import { SIGNALS } from "@/lib/domain/catalogue/vocabulary";
import { firstFreeSlug, RESERVED_PROJECT_SLUGS, slugOf } from "@/lib/domain/projects/slugs";
import { wordsOf } from "@/lib/domain/projects/words";
import type { FactChange } from "@/lib/domain/readiness/change";
import { triageAnswers } from "@/lib/domain/readiness/triage";
import { refuse } from "@/lib/result";
import { registerProjectInput } from "../schema";
import { isLiveTeam } from "./is-live-team";

type Input = z.output<typeof registerProjectInput>;
export type RegisteredProject = { projectId: string; slug: string };
export type RegisterProjectRefusal = { code: "unknown-team" };

/** Registers a project with its triage: the picks become self-claimed answers, the caller its founder. */
export const registerProject = command<
  typeof registerProjectInput,
  RegisteredProject,
  RegisterProjectRefusal
>({
  permission: "project.create",
  input: registerProjectInput,
  async run(context) {
    const { input, actorId } = context;
    if (input.teamId !== null && !(await isLiveTeam(context, input.teamId)))
      return refuse({ code: "unknown-team" });
    const projectId = uuidv7();
    const slug = await chooseSlug(context, input.name);
    const targetStage = input.targetStage ?? suggestedTargetStage(input.scenarios);
    const checksVersion = await storeProject(context, {
      projectId,
      slug,
      targetStage,
      input,
      ownerId: actorId ?? "",
    });
    const answers = await storeTriage(context, projectId, input);
    const facts: FactChange = {
      "profile:scenarios": input.scenarios,
      "profile:signals": input.signals,
      "profile:targetStage": targetStage,
      ...(checksVersion > 0 && { "profile:checksVersion": checksVersion }),
      ...answers,
    };
    return {
      ok: true,
      value: { projectId, slug },
      projectId,
      event: {
        type: "project.registered",
        data: { slug, scenarios: input.scenarios, signals: input.signals },
      },
      change: { key: "triage", facts },
    };
  },
});

async function chooseSlug({ tx, scope }: Context, name: string): Promise<string> {
  const wanted = slugOf(name, "project");
  const taken = await tx
    .selectFrom("project_slug")
    .select("slug")
    .where("workspaceId", "=", scope.workspaceId)
    .where("slug", "like", `${wanted}%`)
    .execute();
  const slugs = new Set([...RESERVED_PROJECT_SLUGS, ...taken.map((row) => row.slug)]);
  return firstFreeSlug(wanted, (slug) => slugs.has(slug));
}

/** @returns the version of the workspace's checks the project begins under: the newest. */
async function storeProject(
  { tx, scope, now }: Context,
  project: { projectId: string; slug: string; targetStage: string; ownerId: string; input: Input },
): Promise<number> {
  const { projectId, slug, targetStage, ownerId, input } = project;
  const { workspaceId } = scope;
  const { checksVersion } = await tx
    .insertInto("project")
    .values({
      workspaceId,
      id: projectId,
      slug,
      name: input.name,
      description: input.description,
      repositoryUrl: input.repositoryUrl,
      teamId: input.teamId,
      ownerId,
      targetStage,
      targetDate: input.targetDate,
      checksVersion: sql`(select coalesce(max("version"), 0) from workspace_checks
        where "workspaceId" = ${workspaceId}::uuid)`,
      createdAt: now,
      updatedAt: now,
    })
    .returning("checksVersion")
    .executeTakeFirstOrThrow();
  await tx.insertInto("project_slug").values({ workspaceId, projectId, slug }).execute();
  await tx
    .insertInto("project_member")
    .values({ workspaceId, projectId, accountId: ownerId, role: "founder", addedAt: now })
    .execute();
  const words = wordsOf(input.name, input.description);
  if (words.length > 0) {
    await tx
      .insertInto("project_word")
      .values(words.map((word) => ({ workspaceId, projectId, word })))
      .execute();
  }
  if (input.scenarios.length > 0) {
    const rows = input.scenarios.map((scenario) => ({ workspaceId, projectId, scenario }));
    await tx.insertInto("project_scenario").values(rows).execute();
  }
  return checksVersion;
}

async function storeTriage(
  { tx, scope, now, actorId }: Context,
  projectId: string,
  input: Input,
): Promise<FactChange> {
  const { workspaceId } = scope;
  const picks = SIGNALS.flatMap((signal) => {
    const pick = input.signals[signal];
    return pick ? [{ workspaceId, projectId, signal, pick }] : [];
  });
  if (picks.length > 0) await tx.insertInto("project_signal").values(picks).execute();
  const facts = triageAnswers(input.signals, signalTexts, actorId ?? "", now);
  const rows = Object.entries(facts).map(([itemId, fact]) => ({
    workspaceId,
    projectId,
    itemId,
    answer: JSON.stringify(fact.answer),
    note: fact.note,
    source: fact.source,
    answeredBy: fact.answeredBy,
    answeredAt: now,
  }));
  if (rows.length > 0) await tx.insertInto("item_answer").values(rows).execute();
  const change: FactChange = {};
  for (const [itemId, fact] of Object.entries(facts)) change[`item:${itemId}`] = fact;
  return change;
}
