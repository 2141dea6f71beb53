import type { Item } from "../types";

export const uptimeCheck: Item = {
  id: "uptime-check",
  kind: "capability-check",
  number: 20,
  title: "Uptime check",
  statement:
    "Someone outside our network asks every few minutes whether the app truly works, database included, and tells us when it does not.",
  weight: 1,
  severity: null,
  waivable: true,
  capabilities: ["monitoring"],
  layers: ["observability", "transport"],
  reviews: ["pre-launch"],
  priority: "observability",
  effort: "15min",
  evidence: { required: true, freshDays: 30 },
  references: [
    { standard: "AWS Well-Architected", id: "REL", name: "Reliability" },
    { standard: "AWS Well-Architected", id: "OPS", name: "Operational Excellence" },
    { standard: "NIST AI RMF", id: "MEASURE", name: "Measure" },
    { standard: "ISO/IEC 42001", id: "9", name: "Performance evaluation" },
    { standard: "OWASP ASVS 5", id: "V16", name: "Security Logging and Error Handling" },
  ],
  guidance: {
    meaning: `When the app is down completely, it cannot report that itself. A small service elsewhere can: it asks every minute or so for a page and expects a sign of life that means something. "The start page loads" is not enough, because it often comes from a cache while the database is gone. A good check asks a health address that touches the parts the app needs, a better one also signs in with a test account once in a while, and both watch the certificate's expiry.`,
    ifSkipped:
      "A meal-planning service's front page was served from a network of caches and stayed perfect all weekend. Behind it the database had been paused by the free plan after a quiet week. New customers saw an endless spinner from Friday evening to Monday morning. Nine wrote; the others, one must assume, simply left.",
    test: `1. Open your monitor's list. **Good:** at least two checks, start page and readiness, every one to five minutes, from two regions. **Bad:** no monitor.
2. Call the readiness address: \`curl -si https://<app>/api/ready\`. **Good:** 200 with a short body, \`Cache-Control: no-store\`, and no versions, host names or secrets.
3. In staging stop the database and call again. **Good:** 503 within seconds. **Bad:** 200, or it hangs.
4. See what the monitor compares. **Good:** status *and* a word in the body. **Bad:** any answer counts.
5. Point a copy of the check to an address that does not exist. **Good:** an alarm on a phone within five minutes. Delete the copy.
6. Look for the certificate's and the domain's expiry. **Good:** watched, with weeks of notice.`,
    fixes: {
      "nextjs-supabase":
        'Add `app/api/ready/route.ts` with `export const dynamic = "force-dynamic"`, a query such as `select 1` through the same client the app uses, a timeout of two seconds, 503 on failure, `no-store`, no details. Check it with Better Stack, UptimeRobot, Checkly or a Prometheus blackbox exporter. Supabase pauses idle projects on the free plan: a check hides this, and a paid plan ends it. Every fifteen minutes let a Playwright script in Checkly sign in as a test user without rights.',
      firebase:
        "Hosting answers from a global cache, so check a function: an `onRequest` named `ready` that reads one small document with a deadline, returns 200 or 503, and sets `Cache-Control: no-store`. In Cloud Monitoring create an *uptime check* on it with content matching, from at least three regions, and an alerting policy with a phone as its channel. Allow for cold starts in the timeout, or keep one instance warm. Firestore's usage is billed per read; a check each minute is negligible.",
      "node-postgres":
        'Keep two routes apart: `/health` says that the process lives and touches nothing; `/ready` checks the database, migrations and anything without which requests fail, each with a timeout of a second. Restart on the first, stop traffic on the second, or a database hiccup restarts the whole fleet. Let the outside monitor call `/ready` through the public name, so DNS, certificate and proxy are included. Limit its rate, and reveal no more than `{"status":"ok"}`. Add the blackbox exporter\'s `probe_ssl_earliest_cert_expiry` to your alerts.',
      "python-fastapi":
        "Write `/ready` as `async def` with `asyncio.timeout(2)` around `SELECT 1` on the app's own pool, returning 503 when it fails, with no exception text, and exclude it from authentication and from access logs. Check the queue by the age of a heartbeat that a Celery beat task writes, since a dead worker leaves the web part cheerful. Monitor from outside with the blackbox exporter or a service, and once an hour run a Playwright journey with a test account.",
      "ai-builder":
        "Create a server function named `ready` that reads one row and answers *ok*, or an error when it cannot; do not let it require sign-in, and let it return nothing else. Enter its published address at UptimeRobot or Better Stack, every five minutes, expecting the word *ok*, with your phone as receiver. Many of these hosts put idle apps to sleep: decide whether the first visitor should wait, or pay for one that stays awake. Add the domain's expiry date.",
    },
    prompt:
      "Add honest health signals for an outside uptime monitor. First tell me which parts this app needs to serve a user (database, queue worker, storage, identity, each vendor), what a visitor sees when each is missing, and which of today's health routes would still answer 200. Propose a liveness route that touches nothing and a readiness route that checks the needed parts with short timeouts, plus a heartbeat for workers; say which vendors to leave out, so that their outage does not take us down too. Wait for approval. Do not reveal details, versions or host names, do not cache, do not run heavy queries, and do not open any route besides these two. Test with each dependency stopped and slow: right status, within three seconds. Finish with the settings for our monitor: addresses, interval, regions, expected text.",
    humanOnly:
      "Choose the monitor, enter the phone numbers and pay the few euros if needed. Decide what you tell users during an outage and where, and who writes it; a status page should not live on the host it reports on.",
    goodEvidence: [
      "The monitor's report of the last thirty days, with checks and intervals",
      "Terminal output: 200, then 503 with the database stopped",
      "The alarm received from the deliberately wrong address",
    ],
    badEvidence: [
      "A screenshot of the working start page",
      "The host's own status page",
      "A check of a cached page",
    ],
  },
};
