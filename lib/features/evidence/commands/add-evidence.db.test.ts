import { describe, expect, it } from "vitest";
import { mintProjectScope } from "@/lib/auth/scope";
import { loadFacts } from "@/lib/db/facts";
import { aColleagueOf, aFounderOf, granted, onProject } from "@/lib/db/testing/world";
import { within } from "@/lib/db/within";
import { foldChanges } from "@/lib/domain/readiness/change";
import { recordAnswer } from "@/lib/features/answers/commands/record-answer";
import { temporaryStorage } from "@/lib/storage/testing/temporary-storage";
import { getEvidence, listEvidence } from "../queries";
import type { AddEvidenceInput } from "../schema";
import { aProjectOfAda, aScan, eventsOf, stored } from "../testing/cast";
import { addEvidence } from "./add-evidence";

temporaryStorage();
const itemIds = ["secrets-not-in-git"];
const note = {
  title: "Note",
  content: { kind: "note", body: "We looked." },
} as const satisfies AddEvidenceInput;
const link = (url: string): AddEvidenceInput => ({ title: "Link", content: { kind: "link", url } });

describe("Adding evidence", () => {
  it("keeps files, lifts the item to evidence-backed, makes a revision and leaves one event", async () => {
    const { project } = await aProjectOfAda("Proof");
    const pass = { kind: "result", result: "pass" } as const;
    granted(await recordAnswer(project, { itemId: "secrets-not-in-git", answer: pass, version: 0 }));
    const files = await stored(project.workspaceId, { "one.txt": "1", "two.txt": "22" });

    const added = granted(
      await addEvidence(project, { title: "Scan", itemIds, content: { kind: "file", files } }),
    );

    const read = await getEvidence(project, added.evidenceId);
    expect(added.piece).toEqual(read);
    expect(read).toMatchObject({
      title: "Scan",
      files: [
        { name: "one.txt", size: 1, contentType: "text/plain; charset=utf-8", purged: false },
        { name: "two.txt", size: 2 },
      ],
      items: [{ itemId: "secrets-not-in-git", freshness: "fresh" }],
      effect: "evidence-backed",
      uploadedBy: { name: "Ada Founder" },
      revisions: [{ number: 1 }],
    });
    expect(await eventsOf(project)).toEqual([
      "workspace.created",
      "project.registered",
      "answer.recorded",
      "evidence.added",
    ]);
    const { trustMix } = await within(project, (tx) =>
      tx
        .selectFrom("project")
        .select("trustMix")
        .where("id", "=", project.projectId)
        .executeTakeFirstOrThrow(),
    );
    // In the order none, self-claimed, evidence-backed, tool-verified, reviewer-verified.
    expect(trustMix.slice(1)).toEqual([0, 1, 0, 0]);
  });

  it("records in its revision exactly the fact that stands in the tables", async () => {
    const { project } = await aProjectOfAda("One truth");
    await aScan(project, ["safe-errors", "secrets-not-in-git"]);
    const { facts, changes } = await within(project, async (tx) => ({
      facts: await loadFacts(tx, project.workspaceId, project.projectId),
      changes: await tx
        .selectFrom("revision")
        .select("change")
        .where("projectId", "=", project.projectId)
        .orderBy("number")
        .execute(),
    }));
    expect(foldChanges(changes.map((row) => row.change)).evidence).toEqual(facts.evidence);
  });

  it("takes a link and a note, and says what each is worth", async () => {
    const { project } = await aProjectOfAda("Links");
    granted(await addEvidence(project, { ...note, itemIds }));
    granted(await addEvidence(project, { ...link("https://ci.example.com/runs/1"), itemIds }));
    granted(
      await addEvidence(project, {
        ...link("https://ci.example.com/runs/2"),
        itemIds,
        collectedAt: "2026-01-02T10:00:00+01:00",
      }),
    );
    expect(
      (await listEvidence(project)).map(({ kind, effect, collectedAt }) => [kind, effect, collectedAt]),
    ).toEqual([
      ["link", expect.any(String), "2026-01-02T09:00:00.000Z"],
      ["link", "none-undated-link", null],
      ["note", "none-note", null],
    ]);
  });

  it("refuses a collected-at in the future, and an end before the beginning", async () => {
    const { project } = await aProjectOfAda("Dates");
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
    expect(await addEvidence(project, { ...note, collectedAt: tomorrow })).toMatchObject({
      ok: false,
      reason: { code: "collected-in-future" },
    });
    const backwards = { collectedAt: "2026-02-02T00:00:00Z", validUntil: "2026-02-01T00:00:00Z" };
    expect(await addEvidence(project, { ...note, ...backwards })).toMatchObject({
      reason: { code: "valid-until-before-collected" },
    });
    expect(await eventsOf(project)).toEqual(["workspace.created", "project.registered"]);
  });

  it("refuses items the catalogue does not have, and names them", async () => {
    const { project } = await aProjectOfAda("Items");
    expect(await addEvidence(project, { ...note, itemIds: ["safe-errors", "no-such-item"] })).toEqual({
      ok: false,
      reason: { code: "unknown-items", itemIds: ["no-such-item"] },
    });
  });

  it("refuses files beyond what a project may hold", async () => {
    const { project } = await aProjectOfAda("Full");
    process.env.LAUNCHWORTHY_MAX_PROJECT_MIB = String(10 / 1024 / 1024);
    try {
      const files = await stored(project.workspaceId, { "big.txt": "eleven byte" });
      expect(await addEvidence(project, { title: "Big", content: { kind: "file", files } })).toEqual({
        ok: false,
        reason: { code: "project-full", limitBytes: 10, usedBytes: 0 },
      });
    } finally {
      delete process.env.LAUNCHWORTHY_MAX_PROJECT_MIB;
    }
  });

  it.each([
    ["a script for a link", link("javascript:alert(1)")],
    ["a link that carries a password", link("https://ada:secret@ci.example.com/")],
    ["half an address", link("ci.example.com/runs/1")],
    ["a title of blanks", { ...note, title: "  \n " }],
    ["a title beyond measure", { ...note, title: "x".repeat(201) }],
    ["an empty note", { ...note, content: { kind: "note", body: " " } }],
    ["text that cannot be stored", { ...note, content: { kind: "note", body: "a\0b" } }],
    ["half a character", { ...note, title: "\ud800" }],
    ["a date without a zone", { ...note, collectedAt: "2026-01-01T10:00:00" }],
    ["a year nobody means", { ...note, validUntil: "9999-12-31T23:59:59-12:00" }],
    ["no file at all", { title: "None", content: { kind: "file", files: [] } }],
  ] satisfies [string, AddEvidenceInput][])("calls %s invalid", async (_what, input) => {
    const { project } = await aProjectOfAda("Input");
    await expect(addEvidence(project, input)).rejects.toMatchObject({ code: "invalid" });
  });

  it("never takes a file of another workspace, whoever offers it", async () => {
    const { project } = await aProjectOfAda("Mine");
    const theirs = await aProjectOfAda("Theirs");
    const files = await stored(theirs.project.workspaceId, { "theirs.txt": "secret" });
    await expect(addEvidence(project, { title: "Stolen", content: { kind: "file", files } })).rejects.toThrow(
      "another workspace",
    );
  });

  it("is closed to viewers and reviewers, who read and add nothing", async () => {
    const { ada, project } = await aProjectOfAda("Read only");
    for (const role of ["viewer", "reviewer"] as const) {
      const reader = await onProject(await aColleagueOf(ada, "member", "Rae Reader"), project, role);
      await expect(addEvidence(reader, note)).rejects.toMatchObject({ code: "forbidden" });
    }
  });

  it("finds no project of another workspace, even with a forged scope", async () => {
    const { project } = await aProjectOfAda("Theirs");
    const stranger = await aFounderOf("Mine");
    const forged = mintProjectScope(stranger.scope, { projectId: project.projectId, projectRole: "founder" });
    await expect(addEvidence(forged, note)).rejects.toMatchObject({ code: "not-found" });
  });
});
