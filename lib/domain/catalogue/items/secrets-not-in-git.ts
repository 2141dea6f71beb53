import type { Item } from "../types";

export const secretsNotInGit: Item = {
  id: "secrets-not-in-git",
  kind: "check",
  number: 1,
  title: "Secrets not in git",
  statement:
    "No key, password or token is in the code or anywhere in the git history; production values live in the host's environment store or a vault.",
  weight: 3,
  severity: null,
  waivable: true,
  capabilities: ["secrets"],
  layers: ["auth"],
  reviews: ["security"],
  priority: "secrets",
  effort: "2h",
  evidence: { required: true, freshDays: 30 },
  references: [
    { standard: "AWS Well-Architected", id: "SEC", name: "Security" },
    { standard: "NIST AI RMF", id: "MANAGE", name: "Manage" },
    { standard: "ISO/IEC 42001", id: "8", name: "Operation" },
    { standard: "OWASP ASVS 5", id: "V13", name: "Configuration" },
    { standard: "OWASP ASVS 5", id: "V14", name: "Data Protection" },
  ],
  guidance: {
    meaning:
      "A secret is anything that lets a program act as you: an API key, a database password, a signing key, a service-account file. Git remembers every version of every file, so a secret that was committed once is still there after you delete it, and it travels with every clone, fork, backup and laptop. Keep secrets where the host puts them at run time: its environment store for a small app, a vault such as AWS Secrets Manager, Google Secret Manager, Doppler or HashiCorp Vault once several services share them. The code knows only the name of the secret, never its value.",
    ifSkipped:
      "A founder makes the repository public so that a contractor can help. Two months earlier the key for the mail provider had been committed and, an hour later, deleted. Automated scanners read the history within minutes. By morning the account has sent 90,000 phishing messages in the company's name, the provider has suspended it, and password-reset mails no longer reach real customers. Changing the key takes five minutes; getting the sending domain trusted again takes six weeks.",
    test: `1. In the project folder run \`git rev-parse --is-shallow-repository\`. It must say \`false\`; otherwise fetch the whole history first with \`git fetch --unshallow\`.
2. List the risky files git is tracking: \`git ls-files | grep -iE '(^|/)\\.env|\\.pem$|\\.p12$|service-?account.*\\.json$'\`. **Good:** nothing, or an \`.env.example\` that holds names without values. **Bad:** \`.env\`, \`.env.production\`, a key file.
3. Scan every commit: install gitleaks (\`brew install gitleaks\`, or the binary from its releases page) and run \`gitleaks git --redact -v .\`. **Good:** "no leaks found". **Bad:** any finding you cannot prove to be fake or already revoked.
4. Look for one real key by its prefix only, never the whole value: \`git log --all --oneline -S 'sk_live_'\`. **Good:** no output. **Bad:** a commit is listed, even if a later one removed the key.
5. For each finding, open the provider's dashboard. **Good:** that key is revoked. **Bad:** it still works. Cleaning the history does not change the answer; revoking the key does.
6. Open the host's environment settings. **Good:** every production secret is there, differs from the preview and development values, and has an owner. **Bad:** the only copy is on a laptop.`,
    fixes: {
      "nextjs-supabase": `Revoke first, then tidy up. Put values in your host's environment store (on Vercel: Settings → Environment Variables, marked Sensitive, with different values for Production and Preview). Keep \`.env*\` in \`.gitignore\` and commit an \`.env.example\` without values. Read secrets in one module that begins with \`import "server-only"\`, so a mistaken import from a client component breaks the build.

Supabase's publishable (or legacy \`anon\`) key is public by design and safe only while Row Level Security is on. The secret key \`sb_secret_…\`, the legacy \`service_role\` key and the database password bypass those rules: create a new secret key under Settings → API Keys, deploy it, then delete the old one. Edge Functions take theirs from \`supabase secrets set NAME=value\`.`,
      firebase: `Keep third-party keys in Google Secret Manager through Functions: \`firebase functions:secrets:set STRIPE_SECRET_KEY\`, then declare the secret where it is used.

\`\`\`ts
const stripeKey = defineSecret("STRIPE_SECRET_KEY");
export const pay = onCall({ secrets: [stripeKey] }, async () => {
  const stripe = new Stripe(stripeKey.value());
});
\`\`\`

App Hosting refers to the same secrets by name in \`apphosting.yaml\`. Delete service-account JSON files: inside Google Cloud, \`initializeApp()\` without arguments uses the attached account, so no key file is needed. Revoke leaked ones under IAM → Service Accounts → Keys. The \`apiKey\` in the web configuration only identifies the project; restrict it to your domains and APIs, and rely on Security Rules and App Check rather than on hiding it.`,
      "node-postgres": `Read the environment once, validate it at start and refuse to run when something is missing.

\`\`\`ts
const Env = z.object({ DATABASE_URL: z.url(), STRIPE_SECRET_KEY: z.string().min(20) });
export const env = Env.parse(process.env);
\`\`\`

In production the values come from the host's environment store, or from a vault when several services share them. Add \`.env\` to both \`.gitignore\` and \`.dockerignore\`, and never pass secrets as Docker \`ARG\` or \`ENV\`: image layers keep them. For a leaked database password, add a second login role to the same group role, deploy with it, then drop the first: no downtime. Run gitleaks before each commit (\`gitleaks git --pre-commit --staged\`) and on every push in CI.`,
      "python-fastapi": `Use \`pydantic-settings\`, with \`SecretStr\` so that a stray log line prints asterisks instead of the value.

\`\`\`python
class Settings(BaseSettings):
    model_config = SettingsConfigDict(env_file=".env")
    database_url: SecretStr
    openai_api_key: SecretStr

settings = Settings()
\`\`\`

The \`.env\` file serves local work only: add it to \`.gitignore\` and \`.dockerignore\`. In production set real environment variables in the host's store, or load them from AWS Secrets Manager, Google Secret Manager or Vault when the app starts. Check notebooks too: \`.ipynb\` files keep cell output, and keys printed once stay in it. Add the gitleaks hook to \`.pre-commit-config.yaml\` and run the same scan in CI with the full history (\`fetch-depth: 0\`).`,
      "ai-builder": `Use the builder's own secret store: Lovable has Cloud → Secrets, Bolt has Database → Secrets, Replit has the Secrets tool. Those values reach server functions only. Anything named \`VITE_…\` or \`NEXT_PUBLIC_…\` is copied into the page, so a secret never belongs there.

Do not paste a key into the chat: it can end up in generated code and stays in the conversation. If you already did, treat the key as leaked. When the project is synced to GitHub, scan that repository's whole history with gitleaks, because every generated version was pushed. Then revoke the old key at the provider, save the new one in the secret store, publish again and try the feature. Check that a public or remixable project shows no secret in its source.`,
    },
    prompt: `Remove every secret from this repository's code and prevent new ones. Work in this order and show me a plan before changing files.

1. List each hard-coded key, password, token, private key and connection string, and each tracked \`.env\` or credential file. Report file, line and kind; show only the first four characters of any value. Run \`gitleaks git --redact\` over the full history if it is available.
2. Replace each one with a named environment variable, read in a single server-only module that validates all of them at start and names the missing one.
3. Add \`.env*\` (except \`.env.example\`) to \`.gitignore\` and, if Docker is used, to \`.dockerignore\`. Write \`.env.example\` with names and no values.
4. Add gitleaks as a pre-commit hook and as a CI job with full history that fails on findings.
5. Add a test that the app refuses to start when a required variable is absent.

Do not print secrets, do not rewrite git history, do not rotate or create keys, and do not add baseline or ignore entries without asking me. Finish with the list of keys I must revoke, ordered by damage.`,
    humanOnly:
      "Revoking and reissuing keys in each provider's dashboard, deciding who owns each secret, checking past invoices and access logs for misuse, and telling customers or regulators when a leaked key could have reached their data. An agent should never hold the new values.",
    goodEvidence: [
      "gitleaks JSON report over the full history of the release commit, produced by CI, with zero findings",
      "Screenshot of the host's environment settings showing secret names (values hidden), one set per environment",
      "Revocation record for each key ever found: provider, date, who did it",
      "CI log of a test commit with a fake key that the scan rejected",
    ],
    badEvidence: [
      `"We have a .gitignore": it says nothing about what was committed before`,
      "A scan of the current files only, without the history",
      "A screenshot in which the key can be read",
      "A private repository given as the reason no scan is needed",
    ],
  },
};
