/** What a careful buyer asks, and the items whose state answers it (product.md §2.8). */
export type BuyerQuestion = {
  id: string;
  question: string;
  /** Why a buyer asks. */
  reason: string;
  /** The first item carries the answer; the others support it. */
  itemIds: readonly [string, ...string[]];
};

export const buyerQuestions: readonly BuyerQuestion[] = [
  {
    id: "rotate-keys",
    question: "Can you rotate a key without redeploying the user interface?",
    reason: "A leaked key is replaced in minutes or in days; the answer says which.",
    itemIds: ["rotation-without-redeploy", "backend-proxy", "secrets-not-in-git"],
  },
  {
    id: "contract-tests",
    question: "Does CI run a contract test for every vendor?",
    reason: "Vendors change their answers without asking. Somebody should notice before the users do.",
    itemIds: ["contract-tests-ci", "response-schema-validation"],
  },
  {
    id: "long-jobs",
    question: "Do long jobs run in the background, with progress people can see?",
    reason: "A frozen page is pressed again, and the second press may pay, send or delete twice.",
    itemIds: ["async-long-jobs", "outbound-retries"],
  },
  {
    id: "which-provider-failed",
    question: "When something fails, can you say which provider failed, and when?",
    reason: "Support that cannot tell its own fault from a vendor's can fix neither.",
    itemIds: ["provider-logging", "traceable-logs", "safe-errors"],
  },
  {
    id: "approval-gate",
    question: "Does a person approve payments and other consequential writes?",
    reason: "Software, and a model above all, will one day decide wrongly with complete confidence.",
    itemIds: ["approval-gate", "audit-trail"],
  },
];
