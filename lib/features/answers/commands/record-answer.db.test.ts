import { describe, expect, it } from "vitest";
import { mintProjectScope } from "@/lib/auth/scope";
import { aColleagueOf, aFounderOf, aProject, granted, onProject } from "@/lib/db/testing/world";
import { within } from "@/lib/db/within";
import { recordAnswer } from "./record-answer";

const pass = { kind: "result", result: "pass" } as const;
const fail = { kind: "result", result: "fail" } as const;

describe("Recording an answer", () => {
  it("keeps the answer, moves the score, makes a revision and leaves one event", async () => {
    const ada = await aFounderOf("Rent versus commute");
    const project = await aProject(ada, { name: "Commute report" });

    const saved = granted(
      await recordAnswer(project, {
        itemId: "secrets-not-in-git",
        answer: pass,
        note: "gitleaks is clean",
        version: 0,
      }),
    );

    expect(saved).toEqual({ itemId: "secrets-not-in-git", version: 1 });
    const kept = await within(project, async (tx) => ({
      head: await tx
        .selectFrom("project")
        .select(["score", "revision"])
        .where("id", "=", project.projectId)
        .executeTakeFirstOrThrow(),
      events: await tx.selectFrom("event").select(["seq", "type", "actorId"]).orderBy("seq").execute(),
    }));
    expect(kept.head).toMatchObject({ revision: 2 });
    expect(kept.head.score).toBeGreaterThan(0);
    expect(kept.events).toEqual([
      { seq: 1, type: "workspace.created", actorId: ada.accountId },
      { seq: 2, type: "project.registered", actorId: ada.accountId },
      { seq: 3, type: "answer.recorded", actorId: ada.accountId },
    ]);
  });

  it("shows the second of two savers what the first wrote, and overwrites nothing", async () => {
    const ada = await aFounderOf("Two at once");
    const project = await aProject(ada, { name: "Shared" });
    const bo = await onProject(await aColleagueOf(ada, "member", "Bo Builder"), project, "founder");

    const [first, second] = await Promise.all([
      recordAnswer(project, { itemId: "safe-errors", answer: pass, version: 0 }),
      recordAnswer(bo, { itemId: "safe-errors", answer: fail, version: 0 }),
    ]);

    const refused = first.ok ? second : first;
    expect([first.ok, second.ok].filter(Boolean)).toHaveLength(1);
    expect(refused).toMatchObject({
      ok: false,
      reason: { code: "changed-meanwhile", current: { version: 1 } },
    });
  });

  it("refuses an item the catalogue does not have, and a reply where a result is due", async () => {
    const project = await aProject(await aFounderOf("Refusals"), { name: "P" });

    expect(await recordAnswer(project, { itemId: "no-such-item", answer: pass, version: 0 })).toMatchObject({
      reason: { code: "unknown-item" },
    });
    expect(
      await recordAnswer(project, {
        itemId: "safe-errors",
        answer: { kind: "replies", replies: ["yes"] },
        version: 0,
      }),
    ).toMatchObject({ reason: { code: "wrong-kind-of-answer", expected: "result" } });
  });

  it("is closed to a reviewer, who may read the project and change nothing", async () => {
    const ada = await aFounderOf("Reviewed");
    const project = await aProject(ada, { name: "P" });
    const rae = await onProject(await aColleagueOf(ada, "member", "Rae Reviewer"), project, "reviewer");

    await expect(
      recordAnswer(rae, { itemId: "safe-errors", answer: pass, version: 0 }),
    ).rejects.toMatchObject({
      code: "forbidden",
    });
  });

  it("finds no project of another workspace, even with a forged scope", async () => {
    const project = await aProject(await aFounderOf("Theirs"), { name: "P" });
    const stranger = await aFounderOf("Mine");
    const forged = mintProjectScope(stranger.scope, { projectId: project.projectId, projectRole: "founder" });

    await expect(
      recordAnswer(forged, { itemId: "safe-errors", answer: pass, version: 0 }),
    ).rejects.toMatchObject({
      code: "not-found",
    });
  });

  it("keeps one person's autosaves on one item within a minute as one revision", async () => {
    const project = await aProject(await aFounderOf("Autosave"), { name: "P" });
    granted(await recordAnswer(project, { itemId: "safe-errors", answer: pass, version: 0 }));
    granted(await recordAnswer(project, { itemId: "safe-errors", note: "mapped", version: 1 }));

    const revisions = await within(project, (tx) =>
      tx
        .selectFrom("revision")
        .select(["number", "key"])
        .where("projectId", "=", project.projectId)
        .orderBy("number")
        .execute(),
    );
    // A quarter of an hour may pass between the two saves; then they are two, on purpose.
    expect(revisions.slice(0, 2)).toEqual([
      { number: 1, key: "triage" },
      { number: 2, key: "item:safe-errors" },
    ]);
  });
});
