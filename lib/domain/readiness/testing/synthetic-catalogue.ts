import type { Catalogue, Guidance, Item } from "../../catalogue/types";

type Override = Partial<Omit<Item, "id" | "kind" | "number">>;

const GUIDANCE: Guidance = {
  meaning: "",
  ifSkipped: "",
  test: "",
  fixes: { "nextjs-supabase": "", firebase: "", "node-postgres": "", "python-fastapi": "", "ai-builder": "" },
  prompt: "",
  humanOnly: "",
  goodEvidence: [],
  badEvidence: [],
};

const PLAIN: Omit<Item, "id" | "kind" | "number" | "weight"> = {
  title: "",
  statement: "",
  severity: null,
  waivable: true,
  capabilities: ["logging"],
  layers: [],
  reviews: [],
  priority: "rest",
  effort: "2h",
  evidence: { required: true, freshDays: 90 },
  references: [],
  guidance: GUIDANCE,
};

/**
 * A small catalogue with one item of every sort the rules tell apart. Its ids are real ones, so that
 * the real tables (contradictions, risks, scenarios) bear on it too.
 */
export const syntheticCatalogue: Catalogue = {
  version: "test.1",
  items: [
    check(1, "secrets-not-in-git", { priority: "secrets", reviews: ["security"] }),
    check(2, "async-long-jobs", { priority: "async", effort: "1day" }),
    check(3, "response-schema-validation", { priority: "validation" }),
    check(4, "outbound-retries", {}),
    check(5, "provider-logging", { priority: "observability" }),
    check(6, "contract-tests-ci", { priority: "validation", effort: "more" }),
    question(1, "data-sensitivity", {
      weight: 0,
      evidence: { required: false, freshDays: 180 },
      question: { safe: "no", scoping: true },
    }),
    question(2, "user-isolation", { weight: 5, severity: "critical", reviews: ["data-isolation"] }),
    question(5, "key-exposure", { weight: 5, severity: "critical", waivable: false, reviews: ["security"] }),
    question(6, "server-permissions", {
      severity: "blocker",
      reviews: ["permission"],
      question: { safe: "yes" },
    }),
    question(8, "traceable-logs", { severity: "major", question: { safe: "yes", parts: ["one", "two"] } }),
    question(9, "recoverable-data", {
      severity: "blocker",
      reviews: ["pre-launch"],
      question: { safe: "yes", parts: ["one", "two"] },
    }),
    capabilityCheck(1, "backend-proxy", { reviews: ["security"], effort: "15min" }),
    capabilityCheck(2, "restore-drill", { evidence: { required: false, freshDays: 30 } }),
    capabilityCheck(3, "alert-tested", {}),
  ],
};

function check(number: number, id: string, override: Override): Item {
  return { ...PLAIN, weight: 3, ...override, id, number, kind: "check" };
}

function question(number: number, id: string, override: Override): Item {
  return { ...PLAIN, weight: 3, question: { safe: "no" }, ...override, id, number, kind: "question" };
}

function capabilityCheck(number: number, id: string, override: Override): Item {
  return { ...PLAIN, weight: 1, ...override, id, number, kind: "capability-check" };
}
