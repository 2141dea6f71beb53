import type { Item } from "../types";

export const outboundRetries: Item = {
  id: "outbound-retries",
  kind: "check",
  number: 4,
  title: "Retries with backoff and idempotency",
  statement:
    "Calls to vendors time out, retry with backoff, and carry an idempotency key on every write, so that a retry never does the same thing twice.",
  weight: 3,
  severity: null,
  waivable: true,
  capabilities: ["backup", "monitoring"],
  layers: ["transport", "orchestration"],
  reviews: [],
  priority: "rest",
  effort: "1day",
  evidence: { required: true, freshDays: 90 },
  references: [
    { standard: "AWS Well-Architected", id: "REL", name: "Reliability" },
    { standard: "NIST AI RMF", id: "MANAGE", name: "Manage" },
    { standard: "ISO/IEC 42001", id: "8", name: "Operation" },
    { standard: "OWASP ASVS 5", id: "V13", name: "Configuration" },
  ],
  guidance: {
    meaning: `Every service you depend on fails for a few seconds now and then. A careful app sets a time limit, waits a little, tries again a few times with growing and slightly random pauses, and then gives up politely. Only passing trouble deserves another try: a lost connection, 429 "too many requests", 502, 503, 504. A refused card or a wrong password does not. For anything that changes something, such as charging, sending or booking, each attempt carries the same idempotency key: a label that lets the vendor recognise a repeat and answer with the first result instead of doing it again.`,
    ifSkipped:
      "A ticket shop's payment provider is slow one Friday evening. Charges go through, but the answers arrive after the shop's connection has closed, so the shop takes them for failures and tries again at once, each time with a new request. 146 customers are charged two or three times. The flood of instant retries also trips the provider's limit, and for forty minutes every sale is refused. Banks receive the complaints first, and the provider holds back payouts for a month.",
    test: `1. Start a pretend vendor that fails twice: \`node -e 'let n=0;require("http").createServer((q,s)=>{console.log(new Date().toISOString(),q.method,q.headers["idempotency-key"]);q.resume();s.writeHead(++n<3?503:200,{"content-type":"application/json"});s.end("{}")}).listen(4010)'\`. Point the vendor's base URL in your local environment at \`http://localhost:4010\` and trigger one write.
2. Read its output. **Good:** three lines, growing gaps, the same key each time. **Bad:** one line, three lines in the same second, or a new or \`undefined\` key. (An error about the empty answer afterwards is right: it fails validation.)
3. Replace \`++n<3?503:200\` with \`400\` and repeat. **Good:** exactly one line. **Bad:** several; permanent errors must not be retried.
4. Replace it with \`429\` and add \`"retry-after":"5"\` to the headers. **Good:** the next line comes five seconds later or more.
5. Delete \`s.end("{}")\` and the \`writeHead\` call, so that it never answers. **Good:** the app gives up within its stated limit with a clear message. **Bad:** it hangs.
6. Back in the vendor's sandbox, press Pay twice quickly. **Good:** one charge. **Bad:** two.`,
    fixes: {
      "nextjs-supabase": `Put timeout and retry into one server-only function, and save the key with the order before the first attempt, so that a person's second click and a restarted job reuse it.

\`\`\`ts
const stripe = new Stripe(env.STRIPE_SECRET_KEY, { maxNetworkRetries: 3, timeout: 10_000 });
await stripe.paymentIntents.create(
  { amount: order.amountCents, currency: "eur" },
  { idempotencyKey: "charge-" + order.id },
);
\`\`\`

For plain \`fetch\`, use \`AbortSignal.timeout(8000)\` inside \`p-retry\` with \`randomize: true\`, and throw its \`AbortError\` for 4xx other than 408 and 429. Give the orders table a \`unique\` constraint on the key. Inside Inngest, each \`step.run\` is retried by itself: use one retry layer, or three times three becomes nine calls.`,
      firebase: `Let Cloud Tasks do the retrying: \`onTaskDispatched\` with \`retryConfig: { maxAttempts: 5, minBackoffSeconds: 10, maxBackoffSeconds: 300, maxDoublings: 4 }\`. Throw for passing errors; for permanent ones, record the failure and return normally, otherwise they are tried again as well.

Background triggers deliver at least once, and \`retry: true\` makes repeats likely, so claim each event before acting:

\`\`\`ts
await db.doc("processed/" + event.id).create({ at: FieldValue.serverTimestamp() });
\`\`\`

\`create\` fails if the document exists: skip only when that work is marked complete, otherwise continue with the same vendor key. Derive the key from your own record, for instance \`charge-\` plus the order's document id, never from the time or a random value made per attempt. Set an explicit timeout on each HTTP call, well below the function's \`timeoutSeconds\`.`,
      "node-postgres": `Node's \`fetch\` has no overall time limit worth relying on: always pass \`AbortSignal.timeout(ms)\`. Wrap vendor calls once, with \`p-retry\` or \`cockatiel\` (which adds a circuit breaker): up to three retries, exponential pauses with jitter, \`Retry-After\` respected, a total budget shorter than your caller's patience.

For writes, store the intention first and let PostgreSQL keep it unique:

\`\`\`sql
insert into outbound_writes (idempotency_key, payload) values ($1, $2)
on conflict (idempotency_key) do nothing returning id;
\`\`\`

A worker sends it with that key and records the answer, so a crash in between resumes rather than repeats. If the vendor knows no idempotency keys, send your own reference and look it up before trying again; if that is impossible too, do not retry writes automatically.`,
      "python-fastapi": `Use \`httpx\` with explicit timeouts and \`tenacity\` for the retries. The key comes from the caller, outside the retried function, so each attempt sends the same one.

\`\`\`python
@retry(stop=stop_after_attempt(4), reraise=True,
       wait=wait_random_exponential(multiplier=0.5, max=10),
       retry=retry_if_exception(is_transient))
async def create_charge(client: httpx.AsyncClient, body: dict, key: str):
    response = await client.post("/charges", json=body, headers={"Idempotency-Key": key})
    response.raise_for_status()
    return response
\`\`\`

\`is_transient\` returns true for \`httpx.TransportError\` and the statuses 408, 429, 502, 503 and 504. Let the wait function respect \`Retry-After\`. \`AsyncHTTPTransport(retries=…)\` covers failed connections only. Keep the key in a column with a unique index, written before the first call.`,
      "ai-builder": `Ask for one shared server function, such as \`callVendor\`, that all integrations go through: time limit 8 seconds, at most three retries, growing random pauses, only for timeouts, 429, 502, 503 and 504. Keep the total well below the platform's own limit for a server function; longer patience belongs in a background job (Inngest, Temporal).

For payments, e-mails and bookings, have the order row created first with a column \`idempotency_key\` marked unique; every attempt sends that value in the header the vendor documents, including the one behind the "Try again" button. Disable the button while the call runs, but do not count on that: the protection is the key on the server. Then test in the vendor's sandbox by pressing Pay twice in two tabs.`,
    },
    prompt: `Make outbound calls in this app resilient without risking duplicates. First give me a table of every external call: vendor, method, read or write, current timeout, current retry behaviour (SDK defaults included), idempotency key and where it comes from. Wait for my approval.

Then:
- route calls through one client with an explicit timeout, at most three retries, exponential backoff with jitter, respect for \`Retry-After\`, and a total time budget;
- retry only connection errors, timeouts, 408, 429, 502, 503 and 504; never other 4xx;
- for each write, create the idempotency key once per business operation, store it under a unique constraint before the first attempt and reuse it for all attempts, repeated clicks and restarts; where the vendor has no such feature, tell me instead of retrying;
- make sure SDK, client and queue do not each retry the same call.

Tests against a fake server with a controllable clock: two failures then success, 400 once only, 429 with \`Retry-After\`, no answer at all, two concurrent clicks producing one write, the same key on each attempt. Do not call live vendors, and do not catch and ignore the final error.`,
    humanOnly:
      "Reading each vendor's terms for idempotency (how long keys are kept, which calls accept them), deciding how long a customer may wait and what happens afterwards, and settling any double charge with the person affected. Someone must also approve retries on anything that moves money.",
    goodEvidence: [
      "Output of a fake vendor: three attempts, growing gaps, the same idempotency key",
      "Vendor sandbox log: two rapid clicks, one charge",
      "Test report: transient error retried, 400 not retried, timeout bounded, key reused",
      "Registry entry per vendor with timeout, retry policy and idempotency on writes",
    ],
    badEvidence: [
      `"The SDK does that" without the settings or a test`,
      "A retry loop without pause, limit or time budget",
      "An idempotency key generated anew for each attempt",
      "A disabled button as the only protection against double payment",
    ],
  },
};
