import type { Item } from "../types";

export const sloDefined: Item = {
  id: "slo-defined",
  kind: "capability-check",
  number: 21,
  title: "Service levels defined",
  statement:
    "Two or three promises in numbers say how well the app must work for its users; they are measured, and missing them changes what we do next.",
  weight: 1,
  severity: null,
  waivable: true,
  capabilities: ["monitoring"],
  layers: ["observability"],
  reviews: ["pre-launch"],
  priority: "observability",
  effort: "2h",
  evidence: { required: true, freshDays: 90 },
  references: [
    { standard: "AWS Well-Architected", id: "REL", name: "Reliability" },
    { standard: "AWS Well-Architected", id: "PERF", name: "Performance Efficiency" },
    { standard: "NIST AI RMF", id: "MEASURE", name: "Measure" },
    { standard: "ISO/IEC 42001", id: "9", name: "Performance evaluation" },
  ],
  guidance: {
    meaning:
      '"Is it fast enough?" has no answer until someone says what enough is. A service-level objective is such a sentence with a number in it: of all sign-ins in the last 28 days, 99.5 per cent succeed within two seconds. The rest, half a per cent, is a budget you may spend on changes and bad luck. While some is left, build; once it is gone, repair first. Two or three promises about what users came for are enough, and beat twenty graphs.',
    ifSkipped:
      "A document-analysis product grew slower by a few per cent each week. No alarm rang, since no single day was bad, and the team argued every Monday whether speed mattered yet. When the largest customer left, the notice contained a graph: median wait nine seconds, up from two. They had measured what the team had not.",
    test: `1. Ask two people separately what the app promises its users, in numbers. **Good:** the same answer. **Bad:** "fast", "always up".
2. Read each promise. **Good:** what is counted, good enough means what, percentage, window: "99 % of analyses finish within 3 minutes, over 28 days". **Bad:** "99.99 % uptime", copied from somewhere.
3. Ask for the present value. **Good:** a figure from real requests, in under a minute. **Bad:** nobody knows.
4. Compute the budget: 99.5 % over 28 days leaves 3 hours 21 minutes of full outage. **Good:** someone can say how much is used.
5. Compare with your vendors' promises. **Good:** yours is lower, or a fallback explains why not.
6. Ask what happened last time it was missed. **Good:** a decision one can point at.`,
    fixes: {
      "nextjs-supabase":
        "Measure at the server, where all requests pass: wrap route handlers with OpenTelemetry (`instrumentation.ts`, `@vercel/otel`) and send spans or metrics to a backend that keeps 28 days. Take page speed from real visitors with `useReportWebVitals`. Start with two: *sign-in or main read: 99.5 % below 1 s without a 5xx* and *long jobs: 99 % finish within the time the page promises*, the latter from timestamps in your jobs table by plain SQL. Supabase's plan-dependent promise is your ceiling.",
      firebase:
        "Cloud Monitoring has this built in: define a *service* for the Cloud Run or function endpoint, add an SLO on availability or latency with a rolling 28-day window, and create burn-rate alerts from it. For journeys with direct Firestore access the server sees little, so measure in the client with Performance Monitoring custom traces, sampled, without personal data. Count long jobs by a log-based distribution metric of their duration. Remember that cold starts are part of what users feel.",
      "node-postgres":
        'Record `http_request_duration_seconds` as a histogram with `prom-client`, labelled by route template and status class, with a bucket exactly at the promised limit. Prometheus then gives the share as `sum(rate(..._bucket{le="1"}[28d])) / sum(rate(..._count[28d]))`. Generate recording and multi-window burn-rate rules with Sloth or Pyrra instead of writing them by hand. Page on fast burn, open a ticket on slow burn. Count requests refused with 429 or 4xx deliberately in or out, and write down which.',
      "python-fastapi":
        "Use OpenTelemetry's FastAPI instrumentation or a Prometheus middleware, and give the histogram a bucket boundary at your limit. For streamed answers measure time to first byte and completion separately; a model's answer that starts in one second and takes forty feels different from the reverse. For Celery measure from enqueue to done, as users wait for the queue too. Keep the definitions in an OpenSLO or Sloth YAML file in the repository, and let a weekly job write the values into the review.",
      "ai-builder":
        "Begin with what needs no infrastructure: your uptime monitor gives availability per month, and a table with start, end and result of each important action gives the rest. Ask the builder to write such a row from the server function, and a small page showing the share below your limit over 28 days. Choose one promise about the main action and one about being reachable. Check which availability your host promises on your plan; it may be none.",
    },
    prompt:
      "Help us define and measure two or three service-level objectives. First propose, from the code, the journeys users came for, and for each the event to count, where it can be measured honestly on the server, what counts as good, which traffic to leave out and why; state what today's telemetry can already tell. Give a draft with numbers marked as guesses and wait for mine. Then implement: histograms or event rows with a boundary at the limit, route templates as labels (never ids), a query for the 28-day share and the remaining budget, burn-rate alerts, and a short page for the weekly review. Do not count health checks, do not average percentiles, do not put personal data into labels. Test with made-up events whose share is known, including zero traffic and exactly the limit.",
    humanOnly:
      "Only you can say what your users will put up with and what you stop doing when the budget is spent. Agree this with whoever sets priorities before the first bad month, and promise customers less than your target.",
    goodEvidence: [
      "The page with promises, present values and the remaining budget, dated",
      "The query or file that computes them, with its commit",
      "A weekly review note in which a miss changed the plan",
    ],
    badEvidence: [
      '"99.9 %" without a definition',
      "An average response time",
      "The cloud provider's service agreement",
    ],
  },
};
