import type { Item } from "../types";

export const detectAndReverse: Item = {
  id: "detect-and-reverse",
  kind: "question",
  number: 10,
  title: "Detect and reverse",
  statement: "Would you know within minutes that something broke, and can you roll back?",
  weight: 3,
  severity: "blocker",
  waivable: true,
  capabilities: ["monitoring"],
  layers: ["observability"],
  reviews: ["pre-launch"],
  priority: "observability",
  effort: "2h",
  evidence: { required: true, freshDays: 60 },
  references: [
    { standard: "AWS Well-Architected", id: "OPS", name: "Operational Excellence" },
    { standard: "AWS Well-Architected", id: "REL", name: "Reliability" },
    { standard: "NIST AI RMF", id: "MANAGE", name: "Manage" },
    { standard: "ISO/IEC 42001", id: "9", name: "Performance evaluation" },
  ],
  question: {
    safe: "yes",
    parts: [
      "Would a named person be told within minutes when the app or a vendor it needs stops working?",
      "Can you return to the previous working version within minutes, and have you tried it?",
    ],
  },
  guidance: {
    meaning:
      "Every release can break something, and every vendor has bad days. Two abilities turn that into a small matter. You know within minutes, because something outside your app watches it and wakes a named person, instead of a customer's angry message on Monday. And you can go back: the previous version can be running again in a few minutes, by a step written down that somebody has practised. Going back includes the awkward part, a changed database, which an older version must still be able to read. If both depend on one person's laptop, you have neither.",
    ifSkipped:
      'A ticket shop released on a Friday at six, "only a colour". The build had picked up another key for the payment vendor; from then on each purchase ended in a spinning wheel. The home page answered, so the simple monitor stayed green. Saturday was the sale of the year. A customer reached the founder on Sunday night. Rolling back failed because the release had also renamed a column that the old code needed. Service returned on Monday at noon: 66 hours, for a colour.',
    test: `1. On staging (or at a quiet hour, announced) make the app fail: stop it, or set a wrong vendor key. Start a clock.
2. Wait for a phone to ring or buzz. **Good:** a named person hears of it within five minutes. **Bad:** silence, or a mail to an address nobody reads.
3. Was it the important thing that was noticed? The monitor has to follow sign-in or purchase, not only the home page: \`curl -i https://YOUR-APP/api/health\`. **Good:** \`503\` while the database or key is wrong. **Bad:** \`200\` regardless.
4. Roll back by your written step. **Good:** the previous version is live within ten minutes, without building anew and without its author. **Bad:** "I would revert the commit and hope".
5. Check that the old version works with today's database: sign in, open a record, save it.
6. Ask a second person to find the rollback step and the on-call name unaided. **Good:** under a minute. Then restore the newest version and note both times.`,
    fixes: {
      "nextjs-supabase": `Add \`app/api/health/route.ts\` that runs one small query and answers 503 when it fails, with \`Cache-Control: no-store\`. Let a monitor outside your host call it each minute, and let it sign in or run one synthetic purchase every few. Send errors to Sentry with an alert on *new issue* and on error rate, to a phone. Roll back with *Instant Rollback* or:

\`\`\`sh
vercel rollback https://YOUR-EARLIER-DEPLOYMENT.vercel.app
\`\`\`

Know its limits: the earlier build returns with its earlier environment variables, later pushes stay unpromoted until you undo it, and the database does not move. So migrations expand first (new column, both versions work) and contract a release later. Put risky features behind a flag you can switch off without deploying.`,
      firebase: `Create an uptime check and alert policies in Cloud Monitoring: for the site, for function error ratio, and for Firestore denials, sent to a phone channel; Crashlytics velocity alerts cover mobile. Let a scheduled function go through a real sign-in and write every few minutes, and alert when its success stops arriving. Hosting keeps earlier releases: console → *Hosting → Release history → Roll back*. Functions do not roll back by button, so deploy from git tags:

\`\`\`sh
git checkout v1.41 && npm ci && npm --prefix functions ci
firebase deploy --only functions,firestore:rules,storage
\`\`\`

Second-generation functions and other Cloud Run services keep revisions as a quicker stopgap. Rules are part of the release, roll them back together. Mobile apps cannot be recalled: keep a Remote Config switch, and functions that accept the old client.`,
      "node-postgres": `Offer \`/health\` (process alive) and \`/ready\` (database and essential vendors reachable, with a time limit). Expose metrics with \`prom-client\`; alert in Prometheus on symptoms:

\`\`\`yaml
- alert: CheckoutFailing
  expr: |
    sum(rate(http_requests_total{route="/checkout",code=~"5.."}[5m]))
      / sum(rate(http_requests_total{route="/checkout"}[5m])) > 0.05
  for: 3m
\`\`\`

Add a monitor from outside, and a dead-man's switch in case monitoring itself stops. Deploy images by digest or version, never \`latest\`, and keep the last five; the rollback is one command in the runbook (\`kubectl rollout undo\`, \`fly deploy --image\`, or an earlier tag in Compose). Separate migrations from releases: additive first, removal a release later. Practise monthly.`,
      "python-fastapi": `Health routes as in any service: \`/health\` without dependencies, \`/ready\` with \`select 1\` and a timeout. Metrics through \`prometheus-fastapi-instrumentator\` or OpenTelemetry; alerts on error ratio and on p95 latency of the two routes that earn money. Watch the workers too: a Celery or RQ queue can stop while the API is green, so alert on the age of its oldest job. Use one container image per version:

\`\`\`sh
gcloud run services update-traffic api --to-revisions=api-00041-abc=100
\`\`\`

or your host's equivalent (ECS: earlier task definition; Kubernetes: \`kubectl rollout undo\`). Do not count on \`alembic downgrade\` in an emergency, since it may drop data: write migrations the previous version can live with. Pin dependencies with a lock file, so that version 41 is still version 41.`,
      "ai-builder":
        "**Know:** connect an outside uptime monitor (UptimeRobot, Better Stack or similar) to the published address *and* to a small health function that touches the database and the main vendor; alerts go to a phone. Add an error tracker. **Reverse:** find out, before you need it, how your host republishes an earlier version, and do it once. Restoring in the editor may not change the live app until you publish, and restoring code leaves the database as it is, so ask the agent for additive schema changes only. Connect the project to GitHub, so that a good version also exists outside. Freeze: no publishing on the evening before a launch or a day off.",
    },
    prompt: `Make this application report its own failures within minutes, and make going back to the previous version a rehearsed step.

First describe the present state without changing it: health endpoints and what they check, monitors and alerts with their recipients, how a release gets live, how an earlier one would, which of the last ten migrations the previous version could not live with, and what a rollback would not undo (environment variables, rules, queues, mobile clients, sent e-mails). Give files and lines, and say "unknown" where only a console can tell.

After I agree, add a liveness and a readiness endpoint with time limits and no secrets or version details in their answers, a synthetic check of the most important user journey, alert rules on symptoms (error ratio, latency, age of the oldest job), and docs/rollback.md with exact commands, expected duration and a check afterwards. Split destructive migrations into expand and contract. Do not deploy, roll back or page anyone yourself, and do not put monitoring on the request path.

Add tests: readiness answers 503 when the database or vendor is down, and the previous release's tests pass against the new schema. Show the output.`,
    humanOnly:
      "Agree whose phone rings, who is second, and who may decide to roll back without asking. Then rehearse: break staging, wait for the call, roll back with the runbook in hand, write both times down. Do it again after each change of host or team.",
    goodEvidence: [
      "A drill record: failure at 14:02, phone at 14:05, previous version live at 14:11, by whom",
      "The alert as it arrived on the phone, matched with the monitor's incident",
      "`rollback.md` with exact commands, and the log of its last rehearsal",
      "CI output showing that the previous release works with the new schema",
    ],
    badEvidence: [
      "A dashboard that somebody has to look at",
      '"We would notice" or "users tell us quickly"',
      "A monitor on the home page only",
      "A rollback plan that was never carried out",
    ],
  },
};
