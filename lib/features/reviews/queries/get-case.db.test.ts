import { beforeAll, describe, expect, it } from "vitest";
import type { ProjectScope } from "@/lib/auth/scope";
import {
  aColleagueOf,
  aForgedScopeOn,
  aFounderOf,
  aProject,
  granted,
  onProject,
  type Person,
} from "@/lib/db/testing/world";
import { recordAnswer } from "@/lib/features/answers/commands/record-answer";
import { addEvidence } from "@/lib/features/evidence/commands/add-evidence";
import { recordSignoff } from "@/lib/features/signoffs/commands/record-signoff";
import { submitScope } from "@/lib/features/submissions/commands/submit-scope";
import { giveVerdict } from "@/lib/features/verdicts/commands/give-verdict";
import { getReviewCase } from "./get-case";
import { listReviewQueue } from "./list-queue";

const SECRETS = "secrets-not-in-git";
const result = (given: "pass" | "fail") => ({ kind: "result", result: given }) as const;

describe("A case laid out for a reviewer", () => {
  let ada: Person;
  let rita: Person;
  let project: ProjectScope;
  let seat: ProjectScope;
  beforeAll(async () => {
    ada = await aFounderOf("Cases");
    rita = await aColleagueOf(ada, "member", "Rita Reviewer");
    project = await aProject(ada, { name: "Commute report" });
    seat = await onProject(rita, project, "reviewer");
    granted(
      await recordAnswer(project, { itemId: SECRETS, answer: result("pass"), note: "Scanned.", version: 0 }),
    );
    const content = { kind: "link", url: "https://ci.example/scan" } as const;
    const dates = { collectedAt: "2026-11-01T08:00:00Z" };
    granted(await addEvidence(project, { title: "Scan", itemIds: [SECRETS], content, ...dates }));
    granted(await submitScope(project, { scope: "scorecard", note: "Please look." }));
  });

  const item = async (itemId: string) => {
    const found = (await getReviewCase(seat, "scorecard")).items.find((each) => each.itemId === itemId);
    if (!found) throw new Error(`${itemId} is not in the case`);
    return found;
  };

  it("shows a first review whole: what was asked, by whom, with the content of its evidence", async () => {
    const review = await getReviewCase(seat, "scorecard");
    expect(review).toMatchObject({
      project: { name: "Commute report" },
      submission: { status: "submitted", note: "Please look.", by: { name: "Ada Founder" } },
      ...{ baseline: null, quorum: 1, signers: [], written: [], scenarios: null, catalogueChanged: false },
    });
    expect(review.items).toHaveLength(8);
    const { evidence } = await item(SECRETS);
    const [piece] = evidence;
    expect(review.pieces[piece?.id ?? ""]).toMatchObject({ url: "https://ci.example/scan", trashed: false });
    expect(review.names).toEqual({ [ada.accountId]: "Ada Founder" });
  });

  it("says which items the viewer wrote", async () => {
    expect((await getReviewCase(project, "scorecard")).written).toEqual([SECRETS]);
  });

  it("keeps asking a reviewer whose word fell on an item nobody had answered", async () => {
    const { digest } = await item("safe-errors");
    const word = { itemId: "safe-errors", verdict: "changes-requested", comment: "Answer this." } as const;
    granted(await giveVerdict(seat, { ...word, digest }));
    expect(await item("safe-errors")).toMatchObject({
      untouched: true,
      answeredBy: null,
      word: { verdict: "changes-requested", by: rita.accountId, current: true },
    });
    expect(await listReviewQueue(rita.scope)).toHaveLength(1);
  });

  it("shows after a sign-off only what changed since, counted from the state that was sealed", async () => {
    granted(await recordAnswer(project, { itemId: "safe-errors", answer: result("pass"), version: 0 }));
    const { digest } = await getReviewCase(seat, "scorecard");
    granted(await recordSignoff(seat, { scope: "scorecard", digest }));
    const signed = await getReviewCase(seat, "scorecard");
    expect(signed).toMatchObject({ submission: null, baseline: null, signers: [{ name: "Rita Reviewer" }] });

    granted(await recordAnswer(project, { itemId: "safe-errors", answer: result("fail"), version: 1 }));
    const changed = await getReviewCase(seat, "scorecard");
    expect(changed).toMatchObject({ signers: [], baseline: { by: { name: "Rita Reviewer" }, mine: true } });
    expect(changed.items.filter((each) => each.changed)).toMatchObject([
      { itemId: "safe-errors", before: { result: "pass" }, after: { result: "fail" } },
    ]);
    expect(await listReviewQueue(rita.scope)).toMatchObject([{ kind: "outdated", scope: "scorecard" }]);
  });

  it("is not found from another workspace", async () => {
    await expect(getReviewCase(await aForgedScopeOn(project), "scorecard")).rejects.toThrow();
  });
});
