import type { Item } from "../types";

export const leastPrivilegeScopes: Item = {
  id: "least-privilege-scopes",
  kind: "capability-check",
  number: 4,
  title: "Least-privilege scopes",
  statement:
    "Every key, service account, database role and OAuth grant can do only what its job needs, and we know what that is.",
  weight: 1,
  severity: null,
  waivable: true,
  capabilities: ["permissions", "secrets"],
  layers: ["auth", "discovery"],
  reviews: ["security", "permission"],
  priority: "secrets",
  effort: "2h",
  evidence: { required: true, freshDays: 180 },
  references: [
    { standard: "AWS Well-Architected", id: "SEC", name: "Security" },
    { standard: "NIST AI RMF", id: "MAP", name: "Map" },
    { standard: "OWASP ASVS 5", id: "V8", name: "Authorization" },
    { standard: "OWASP ASVS 5", id: "V10", name: "OAuth and OIDC" },
    { standard: "OWASP ASVS 5", id: "V13", name: "Configuration" },
  ],
  guidance: {
    meaning:
      "A key is worth what it can open. Vendors make it easy to take the master key: full access, all projects, for ever. If the part of your app that sends welcome mails holds such a key, a flaw there is a flaw everywhere. Least privilege means each job gets its own credential, limited to the actions and data it needs, and that you can say for each of them what it may do. It costs an hour, and turns a disaster into an annoyance.",
    ifSkipped:
      "A reporting script used the payment vendor's full secret key because it was already at hand. A debug page printed its environment for one afternoon. Whoever found it issued refunds to cards of their own until the daily limit stopped them. A restricted key, allowed to read charges and nothing else, had been two clicks away.",
    test: `1. List every credential the app uses: vendor keys, database users, service accounts, OAuth grants, CI tokens, personal access tokens. **Good:** a list with purpose and owner exists. **Bad:** you find one nobody can explain.
2. For each, open the vendor's page and read its scopes. **Bad:** words like *admin*, *owner*, *editor*, *full access*, *all repositories*, \`*:*\`.
3. In PostgreSQL connect as the app does and run \`select rolname, rolsuper, rolbypassrls, rolcreaterole from pg_roles where rolname = current_user;\`. **Good:** \`f\` three times.
4. With each test-environment key, try one thing it should not do, such as listing customers with the mail key. **Good:** 403. **Bad:** data.
5. Check which keys have no use in the vendor's last 90 days of logs, and revoke them.`,
    fixes: {
      "nextjs-supabase":
        "Use the publishable key plus the user's own session wherever a person acts; row-level security then limits it. Keep the secret key (`sb_secret_...`, formerly `service_role`) to the few server files that need it: it bypasses every policy. For background work create a database role with grants on named tables. In Vercel replace account-wide tokens by ones limited to a team, with an expiry. Use restricted keys at vendors, such as Stripe's `rk_live_...`.",
      firebase:
        "Give each function its own service account through the `serviceAccount` option, with roles such as `roles/datastore.user` instead of the project-wide Editor that default accounts often carry. The Admin SDK ignores security rules, so it belongs in small functions only. Restrict the browser API key in Google Cloud to the Firebase APIs you use and to your domains. Replace downloaded JSON keys in CI by Workload Identity Federation. The IAM recommender lists permissions nobody has used.",
      "node-postgres":
        "Run migrations as an owner and the app as another role: `create role app login nosuperuser nobypassrls nocreaterole;`, then grant `select, insert, update, delete` on named tables, and no ownership. Give read-only jobs a role of their own. Request the fewest OAuth scopes, and ask for more only when a feature is used. Use fine-grained tokens on GitHub with named repositories and an expiry; set `permissions: contents: read` at the top of each workflow file.",
      "python-fastapi":
        'Split settings by purpose: one `BaseSettings` class per integration, so a module can read only its own key. Give web workers, Celery workers and Alembic separate database users; only Alembic owns tables. Inside the app express permissions with `Security(current_user, scopes=["invoices:write"])` and check them in the dependency. On AWS attach a role to the service instead of access keys, and start from the policy IAM Access Analyzer generates out of recorded use.',
      "ai-builder":
        "Open the host's secrets panel and go through it key by key at the vendor: replace each master key by a restricted one, and delete those nobody needs. In connectors to Google, GitHub or Slack, remove scopes the app does not use and select single repositories or channels. Check which key the generated code uses for the database: in Supabase-based projects the secret key must not appear in anything the browser loads, or in functions that merely read a user's own rows.",
    },
    prompt:
      "Inventory every credential this repository uses and shrink it to what its job needs. First produce a table: name of the variable (never its value), where it is read, which vendor calls or SQL statements it is used for, the smallest vendor scope or database grant covering exactly those, and what you could not determine. Include CI workflow permissions and OAuth scopes requested at sign-in. Then propose the changes in an order that can be undone one at a time, and wait for approval. Do not create, print, rotate or delete any real credential; I will do that. Do not widen a scope to make a test pass. For the database write the `create role` and `grant` statements as a migration, plus tests showing that a forbidden statement is refused and the normal ones work.",
    humanOnly:
      "Only you can sign in to each vendor and exchange the broad key for a narrow one. Ask of every credential: if this leaked tonight, what would it cost? Then decide whether that is acceptable.",
    goodEvidence: [
      "The credential list with purpose, owner and scopes, dated",
      "Vendor screenshots of the restricted keys, values hidden",
      "Terminal output of a forbidden action being refused with the real role",
    ],
    badEvidence: [
      '"We trust our developers"',
      "A list of variable names without scopes",
      "A policy document nobody compared with the vendor's settings",
    ],
  },
};
