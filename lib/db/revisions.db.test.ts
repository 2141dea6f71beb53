import { expect, it } from "vitest";
import { applyChange } from "@/lib/domain/readiness/change";
import { addEvidence } from "@/lib/features/evidence/commands/add-evidence";
import { getFacts } from "@/lib/features/readiness/queries";
import { aFounderOf, aProject, granted } from "./testing/world";
import { within } from "./within";

it("A revision can be taken back: what it calls previous is what stood before the command", async () => {
  const project = await aProject(await aFounderOf("Taken back"), { name: "P" });
  const before = await getFacts(project);
  granted(
    await addEvidence(project, {
      content: { kind: "link", url: "https://ci.example.com/runs/1" },
      title: "Scan of the repository",
      collectedAt: new Date(Date.now() - 60_000).toISOString(),
      itemIds: ["secrets-not-in-git"],
    }),
  );
  const last = await within(project, (tx) =>
    tx
      .selectFrom("revision")
      .select(["change", "previous"])
      .where("projectId", "=", project.projectId)
      .orderBy("number", "desc")
      .executeTakeFirstOrThrow(),
  );

  const after = await getFacts(project);
  expect(applyChange(before, last.change)).toEqual(after);
  expect(applyChange(after, last.previous)).toEqual(before);
});
