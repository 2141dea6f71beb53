import "server-only";
import { projectCommand } from "@/lib/db/command";
import type { Facts } from "@/lib/domain/readiness/facts";
import { setSystemPartInput } from "../schema";

/** Says of one part of the system whether it is used, and whether a stranger can reach it. */
export const setSystemPart = projectCommand<typeof setSystemPartInput, { systemMap: Facts["systemMap"] }>({
  permission: "project.edit",
  input: setSystemPartInput,
  async run(context) {
    const { tx, scope, project, input } = context;
    const { part, use, exposure } = input;
    const { systemMap: before } = context.facts;
    await tx
      .insertInto("system_part")
      .values({ workspaceId: scope.workspaceId, projectId: project.id, part, use, exposure })
      .onConflict((conflict) =>
        conflict.columns(["workspaceId", "projectId", "part"]).doUpdateSet({ use, exposure }),
      )
      .execute();
    const systemMap: Facts["systemMap"] = { ...before, [part]: { use, exposure } };
    return {
      ok: true,
      value: { systemMap },
      event: { type: "project.systemPartSet", data: { part, use, exposure } },
      change: { key: "profile:systemMap", facts: { "profile:systemMap": systemMap } },
    };
  },
});
