import type { Answer } from "../readiness/facts";
import type { Signal, SignalPick } from "./vocabulary";

/** What a pick records on an item, always as a self-claimed answer. */
export type Prefill = { itemId: string; answer: Extract<Answer, { kind: "result" }> };

export type SignalText = {
  title: string;
  question: string;
  /** What each pick describes. */
  picks: Readonly<Record<SignalPick, string>>;
  prefills: Readonly<Record<SignalPick, readonly Prefill[]>>;
};

/**
 * The two-minute triage, keyed by id; the order is that of `SIGNALS`.
 *
 * Only what the picked sentence itself says is pre-filled, and never one of the ten questions: a
 * keys-in-a-local-file project may still have a clean repository, so `secrets-not-in-git` stays open
 * there, and a blocker deserves a person who has read it.
 */
export const signals: Readonly<Record<Signal, SignalText>> = {
  auth: {
    title: "Auth",
    question: "Where do the keys live?",
    picks: {
      demo: "In a local `.env` file, the same keys on every laptop and on the server, with full access.",
      production:
        "In a secret manager or the host's own store: separate tokens per environment, each limited to what it needs, none in git.",
    },
    prefills: {
      demo: failing("environment-scoped-keys", "least-privilege-scopes", "rotation-without-redeploy"),
      production: passing("secrets-not-in-git", "environment-scoped-keys", "least-privilege-scopes"),
    },
  },
  latency: {
    title: "Latency",
    question: "What happens while something slow is running?",
    picks: {
      demo: "The page waits, with a spinner at best, until the answer comes or the request times out.",
      production:
        "The work moves to a background job at once; people see its progress and may leave the page.",
    },
    prefills: { demo: failing("async-long-jobs"), production: passing("async-long-jobs") },
  },
  errors: {
    title: "Errors",
    question: "What happens when a call to a vendor fails?",
    picks: {
      demo: "It is written to the console, and the user sees whatever came back.",
      production:
        "It gets one of our own error codes and a log line naming provider and endpoint, and a burst of them sends an alert.",
    },
    prefills: {
      demo: failing("safe-errors", "provider-logging", "alert-tested"),
      production: passing("safe-errors", "provider-logging"),
    },
  },
  data: {
    title: "Data",
    question: "What do the screens show: sample data or checked data?",
    picks: {
      demo: "Mock JSON, or vendor answers used exactly as they arrive.",
      production:
        "Live vendor answers, checked against a schema and turned into our own types before anything uses them.",
    },
    prefills: {
      demo: failing("response-schema-validation"),
      production: passing("response-schema-validation"),
    },
  },
  agents: {
    title: "Agents",
    question: "How does a language model act inside the app?",
    picks: {
      demo: "One prompt holds it all; whatever comes back is shown or run, and nothing is recorded.",
      production:
        "It chooses from named tools with checked inputs, and every call is recorded: who asked, which tool, what came back.",
    },
    prefills: {
      demo: failing("audit-trail", "agent-egress-allowlist"),
      // A trail of tool calls is not yet a trail of what people do.
      production: [{ itemId: "audit-trail", answer: { kind: "result", result: "partial" } }],
    },
  },
};

function passing(...itemIds: readonly string[]): readonly Prefill[] {
  return itemIds.map((itemId) => ({ itemId, answer: { kind: "result", result: "pass" } }));
}

function failing(...itemIds: readonly string[]): readonly Prefill[] {
  return itemIds.map((itemId) => ({ itemId, answer: { kind: "result", result: "fail" } }));
}
