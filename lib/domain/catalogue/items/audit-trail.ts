import type { Item } from "../types";

export const auditTrail: Item = {
  id: "audit-trail",
  kind: "capability-check",
  number: 15,
  title: "Audit trail",
  statement:
    "Every consequential action leaves a record of who did what to what, when and through which door, in a place the app itself cannot rewrite.",
  weight: 1,
  severity: null,
  waivable: true,
  capabilities: ["logging", "permissions"],
  layers: ["observability"],
  reviews: ["permission", "pre-launch"],
  priority: "observability",
  effort: "1day",
  evidence: { required: true, freshDays: 90 },
  references: [
    { standard: "AWS Well-Architected", id: "SEC", name: "Security" },
    { standard: "AWS Well-Architected", id: "OPS", name: "Operational Excellence" },
    { standard: "NIST AI RMF", id: "MEASURE", name: "Measure" },
    { standard: "ISO/IEC 42001", id: "A.6.2.8", name: "AI system recording of event logs" },
    { standard: "OWASP ASVS 5", id: "V16", name: "Security Logging and Error Handling" },
  ],
  guidance: {
    meaning:
      "Sooner or later somebody asks: who changed this, and was it a person or the assistant? A log for debugging cannot answer, because it is noisy, short-lived and editable. An audit trail is a separate, append-only record of the actions that matter: sign-ins, role changes, exports, payments, deletions, support staff looking into an account, each tool call of an agent with the person it acted for. It is written together with the act, and nobody who can act can rewrite it.",
    ifSkipped:
      "A bookkeeping app's customer found a supplier's account number altered, and forty thousand paid to it. Was it an employee, an intruder, the import, the assistant? The row held the new number and a time. Four parties suspected one another for months. A line naming the session and the old value would have ended it in a minute.",
    test: `1. Sign in with a test account, change a role, export a list, delete something, and let the assistant do one thing for you.
2. Look the four up. **Good:** each has actor, action, object, time in UTC, outcome, and door (web, API, agent, job), with old and new value where it matters. **Bad:** you search raw logs.
3. For the agent's action. **Good:** both are named, the person and the tool. **Bad:** "system".
4. Connect as the app does and, with your own table and column names, try \`delete from audit_log where false;\`, then \`update audit_log set actor_id = actor_id where false;\`. **Good:** permission denied for both.
5. Make an action fail on purpose. **Good:** the refused attempt is recorded too.
6. Search the trail for your test password or a file's contents. **Good:** nothing.`,
    fixes: {
      "nextjs-supabase":
        'Create `audit_log` in a schema the API does not expose, and fill it by triggers or by a `security definer` function called in the same transaction as the change. Note that a server action making several REST calls is not one transaction: use a single `rpc`. Revoke `update, delete, truncate` from `anon`, `authenticated` and `service_role`. In triggers `auth.uid()` names the person; for calls with the secret key pass the actor explicitly, or all becomes "system". Supabase\'s own Auth log covers sign-ins.',
      firebase:
        "Write an `audit` document in the same `runTransaction` or batch as the change, from functions; rules allow clients neither to write nor to change it. The Admin SDK ignores rules, so export to a place the app's service account cannot alter: a log bucket with a locked retention, through Cloud Logging. Enable *Data Access* audit logs for Firestore and Identity Platform in IAM, which are off by default. For direct client writes, `onDocumentWrittenWithAuthContext` tells you who made them.",
      "node-postgres":
        "Insert the audit row in the same transaction as the change, through one function every command must use. Grant the app's role `insert` and `select` only; a trigger that raises on update or delete guards against mistakes, a separate owner against the app. Chain rows by hash (previous hash plus canonical content) under a per-tenant head row, and copy the newest hash elsewhere daily, so that cutting off the tail shows. Store actor ids, not names, so a person can be forgotten.",
      "python-fastapi":
        "Collect the actor, request id and door in a `ContextVar` set by a dependency, and let an SQLAlchemy `before_flush` listener or, plainer, an explicit `record(event)` in each command add the row within the same session. Bulk `update()` and raw SQL bypass ORM events, which is why the explicit call is safer. Celery tasks receive the initiating user's id. Give Alembic's owner and the app different roles, and `REVOKE UPDATE, DELETE, TRUNCATE` in the migration.",
      "ai-builder":
        "Ask for one table and one server function: every server function that changes something important calls it, with the person taken from the verified session and not from the page. Then take the right to update and delete away from the role the app uses; in Supabase-based projects do it in the SQL editor. For the assistant, store the tool's name, its input and its result beside the person's id. The builder's own chat history is no audit trail.",
    },
    prompt:
      "Add an append-only audit trail to this project. First list the actions that deserve a record (sign-in and failure, role and membership, export, payment, deletion, settings, support access, agent tool calls, refused attempts), with file and line, and who the actor is on each door. Propose the row's shape, which fields keep old and new values, retention, and the database grants that make it append-only for the app; wait for approval. Write the row in the same transaction as the act. Do not store passwords, tokens, file contents or more personal data than an id; do not reuse the debug log; do not swallow a failure to record. Tests: each listed action leaves exactly one row, a rolled-back action leaves none, refused ones leave theirs, the app's role cannot update or delete, the agent's rows name the person.",
    humanOnly:
      "Decide what must be recorded, how long, and who may read it; the trail is itself sensitive. Tell people it exists where the law or fairness asks for it.",
    goodEvidence: [
      "An extract of the trail for one scripted test day, including an agent's action",
      "Terminal output of update and delete being refused for the app's role",
      "CI output showing one row per action and none after a rollback",
    ],
    badEvidence: [
      "A screenshot of the hosting provider's request log",
      "A trail the administrator page can edit",
      'Rows that all say "system"',
    ],
  },
};
