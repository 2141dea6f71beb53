import type { Item } from "../types";

export const providerLogging: Item = {
  id: "provider-logging",
  kind: "check",
  number: 5,
  title: "Every provider call is logged",
  statement:
    "Each call to a provider leaves one structured log line with provider, endpoint, status and latency, and no private data.",
  weight: 3,
  severity: null,
  waivable: true,
  capabilities: ["logging", "monitoring"],
  layers: ["discovery", "observability"],
  reviews: ["pre-launch"],
  priority: "observability",
  effort: "2h",
  evidence: { required: true, freshDays: 60 },
  references: [
    { standard: "AWS Well-Architected", id: "OPS", name: "Operational Excellence" },
    { standard: "AWS Well-Architected", id: "REL", name: "Reliability" },
    { standard: "NIST AI RMF", id: "MEASURE", name: "Measure" },
    { standard: "ISO/IEC 42001", id: "9", name: "Performance evaluation" },
    { standard: "OWASP ASVS 5", id: "V16", name: "Security Logging and Error Handling" },
  ],
  guidance: {
    meaning:
      "When something breaks, the first question is: was it us or one of our providers, and which one? You can only answer it if each outgoing call leaves a line behind: who was called, which operation, how it ended, how long it took, and a request id that ties it to the person's click. Written in the same form every time, these lines can be counted, so you see a provider getting slow before customers write to you. What must not be in them: keys, e-mail addresses, prompts, documents or whole answers. The log tells the story of the call, not of the customer.",
    ifSkipped: `A hiring tool uses three providers: one parses CVs, one ranks, one sends mail. On a Monday, candidates begin to vanish. The only trace is the word "failed" in the console, printed 4,000 times. The team suspects the ranking model, changes the prompt and deploys five times in two days. On Wednesday someone notices that the CV parser has been answering 402: the trial had ended on Sunday night. Fifty-two hours, 611 lost applications, and one line of log would have shown it.`,
    test: `1. Take the list of providers from the integration registry. In staging, or with a test account in production, trigger one action for each and note the time.
2. Open your log viewer and search for that minute. **Good:** one line per call with provider, endpoint, status, latency in milliseconds and a request id. **Bad:** free text, or no line for one of the providers.
3. Count: filter by status 400 and above for the last day and group by provider. **Good:** a number within a minute. **Bad:** reading lines by eye.
4. In a preview environment set a wrong key for one provider and try again. **Good:** a line with status 401 whose request id matches the reference shown to the user. **Bad:** a success line, or none.
5. Search the logs for your test account's e-mail address, for \`Bearer \` and for the first letters of a key. **Good:** no hits. **Bad:** any hit.
6. Compare the provider names in the logs with the registry. **Good:** the same set. **Bad:** a provider nobody has listed.`,
    fixes: {
      "nextjs-supabase": `Write the line in the one function through which all vendor calls go, with \`pino\`, so that nobody can forget it.

\`\`\`ts
const started = performance.now();
let status = 0; // 0: no answer
try {
  const response = await fetch(url, init);
  status = response.status;
  return response;
} finally {
  log.info({ provider, endpoint: "POST /v1/charges", status, attempt, requestId,
    latencyMs: Math.round(performance.now() - started) }, "provider_call");
}
\`\`\`

Log the route pattern, not the URL: addresses and query strings carry ids and tokens. \`registerOTel\` from \`@vercel/otel\` in \`instrumentation.ts\` adds traces for \`fetch\`. Hosts keep logs for a short time only: send them on through a log drain. In Supabase Edge Functions, print the same object with \`console.log(JSON.stringify(line))\`.`,
      firebase: `Use the structured logger, not \`console.log\` with text glued together; Cloud Logging makes each field searchable.

\`\`\`ts
import { logger } from "firebase-functions";

logger.info("provider_call", { provider: "billing", endpoint: "POST /v1/charges",
  status, latencyMs, attempt, requestId });
\`\`\`

Search with \`jsonPayload.message="provider_call" AND jsonPayload.status>=400\`. Create two log-based metrics: a counter labelled by provider and status, and a distribution on \`latencyMs\`; then an alerting policy for each (error share above 5 % for five minutes, p95 above your limit). Wrap all vendor calls in one module that does the timing in a \`finally\`, so failures are logged too. Firestore and Storage data-access logs are separate: switch them on in Cloud Audit Logs if you handle sensitive data.`,
      "node-postgres": `\`pino\` is Fastify's own logger and works with Express through \`pino-http\`. Redact by path as a second net: \`redact: ["req.headers.authorization", "req.headers.cookie"]\`. Carry the request id with \`AsyncLocalStorage\`, so the vendor client can add it without passing it through each function.

For numbers, record the same call in a Prometheus histogram:

\`\`\`ts
const providerSeconds = new Histogram({
  name: "provider_request_duration_seconds", help: "Vendor calls",
  labelNames: ["provider", "endpoint", "status"], buckets: [0.1, 0.3, 1, 3, 5, 10, 30],
});
\`\`\`

Keep labels few: route pattern and status, never ids. From it come the p95 (\`histogram_quantile\`), the error rate, and alerts against your SLO. Serve \`/metrics\` on an internal port only. \`@opentelemetry/instrumentation-undici\` covers \`fetch\` calls you did not wrap.`,
      "python-fastapi": `Wrap the \`httpx\` client rather than using event hooks alone: response hooks do not run when the connection fails.

\`\`\`python
async def call(provider: str, endpoint: str, request: httpx.Request) -> httpx.Response:
    started, status = time.perf_counter(), 0
    try:
        response = await client.send(request)
        status = response.status_code
        return response
    finally:
        log.info("provider_call", provider=provider, endpoint=endpoint, status=status,
                 latency_ms=round((time.perf_counter() - started) * 1000))
\`\`\`

\`log\` is a \`structlog\` logger with the JSON renderer and \`merge_contextvars\`; \`asgi-correlation-id\` supplies the request id. Set the \`httpx\` logger to WARNING, because at INFO it prints full URLs. Record the same values in a \`prometheus_client\` Histogram labelled by provider, endpoint and status. \`opentelemetry-instrumentation-httpx\` adds traces.`,
      "ai-builder": `Ask for one shared server function, \`callVendor\`, and for one JSON line per call, written also when the call fails: \`{"event":"provider_call","provider":"…","endpoint":"…","status":…,"latencyMs":…,"requestId":"…"}\`. No bodies, no headers, no addresses of people. Calls made directly from the page cannot be logged properly, and they expose keys: move them to the server first.

Find the lines in Lovable under Cloud → Logs, in Supabase under Edge Functions → Logs, in Replit under the deployment's Logs. These views keep little history, so either forward the lines to a log service (Axiom, Better Stack, Grafana Cloud) or store them in a table \`provider_calls\` with Row Level Security on and no policy for users. Add a small page, visible to the team only, that counts failures per provider for the past day.`,
    },
    prompt: `Add structured logging to every outgoing provider call in this app. First list all such calls (HTTP clients, vendor SDKs, mail, payments, storage, language models) with file, line and provider, and mark those made from the browser. Show me the list and the proposed log format, then wait.

Then:
- route the calls through one client or SDK hook that writes exactly one JSON line per attempt, success or failure: timestamp, provider, endpoint as a route pattern, status (0 if no answer), latency in milliseconds, attempt number, request id, our error code;
- generate a request id where requests enter, and carry it through background jobs;
- never log keys, authorisation headers, cookies, query strings, request or response bodies, prompts, e-mail addresses or names; add redaction as a second line of defence;
- expose the same data as a latency histogram and an error counter if the stack has metrics.

Tests: success, 4xx, 5xx, timeout and connection refused each produce one complete line; a test sends a canary e-mail address and a canary key through every call and asserts that neither appears in the captured log. Do not change behaviour or error handling elsewhere.`,
    humanOnly:
      "Deciding how long logs are kept and who may read them, what counts as private data in your field, and which number wakes somebody up. Once a week a person should look at the slowest and the most failing provider and decide whether to act.",
    goodEvidence: [
      "Log excerpt with one line per provider from the registry, showing all fields",
      "Saved query or dashboard: error rate and p95 latency per provider",
      "Test report of the canary test: no key and no e-mail address in the log",
      "Log line of a provoked 401 with the request id shown to the user",
    ],
    badEvidence: [
      "Screenshot of console output in free text",
      "Logs of incoming requests only",
      "A log excerpt that contains tokens, prompts or customers' addresses",
      "The provider's own dashboard instead of your logs",
    ],
  },
};
