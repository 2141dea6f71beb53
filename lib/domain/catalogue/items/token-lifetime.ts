import type { Item } from "../types";

export const tokenLifetime: Item = {
  id: "token-lifetime",
  kind: "capability-check",
  number: 1,
  title: "Token lifetime",
  statement:
    "Access tokens live an hour at most, refresh tokens are rotated and expire, and every session has a final end.",
  weight: 1,
  severity: null,
  waivable: true,
  capabilities: ["identity"],
  layers: ["auth"],
  reviews: ["security"],
  priority: "rest",
  effort: "2h",
  evidence: { required: true, freshDays: 180 },
  references: [
    { standard: "AWS Well-Architected", id: "SEC", name: "Security" },
    { standard: "NIST AI RMF", id: "MANAGE", name: "Manage" },
    { standard: "OWASP ASVS 5", id: "V7", name: "Session Management" },
    { standard: "OWASP ASVS 5", id: "V9", name: "Self-contained Tokens" },
  ],
  guidance: {
    meaning:
      "After someone signs in, the browser keeps a token: a key card that opens the app without asking for the password again. Cards get lost. Malware copies them, a shared computer keeps them, a support screenshot shows them. A short life limits the damage. The usual shape is an access token of at most an hour, a refresh token that is replaced each time it is used and raises an alarm when an old copy turns up, and a final end after days or weeks, however active the person is.",
    ifSkipped:
      "A tutoring platform issued tokens valid for a year. A pupil borrowed a teacher's laptop for two minutes and copied one from the browser. The teacher signed out that evening and changed her password in spring; the copy went on reading marks and private messages until the summer, and nothing in the logs looked unusual.",
    test: `1. Sign in to the live app, open the developer tools, and look under **Application → Cookies** and **Local storage** for the session. **Good:** a cookie marked \`HttpOnly\`, \`Secure\` and \`SameSite\`. **Bad:** a token any script on the page can read, with no plan for what happens if it leaks.
2. If the value starts with \`eyJ\`, it is a JWT. Decode its middle part offline, never on a website: \`node -e 'console.log(JSON.parse(Buffer.from(process.argv[1].split(".")[1],"base64url")))' <token>\`.
3. Subtract \`iat\` from \`exp\`. **Good:** 3600 or less. **Bad:** days, or no \`exp\` at all.
4. Find the setting that ends the whole session: an idle limit and an absolute one. **Good:** both have numbers you can name. **Bad:** "it just keeps renewing".
5. Use a refresh token twice, a minute apart, in a test account. **Good:** the second use fails and ends the session. **Bad:** both succeed.`,
    fixes: {
      "nextjs-supabase":
        "In the Supabase dashboard keep the access token expiry at 3600 seconds or less, leave **Detect and revoke potentially compromised refresh tokens** on, and keep the reuse interval at its default of ten seconds. Under **Authentication → Sessions** set a time-box and an inactivity timeout (a paid-plan setting). On the server use `@supabase/ssr` so that refreshed cookies are written back, and trust `getUser()` or `getClaims()`, never `getSession()`, which only reads what the browser sent.",
      firebase:
        "ID tokens always last one hour; refresh tokens live until they are revoked, the account is disabled or the password changes, so the final end is yours to build. Exchange the ID token for a session cookie with `createSessionCookie(idToken, { expiresIn })` (five minutes to two weeks), refuse an `auth_time` older than five minutes when doing so, set it `HttpOnly; Secure; SameSite=Lax`, and check it with `verifySessionCookie(cookie, true)` so that revocation counts.",
      "node-postgres":
        'Prefer an opaque session id in an `HttpOnly`, `Secure`, `SameSite=Lax` cookie with a row in PostgreSQL: `created_at`, `last_seen_at`, `expires_at`. Refuse it on every request once either limit has passed, and issue a new id at sign-in (`req.session.regenerate` in express-session). If you need JWTs, sign with `jose`: `setExpirationTime("15m")`, and pin `algorithms`, `issuer` and `audience` in `jwtVerify`. Store refresh tokens hashed, rotate them, and end the whole family when an old one returns.',
      "python-fastapi":
        'Put the check into one dependency such as `current_session`, used by every router. For JWTs use PyJWT with `jwt.decode(token, key, algorithms=["RS256"], audience=..., issuer=..., options={"require": ["exp", "iat"]})`, which refuses a token that never ends. Keep access tokens at fifteen minutes. Keep refresh tokens in a table as SHA-256 hashes with a family id; rotate on each use, and delete the family when a used one comes back. Set cookies with `httponly=True, secure=True, samesite="lax"`.',
      "ai-builder":
        "Find out which service does your sign-in; on most of these hosts it is Supabase Auth or an OpenID provider. Set the lifetimes in that service's own dashboard, because code the builder generates can only use them. Do not accept a sign-in the builder wrote itself from a users table and a long-lived token in `localStorage`: ask it to move to the hosted service instead. Publish, then repeat the five-minute test on the published address, not in the preview.",
    },
    prompt:
      "Review how this repository issues, stores, refreshes and ends user sessions. First give me a table, with file and line: each kind of token, where it is created, its lifetime, where the browser keeps it, how it is renewed, and what finally ends it. Then propose a plan for: access tokens of one hour or less; refresh tokens that rotate on use, with reuse ending the session; an idle and an absolute limit; cookies with HttpOnly, Secure and SameSite. Wait for my approval before changing code. Do not write your own cryptography, do not swap the sign-in provider, do not lengthen any lifetime, and do not print real tokens. Add tests for an expired token, a reused refresh token and a session beyond its absolute limit, and show their output.",
    humanOnly:
      "Choose the idle and absolute limits for your users: a hospital ward and a recipe app differ. Set them in the provider's dashboard, and accept that people will sign in again because of it.",
    goodEvidence: [
      "A decoded access token from production, signature removed, with `iat` and `exp` an hour or less apart",
      "A dated screenshot of the session settings showing rotation, idle limit and absolute limit",
      "CI output of tests named for an expired token and a reused refresh token",
    ],
    badEvidence: [
      '"Supabase handles that"',
      "A screenshot of a successful sign-in",
      "A live token pasted into the evidence, which is now a second incident",
    ],
  },
};
