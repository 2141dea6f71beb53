import type { Proof } from "../story";
import { csv, pdf, text } from "./file";
import { junit, secretScan, uptime } from "./reports";

type App = {
  /** As its builders call it. */
  name: string;
  host: string;
  /** What its users own there: "order", "appointment". */
  record: string;
  vendors: readonly [string, ...string[]];
  onCall: string;
  commits: number;
};

export type LaunchFolder = Record<
  | "scan"
  | "contracts"
  | "access"
  | "exposure"
  | "sessions"
  | "keys"
  | "logs"
  | "recovery"
  | "watch"
  | "limits"
  | "agents",
  Proof & { key: string }
>;

/** The folder of proof a careful team keeps for an app: eleven pieces that between them serve every item. */
export function launchFolder(app: App): LaunchFolder {
  return {
    scan: scan(app),
    contracts: contracts(app),
    access: access(app),
    exposure: exposure(app),
    sessions: sessions(app),
    keys: keys(app),
    logs: logs(app),
    recovery: recovery(app),
    watch: watch(app),
    limits: limits(app),
    agents: agents(app),
  };
}

function scan({ name, commits }: App) {
  return {
    key: "scan",
    title: `Secret scan of the whole history – ${name}`,
    serves: ["secrets-not-in-git", "key-exposure"],
    content: { kind: "report" as const, files: [secretScan("secret-scan.txt", commits)] },
  };
}

function contracts({ name, vendors }: App) {
  const cases = vendors.flatMap((vendor) => [
    `${vendor}: the success payload matches the agreed schema`,
    `${vendor}: an unknown field is refused and logged`,
    `${vendor}: a timeout is retried twice with backoff, then mapped to our own error`,
    `${vendor}: a retried write carries the same idempotency key`,
  ]);
  return {
    key: "contracts",
    title: `Vendor contract tests from CI – ${name}`,
    serves: ["contract-tests-ci", "response-schema-validation", "outbound-retries", "safe-errors"],
    content: { kind: "report" as const, files: [junit("contract-tests.xml", "contracts", cases)] },
  };
}

function access({ name, record }: App) {
  const cases = [
    `a stranger asking for a ${record} is asked to sign in`,
    `customer B asking for customer A's ${record} is told it does not exist`,
    `changing the id in the address shows nothing of anybody else`,
    `an admin page refuses a customer's session`,
    `a role that was taken away stops working with the next request`,
    `every field is checked again on the server`,
  ];
  return {
    key: "access",
    title: `Access and isolation tests from CI – ${name}`,
    serves: [
      "isolation-tests",
      "user-isolation",
      "server-permissions",
      "role-change-effective",
      "input-validation",
      "admin-auth",
    ],
    content: { kind: "report" as const, files: [junit("access-tests.xml", "access", cases)] },
  };
}

function exposure({ name, host, onCall }: App) {
  const body = `Looked at ${host} from outside, from a phone hotspot, signed out. {day}, ${onCall}.

5432 (database)            timed out
6379 (cache)               timed out
storage bucket, listing    AccessDenied
storage bucket, one file   AccessDenied without a signature, expires after 10 minutes with one
vendor console             asks for single sign-on
data API, anonymous key    [] (empty list) for every table, tables created last month included`;
  return {
    key: "exposure",
    title: `What the public can reach – ${name}`,
    serves: ["database-exposure", "closed-defaults", "signed-file-links"],
    content: { kind: "file" as const, files: [text("outside-look.txt", body)] },
  };
}

function sessions({ name, host }: App) {
  const lines = [
    `Sessions of ${name}, walked through on {day}`,
    "1. Signed in on a laptop and a phone. Both appear under Account > Devices.",
    "2. Ended the phone's session from the laptop. The phone's next tap asked to sign in (after 4 s).",
    "3. Changed the password on the laptop. A third browser was signed out at once.",
    `4. Copied the access token and replayed it after 61 minutes: 401 from ${host}.`,
    "5. Replayed a refresh token that had been used: 401, and the whole family was revoked.",
  ];
  return {
    key: "sessions",
    title: `Session walk-through – ${name}`,
    serves: ["token-lifetime", "session-revocation", "device-list"],
    content: { kind: "file" as const, files: [pdf("session-walk-through.pdf", lines)] },
  };
}

function keys({ name, vendors, onCall }: App) {
  const rows = vendors.map((vendor, at) => [
    vendor,
    "production",
    at === 0 ? "read and write, own objects" : "send only",
    "host secret store",
    onCall,
    "{day}",
  ]);
  return {
    key: "keys",
    title: `Key register and last rotation – ${name}`,
    serves: [
      "least-privilege-scopes",
      "environment-scoped-keys",
      "rotation-without-redeploy",
      "backend-proxy",
    ],
    content: {
      kind: "file" as const,
      files: [
        csv("key-register.csv", [
          ["vendor", "environment", "may", "kept in", "owner", "last rotated"],
          ...rows,
        ]),
      ],
    },
  };
}

