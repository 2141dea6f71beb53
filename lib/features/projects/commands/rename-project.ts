import "server-only";
import { type ProjectContext, projectCommand } from "@/lib/db/command";
import { RESERVED_PROJECT_SLUGS } from "@/lib/domain/projects/slugs";
import { refuse } from "@/lib/result";
import { renameProjectInput } from "../schema";
import { changeHead } from "./change-head";

export type RenameProjectRefusal = { code: "unchanged" | "reserved" | "taken" };

/** Gives a project another address. The old one redirects for good, so nobody else can take it. */
export const renameProject = projectCommand<
  typeof renameProjectInput,
  { slug: string },
  RenameProjectRefusal
>({
  permission: "project.rename",
  input: renameProjectInput,
  async run(context) {
    const { project, input } = context;
    if (input.slug === project.slug) return refuse({ code: "unchanged" });
    if (RESERVED_PROJECT_SLUGS.has(input.slug)) return refuse({ code: "reserved" });
    if (!(await claim(context, input.slug))) return refuse({ code: "taken" });
    await changeHead(context, { slug: input.slug });
    return {
      ok: true,
      value: { slug: input.slug },
      event: { type: "project.renamed", data: { slug: input.slug, previousSlug: project.slug } },
    };
  },
});

/** A project may return to an address of its own; one that ever was another's stays theirs. */
async function claim({ tx, scope, project }: ProjectContext, slug: string): Promise<boolean> {
  const { workspaceId } = scope;
  await tx
    .insertInto("project_slug")
    .values({ workspaceId, slug, projectId: project.id })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const holder = await tx
    .selectFrom("project_slug")
    .select("projectId")
    .where("workspaceId", "=", workspaceId)
    .where("slug", "=", slug)
    .executeTakeFirst();
  return holder?.projectId === project.id;
}
