import type { Item } from "../types";

export const approvalGate: Item = {
  id: "approval-gate",
  kind: "capability-check",
  number: 5,
  title: "Approval gate",
  statement:
    "Payments, deletions, messages to others and other consequential writes proposed by software wait for a person, who approves exactly what will happen.",
  weight: 1,
  severity: null,
  waivable: true,
  capabilities: ["permissions", "input-validation"],
  layers: ["orchestration", "auth"],
  reviews: ["permission"],
  priority: "rest",
  effort: "1day",
  evidence: { required: true, freshDays: 90 },
  references: [
    { standard: "AWS Well-Architected", id: "SEC", name: "Security" },
    { standard: "NIST AI RMF", id: "GOVERN", name: "Govern" },
    { standard: "ISO/IEC 42001", id: "8", name: "Operation" },
    { standard: "OWASP ASVS 5", id: "V2", name: "Validation and Business Logic" },
    { standard: "OWASP ASVS 5", id: "V8", name: "Authorization" },
  ],
  guidance: {
    meaning:
      "Some actions cannot be taken back: money sent, records deleted, a thousand mails delivered. When a script or a language model may trigger them alone, one misread sentence is enough. An approval gate puts a person between the proposal and the act. They see what exactly will happen, to whom and for how much; they say yes or no; and the server performs that and nothing else. The gate stands on the server, so no prompt, button or clever phrasing walks around it.",
    ifSkipped:
      "A support assistant could issue refunds by itself. A customer pasted a long complaint that ended with instructions addressed to the assistant, and it obeyed them: forty refunds over a weekend, each politely explained. Nothing had been hacked. The assistant had been given a payment tool and no one to ask.",
    test: `1. List the actions that spend money, delete, publish, message outsiders or change access. **Good:** the list exists, with a limit above which a person decides. **Bad:** you are unsure what the agent can do.
2. In a test environment ask for one of them, for example a refund. **Good:** it appears as *waiting*, with recipient and amount, and nothing has happened at the vendor.
3. Call the endpoint that executes it directly, without approval. **Good:** 403 or 409. **Bad:** it runs.
4. Propose one amount, approve it, then change the amount before execution. **Good:** the approval no longer fits. **Bad:** the new amount goes through.
5. Replay the approved call. **Good:** it runs once.
6. Try to approve your own proposal. **Good:** refused, or openly labelled if you work alone.`,
    fixes: {
      "nextjs-supabase":
        "Create an `approvals` table: action, payload as `jsonb`, SHA-256 of the payload, `requested_by`, `approved_by`, `approved_at`, `expires_at`, `executed_at`. Row-level security lets people insert nothing directly; a server action proposes, another approves after checking role and `approved_by <> requested_by`. Execution claims it with one `update ... set executed_at = now() where id = $1 and approved_at is not null and executed_at is null and expires_at > now() returning payload`, and uses only that payload. Pass the id as the vendor's idempotency key.",
      firebase:
        "Keep proposals in an `approvals` collection that rules make read-only for clients. One callable function proposes, a second approves after checking the role on the server, and a third executes inside `runTransaction`: read the document, verify approved, unexpired and unexecuted, mark it executing. Call the vendor afterwards with the document id as idempotency key, then record the outcome. Language-model tools may call only the first function; give them a service account without permission to invoke the others.",
      "node-postgres":
        "Give the agent a tool that inserts a proposal and nothing more; the process that runs the agent holds no payment key. Show the stored payload, not the model's description of it. Claim it with one `update ... where approved_at is not null and executed_at is null returning *`, then call the vendor with an `Idempotency-Key`. For waits of hours or days, Inngest's `step.waitForEvent` or a Temporal signal holds the workflow without a process running. Set limits in data: under ten euros automatic, above it one person, above a thousand two.",
      "python-fastapi":
        "Model it as states: `proposed → approved → executing → done | failed`, changed by `UPDATE ... WHERE state = ...` with a row count of one. `POST /approvals/{id}/approve` depends on a role check and refuses the requester. Hash the payload with canonical JSON and compare before execution. In LangGraph, `interrupt()` with a persistent checkpointer pauses the graph for a person; still check the approval in the endpoint that acts, because the graph is not a security boundary. Temporal signals serve the same purpose for long workflows.",
      "ai-builder":
        "Take the payment, deletion and mailing keys away from whatever the assistant or automation runs in. Ask the builder for a *pending actions* table, a page where a named role approves or declines, and a server function that acts only on approved rows, once. On Zapier, Make or n8n insert the approval step they offer before the acting step. Try to go around it with the developer tools: call the acting function yourself, signed in as an ordinary user.",
    },
    prompt:
      "Put an approval gate in front of consequential actions. First list every place in this repository where code, a scheduled job or a language-model tool can spend money, delete or publish data, message people outside, or change permissions; give file, line and what would happen if it ran wrongly a hundred times. Propose which need a person and at what limit, and wait for my decision. Then build: proposals stored with the exact payload and its hash, approval by a permitted person other than the requester, expiry, execution exactly once with a vendor idempotency key, and an audit entry for each step. Do not enforce anything only in a prompt or in the interface, and do not give the model credentials that can act. Test: unapproved, changed, expired, repeated and self-approved calls are all refused.",
    humanOnly:
      "Decide what a mistake may cost before someone must look, and who looks. Keep the number of requests small enough to be read: a person who approves fifty an hour approves nothing.",
    goodEvidence: [
      "A recording of a refused direct call, then the same action approved by a second person",
      "CI output of the five refusal tests",
      "The list of gated actions with limits and approvers, dated",
    ],
    badEvidence: [
      "A confirmation dialogue in the browser",
      'A system prompt that says "always ask first"',
      "A log of actions, written after they happened",
    ],
  },
};
