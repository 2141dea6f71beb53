import { describe, expect, it } from "vitest";
import type { ProjectScope } from "@/lib/auth/scope";
import { atInstant } from "@/lib/clock";
import { answer, aReviewedProject, fail, type ReviewCast, scopeDigestOf } from "@/lib/db/testing/review";
import { granted } from "@/lib/db/testing/world";
import { readSealed, verifySealed } from "@/lib/domain/signoffs/sealed-document";
import { adoptChecks } from "@/lib/features/checks/commands/adopt-checks";
import { aNewerVersion } from "@/lib/features/checks/testing/drafts";
import { addEvidence } from "@/lib/features/evidence/commands/add-evidence";
import { setScenarios } from "@/lib/features/projects/commands/set-scenarios";
import { submitScope } from "@/lib/features/submissions/commands/submit-scope";
import { recordSignoff } from "./commands/record-signoff";
import {
  getAuthors,
  getQuorum,
  getSealedDocument,
  getSealedFacts,
  getSignoff,
  getSignoffDifference,
  listSignoffs,
  placeOfSignoff,
} from "./queries";

const scope = "scorecard";
const integrations = { added: [], removed: [], revised: [] };

async function signed(workspace: string): Promise<ReviewCast & { signoffId: string }> {
  const cast = await aReviewedProject(workspace);
  granted(await submitScope(cast.project, { scope }));
  return { ...cast, signoffId: await sign(cast.review) };
}

async function sign(review: ProjectScope): Promise<string> {
  const digest = await scopeDigestOf(review, scope);
  return granted(await recordSignoff(review, { scope, digest })).signoffId;
}

describe("A sign-off", () => {
  it("holds for as long as nothing in its scope changes, however much time passes", async () => {
    const { project, signoffId } = await signed("Holds");
    await answer(project, "user-isolation", { kind: "replies", replies: ["no"] });

    const later = new Date(Date.now() + 400 * 86_400_000).toISOString();
    const seen = await atInstant(later, () => getSignoff(project, signoffId));

    expect(seen).toMatchObject({ standing: "holds", revoked: null, selfApproved: false });
    expect(await getSignoffDifference(project, signoffId)).toEqual({ items: [], other: [], integrations });
  });

  it("is outdated by a change in its scope, shows exactly that, and holds again when it is taken back", async () => {
    const { project, signoffId } = await signed("Outdated");
    await answer(project, "secrets-not-in-git", fail);

    expect(await getSignoff(project, signoffId)).toMatchObject({ standing: "outdated" });
    const { items, other } = await getSignoffDifference(project, signoffId);
    expect(other).toEqual([]);
    expect(items).toMatchObject([
      { itemId: "secrets-not-in-git", result: { before: "pass", after: "fail" }, note: null, waivers: null },
    ]);
    expect((await getSealedFacts(project, signoffId)).items["secrets-not-in-git"]?.answer).toMatchObject({
      result: "pass",
    });
    await answer(project, "secrets-not-in-git");
    expect(await getSignoff(project, signoffId)).toMatchObject({ standing: "holds" });
  });

  it("is outdated by other launch scenarios too", async () => {
    const { project, signoffId } = await signed("Scenarios");
    granted(await setScenarios(project, { scenarios: ["payments"] }));

    expect(await getSignoff(project, signoffId)).toMatchObject({ standing: "outdated" });
    expect(await getSignoffDifference(project, signoffId)).toEqual({
      items: [],
      other: ["scenarios"],
      integrations,
    });
  });

  it("is outdated by a newer version of the workspace's checks only where that changes its scope", async () => {
    const { project, review, ada, signoffId } = await signed("Checks");
    granted(await setScenarios(project, { scenarios: ["payments"] }));
    const digest = await scopeDigestOf(review, "security");
    granted(await submitScope(project, { scope: "security" }));
    const security = granted(await recordSignoff(review, { scope: "security", digest })).signoffId;
    granted(await setScenarios(project, { scenarios: [] }));

    const to = await aNewerVersion(ada.scope, { reviews: ["security"] });
    granted(await adoptChecks(project, { to }));
    granted(await setScenarios(project, { scenarios: ["payments"] }));

    expect(await getSignoffDifference(project, security)).toMatchObject({ other: ["checksVersion"] });
    expect(await getSignoff(project, security)).toMatchObject({ standing: "outdated" });
    granted(await setScenarios(project, { scenarios: [] }));
    expect(await getSignoff(project, signoffId)).toMatchObject({ standing: "holds" });
    expect(await getSignoffDifference(project, signoffId)).toEqual({ items: [], other: [], integrations });
    const document = await getSealedDocument(project, security);
    expect(verifySealed(document)).toMatchObject({ holds: true });
  });

  it("comes as a document that gives the signed digest, still after the project moved on", async () => {
    const { project, signoffId, rae } = await signed("Sealed");
    const { digest } = await getSignoff(project, signoffId);
    await answer(project, "secrets-not-in-git", fail, "A key was found.");

    const document = readSealed(JSON.stringify(await getSealedDocument(project, signoffId)));

    expect(document).toMatchObject({ scope, digest, by: { id: rae.accountId, name: "Rae Reviewer" } });
    expect(document && verifySealed(document)).toEqual({ computed: digest, holds: true, differing: [] });
  });

  it("is listed latest first, page after page, and by scope", async () => {
    const { project, review } = await signed("Listed");
    await answer(project, "safe-errors");
    await sign(review);

    const [latest, ...rest] = await listSignoffs(project, { limit: 1 });
    expect(rest).toEqual([]);
    const next = latest && (await listSignoffs(project, { after: placeOfSignoff(latest) }));
    expect([latest, ...(next ?? [])].map((each) => each?.standing)).toEqual(["holds", "outdated"]);
    expect(await listSignoffs(project, { scope: "questions" })).toEqual([]);
  });
});

describe("The authors of a project", () => {
  it("are whoever wrote what stands, by item", async () => {
    const { project, ada } = await aReviewedProject("Authors");
    const content = { kind: "note", body: "Clean." } as const;
    granted(await addEvidence(project, { title: "Scan", itemIds: ["safe-errors"], content }));

    expect(await getAuthors(project)).toEqual({
      "secrets-not-in-git": [ada.accountId],
      "safe-errors": [ada.accountId],
    });
  });
});

describe("The quorum", () => {
  it("is one for every scope until somebody sets another", async () => {
    const { project } = await aReviewedProject("Quorum");
    expect((await getQuorum(project)).quorum).toMatchObject({ scorecard: 1, "pre-launch": 1 });
  });
});
