import { describe, expect, it } from "vitest";
import type { Scope } from "@/lib/auth/scope";
import {
  aColleagueOf,
  aForgedScopeOn,
  aFounderOf,
  aProject,
  granted,
  lastEventOf,
  onProject,
} from "@/lib/db/testing/world";
import { within } from "@/lib/db/within";
import { getProject } from "../queries";
import { archiveProject } from "./archive-project";
import { setTarget } from "./set-target";
import { unarchiveProject } from "./unarchive-project";

async function counted(scope: Scope): Promise<number> {
  const row = await within(scope, (tx) =>
    tx.selectFrom("portfolio_tally").select("count").where("key", "=", "total").executeTakeFirst(),
  );
  return row?.count ?? 0;
}

describe("Archiving a project", () => {
  it("keeps it readable, takes it out of the counts and records it; coming back undoes both", async () => {
    const ada = await aFounderOf("Archive");
    const project = await aProject(ada, { name: "P" });

    granted(await archiveProject(project, {}));
    expect((await getProject(project)).archivedAt).not.toBeNull();
    expect(await counted(ada.scope)).toBe(0);
    expect(await lastEventOf(project)).toMatchObject({ type: "project.archived", actorId: ada.accountId });

    granted(await unarchiveProject(project, {}));
    expect((await getProject(project)).archivedAt).toBeNull();
    expect(await counted(ada.scope)).toBe(1);
    expect(await lastEventOf(project)).toMatchObject({ type: "project.unarchived" });
  });

  it("closes it to every other change, archiving again included", async () => {
    const project = await aProject(await aFounderOf("Closed"), { name: "P" });
    granted(await archiveProject(project, {}));

    await expect(setTarget(project, { targetStage: "demo", targetDate: null })).rejects.toMatchObject({
      code: "conflict",
    });
    await expect(archiveProject(project, {})).rejects.toMatchObject({ code: "conflict" });
  });

  it("refuses to bring back what is not archived", async () => {
    const project = await aProject(await aFounderOf("Live"), { name: "P" });

    expect(await unarchiveProject(project, {})).toMatchObject({ reason: { code: "not-archived" } });
  });

  it("is closed to a reviewer, both ways", async () => {
    const ada = await aFounderOf("Roles");
    const project = await aProject(ada, { name: "P" });
    const rae = await onProject(await aColleagueOf(ada, "member", "Rae Reviewer"), project, "reviewer");

    await expect(archiveProject(rae, {})).rejects.toMatchObject({ code: "forbidden" });
    await expect(unarchiveProject(rae, {})).rejects.toMatchObject({ code: "forbidden" });
  });

  it("finds no project of another workspace, either way", async () => {
    const forged = await aForgedScopeOn(await aProject(await aFounderOf("Theirs"), { name: "P" }));

    await expect(archiveProject(forged, {})).rejects.toMatchObject({ code: "not-found" });
    await expect(unarchiveProject(forged, {})).rejects.toMatchObject({ code: "not-found" });
  });
});
