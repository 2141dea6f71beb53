import { ownEvidence } from "../artefacts/own-evidence";
import { launchworthyRegistry } from "../registries/launchworthy";
import { both, each, fail, no, notApplicable, partial, pass, type Story, week, yes } from "../story";

const noVendor =
  "Launchworthy calls no vendor. The one outside system is the mail server an operator may configure, and it is spoken to in SMTP.";
const noModel = "Nothing in Launchworthy acts on the choice of a model.";

/** This very product, assessed by its own rules: what holds, what is half done, and what is not there yet. */
export function launchworthy(): Story {
  return {
    name: "Launchworthy",
    description:
      "The app you are looking at, assessed by its own rules. Every answer is about this version; every report comes from its own test run.",
    team: "Workshop and experiments",
    founder: "wren",
    others: { noor: "reviewer", samuel: "reviewer", beatriz: "viewer" },
    scenarios: ["confidential-company-data", "personal-data", "roles-and-permissions"],
    signals: { auth: "production", latency: "demo", errors: "production" },
    target: { stage: "beta", inDays: 90 },
    registered: { week: 25, day: 2 },
    timeline: [scorecard, questions, accessAndSessions, keysAndRecords, whatItNeeds, whatIsMissing, proofs()],
  };
}

const scorecard = week(25, 3).answers({
  "secrets-not-in-git": pass(
    "Every secret is made on the first start and kept in the data directory, mode 0600.",
  ),
  "async-long-jobs": partial(
    "Mail, snapshots and purging are jobs. **Exporting** a large portfolio still happens inside the request, without progress.",
  ),
  "response-schema-validation": notApplicable(noVendor),
  "contract-tests-ci": notApplicable(noVendor),
  "outbound-retries": partial(
    "Mail is a queued job that is tried again with growing pauses. It has no idempotency key: a mail accepted just before a crash is sent twice.",
  ),
  "provider-logging": fail(
    "A mail that was sent leaves no line with endpoint, status and milliseconds; only failures are logged.",
  ),
  "safe-errors": pass(
    "People see a code of ours and a reference; what broke stays in the log under that reference.",
  ),
  "rate-limits-tested": pass(
    "Sign-in, sign-up and the API have limits, kept in the database so that every instance shares them.",
  ),
});

const questions = week(25, 4).answers({
  "data-sensitivity": yes(
    "Names and addresses of people, and a precise list of what is weak in other people's apps.",
  ),
  "user-isolation": no(
    "Row-level security is forced on every tenant table; the app's role cannot bypass it, and refuses to start if it could.",
  ),
  "database-exposure": no(
    "The embedded PostgreSQL listens on 127.0.0.1 and asks for a password made for this installation.",
  ),
  "admin-auth": yes("There is no separate backend: what an owner may do asks for an owner's session."),
  "key-exposure": no("There is no vendor key to expose, and the browser's bundle holds no secret."),
  "server-permissions": yes("One table of grants, asked inside the transaction that writes."),
  "input-validation": yes("Each door parses its input with a schema before anything else happens."),
  "traceable-logs": both(
    "yes",
    "not-sure",
    "Failures carry a reference id. That *no* private data reaches the log has not been proven with a marked value.",
  ),
  "recoverable-data": both(
    "yes",
    "no",
    "Thirty days of trash. A restore from backup has not been tried, because there is no backup yet.",
  ),
  "detect-and-reverse": both(
    "no",
    "no",
    "There are health endpoints. Nobody is told when they fail, and no rollback has been practised.",
  ),
});

const accessAndSessions = week(25, 5).answers({
  "token-lifetime": partial(
    "Every session ends after thirty days. API tokens may live for a year and are not rotated.",
  ),
  "session-revocation": pass("A session is a row; ending it works with the next request, by web and by API."),
  "device-list": pass(),
  "least-privilege-scopes": pass(
    "The app's database role owns nothing; an API token has scopes and never more than its person may.",
  ),
  "role-change-effective": pass("Roles are read inside each transaction, so there is nothing to wait for."),
  "closed-defaults": pass("Loopback only, until somebody decides otherwise."),
  "isolation-tests": pass("Each command has a test that somebody from another workspace runs into."),
  "signed-file-links": partial(
    "Files leave after a permission check with the session. The links are neither signed nor do they expire; without a session they show nothing.",
  ),
  "upload-limits": pass(
    "Size, number and type are checked while a file arrives; types come from content, not from names.",
  ),
});

const keysAndRecords = week(25, 6)
  .closed("front-end", "back-end", "database", "file-storage", "identity")
  .unchecked("logs")
  .unused("cache", "api-gateway")
  .answers({
    "environment-scoped-keys": pass("Each installation makes its own."),
    "rotation-without-redeploy": partial(
      "Replacing the installation's key ends open links and nothing else. Nobody has done it for real yet.",
    ),
    "backend-proxy": pass("The content policy lets the browser talk to its own origin only."),
    "audit-trail": pass("A hash chain per workspace, in tables the app may append to and not change."),
    ...each(notApplicable(noModel), "agent-egress-allowlist", "approval-gate"),
  });

const whatItNeeds = week(26, 1)
  .lists(...launchworthyRegistry)
  .standsBy("Embedded PostgreSQL", "SMTP relay", "File storage");

const whatIsMissing = week(26, 2).answers({
  "log-redaction": partial(
    "A test proves that the logger drops addresses, secrets and the rows that drivers hang onto their errors. No marked value has been sent through every door yet.",
  ),
  "automatic-backups": fail("Not built yet."),
  "restore-drill": fail("Needs a backup first."),
  "alert-tested": fail("There is nobody to alert yet."),
  "uptime-check": fail(
    "Health endpoints exist; asking them from outside is the operator's part, and the demo has no operator.",
  ),
  "slo-defined": partial("Budgets for speed and size are written down. Promises to users are not."),
});

function proofs() {
  return week(26, 7).proves(
    ...ownEvidence("secret-scan.json", "Scan of every commit for keys", [
      "secrets-not-in-git",
      "key-exposure",
    ]),
    ...ownEvidence("unit-tests.junit.xml", "Tests of the rules, from this repository's own run", [
      "safe-errors",
      "input-validation",
      "upload-limits",
    ]),
    ...ownEvidence(
      "database-tests.junit.xml",
      "Tests against a real PostgreSQL: roles, workspaces, sessions, audit",
      [
        "user-isolation",
        "isolation-tests",
        "server-permissions",
        "role-change-effective",
        "session-revocation",
        "least-privilege-scopes",
        "admin-auth",
        "audit-trail",
        "rate-limits-tested",
      ],
    ),
    ...ownEvidence("accessibility.axe.json", "Accessibility of the main screens, light and dark", []),
    ...ownEvidence("sbom.cyclonedx.json", "Every package that ships with the app", []),
  );
}
