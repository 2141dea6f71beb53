import type { Item } from "../types";

export const environmentScopedKeys: Item = {
  id: "environment-scoped-keys",
  kind: "capability-check",
  number: 12,
  title: "Keys per environment",
  statement:
    "Laptops, previews, CI and production use different keys and different data, and none of the first three can touch production.",
  weight: 1,
  severity: null,
  waivable: true,
  capabilities: ["secrets", "isolation"],
  layers: ["auth", "discovery"],
  reviews: ["security"],
  priority: "secrets",
  effort: "2h",
  evidence: { required: true, freshDays: 180 },
  references: [
    { standard: "AWS Well-Architected", id: "SEC", name: "Security" },
    { standard: "AWS Well-Architected", id: "OPS", name: "Operational Excellence" },
    { standard: "NIST AI RMF", id: "MANAGE", name: "Manage" },
    { standard: "OWASP ASVS 5", id: "V13", name: "Configuration" },
    { standard: "OWASP ASVS 5", id: "V15", name: "Secure Coding and Architecture" },
  ],
  guidance: {
    meaning:
      "When one key serves everywhere, every laptop is production. A test script mails real customers, a preview link anybody can open writes into the live database, and a leak anywhere means changing the key everywhere at once. Keys per environment separate these worlds: each has its own credentials, its own data and, at the vendor, its own project with its own limit. You can then be careless with a laptop, which you will be, and strict with production, where it counts.",
    ifSkipped: `A developer ran the clean-up script that had always run against test data. The laptop's settings file had been copied from production months earlier "to get going quickly". It deleted the orders of eleven hundred customers in four seconds and printed *Done*. The backup was a day old, and so is the trust of those customers now.`,
    test: `1. For each important key compute a fingerprint per environment, on the machine where it lives, without showing the key: \`printf %s "$STRIPE_SECRET_KEY" | sha256sum | cut -c1-12\`.
2. Write them in a table: key by environment. **Good:** no fingerprint appears twice. **Bad:** the same one on laptop and production.
3. Look at the host's variables. **Good:** production values are limited to *Production*; previews have their own. **Bad:** one value ticked for all.
4. On a laptop run \`echo $DATABASE_URL | sed -E 's#//[^@]*@#//***@#'\`. **Good:** a local or test host.
5. Start the app locally and trigger a mail. **Good:** it lands in a test inbox. **Bad:** the mail vendor's live log shows it.
6. In CI open a pull request from a fork, or read the workflow. **Good:** it sees no production secret.`,
    fixes: {
      "nextjs-supabase":
        "In Vercel enter each secret separately for Production, Preview and Development, and mark the first two *Sensitive*. Give previews a Supabase project or branch of their own; with a branch, the integration sets its variables. Keep `.env.local` to test values, and check at start that the URL fits the environment: refuse to start when `VERCEL_ENV` is not `production` and the host is the live one. Use Stripe's test mode, and a separate project with its own limit at each model vendor.",
      firebase:
        "Create one Firebase project per environment, `app-dev`, `app-staging`, `app-prod`, with aliases from `firebase use --add`, and let only CI deploy to the last. Secrets set with `firebase functions:secrets:set` belong to one project. Run the Emulator Suite with a project id that starts with `demo-`: nothing then reaches a live resource by accident. Give developers no standing write role in production's IAM; grant it for an hour when needed, so that a script started with the wrong alias is simply refused.",
      "node-postgres":
        "Validate configuration at start with zod: an `APP_ENV`, and a rule that ties it to allowed hosts, so that a laptop refuses a production `DATABASE_URL`. Commit `.env.example` without values and ignore `.env*`. Let production secrets exist only in the host's store or a vault, never as a downloaded file. In GitHub use *Environments* with required reviewers for production secrets, and no `pull_request_target` jobs that check out a stranger's code. Print the environment's name in the header of internal pages.",
      "python-fastapi":
        'Use a `Settings(BaseSettings)` with `env: Literal["local", "preview", "production"]` and a `model_validator(mode="after")` that refuses combinations such as `local` with the live database host or a key beginning with `sk_live_`. Let pytest set its own values in a fixture and fail when production variables are present. Give management scripts a required `--env` argument, and ask for the name again before writing to production. Celery brokers need separating too: one shared Redis mixes the jobs of all environments.',
      "ai-builder":
        "On these hosts preview and published app often share one database and one set of secrets: find out, by adding a row in the preview and looking in the published app. If it appears, ask for a second project or a development database, use it for all building, and enter test keys there. Keep live keys in the published project only. Where a separation is impossible, treat the preview as production: made-up requests only, no experiments with deletion.",
    },
    prompt:
      "Separate the environments of this project. First list, by variable name only, every secret and address, where each environment gets it (local files, host, CI, containers), and which are shared; mark every path by which a laptop, a preview, a test or a pull request can reach production data or send real messages. Propose the target table, the configuration check at start that refuses a mismatch, test doubles for mail and payment, and the order of the move; wait for approval. Do not read, print or copy real values, do not edit the host's settings, do not leave production values as defaults in code. Write tests for the start-up check: production host with local environment fails, live key prefix outside production fails, correct combinations start. Report which secrets I must create at which vendor.",
    humanOnly:
      "Create the separate projects and keys at each vendor, then revoke the shared one. Decide who may hold production keys at all, and make that list shorter than the team.",
    goodEvidence: [
      "The fingerprint table, with no value twice, dated",
      "Host screenshots showing scopes per environment, values hidden",
      "Output of the start-up check refusing a mixed configuration",
    ],
    badEvidence: [
      "Two `.env` files with the same contents",
      '"We are careful"',
      "The keys themselves, in a screenshot",
    ],
  },
};
