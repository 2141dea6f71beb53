import type { Item } from "../types";

export const rotationWithoutRedeploy: Item = {
  id: "rotation-without-redeploy",
  kind: "capability-check",
  number: 10,
  title: "Rotation without redeploy",
  statement:
    "Any key can be replaced within minutes, without rebuilding the user interface and without an outage, and we have done it once.",
  weight: 1,
  severity: null,
  waivable: true,
  capabilities: ["secrets"],
  layers: ["auth", "orchestration"],
  reviews: ["security"],
  priority: "secrets",
  effort: "1day",
  evidence: { required: true, freshDays: 90 },
  references: [
    { standard: "AWS Well-Architected", id: "SEC", name: "Security" },
    { standard: "AWS Well-Architected", id: "OPS", name: "Operational Excellence" },
    { standard: "NIST AI RMF", id: "MANAGE", name: "Manage" },
    { standard: "OWASP ASVS 5", id: "V11", name: "Cryptography" },
    { standard: "OWASP ASVS 5", id: "V13", name: "Configuration" },
  ],
  guidance: {
    meaning:
      "Keys leak on the worst day: a laptop is stolen, a vendor writes that it was broken into. What counts then is how quickly the old key can die. If it is baked into the interface, or copied to places nobody remembers, replacing it means a release under pressure, and people hesitate. Rotation without redeploy means the key sits in one store, the server reads it from there, the new one works before the old one is revoked, and the steps are written down because someone has followed them.",
    ifSkipped:
      "A mapping start-up learned on a Sunday that its vendor key was for sale. The key sat in three services and a mobile app whose update needed days of store review. Revoking it would have blinded every customer, so they left it alive until Thursday. The bill for those four days was larger than the year's revenue.",
    test: `1. Choose the key that would hurt most. Ask two people where it lives. **Good:** the same single answer. **Bad:** "in Vercel, and I think in GitHub".
2. Search the built interface: \`npm run build && grep -rlE "sk_live_|sk-(proj|ant)-|sb_secret_" .next/static dist build 2>/dev/null\`, with the first characters of your own keys added. **Good:** nothing but publishable keys.
3. In the test environment create a second key at the vendor, put it into the store, and note the time. Start no build.
4. Make a call and look at the vendor's *last used* column. **Good:** the new key, within minutes. **Bad:** the old one until something is redeployed.
5. Revoke the old key and use the app for a minute. **Good:** nothing fails. **Bad:** some forgotten corner does.
6. Write down how long it took. **Good:** under fifteen minutes by following a page.`,
    fixes: {
      "nextjs-supabase":
        "On Vercel a changed environment variable reaches only new deployments, and `NEXT_PUBLIC_` values are frozen into the bundle at build time. Put vendor keys where they are read at run time: Edge Function secrets (`supabase secrets set`, effective without redeploying), Supabase Vault through a `security definer` function only the server role may call, or a secret manager read with a cache of a few minutes. For Supabase itself use the new API keys, of which several can be valid at once, and asymmetric JWT signing keys with a standby key.",
      firebase:
        "`defineSecret` pins a secret's version when the function is deployed, so a new version needs a redeploy of the functions; the interface stays untouched, which is the minimum. For rotation without any deploy read `projects/<p>/secrets/<s>/versions/latest` with the Secret Manager client and cache it for five minutes, with the role `secretmanager.secretAccessor` on that one secret. Keep the old version enabled until logs show no use, then disable it, and destroy it later. Never put vendor keys into Remote Config: clients can read it.",
      "node-postgres":
        "Write one `getSecret(name)` that reads from AWS Secrets Manager, Vault or a mounted file and caches for a few minutes, and on a 401 from the vendor reads afresh once. Build vendor clients per call or rebuild them on change, instead of at import. For PostgreSQL alternate between two login roles; `pg` accepts an async function as `password`, so new connections pick up the new one, and `maxLifetimeSeconds` retires the old. For your own signing keys accept two: sign with the new, verify with both.",
      "python-fastapi":
        "Avoid a module-level `settings = Settings()` as the only reader, since it freezes keys until restart. Wrap access in a function with `cachetools.TTLCache(maxsize=32, ttl=300)` over Secret Manager or Vault, or use `hvac` with leases. In SQLAlchemy set credentials in the `do_connect` event, and give the pool a `pool_recycle`. For signed cookies and tokens keep a list: the first key signs, all verify; `cryptography`'s `MultiFernet` does exactly this, and its `rotate()` re-encrypts stored values.",
      "ai-builder":
        "Find out by trial what your host does: change a harmless variable in the secrets panel and see whether the published app notices without publishing again. Server functions often do, interfaces never do. Move each vendor key out of the interface into a server function first. Then write a page of six lines per key: where to create the new one, where to paste it, how to see it is used, where to revoke the old one, who does it, how long it took last time.",
    },
    prompt:
      "Prepare this repository so that every secret can be replaced without rebuilding the interface and without an outage. First list each secret by name only, with file and line: where it is read, at build time, at start or per call, how long it stays cached, which copies exist in CI and hosting files, and whether two values can be valid at once. Propose one small reader module over our existing store with a short cache and one fresh read after an authentication failure, and overlapping keys for anything we sign ourselves. Wait for approval. Do not print, create or revoke real secrets, do not add a new vendor, do not fall back silently to an old value. Test with a fake store: the value changes, the next call after the cache expires uses the new one, and in-flight work does not fail. Finish with a one-page rotation guide.",
    humanOnly:
      "Do one real rotation in a quiet hour, with the vendor's dashboard open, and time it. Only a person can revoke the old key, and only afterwards is the rotation finished.",
    goodEvidence: [
      "A dated rotation log: created, in use, revoked, minutes taken, by whom",
      "Vendor screenshot of both keys with their last use, values hidden",
      "The one-page guide, with the correction the first drill made necessary",
    ],
    badEvidence: [
      '"We could change it in the dashboard"',
      "A deploy log, which shows that a redeploy was needed",
      "A calendar entry for a rotation next quarter",
    ],
  },
};
