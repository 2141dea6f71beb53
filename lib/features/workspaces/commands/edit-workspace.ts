import "server-only";
import { sql } from "kysely";
import { command } from "@/lib/db/command";
import { refuse } from "@/lib/result";
import { configureWorkspaceInput, renameWorkspaceInput } from "../schema";

/** Gives a workspace a new name and address; its old addresses go on leading to it. */
export const renameWorkspace = command<typeof renameWorkspaceInput, { slug: string }, { code: "slug-taken" }>(
  {
    permission: "workspace.rename",
    input: renameWorkspaceInput,
    async run({ tx, scope, standing, input }) {
      const { workspaceId } = scope;
      const own = await tx
        .selectFrom("workspace_slug")
        .select("slug")
        .where("workspaceId", "=", workspaceId)
        .where("slug", "=", input.slug)
        .executeTakeFirst();
      if (!own) {
        const { rows } = await sql<{ taken: boolean }>`select slug_taken(${input.slug}) "taken"`.execute(tx);
        if (rows[0]?.taken) return refuse({ code: "slug-taken" });
        await tx.insertInto("workspace_slug").values({ workspaceId, slug: input.slug }).execute();
      }
      await tx
        .updateTable("workspace")
        .set({ name: input.name, slug: input.slug })
        .where("workspaceId", "=", workspaceId)
        .execute();
      return {
        ok: true,
        value: { slug: input.slug },
        event: {
          type: "workspace.renamed",
          data: { slug: input.slug, previousSlug: standing.workspace.slug },
        },
      };
    },
  },
);

export const configureWorkspace = command<typeof configureWorkspaceInput, null>({
  permission: "workspace.configure",
  input: configureWorkspaceInput,
  async run({ tx, scope, input }) {
    const fields = Object.keys(input).sort();
    if (fields.length > 0) {
      await tx.updateTable("workspace").set(input).where("workspaceId", "=", scope.workspaceId).execute();
    }
    return { ok: true, value: null, event: { type: "workspace.configured", data: { fields } } };
  },
});
