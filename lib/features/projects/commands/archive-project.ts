import "server-only";
import { projectCommand } from "@/lib/db/command";
import { nothing } from "../schema";
import { changeHead } from "./change-head";

/** Sets a project aside: it stays readable, changes no more and leaves the counts of the portfolio. */
export const archiveProject = projectCommand<typeof nothing, { archivedAt: string }>({
  permission: "project.archive",
  input: nothing,
  async run(context) {
    await changeHead(context, { archivedAt: context.now });
    return { ok: true, value: { archivedAt: context.now }, event: { type: "project.archived", data: {} } };
  },
});
