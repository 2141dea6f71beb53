import "server-only";
import { projectCommand } from "@/lib/db/command";
import { restorableUntil } from "@/lib/domain/projects/trash";
import { beginsAnew } from "@/lib/domain/weekly-reviews/schedule";
import { refuse } from "@/lib/result";
import { nothing } from "../schema";
import { changeHead } from "./change-head";

export type RestoreProjectRefusal = { code: "not-in-trash" | "too-late" };

/** Brings a project back from the trash as it was, its address and people included. */
export const restoreProject = projectCommand<typeof nothing, { slug: string }, RestoreProjectRefusal>({
  permission: "project.delete",
  input: nothing,
  on: "trashed-too",
  async run(context) {
    const { project, now } = context;
    if (project.deletedAt === null) return refuse({ code: "not-in-trash" });
    if (restorableUntil(project.deletedAt.toISOString()) <= now) return refuse({ code: "too-late" });
    const rested = beginsAnew(project.deletedAt.toISOString(), now);
    await changeHead(context, { deletedAt: null, deletedBy: null, ...(rested && { reviewsFrom: null }) });
    return { ok: true, value: { slug: project.slug }, event: { type: "project.restored", data: {} } };
  },
});
