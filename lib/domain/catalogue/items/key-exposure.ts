import type { Item } from "../types";

export const keyExposure: Item = {
  id: "key-exposure",
  kind: "question",
  number: 5,
  title: "Key exposure",
  statement:
    "Is any API key in the browser bundle, a client-prefixed variable, git, a screenshot or a demo video?",
  weight: 5,
  severity: "critical",
  waivable: false,
  capabilities: ["secrets"],
  layers: ["auth"],
  reviews: ["security"],
  priority: "secrets",
  effort: "2h",
  evidence: { required: true, freshDays: 30 },
  references: [
    { standard: "OWASP ASVS 5", id: "V13", name: "Configuration" },
    { standard: "OWASP ASVS 5", id: "V3", name: "Web Frontend Security" },
    { standard: "AWS Well-Architected", id: "SEC", name: "Security" },
    { standard: "NIST AI RMF", id: "MANAGE", name: "Manage" },
  ],
  question: { safe: "no" },
  guidance: {
    meaning:
      "A secret key is a signed blank cheque on your account with a vendor. Whatever the browser downloads, everyone can read, minified or not. Variables whose name begins with `NEXT_PUBLIC_`, `VITE_`, `REACT_APP_` or `EXPO_PUBLIC_` are copied into that download on purpose. Git remembers a key after the file is deleted, and a paused demo video shows it in full. Keys the vendor made to be public (a Stripe `pk_…`, a Supabase publishable key, a Firebase web config) are fine if restricted as its documents say. If a secret was exposed even briefly, it is burnt: replace it first, tidy up second.",
    ifSkipped: `A language tutor called its model vendor straight from the page, with the key in a \`VITE_\` variable, "just for the beta". Bots that read public JavaScript found it within days and resold the access. The bill reached 14,800 in one night; then the vendor's limit cut the key off, and with it every paying pupil. The same key sat in two laptops, the CI system and an old demo recording, so replacing it took until evening, because nobody knew all the places.`,
    test: `1. Build what visitors download and search it: \`npm run build\`, then \`grep -rEno "\\bsk-[A-Za-z0-9_-]{16}|sk_live_|rk_live_|sb_secret_|AKIA[0-9A-Z]{16}|ghp_[A-Za-z0-9]{8}|-----BEGIN" .next/static dist build 2>/dev/null\`. **Good:** nothing. **Bad:** any real key.
2. Older Supabase keys are encoded. Decode every token found in the bundle:
   \`\`\`sh
   grep -rhoE "eyJ[A-Za-z0-9_-]+\\.eyJ[A-Za-z0-9_-]+" .next/static dist build 2>/dev/null | sort -u |
     cut -d. -f2 | while read -r p; do echo "$p==" | tr '_-' '/+' | base64 -d 2>/dev/null; echo; done
   \`\`\`
   **Bad:** a line that contains \`service_role\`.
3. List client variables: \`grep -rnE "(NEXT_PUBLIC|VITE|REACT_APP|EXPO_PUBLIC)_" . --include=".env*"\`. **Good:** only addresses and keys made to be public.
4. Search all of git's history: \`gitleaks git --redact -v .\` **Good:** "no leaks found".
5. Use the live app with F12, *Network* open. **Bad:** a request from the page to a paid vendor that carries a secret key.
6. Watch your demo videos and screenshots once for terminals, \`.env\` files and consoles.`,
    fixes: {
      "nextjs-supabase": `Rotate first: create a new key at the vendor, deploy, delete the old one. Then move the call to the server: a route handler or server action reads \`process.env.OPENAI_API_KEY\` (no prefix), checks the user's session, limits the rate, and calls the vendor. Put \`import "server-only"\` at the top of each module that reads a secret, so that the build fails when client code imports it. The browser may hold the Supabase URL and publishable (\`anon\`) key, nothing else; \`sb_secret_…\` and \`service_role\` ignore row-level security. Store values in the host's environment settings, per environment, marked sensitive. Do not upload source maps publicly. Add \`gitleaks git --pre-commit --staged\` as a hook, and push protection on GitHub.`,
      firebase: `The web config's \`apiKey\` identifies the project and may be public, but restrict it in Google Cloud under *Credentials*: to your domains, and to the APIs Firebase needs. An unrestricted key may also be able to spend on Maps or Gemini. Everything else goes to Secret Manager:

\`\`\`ts
const openaiKey = defineSecret("OPENAI_API_KEY");
export const ask = onCall({ secrets: [openaiKey] }, async (request) => {
  if (!request.auth) throw new HttpsError("unauthenticated", "Sign in");
  return callVendor(openaiKey.value(), request.data);
});
\`\`\`

Set it with \`firebase functions:secrets:set OPENAI_API_KEY\`. Never ship a service-account JSON; functions already have an identity. If one was ever committed, delete that key in IAM today.`,
      "node-postgres": `Read secrets from the host's environment store or a vault (AWS Secrets Manager, Doppler, Infisical), once, validated at start-up; keep \`.env\` in \`.gitignore\` and commit \`.env.example\` with empty values. The front end calls your own endpoint:

\`\`\`js
app.post("/api/summaries", requireSession, rateLimit, async (req, res) => {
  const input = SummaryInput.parse(req.body);
  res.json(await vendor.summarise(input)); // key stays here
});
\`\`\`

Found in git? Rotate, then check whether it was used: the vendor's usage log. Rewriting history with \`git filter-repo\` comes last and never replaces rotation. A page rendered by the server leaks as well, if \`JSON.stringify(config)\` lands in a script tag. Scan each push in CI with gitleaks.`,
      "python-fastapi": `Keep secrets in settings that refuse to print themselves:

\`\`\`python
class Settings(BaseSettings):
    openai_api_key: SecretStr

settings = Settings()  # from the environment, fails at start-up
\`\`\`

Call the vendor in a route that depends on the signed-in user and a rate limit; templates and static bundles receive none of \`settings\`. Look where Python projects leak: notebooks with saved outputs, \`docker history\` after \`ARG KEY=…\` or a copied \`.env\` (use BuildKit \`--mount=type=secret\` and \`.dockerignore\`), tracebacks shown with \`debug=True\`, published packages. Scan with \`gitleaks git .\` and \`gitleaks dir .\`, which also reads untracked files. Anything found is rotated at the vendor before it is removed.`,
      "ai-builder":
        "Never paste a key into the chat, a component or a file: history keeps it, and remixes or shares may copy it. Use the Secrets panel, and ask for a server or edge function that reads the secret there, checks that the caller is signed in, and talks to the vendor; the page calls only that function. After publishing, open the live app with *Network* visible and confirm that no request goes from the page to the vendor. If a key ever stood in the chat or code, make a new one at the vendor and delete the old one, because restoring an earlier version brings the old text back. Set a monthly spending limit at each vendor as a safety net.",
    },
    prompt: `Search this project for exposed secrets and move every vendor call that needs one behind our own server. Never print a full secret: show the first four characters and the location only.

Look in source, configuration, all git history and branches, built client bundles and source maps, client-prefixed variables, notebooks, Docker layers and build arguments, CI files, logs, test fixtures, docs and images. Report a table first: vendor, kind of key, file and line or commit, public by design or secret, reachable by whom. For each real secret, tell me to rotate it and where, and wait until I confirm. Removing text is not a fix while the old key still works.

Then move the calls to server endpoints that require a session, validate input and limit the rate. Secrets come from the environment only, and the app refuses to start without them. Do not rename a secret to a client prefix, do not encode or split it, do not rewrite git history unless I ask.

Add a secret scan to CI and a test that fails when the built bundle contains a known secret pattern. Show the output of both.`,
    humanOnly:
      "Only the account owner can revoke the old key at the vendor, read its usage log for strangers, set a spending limit, and take down a video. Do it in that order: new key, deploy, old key deleted. List every place where a copy lived.",
    goodEvidence: [
      "A gitleaks or TruffleHog report over the full history with no open finding, with date and commit",
      "Output of the bundle search in CI for the release in question",
      "The vendor's page showing the old key revoked and the new one created, values hidden",
      "A network recording of the live app with calls to your own server only",
    ],
    badEvidence: [
      '"The repository is private"',
      "A deleted `.env` file, with the key still valid",
      "Obfuscated, split or base64-encoded keys in the bundle",
      "A scan of the latest commit only",
    ],
  },
};
