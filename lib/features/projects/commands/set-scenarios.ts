import "server-only";
import { projectCommand } from "@/lib/db/command";
import type { Scenario } from "@/lib/domain/catalogue/vocabulary";
import { setScenariosInput } from "../schema";

/** Says what the project is for; the launch scenarios decide which reviews are mandatory. */
export const setScenarios = projectCommand<typeof setScenariosInput, { scenarios: readonly Scenario[] }>({
  permission: "project.edit",
  input: setScenariosInput,
  async run(context) {
    const { tx, scope, project, input } = context;
    const { scenarios: previousScenarios } = context.facts;
    const own = { workspaceId: scope.workspaceId, projectId: project.id };
    await tx
      .deleteFrom("project_scenario")
      .where("workspaceId", "=", own.workspaceId)
      .where("projectId", "=", own.projectId)
      .execute();
    const rows = input.scenarios.map((scenario) => ({ ...own, scenario }));
    if (rows.length > 0) await tx.insertInto("project_scenario").values(rows).execute();
    return {
      ok: true,
      value: { scenarios: input.scenarios },
      event: { type: "project.scenariosSet", data: { scenarios: input.scenarios, previousScenarios } },
      change: { key: "profile:scenarios", facts: { "profile:scenarios": input.scenarios } },
    };
  },
});
