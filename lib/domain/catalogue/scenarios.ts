import type { Reply } from "../readiness/facts";
import { REVIEWS, type Review } from "./types";
import { SCENARIOS, type Scenario, STAGES, type Stage } from "./vocabulary";

export type ScenarioKind = "launch" | "priority" | "demo";

export type ScenarioText = {
  title: string;
  sentence: string;
  kind: ScenarioKind;
  /** Reviews that become mandatory before GO. */
  reviews: readonly Review[];
  /** Null where the scenario says nothing about the target. */
  targetStage: Stage | null;
  /** Items that are the least to have in place, whatever the target. */
  minimumItems: readonly string[];
  /** Items that move up among the next steps. */
  raisedItems: readonly string[];
};

/** The launch scenarios, keyed by id; the order is that of `SCENARIOS`. */
export const scenarios: Readonly<Record<Scenario, ScenarioText>> = {
  medical: launch(
    "Medical data",
    "It touches health, symptoms, treatment or anything a doctor would keep confidential.",
  ),
  financial: launch("Financial data", "It touches accounts, salaries, invoices or advice that moves money."),
  "confidential-company-data": launch(
    "Confidential company data",
    "It holds contracts, plans, source code or numbers a company would not publish.",
  ),
  "personal-data": launch(
    "Personal data",
    "It holds names, e-mail addresses or anything else that points at a living person.",
  ),
  payments: launch("Payments", "Money is charged, refunded or paid out through it."),
  "roles-and-permissions": launch("Several roles", "Different people may see or do different things."),
  "many-real-users": launch("Many real users", "People you have never met will sign up and rely on it."),
  "legal-or-compliance": launch(
    "Legal or compliance exposure",
    "A contract, a regulator or an auditor may ask you to prove how it works.",
  ),
  "long-running-jobs": {
    title: "Long-running jobs",
    sentence: "Some work takes longer than five seconds: analysis, imports, video, agents.",
    kind: "priority",
    reviews: [],
    targetStage: null,
    minimumItems: [],
    raisedItems: ["async-long-jobs", "outbound-retries", "provider-logging"],
  },
  "investor-prototype": demo(
    "Investor prototype",
    "It exists to be shown in a meeting, with made-up data.",
    "demo",
  ),
  "demand-test": demo(
    "Demand test",
    "It exists to learn whether anyone wants it, with a few invited people.",
    "closed-pilot",
  ),
  "internal-tool": demo(
    "Internal tool",
    "Only colleagues use it, and losing a day of it would be a nuisance, no more.",
    "closed-pilot",
  ),
  "personal-project": demo("Personal project", "You are its only user.", "demo"),
};

/** Sensitive data asks for these even when no launch scenario was picked. */
const DATA_REVIEWS: readonly Review[] = ["security", "permission", "data-isolation"];

/**
 * The reviews that must be done before GO, in the order of `REVIEWS`. Sensitive data, or doubt about
 * it, counts like a scenario of its own; the strictest of everything picked wins.
 * `dataSensitivityReply` is null while the question is unanswered.
 */
export function mandatoryReviews(
  picked: readonly Scenario[],
  dataSensitivityReply: Reply | null,
): readonly Review[] {
  const fromData = dataSensitivityReply === "yes" || dataSensitivityReply === "not-sure" ? DATA_REVIEWS : [];
  const asked = new Set([...picked.flatMap((scenario) => scenarios[scenario].reviews), ...fromData]);
  return REVIEWS.filter((review) => asked.has(review));
}

/** The stage to aim for: the highest any picked scenario names, and Beta when none names one. */
export function suggestedTargetStage(picked: readonly Scenario[]): Stage {
  const named = new Set(picked.map((scenario) => scenarios[scenario].targetStage));
  return STAGES.findLast((stage) => named.has(stage)) ?? "beta";
}

/** The least to have in place for the picked scenarios, each item once. */
export function minimumItems(picked: readonly Scenario[]): readonly string[] {
  return [...new Set(inOrder(picked).flatMap((scenario) => scenarios[scenario].minimumItems))];
}

/** The items the picked scenarios move up among the next steps, each once, most urgent first. */
export function raisedItems(picked: readonly Scenario[]): readonly string[] {
  return [...new Set(inOrder(picked).flatMap((scenario) => scenarios[scenario].raisedItems))];
}

function inOrder(picked: readonly Scenario[]): readonly Scenario[] {
  return SCENARIOS.filter((scenario) => picked.includes(scenario));
}

function launch(title: string, sentence: string): ScenarioText {
  return {
    title,
    sentence,
    kind: "launch",
    reviews: REVIEWS,
    targetStage: "production",
    minimumItems: [],
    raisedItems: [],
  };
}

/** A thin proxy and keys of its own cost an afternoon and spare even a demo the leaked-key bill. */
function demo(title: string, sentence: string, targetStage: Stage): ScenarioText {
  return {
    title,
    sentence,
    kind: "demo",
    reviews: [],
    targetStage,
    minimumItems: ["backend-proxy", "environment-scoped-keys"],
    raisedItems: [],
  };
}
