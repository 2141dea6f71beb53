import type { IntegrationTemplate } from "./template";

/** Kinds of dependency, for a vendor of any name. */
export const genericTemplates: readonly IntegrationTemplate[] = [
  {
    id: "data-agent",
    title: "Data-agent backend: task, progress, file",
    record: {
      purpose: "Works on files or questions for minutes and returns a result.",
      kind: "sse",
      pattern: "data-agent-backend",
      expectedLatencyMs: 120_000,
    },
    advice: [
      "Create a task, follow its progress over SSE, then download the artefact; never wait in the request.",
      "Call it through your own proxy: one key on your server, a budget, and every run logged.",
      "A stream may break: carry on from the last event id, or read the task again.",
    ],
    sources: ["WHATWG HTML: Server-sent events", "The vendor’s own documentation of tasks and artefacts"],
  },
  {
    id: "generic-rest",
    title: "Any REST API",
    record: { kind: "rest" },
    advice: [
      "Set a timeout: most clients wait for ever by default.",
      "Retry what is safe to repeat, with growing waits, and honour Retry-After.",
    ],
    sources: ["RFC 9110: HTTP semantics", "The vendor’s own API reference"],
  },
  {
    id: "generic-webhook",
    title: "Any webhook",
    record: { kind: "webhook" },
    advice: [
      "Verify the signature over the raw body, and refuse what is older than a few minutes.",
      "Answer at once and do the work in a job; the same event may come twice.",
    ],
    sources: ["Standard Webhooks specification", "The vendor’s own documentation of webhooks"],
  },
  {
    id: "generic-sse",
    title: "Any stream (SSE)",
    record: { kind: "sse" },
    advice: ["Resume from Last-Event-ID.", "Say what the user sees while the stream is silent."],
    sources: ["WHATWG HTML: Server-sent events"],
  },
  {
    id: "generic-batch",
    title: "Any batch or file exchange",
    record: { kind: "batch" },
    advice: [
      "Make a run repeatable: the same file twice changes nothing twice.",
      "Raise an alarm when a run does not come, not only when one fails.",
    ],
    sources: ["The partner’s description of the file and its schedule"],
  },
];
