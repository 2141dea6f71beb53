import { sql } from "kysely";
import { openProject } from "@/lib/auth/access";
import type { ProjectScope } from "@/lib/auth/scope";
import { catalogueFor } from "@/lib/db/catalogues";
import { loadFacts } from "@/lib/db/facts";
import { transaction } from "@/lib/db/transaction";
import { within } from "@/lib/db/within";
import type { ScopeId } from "@/lib/domain/catalogue/types";
import { sealFacts } from "@/lib/domain/readiness/digests";
import type { Seals } from "@/lib/domain/readiness/seals";
import { recordAnswer } from "@/lib/features/answers/commands/record-answer";
import { registerProject } from "@/lib/features/projects/commands/register-project";
import { aColleagueOf, aFounderOf, granted, onProject, type Person } from "./world";

export const pass = { kind: "result", result: "pass" } as const;
export const fail = { kind: "result", result: "fail" } as const;

/** The digests of a project as it stands. */
export function sealsOf(project: ProjectScope): Promise<Seals> {
  return within(project, async (tx) => {
    const facts = await loadFacts(tx, project.workspaceId, project.projectId);
    return sealFacts(await catalogueFor(tx, project.workspaceId, facts.checksVersion), facts);
  });
}

export async function itemDigestOf(project: ProjectScope, itemId: string): Promise<string> {
  return (await sealsOf(project)).items[itemId] ?? "";
}

export async function scopeDigestOf(project: ProjectScope, scope: ScopeId): Promise<string> {
  return (await sealsOf(project)).scopes[scope];
}

/** Answers an item, whatever version it has. */
export async function answer(
  project: ProjectScope,
  itemId: string,
  given: Parameters<typeof recordAnswer>[1]["answer"] = pass,
  note?: string,
): Promise<void> {
  const row = await within(project, (tx) =>
    tx
      .selectFrom("item_answer")
      .select("version")
      .where("projectId", "=", project.projectId)
      .where("itemId", "=", itemId)
      .executeTakeFirst(),
  );
  granted(await recordAnswer(project, { itemId, answer: given, note, version: row?.version ?? 0 }));
}

/** Lets the workspace's people approve their own work. */
export async function allowSelfApproval(project: ProjectScope): Promise<void> {
  await transaction("write", { workspaceId: project.workspaceId }, (tx) =>
    sql`update workspace set "selfApproval" = true where "workspaceId" = ${project.workspaceId}::uuid`.execute(
      tx,
    ),
  );
}

export type ReviewCast = {
  ada: Person;
  /** Ada's project, as she sees it: she owns the workspace and founded the project. */
  project: ProjectScope;
  rae: Person;
  /** The same project, as Rae sees it: she reviews it. */
  review: ProjectScope;
};

/** Ada with a project whose first check is answered, and Rae who reviews it. */
export async function aReviewedProject(workspace: string): Promise<ReviewCast> {
  const ada = await aFounderOf(workspace);
  const { projectId } = granted(await registerProject(ada.scope, { name: "Commute report" }));
  const project = (await openProject(ada.scope, projectId)).scope;
  await answer(project, "secrets-not-in-git");
  const rae = await aColleagueOf(ada, "member", "Rae Reviewer");
  return { ada, project, rae, review: await onProject(rae, project, "reviewer") };
}

/** Another founder of the cast's project, who owns neither it nor the workspace. */
export async function aCoFounder({ ada, project }: ReviewCast): Promise<ProjectScope> {
  return onProject(await aColleagueOf(ada, "member", "Bo Builder"), project, "founder");
}

/** Another reviewer of the cast's project. */
export async function aSecondReviewer({ ada, project }: ReviewCast): Promise<ProjectScope> {
  return onProject(await aColleagueOf(ada, "member", "Sam Second"), project, "reviewer");
}
