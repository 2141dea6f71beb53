import type { Item } from "../types";

export const traceableLogs: Item = {
  id: "traceable-logs",
  kind: "question",
  number: 8,
  title: "Traceable logs",
  statement: "Can problems be traced, none of them swallowed, with no private data in the logs?",
  weight: 3,
  severity: "major",
  waivable: true,
  capabilities: ["logging"],
  layers: ["observability"],
  reviews: ["pre-launch"],
  priority: "observability",
  effort: "1day",
  evidence: { required: true, freshDays: 90 },
  references: [
    { standard: "OWASP ASVS 5", id: "V16", name: "Security Logging and Error Handling" },
    { standard: "OWASP ASVS 5", id: "V14", name: "Data Protection" },
    { standard: "AWS Well-Architected", id: "OPS", name: "Operational Excellence" },
    { standard: "NIST AI RMF", id: "MEASURE", name: "Measure" },
  ],
  question: {
    safe: "yes",
    parts: [
      "Can a problem a user reports be traced to its cause in the logs, with no error swallowed on the way?",
      "Are the logs free of private data: passwords, keys, tokens, contact details, what users wrote?",
    ],
  },
  guidance: {
    meaning:
      "Two things at once. First, when something goes wrong, a trace remains: a user gives you the reference from the error message, and within minutes you can say what failed, where, at which vendor, and for whom. That fails when code catches an error and carries on as if nothing had happened. Second, logs are read by more people and more vendors than the database ever is, so they hold ids, codes and times rather than names, messages, passwords or keys. Logging nothing and logging everything both fail; the art is to keep the thread and leave out the person.",
    ifSkipped: `A tutoring platform lost one booking in thirty. The code around the calendar vendor caught every error and returned "ok". For five weeks support apologised to parents while the dashboard stayed green. In despair somebody logged complete requests, and the cause was found within an hour: an expired token. Those logs, holding names of children, their addresses and parents' session cookies, stayed readable in a shared log tool for another four months. The second problem had to be reported to the authorities; the first only to the parents.`,
    test: `1. Cause a harmless error in the live app: open a record that does not exist, or upload a broken file. **Good:** a friendly message with a reference. **Bad:** a blank page, a stack trace, or "success".
2. Start a clock and find that reference in your logs. **Good:** within five minutes you see time, route, user id, cause. **Bad:** nothing, or only "Error".
3. Make a vendor fail on staging (wrong key, address blocked) and use the feature. **Good:** an entry with vendor, status, latency. **Bad:** silence.
4. Look for swallowed errors:
   \`\`\`sh
   grep -rnE "catch *(\\([^)]*\\))? *\\{ *\\}|\\.catch\\(\\(\\) *=>" --include="*.ts" --include="*.tsx" --include="*.js" src app lib
   grep -rnE -A1 "except.*:" --include="*.py" . | grep -w pass
   \`\`\`
   **Good:** none, or each with a reason beside it.
5. Export an hour of logs and search it: \`grep -aiE "password|bearer |sk_live|set-cookie|@[a-z0-9-]+\\.[a-z]" logs.txt\`. **Good:** nothing, or masked. **Bad:** addresses, tokens, sentences users wrote.
6. Read one line of every log tool you send to, error tracking and session replay included.`,
    fixes: {
      "nextjs-supabase": `Log JSON to stdout with pino and let the host collect it:

\`\`\`ts
export const log = pino({ redact: [
  "password", "*.password", "*.token", "headers.cookie", "headers.authorization",
] });
\`\`\`

A wildcard covers one level only, so log chosen fields rather than whole objects. Catch the rest centrally: \`onRequestError\` in \`instrumentation.ts\`, with \`error.tsx\` showing \`error.digest\` as the reference. Supabase calls do not throw; they return \`{ data, error }\`, and an unchecked \`error\` is a swallowed one. Write a request id into each line and into the error row. In Sentry keep \`sendDefaultPii: false\`, strip bodies in \`beforeSend\`, mask text in replays. Set a retention period, and a log drain if the host keeps too little.`,
      firebase: `Use \`logger\` from \`firebase-functions\`, with a message and structured fields, not string concatenation:

\`\`\`ts
logger.error("calendar.booking_failed", {
  ref, uid: request.auth?.uid, vendor: "calendar", status, ms });
throw new HttpsError("unavailable", "Booking failed", { ref });
\`\`\`

Await every promise in a function: work left floating is cut off without a trace. In clients, handle the error callback of \`onSnapshot\` and rejected writes. Error Reporting groups what Cloud Logging receives; Crashlytics covers mobile, where you set an opaque user id and no e-mail. Keep \`request.data\` and document contents out of logs. Set retention on the \`_Default\` bucket, restrict *Logs Viewer* in IAM, and exclude noisy fields at the sink rather than hoping nobody looks.`,
      "node-postgres": `Give each request an id and carry it everywhere with \`pino-http\` (\`genReqId\`) or Fastify's built-in logger, and send it back as a header and in the error body. One error handler, last in line:

\`\`\`js
app.use((err, req, res, next) => {
  if (res.headersSent) return next(err);
  req.log.error({ err, code: err.code }, "request failed");
  res.status(500).json({ code: "internal", ref: req.id });
});
\`\`\`

Express 5 forwards rejected promises; Express 4 needs a wrapper. Rethrow or handle, never an empty \`catch\`; on \`unhandledRejection\` log and exit. Set \`redact\` for headers, and serialisers for \`req\` that leave out body and query. PostgreSQL's own log can hold values as well: keep \`log_statement\` at \`none\` or \`ddl\`, \`log_parameter_max_length_on_error\` at 0, and \`log_error_verbosity\` at \`terse\`, which drops the detail line that repeats them. Turn on Biome's or oxlint's rules against floating promises.`,
      "python-fastapi": `Use \`structlog\` or the standard library with a JSON formatter, bind a request id in a middleware through \`contextvars\`, and answer with it:

\`\`\`python
@app.exception_handler(Exception)
async def unexpected(request: Request, exc: Exception):
    ref = request.state.ref
    log.error("unhandled", ref=ref, path=request.url.path, exc_info=exc)
    return JSONResponse({"code": "internal", "ref": ref}, 500)
\`\`\`

Replace \`except Exception: pass\` by a narrow type and a log line; Ruff rules \`S110\`, \`S112\` and \`BLE001\` find them. Exceptions in \`BackgroundTasks\` and un-awaited tasks need a handler of their own. Log \`exc.errors()\` of validation failures without \`input\`, which repeats what the user typed. Keep SQLAlchemy's \`echo\` off and set \`hide_parameters=True\`. Uvicorn's access log contains query strings, so keep tokens out of addresses.`,
      "ai-builder":
        "Generated code likes `try { … } catch { console.log(e) }` followed by a success toast. Ask the agent to find each `catch`, and to make it either recover with a stated reason or show an error with a reference. Ask for one table or log line per failed server function with time, reference, function, vendor, status, user id. Know where the host shows logs and for how long: often only hours or days, so connect an error tracker (Sentry, with personal data off) before real users arrive. Remove debugging lines that print whole requests, users or prompts, in the browser console too. Then break one thing on purpose in the published app and try to find it.",
    },
    prompt: `Make problems in this application traceable and its logs free of private data.

First report, without edits: every place where an error is caught, ignored or turned into success (empty catch, unchecked error values, un-awaited promises, broad except), and every log, analytics, error-tracking or replay call with the fields it sends. Give file and line, and mark which could contain credentials, contact details, message text, prompts or payment data. Do not paste real log contents into your answer.

After I agree, introduce one logger with structured fields, a request id that reaches every line, vendor calls recorded as provider, endpoint, status and latency, and one central handler that gives users a short message with a reference. Log chosen fields and ids; redact by list as a second net. Do not log bodies, headers or prompts, do not swallow an error to make a test pass, and do not change what users may see otherwise.

Add tests: a failing vendor call leaves one entry with its reference; a request carrying a marked password, token, e-mail address and message leaves none of them in any output. Show both failing first.`,
    humanOnly:
      "Decide how long logs are kept, who may read them, and which law asks for what. Then play it through: a colleague breaks something on staging without telling you what, hands you the reference, and you explain the cause within five minutes.",
    goodEvidence: [
      "A traced example: the user's reference, the log entry with its cause, and the time it took",
      "Output of the redaction test, with marked values sent in and none found",
      "Central error handler and logger configuration, together with retention and access settings",
      "A search of one day's production logs for addresses, tokens and keys, with its result",
    ],
    badEvidence: [
      "A screenshot of a log tool's welcome page",
      '"We have console.log everywhere"',
      "A full log export as evidence, private data included",
      "A green dashboard that counts only the errors nobody caught",
    ],
  },
};
