import type { Facts } from "../readiness/facts";
import type { ItemResult, Readiness } from "../readiness/readiness-types";

export const RELEASE_QUESTIONS = ["vendor-slas", "rollback", "contract-tests", "async-ux"] as const;
export type ReleaseQuestion = (typeof RELEASE_QUESTIONS)[number];

export type ReleaseAnswer = {
  /** Null while nobody has said. */
  answer: "yes" | "no" | null;
  note: string;
};
export type ReleaseAnswers = Readonly<Record<ReleaseQuestion, ReleaseAnswer>>;

/** The four questions asked of every release, whatever the assessment says (product.md §3). */
export const releaseQuestions: Readonly<Record<ReleaseQuestion, { title: string; sentence: string }>> = {
  "vendor-slas": {
    title: "Vendor SLAs and status pages",
    sentence: "Are the SLA and the status page of every vendor this release depends on known?",
  },
  rollback: {
    title: "Rollback owner and runbook",
    sentence: "Is one person on call to roll this release back, with a runbook that says how?",
  },
  "contract-tests": {
    title: "Contract tests",
    sentence: "Does CI hold every vendor to its contract, and was it green for this very build?",
  },
  "async-ux": {
    title: "Long jobs",
    sentence: "Does everything above five seconds leave the request and show its progress?",
  },
};

/** What the assessment already knows about the four; the rest is for the person who decides. */
export function prefilledAnswers(
  readiness: Pick<Readiness, "items">,
  facts: Pick<Facts, "runbookComplete" | "rollbackPlanComplete">,
): ReleaseAnswers {
  const counted = (itemId: string) => readiness.items[itemId]?.counted ?? "not-assessed";
  const plans = facts.runbookComplete && facts.rollbackPlanComplete;
  return {
    "vendor-slas": blank(),
    rollback: plans
      ? yes("Runbook and rollback plan are complete.")
      : fromItem(counted("detect-and-reverse")),
    "contract-tests": fromItem(counted("contract-tests-ci")),
    "async-ux": fromItem(counted("async-long-jobs")),
  };
}

function fromItem(counted: ItemResult): ReleaseAnswer {
  switch (counted) {
    case "pass":
      return yes("");
    case "not-applicable":
      return yes("The assessment says this does not apply.");
    case "partial":
    case "fail":
      return { answer: "no", note: "" };
    case "not-assessed":
      return blank();
    default:
      return counted satisfies never;
  }
}

function yes(note: string): ReleaseAnswer {
  return { answer: "yes", note };
}

function blank(): ReleaseAnswer {
  return { answer: null, note: "" };
}
