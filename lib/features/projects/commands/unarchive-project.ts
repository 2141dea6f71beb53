import "server-only";
import { projectCommand } from "@/lib/db/command";
import { beginsAnew } from "@/lib/domain/weekly-reviews/schedule";
import { refuse } from "@/lib/result";
import { nothing } from "../schema";
import { changeHead } from "./change-head";

/** Brings a project back from the archive. */
export const unarchiveProject = projectCommand<typeof nothing, null, { code: "not-archived" }>({
  permission: "project.archive",
  input: nothing,
  on: "archived-too",
  async run(context) {
    const { project, now } = context;
    if (project.archivedAt === null) return refuse({ code: "not-archived" });
    const rested = beginsAnew(project.archivedAt.toISOString(), now);
    await changeHead(context, { archivedAt: null, ...(rested && { reviewsFrom: null }) });
    return { ok: true, value: null, event: { type: "project.unarchived", data: {} } };
  },
});