function logs({ name, vendors: [vendor], record }: App) {
  const body = `A failed ${record}, traced from the reference the customer read out to us on the phone. {day}.

09:14:02.118 request  req=8f2c route=POST /${record}s user=u_41 status=502 code=VENDOR_UNAVAILABLE ref=8f2c
09:14:02.090 vendor   req=8f2c provider=${vendor.toLowerCase()} endpoint=/v1/${record}s status=503 ms=2004 attempt=3
09:13:59.411 vendor   req=8f2c provider=${vendor.toLowerCase()} endpoint=/v1/${record}s status=503 ms=811 attempt=2
09:13:58.204 vendor   req=8f2c provider=${vendor.toLowerCase()} endpoint=/v1/${record}s status=503 ms=640 attempt=1
09:13:57.990 audit    req=8f2c actor=u_41 verb=create object=${record} door=web

Searched the same day for "@", "Bearer" and the canary value CANARY-77-HERON: no line.`;
  return {
    key: "logs",
    title: `One failure traced end to end – ${name}`,
    serves: ["provider-logging", "traceable-logs", "log-redaction", "audit-trail"],
    content: { kind: "file" as const, files: [text("traced-failure.txt", body)] },
  };
}

function recovery({ name, record, onCall }: App) {
  const lines = [
    `Restore drill of ${name}, {day}`,
    `Held by ${onCall}, alone, with the written steps only.`,
    "Last night's backup was restored into an empty database on another machine: 11 minutes.",
    `Row counts agree with the backup's own manifest. The newest ${record} opens in the app.`,
    `A ${record} deleted on purpose was brought back from the trash in the app itself: 20 seconds.`,
    "The backup account cannot delete: an attempt with the app's own credentials was refused.",
    "What we change: the steps now say which version of the client to install first.",
  ];
  return {
    key: "recovery",
    title: `Restore drill – ${name}`,
    serves: ["restore-drill", "recoverable-data", "automatic-backups"],
    content: { kind: "file" as const, files: [pdf("restore-drill.pdf", lines)] },
  };
}

function watch({ name, host, onCall }: App) {
  const body = `Alert and rollback drill, {day}.

14:02  wrong database password set on staging
14:04  monitor sees 503 from ${host}/health
14:05  ${onCall}'s phone rings, alert acknowledged
14:06  previous release put back with one command
14:09  health is green, a test ${name} account signs in

Promise: 99.5 % of requests answered in a month, 95 % of them within 800 ms. Measured on the attached sheet.`;
  return {
    key: "watch",
    title: `Monitoring, alert and rollback – ${name}`,
    serves: ["detect-and-reverse", "alert-tested", "uptime-check", "slo-defined"],
    content: {
      kind: "file" as const,
      files: [text("alert-drill.txt", body), uptime("uptime-30-days.csv", 99.41)],
    },
  };
}

function limits({ name, record }: App) {
  const rows = [
    ["rate", "requests", "ok", "429", "5xx", "p95_ms"],
    [5, 300, 300, 0, 0, 210],
    [20, 1200, 1200, 0, 0, 264],
    [60, 3600, 1800, 1800, 0, 271],
    [200, 12000, 1800, 10200, 0, 280],
  ];
  return {
    key: "limits",
    title: `Rate limits, uploads and long jobs under load – ${name}`,
    serves: ["rate-limits-tested", "async-long-jobs", "upload-limits"],
    content: {
      kind: "file" as const,
      files: [
        csv("load-test.csv", rows),
        text(
          "reading-the-load-test.md",
          `# Reading the load test of {day}\n\nOne account is held to 30 requests a second; the rest get **429** and a \`Retry-After\`.\n\n- A file of 26 MB is refused while it arrives, before it fills the disk.\n- A ${record} export of 40,000 rows leaves the request after 60 ms and reports its progress.`,
        ),
      ],
    },
  };
}

function agents({ name }: App) {
  const body = `Tools the model may choose, and nothing else. Checked on {day}.

tool            writes  waits for a person  reaches
search_records  no      -                   own database
draft_message   no      -                   -
send_message    yes     yes, sees the text  mail provider
refund          yes     yes, sees the sum   payment provider

A prompt that asked for another host was refused by the proxy, not by the model: "egress denied: 203.0.113.7".`;
  return {
    key: "agents",
    title: `Tool list, approvals and egress – ${name}`,
    serves: ["approval-gate", "agent-egress-allowlist"],
    content: { kind: "file" as const, files: [text("tools-and-egress.txt", body)] },
  };
}
