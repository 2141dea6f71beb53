import type { Item } from "../types";

export const alertTested: Item = {
  id: "alert-tested",
  kind: "capability-check",
  number: 19,
  title: "Alert tested",
  statement:
    "Someone caused a fault on purpose, and the alarm reached a person's phone within minutes, with enough in it to act.",
  weight: 1,
  severity: null,
  waivable: true,
  capabilities: ["monitoring"],
  layers: ["observability"],
  reviews: ["pre-launch"],
  priority: "observability",
  effort: "15min",
  evidence: { required: true, freshDays: 90 },
  references: [
    { standard: "AWS Well-Architected", id: "OPS", name: "Operational Excellence" },
    { standard: "AWS Well-Architected", id: "REL", name: "Reliability" },
    { standard: "NIST AI RMF", id: "MEASURE", name: "Measure" },
    { standard: "ISO/IEC 42001", id: "9", name: "Performance evaluation" },
    { standard: "OWASP ASVS 5", id: "V16", name: "Security Logging and Error Handling" },
  ],
  guidance: {
    meaning:
      "An alarm nobody has heard may not ring. The rule may watch a metric that was renamed, the message may go to a channel nobody reads at night, the phone may be on silent. So you ring it: cause a harmless fault, start a stopwatch, and see who hears of it, when, and whether the message tells them what is broken and where to look. Repeat it every quarter and whenever somebody joins or leaves, because alarms decay quietly.",
    ifSkipped:
      "A ticket shop had an alert for failed payments; it had been proudly set up in January. In March the payment code moved to a new service, and the metric it watched stayed at zero for ever. On the busiest evening in June every purchase failed for five hours. The dashboard was green, and the first alarm was a journalist's question.",
    test: `1. Tell the team, then cause a fault that harms nobody: a test route that returns 500 for your own account, a wrong key in staging wired to the real alarm, or for Alertmanager \`amtool alert add DrillTest severity=page --alertmanager.url=http://localhost:9093\`.
2. Start a stopwatch. **Good:** a phone rings within five minutes. **Bad:** a mail, found the next day.
3. Read the message. **Good:** what fails, since when, how badly, a link to dashboard and runbook, who has it. **Bad:** "Error rate high".
4. Do not react. **Good:** after the agreed time it goes to the second person.
5. End the fault. **Good:** an *all clear* arrives.
6. Stop the monitoring itself, or the job that sends heartbeats. **Good:** another alarm reports the silence.`,
    fixes: {
      "nextjs-supabase":
        "Create a route such as `/api/drill`, for administrators only, that throws with a marked message. In Sentry make an issue alert and a metric alert on error rate, sent to a phone (through PagerDuty, Better Stack or ntfy), because the default mail is easily missed. Supabase exposes Prometheus metrics and log drains on some plans: alert on connections, disk and Auth errors. Cover cron jobs and Edge Functions with Healthchecks.io pings, since they fail without any visitor noticing.",
      firebase:
        "In Cloud Monitoring create alerting policies: function error ratio, Cloud Run 5xx, p95 latency, Firestore denied requests, and a log-based metric on your own error codes, plus metric-absence for scheduled functions. Add two notification channels, one of them a phone. Add a callable `drill`, allowed for administrators, that logs at `ERROR` with the code the metric counts. Budget alerts belong here: they inform you, and do not stop spending. Then trigger it, and keep the incident page as proof.",
      "node-postgres":
        "Expose Prometheus metrics with `prom-client`, and write alerts on what users feel: ratio of 5xx over five minutes, p95 latency, queue age, failed logins, certificate expiry. Route them by Alertmanager to a phone, with `for: 5m`, a runbook link in the annotations, and a *watchdog* alert that always fires to a dead man's switch. Check the rules in CI by `promtool test rules`. Then inject a real fault in staging, as a unit test of rules says nothing about delivery.",
      "python-fastapi":
        "Instrument with `prometheus-fastapi-instrumentator` or OpenTelemetry, and alert on error ratio and p95 per route template; for Celery on queue length and time since the last success of each periodic task. An endpoint behind an administrator dependency raises a marked exception, so the way from code to phone can be tried at any time. In Sentry set alert rules per environment, and test that the handler for `Exception` you wrote does not hide errors from it: call `capture_exception` there.",
      "ai-builder":
        "Hosts of this kind seldom alert you. Add two things from outside: an uptime monitor (see the uptime check) and an error tracker such as Sentry, which the builder can install in interface and server functions. Point both at a phone. Ask for a hidden button, for your account only, that throws a test error in a server function, press it, and watch the clock. Also set an alert on the host's and the model vendor's spending.",
    },
    prompt:
      "Make our alerts testable, then help me test them. First list every alert rule in code and configuration: what it watches, whether that metric is still produced (file and line), threshold, delay, receiver, and which failures that users would feel nobody watches. Propose at most six alerts on symptoms, each with a message naming impact, start, dashboard, runbook and owner, a heartbeat for each scheduled job, and an administrator-only way to cause a marked, harmless fault in every process that can fail. Wait for approval. Do not lower thresholds to make something fire, do not send test alarms to real receivers without telling me the minute, do not store webhook addresses in the repository. Test that the drill is refused to others, emits the metric the rule counts, and that each rule parses. End with a drill sheet to fill in.",
    humanOnly:
      'Ring the alarm while a person holds the phone. Agree who answers at night and at weekends, who is second, and when nobody is: an honest "office hours only" is better than a pretended rota.',
    goodEvidence: [
      "The drill sheet: fault at, phone rang at, acknowledged by, all clear at",
      "A screenshot of the message on the phone, with date",
      "The second person's notification after no one reacted",
    ],
    badEvidence: [
      "A screenshot of the alert rule",
      "A green dashboard",
      `A test notification sent by the vendor's "send test" button only`,
    ],
  },
};
