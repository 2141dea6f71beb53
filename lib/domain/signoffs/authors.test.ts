import { describe, expect, test } from "vitest";
import { evidenceChange, type FactChange, itemChange } from "../readiness/change";
import type { ItemFact } from "../readiness/facts";
import { answered, daysAgo, evidence, fails, passes } from "../readiness/testing/project-facts";
import { authorsOf, type RecordedChange, writtenBy } from "./authors";

const ITEM = "secrets-not-in-git";

function change(actorId: string | null, after: FactChange, before: FactChange): RecordedChange {
  return { actorId, change: after, previous: before };
}
function wrote(
  actorId: string | null,
  after: ItemFact | null,
  before: ItemFact | null = null,
): RecordedChange {
  return change(actorId, itemChange(ITEM, after), itemChange(ITEM, before));
}
function people(...changes: readonly RecordedChange[]): readonly string[] {
  return [...(authorsOf(changes).get(ITEM) ?? [])].sort();
}

const first = answered(passes);
const noted = answered(passes, { note: "gitleaks" });

describe("An item's authors", () => {
  test("are nobody while nobody has touched it", () => {
    expect(people()).toEqual([]);
    expect(people(wrote("rae", answered(null), null))).toEqual([]);
  });

  test("are whoever last changed the answer and whoever last changed the note", () => {
    expect(people(wrote("ada", first))).toEqual(["ada"]);
    expect(people(wrote("ada", first), wrote("bo", noted, first))).toEqual(["ada", "bo"]);
    expect(people(wrote("ada", first), wrote("bo", answered(fails), first))).toEqual(["bo"]);
  });

  test("are not the reviewer who gave a word on it", () => {
    const word = { verdict: "approved", by: "rae", at: daysAgo(1), digest: "d" } as const;
    expect(people(wrote("ada", first), wrote("rae", answered(passes, { approval: word }), first))).toEqual([
      "ada",
    ]);
  });

  test("are whoever confirmed what the triage guessed", () => {
    const guessed = answered(passes, { source: "triage" });
    expect(people(wrote("ada", guessed), wrote("bo", first, guessed))).toEqual(["bo"]);
  });

  test("are whoever brought the evidence that serves it, and whoever last took some away", () => {
    const scan = evidence("scan", [ITEM]);
    const other = evidence("pen-test", [ITEM]);
    const elsewhere = evidence("scan", ["safe-errors"]);
    const brought = change("ada", evidenceChange("scan", scan), evidenceChange("scan", null));
    const added = change("bo", evidenceChange("pen-test", other), evidenceChange("pen-test", null));
    const moved = change("cy", evidenceChange("scan", elsewhere), evidenceChange("scan", scan));
    expect(people(brought, added)).toEqual(["ada", "bo"]);
    expect(people(brought, added, moved)).toEqual(["bo", "cy"]);
    expect([...(authorsOf([brought, added, moved]).get("safe-errors") ?? [])]).toEqual(["cy"]);
  });

  test("do not change because a piece got another name, or began to serve another item too", () => {
    const scan = evidence("scan", [ITEM]);
    const renamed = { ...scan, title: "Scan of March" };
    const shared = { ...renamed, itemIds: [ITEM, "safe-errors"] };
    const brought = change("ada", evidenceChange("scan", scan), evidenceChange("scan", null));
    const renaming = change("bo", evidenceChange("scan", renamed), evidenceChange("scan", scan));
    const sharing = change("cy", evidenceChange("scan", shared), evidenceChange("scan", renamed));
    expect(people(brought, renaming, sharing)).toEqual(["ada"]);
  });

  test("are nobody where a job did it", () => {
    expect(people(wrote("ada", first), wrote(null, answered(fails), first))).toEqual([]);
    const authors = authorsOf([wrote("ada", first)]);
    expect(writtenBy(authors, "ada", [ITEM, "safe-errors"])).toEqual([ITEM]);
    expect(writtenBy(authors, "bo", [ITEM])).toEqual([]);
  });
});
