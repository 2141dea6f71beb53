import type { Item } from "../types";

export const rateLimitsTested: Item = {
  id: "rate-limits-tested",
  kind: "check",
  number: 8,
  title: "Rate limits tested",
  statement:
    "Our own limits and each vendor's limits are known, enforced on the server, and have been exceeded on purpose to see what happens.",
  weight: 3,
  severity: null,
  waivable: true,
  capabilities: ["identity", "monitoring"],
  layers: ["transport"],
  reviews: [],
  priority: "rest",
  effort: "2h",
  evidence: { required: true, freshDays: 90 },
  references: [
    { standard: "AWS Well-Architected", id: "REL", name: "Reliability" },
    { standard: "AWS Well-Architected", id: "COST", name: "Cost Optimization" },
    { standard: "NIST AI RMF", id: "MEASURE", name: "Measure" },
    { standard: "ISO/IEC 42001", id: "8", name: "Operation" },
    { standard: "OWASP ASVS 5", id: "V2", name: "Validation and Business Logic" },
    { standard: "OWASP ASVS 5", id: "V6", name: "Authentication" },
  ],
  guidance: {
    meaning:
      "There are two kinds of limit. Yours protect you: how often someone may try a password, request a reset mail, or press the button that costs you a model call. Your vendors' limits protect them: cross the line and they answer 429, slow down, and wait. Both matter only if they work on the server, per account *and* per address, counted in one place even when several copies of the app are running, and if you have watched them work. An untested limit is often a setting that never took effect, or one that locks out all customers because of one.",
    ifSkipped: `A recipe app offers a free "ask the chef" box backed by a language model. One evening a script discovers that the endpoint accepts any number of questions from a single free account and resells it as a free chatbot. By morning there have been 410,000 requests. The provider has throttled the key, so paying members see errors, and the bill stands at nine months of revenue. There was a limit in the code; it lived in the browser, and the script never opened the page.`,
    test: `Use staging and your own accounts, tell your host if its rules ask for it, and replace the paid vendor with a stub.

1. List the limits you expect: sign-in, sign-up, password reset, messages, uploads, model calls, public API; and each vendor's limit and spending cap from the registry. **Bad:** "default", or nobody knows.
2. Try 30 wrong passwords: \`for i in $(seq 30); do curl -s -o /dev/null -w '%{http_code}\\n' -H 'content-type: application/json' -d '{"email":"test@example.com","password":"wrong"}' https://staging.example.com/api/sign-in; done | sort | uniq -c\`. **Good:** some 401, then 429. **Bad:** 30 times 401.
3. Send one more with \`-i\`. **Good:** status 429, a \`Retry-After\` header, a polite body.
4. Repeat step 2 with \`-H "X-Forwarded-For: 203.0.113.$i"\`. **Good:** still 429. **Bad:** the counter starts again for each invented address.
5. Sign in as another person from another network. **Good:** it works. **Bad:** one abuser has locked out everyone.
6. Call your most expensive action 100 times: \`npx autocannon -c 5 -a 100 -m POST -H "authorization=Bearer $TOKEN" https://staging.example.com/api/generate\`. **Good:** the stub received no more than the limit. **Bad:** it received 100.
7. Let the stub answer 429 with \`Retry-After: 10\`. **Good:** work pauses and resumes, nothing is lost, an alert appears. **Bad:** errors for users, or a flood of retries.`,
    fixes: {
      "nextjs-supabase": `Count on the server, keyed by user id where there is one and by address otherwise, in a store that all instances share:

\`\`\`ts
const limiter = new Ratelimit({ redis: Redis.fromEnv(), limiter: Ratelimit.slidingWindow(10, "60 s") });
const { success, reset } = await limiter.limit("generate:" + user.id);
if (!success) {
  const wait = String(Math.max(1, Math.ceil((reset - Date.now()) / 1000)));
  return Response.json({ code: "RATE_LIMITED" }, { status: 429, headers: { "Retry-After": wait } });
}
\`\`\`

On Vercel, a firewall rule with \`checkRateLimit\` from \`@vercel/firewall\` does the same. Set Supabase's own limits under Authentication → Rate Limits and turn on CAPTCHA. Mind the side door: a browser with the publishable key reaches the Supabase API directly, so limits in Next.js do not apply there; move costly writes behind your server or check them in a \`db_pre_request\` function.`,
      firebase: `Security Rules cannot count requests. Put costly actions into callable functions with \`enforceAppCheck: true\`, a \`maxInstances\` cap, and a per-user counter updated in a Firestore transaction before the work begins:

\`\`\`ts
const ref = db.doc("limits/" + uid + "_" + minute);
await db.runTransaction(async (tx) => {
  const used = (await tx.get(ref)).data()?.used ?? 0;
  if (used >= 10) throw new HttpsError("resource-exhausted", "Please wait a minute.", { code: "RATE_LIMITED" });
  tx.set(ref, { used: used + 1, expiresAt }, { merge: true });
});
\`\`\`

A TTL policy on \`expiresAt\` tidies up; clients get no access to \`limits\`. For vendor limits, set \`rateLimits: { maxDispatchesPerSecond: 5, maxConcurrentDispatches: 3 }\` on the task queue. In rules, bound lists with \`request.query.limit <= 50\`. Budget alerts only inform, they stop nothing: set caps at the vendor as well.`,
      "node-postgres": `Use \`rate-limiter-flexible\` with \`RateLimiterPostgres\` (no new server), \`express-rate-limit\` with a Redis store, or \`@fastify/rate-limit\`. The in-memory default counts per process and forgets on restart.

\`\`\`ts
app.set("trust proxy", 1); // exactly the number of proxies in front
const byAccount = new RateLimiterPostgres({
  storeClient: pool, keyPrefix: "signin", points: 5, duration: 900, blockDuration: 900,
});
\`\`\`

Count failed sign-ins per account *and* per address (a /64 for IPv6), and let a correct password from a known device through, so nobody can be locked out on purpose. Setting \`trust proxy\` to \`true\` lets callers invent their address. When the surface grows, put Kong's rate-limiting plugin or AWS API Gateway usage plans in front and keep the per-user limits in the app. For vendors, use a queue with a fixed rate.`,
      "python-fastapi": `\`slowapi\` with shared storage, keyed by user where possible:

\`\`\`python
limiter = Limiter(key_func=user_or_address, storage_uri=settings.redis_url)
app.state.limiter = limiter
app.add_exception_handler(RateLimitExceeded, too_many)

@app.post("/generate")
@limiter.limit("10/minute")
async def generate(request: Request, body: GenerateIn): ...
\`\`\`

The route needs the \`request\` argument, and \`too_many\` should return your own code with \`Retry-After\`. Without \`storage_uri\`, each worker counts for itself: four workers mean four times the limit. Start \`uvicorn\` with \`--forwarded-allow-ips\` set to your proxy's address, never \`*\`, or callers can choose the address they are counted under. For outgoing calls, limit workers and rate in the queue (Celery's \`rate_limit\` applies per worker, so divide it) and obey \`Retry-After\`. Set a spending cap at each provider.`,
      "ai-builder": `Start where money flows: in the dashboard of the model, mail and SMS provider set a monthly spending cap and an alert at half of it. Then ask the builder for a table \`usage_counters\` (user, action, time window, count) and for a check at the top of each costly server function that raises the counter in one atomic database call and answers 429 once it is full. Row Level Security must prevent users from changing their own counter.

Hiding or disabling a button is not a limit, since scripts call the function directly. On Supabase-backed builders set Authentication → Rate Limits, switch on CAPTCHA for sign-up and reset, and leave "Verify JWT" on for functions that need a signed-in user. On Replit, cap an Autoscale deployment's machines and set a usage limit.`,
    },
    prompt: `Add and prove rate limits in this app. First inventory: every public endpoint, server action, function and auth route, what one call costs us, the current limit and where it is enforced; and every vendor with its documented limit, our handling of 429 and any spending cap. Show me the table with proposed limits and wait.

Then:
- enforce limits on the server before any expensive work, keyed by account and by client address, with counters in shared storage and updated atomically;
- take the client address only from the number of proxies we really have; group IPv6 by /64;
- throttle failed sign-ins per account and per address without letting an attacker lock out the owner;
- answer 429 with \`Retry-After\` and our own error code; show a plain message in the interface;
- for vendors: bound concurrency and rate, obey \`Retry-After\`, queue instead of dropping;
- propose what happens when the counter store is down.

Tests with a controllable clock: limit reached, window passed, two accounts independent, forged \`X-Forwarded-For\`, parallel requests at the boundary, two app instances, vendor 429. Use stubs only: do not load-test production or a live vendor, and do not weaken existing limits.`,
    humanOnly:
      "Choosing the numbers: what a normal customer does on a busy day, what you can afford, and who may have more. Setting spending caps in the vendors' dashboards, getting permission before any load test, and deciding whom to call when a limit is reached at night.",
    goodEvidence: [
      "Output of the sign-in loop: counts of 401, then 429, also with forged addresses",
      "Load-test report against a stub: requests sent, requests let through, configured limit",
      "Table of limits: ours per action, each vendor's limit and spending cap, with owner",
      "Log or alert from the vendor-429 test showing pause and resume",
    ],
    badEvidence: [
      "A limit in the browser or a disabled button",
      "Configuration without a test that reached it",
      `"The host protects us from that"`,
      "A test from one address against one instance only",
    ],
  },
};
