import type { Item } from "../types";

export const logRedaction: Item = {
  id: "log-redaction",
  kind: "capability-check",
  number: 16,
  title: "Log redaction",
  statement:
    "Passwords, tokens and private data are removed before a log line is written, and a test with a marked value proves it.",
  weight: 1,
  severity: null,
  waivable: true,
  capabilities: ["logging", "secrets"],
  layers: ["observability"],
  reviews: ["data-isolation", "pre-launch"],
  priority: "observability",
  effort: "2h",
  evidence: { required: true, freshDays: 90 },
  references: [
    { standard: "AWS Well-Architected", id: "SEC", name: "Security" },
    { standard: "NIST AI RMF", id: "MANAGE", name: "Manage" },
    { standard: "OWASP ASVS 5", id: "V14", name: "Data Protection" },
    { standard: "OWASP ASVS 5", id: "V16", name: "Security Logging and Error Handling" },
  ],
  guidance: {
    meaning:
      "Logs are read by more people, and kept in more places, than the database: hosting dashboards, error trackers, chat alerts, a colleague's download folder. Whatever slips into them has left your protection. It usually slips in by accident, through a helpful line that prints the whole request, an error carrying a query, a recording of the screen. Redaction works at the source: a list of fields always masked, in one logger everybody uses, tried out with a made-up secret you then search for everywhere.",
    ifSkipped: `A pharmacy's ordering app logged every failed request "for now", body included. Failed sign-ins contained passwords that were nearly right; failed orders contained diagnoses. All of it went to an error tracker with twelve accounts, two of them of a former agency. The database had never been touched, and it still was a breach to be reported.`,
    test: `1. Pick two markers that exist nowhere else: \`canary-pass-7f3a\` and \`canary.7f3a@example.com\`.
2. In a test environment with production's log settings, sign in wrongly with them, register with them, reset that password, put the first into a form field and the second into a search, and provoke an error.
3. Call the API with \`-H "Authorization: Bearer canary-token-7f3a"\` and with \`?token=canary-query-7f3a\`.
4. Search for \`7f3a\` in the host's logs, the error tracker, session recordings, analytics, alert messages and proxy logs. **Good:** nothing, or \`[redacted]\`. **Bad:** any hit.
5. Look at one normal line. **Good:** still useful, with a request id, a user *id*, route, status and duration.
6. Ask who can open each of these places, and for how long lines are kept. **Good:** names and days.`,
    fixes: {
      "nextjs-supabase":
        'Use `pino` with `redact: { paths: ["req.headers.authorization", "req.headers.cookie", "password", "*.password", "*.token", "*.email"], censor: "[redacted]" }`; a `*` covers one level only, so log chosen fields, not objects. Ban `console.log(request)` with a lint rule. In Sentry set `sendDefaultPii: false` and scrub in `beforeSend`, and mask all text in Replay. Keep tokens out of URLs, since Vercel and Supabase log paths. In the database mind `log_statement` and auto-explain: they print parameters.',
      firebase:
        "Replace `console.log` by `logger` from `firebase-functions`, wrapped in your own function which accepts a list of allowed fields. Never log `request.data`, `request.auth.token` or `request.rawRequest.headers`. For what still slips through, add exclusion filters to Cloud Logging sinks, and restrict log views by IAM. Crashlytics and Analytics count as logs: no e-mail in custom keys or user properties. Set the retention of the `_Default` bucket deliberately; it keeps thirty days.",
      "node-postgres":
        "Fastify uses pino: set `redact`, and `serializers.req` to method, route and id only, because the default prints the URL with its query. With Express use `pino-http` and the same serializers. PostgreSQL errors carry values in `detail`: log `code`, `table` and `constraint` instead. Axios errors include `config.headers` with your key, so map vendor errors before logging. Let the proxy's log format use `$uri` instead of `$request`. Test the logger itself with a stream that fails upon a marker.",
      "python-fastapi":
        "Use `structlog` with a processor that masks keys such as `password`, `token`, `authorization`, `email`, recursively, placed before the renderer, and route the standard library's loggers through it. Switch off Uvicorn's access log, which prints query strings, and write your own line with route template and status. `RequestValidationError` contains the input: log `loc` and `type` only. Keep SQLAlchemy's `echo` off and set `hide_parameters=True`. In Sentry use `send_default_pii=False` and `include_local_variables=False`.",
      "ai-builder":
        "Generated code likes to print everything. Ask the builder to remove each `console.log` of requests, users and responses, in the interface and in server functions, and to write through one small function that lists what may be logged. Then run the marker test in the published app and look into the host's log panel yourself. Check whether the host shares logs with everyone on the project, and whether the builder's chat may read them.",
    },
    prompt:
      "Make logging in this repository free of secrets and personal data. First list every place that writes: loggers, console calls, error trackers, analytics, session recording, access logs, query logs, alerts, vendor error objects; for each give file and line, what it may contain, and who can read it. Propose one logger with an allow-list of fields, masking by key as a second net, and settings for each outside tool; wait for approval. Do not solve it by logging nothing: keep request id, user id, route, status, duration, error code. Do not delete existing logs, and do not rely on pattern matching alone. Tests: send marked values as password, token, e-mail, header, query and nested field through success, validation error and crash, capture all output, and fail on any marker.",
    humanOnly:
      "Decide what counts as private for your users and how long logs live. Purge what earlier versions leaked, rotate any secret found there, and ask whether someone has to be told.",
    goodEvidence: [
      "Search results for the marker in each place, dated, with zero hits",
      "CI output of the marker test",
      "A sample of ten ordinary lines from production, reviewed",
    ],
    badEvidence: [
      '"We do not log passwords"',
      "A redaction setting without a test",
      "A log extract with real customers in it",
    ],
  },
};
