import { launchFolder } from "../artefacts/launch-folder";
import { both, each, fail, no, notSure, partial, pass, type Story, week, yes } from "../story";

const folder = launchFolder({
  name: "Allotment Exchange",
  host: "allotments.example.com",
  record: "offer",
  vendors: ["Mailwren", "Mapgarden"],
  onCall: "Priya Raman",
  commits: 1284,
});

/** A steady climb: one honest improvement a week, proof a little later, from demo to beta. */
export const allotmentExchange: Story = {
  name: "Allotment Exchange",
  description: "Gardeners swap surplus seedlings, tools and an hour of help with the plot next door.",
  repositoryUrl: "https://git.example.com/larkfield/allotment-exchange",
  team: "Neighbourhood apps",
  founder: "priya",
  others: { noor: "reviewer", beatriz: "viewer", wren: "founder" },
  scenarios: ["demand-test"],
  signals: { auth: "demo", latency: "demo", errors: "demo", data: "demo" },
  target: { stage: "beta", inDays: 21 },
  registered: { week: 1, day: 1 },
  timeline: [
    week(1, 2).answers({
      "data-sensitivity": notSure("Nicknames and plot numbers. Is a plot number personal? Ask Noor."),
      "user-isolation": notSure(),
      "key-exposure": no("Searched the bundle for both vendors' prefixes. Nothing."),
      "admin-auth": no("There is one admin page and it is protected by nobody knowing its address."),
      ...each(fail(), "outbound-retries", "contract-tests-ci", "rate-limits-tested"),
    }),
    week(2, 3).answers({
      "admin-auth": yes("Behind the same sign-in as everything else since this morning, with its own role."),
      "secrets-not-in-git": pass("History rewritten once in the first month; scanned every night since."),
      "database-exposure": notSure("The host says *private network*. I have not looked from outside yet."),
    }),
    week(3, 2)
      .answers({
        "database-exposure": no(
          "Looked from a phone hotspot: the port times out, the bucket refuses to list.",
        ),
        "environment-scoped-keys": pass("Laptop, preview and production have keys of their own now."),
        "closed-defaults": partial(
          "New tables are closed. New *buckets* still start public; we close them by hand.",
        ),
      })
      .closed("front-end", "back-end", "database", "identity")
      .unused("cache", "api-gateway"),
    week(4, 4).proves(folder.scan, folder.exposure),
    week(5, 2).answers({
      "safe-errors": pass("Eleven codes of our own; what a vendor says stays in the log."),
      "provider-logging": pass("One line per call: provider, endpoint, status, milliseconds."),
      "input-validation": no("Two forms still trust the browser: *edit profile* and *report an offer*."),
    }),
    week(7, 1).answers({
      "data-sensitivity": no(
        "Read through every column with Noor: nicknames and plot numbers that hang on a public fence. Addresses stay with the sign-in provider and never reach us.",
      ),
      "user-isolation": no("Tried with two accounts and edited ids: an offer of somebody else answers 404."),
      "server-permissions": yes("One function decides; hiding a button is only manners."),
    }),
    week(8, 3)
      .renews("scan", folder.scan.content)
      .answers({
        "input-validation": yes(
          "Both forms are checked on the server. The schema is shared, the trust is not.",
        ),
        "async-long-jobs": pass("The weekly digest runs as a job and shows how far it is."),
      }),
    week(10, 2).answers({
      "response-schema-validation": pass("Map tiles excepted, every answer goes through a schema first."),
      "outbound-retries": partial("Retries yes, idempotency keys only on the mail we send."),
      "traceable-logs": both(
        "yes",
        "no",
        "The mail provider's error text contained addresses. Redaction is next.",
      ),
    }),
    week(12, 2).proves(folder.contracts).answers({ "contract-tests-ci": pass() }),
    week(13, 4).answers({
      "log-redaction": pass("Canary value in, canary value searched for, nothing found."),
      "traceable-logs": both("yes", "yes"),
      "least-privilege-scopes": pass("The mail key can send and nothing else."),
      "outbound-retries": pass("Every write carries a key; a doubled request makes one mail."),
    }),
    week(15, 1)
      .proves(folder.access, folder.logs)
      .answers(each(pass(), "isolation-tests", "role-change-effective", "audit-trail")),
    week(16, 5).renews("exposure", folder.exposure.content).renews("scan", folder.scan.content),
    week(17, 3)
      .answers({
        "recoverable-data": both(
          "yes",
          "no",
          "Trash for thirty days. The restore is on Thursday's calendar.",
        ),
        "automatic-backups": pass(),
        "restore-drill": fail("Not held yet."),
        ...each(pass(), "token-lifetime", "session-revocation", "device-list"),
      })
      .proves(folder.sessions),
    week(19, 2)
      .proves(folder.recovery)
      .answers({
        "recoverable-data": both("yes", "yes", "Eleven minutes, by Wren, from the written steps alone."),
        "restore-drill": pass(),
      }),
    week(20, 4).renews("scan", folder.scan.content).renews("contracts", folder.contracts.content),
    week(21, 2)
      .answers({
        "rate-limits-tested": pass("Thirty requests a second per account, then 429 with a Retry-After."),
        "upload-limits": pass("Photos up to 8 MB, refused while they arrive."),
        "signed-file-links": pass(),
        "closed-defaults": pass("Buckets are made by a script now, and the script closes them."),
      })
      .proves(folder.limits),
    week(22, 3)
      .answers({
        "detect-and-reverse": both(
          "yes",
          "yes",
          "Broke staging on purpose; the phone rang after three minutes.",
        ),
        ...each(pass(), "alert-tested", "uptime-check", "slo-defined"),
      })
      .proves(folder.watch),
    week(23, 5)
      .answers({
        "rotation-without-redeploy": pass(
          "Replaced the mail key at lunch. Nobody noticed, which was the point.",
        ),
        "backend-proxy": pass(),
      })
      .proves(folder.keys),
    week(24, 3)
      .renews("scan", folder.scan.content)
      .renews("exposure", folder.exposure.content)
      .renews("contracts", folder.contracts.content)
      .renews("access", folder.access.content),
    week(25, 4)
      .by("wren")
      .answers({
        "approval-gate": partial("Deleting an account asks twice. Closing a whole site does not."),
        "agent-egress-allowlist": {
          answer: { kind: "not-applicable", reason: "Nothing here acts on the choice of a model." },
        },
      })
      .renews("recovery", folder.recovery.content)
      .renews("watch", folder.watch.content)
      .renews("logs", folder.logs.content),
  ],
};
