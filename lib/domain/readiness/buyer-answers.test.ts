import { expect, test } from "vitest";
import { currentCatalogue } from "../catalogue/current";
import { assessReadiness } from "./assess";
import { buyerAnswersOf } from "./buyer-answers";
import { emptyFacts } from "./change";
import type { CheckResult, Facts } from "./facts";

const AT = "2026-11-21T12:00:00.000Z";

function answersWith(results: Record<string, CheckResult>) {
  const items: Facts["items"] = Object.fromEntries(
    Object.entries(results).map(([itemId, result]) => [
      itemId,
      {
        answer: { kind: "result", result },
        note: "",
        source: "person",
        answeredBy: "ada",
        answeredAt: AT,
        approval: null,
      },
    ]),
  );
  return buyerAnswersOf(assessReadiness(currentCatalogue, { ...emptyFacts(), items }, AT).items);
}

test("a buyer hears unknown for everything nobody has assessed", () => {
  expect(answersWith({}).map((answer) => answer.verdict)).toEqual(Array(5).fill("unknown"));
});

test("the first item carries the answer, with how far it can be believed", () => {
  const [rotate, contracts, jobs] = answersWith({
    "rotation-without-redeploy": "pass",
    "contract-tests-ci": "partial",
    "async-long-jobs": "fail",
  });
  expect(rotate).toMatchObject({ verdict: "yes", trust: "self-claimed" });
  expect(contracts?.verdict).toBe("partly");
  expect(jobs?.verdict).toBe("no");
});

test("a supporting item that fails weakens a yes without turning it", () => {
  const [rotate] = answersWith({ "rotation-without-redeploy": "pass", "secrets-not-in-git": "fail" });
  expect(rotate).toMatchObject({ verdict: "yes", weakenedBy: ["secrets-not-in-git"] });
});
