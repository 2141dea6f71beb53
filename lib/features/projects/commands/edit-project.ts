import "server-only";
import { type ProjectContext, projectCommand } from "@/lib/db/command";
import { wordsOf } from "@/lib/domain/projects/words";
import { refuse } from "@/lib/result";
import { type EditProjectRefusal, editProjectInput, type ProjectDetails } from "../schema";
import { changeHead } from "./change-head";
import { isLiveTeam } from "./is-live-team";

const FIELDS = ["name", "description", "repositoryUrl", "teamId"] as const;

/** Changes what a project is called and where it lives. The loser of a race is shown what the winner wrote. */
export const editProject = projectCommand<typeof editProjectInput, ProjectDetails, EditProjectRefusal>({
  permission: "project.edit",
  input: editProjectInput,
  async run(context) {
    const { version, ...wanted } = context.input;
    const current = await detailsOf(context);
    if (current.version !== version) return refuse({ code: "changed-meanwhile", current });
    if (wanted.teamId && !(await isLiveTeam(context, wanted.teamId))) return refuse({ code: "unknown-team" });

    const next = { ...current, ...defined(wanted) };
    const fields = FIELDS.filter((field) => next[field] !== current[field]);
    if (fields.length === 0) return refuse({ code: "unchanged" });
    const { version: _, ...columns } = next;
    await changeHead(context, columns);
    await storeWords(context, next);
    return {
      ok: true,
      value: { ...next, version: current.version + 1 },
      event: { type: "project.edited", data: { fields } },
    };
  },
});

async function detailsOf({ tx, scope, project }: ProjectContext): Promise<ProjectDetails> {
  return tx
    .selectFrom("project")
    .select([...FIELDS, "version"])
    .where("workspaceId", "=", scope.workspaceId)
    .where("id", "=", project.id)
    .executeTakeFirstOrThrow();
}

function defined(wanted: Partial<Omit<ProjectDetails, "version">>): Partial<ProjectDetails> {
  return Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined));
}

async function storeWords({ tx, scope, project }: ProjectContext, next: ProjectDetails): Promise<void> {
  const own = { workspaceId: scope.workspaceId, projectId: project.id };
  await tx
    .deleteFrom("project_word")
    .where("workspaceId", "=", own.workspaceId)
    .where("projectId", "=", own.projectId)
    .execute();
  const words = wordsOf(next.name, next.description).map((word) => ({ ...own, word }));
  if (words.length > 0) await tx.insertInto("project_word").values(words).execute();
}
