import "server-only";
import { projectCommand } from "@/lib/db/command";
import { restorableUntil } from "@/lib/domain/projects/trash";
import { nothing } from "../schema";
import { changeHead } from "./change-head";

/** Moves a project to the trash, from where it can come back for thirty days. */
export const deleteProject = projectCommand<typeof nothing, { restorableUntil: string }>({
  permission: "project.delete",
  input: nothing,
  on: "archived-too",
  async run(context) {
    const { now, actorId } = context;
    await changeHead(context, { deletedAt: now, deletedBy: actorId });
    return {
      ok: true,
      value: { restorableUntil: restorableUntil(now) },
      event: { type: "project.deleted", data: {} },
    };
  },
});
