import type { Item } from "../types";

export const sessionRevocation: Item = {
  id: "session-revocation",
  kind: "capability-check",
  number: 2,
  title: "Session revocation",
  statement:
    "A session can be ended from the server, and signing out, a password change or a removed account ends it within a minute.",
  weight: 1,
  severity: null,
  waivable: true,
  capabilities: ["identity"],
  layers: ["auth"],
  reviews: ["security", "permission"],
  priority: "rest",
  effort: "1day",
  evidence: { required: true, freshDays: 90 },
  references: [
    { standard: "AWS Well-Architected", id: "SEC", name: "Security" },
    { standard: "NIST AI RMF", id: "MANAGE", name: "Manage" },
    { standard: "OWASP ASVS 5", id: "V7", name: "Session Management" },
    { standard: "OWASP ASVS 5", id: "V10", name: "OAuth and OIDC" },
  ],
  guidance: {
    meaning:
      "A short token life limits damage; revocation stops it now. Many apps only delete the cookie when someone signs out, while the token itself stays valid wherever it was copied to. You need a switch on your side of the wire: after sign-out, a changed password, a removed member or one press of an administrator's button, the next request with the old session is refused. That includes open tabs, phones, API tokens, live connections and background jobs started in that person's name.",
    ifSkipped:
      "A contractor was removed from a design studio's workspace at noon. Her laptop still had the app open, and its token was valid on its own until evening. She exported the client list at three, without any trick: the page simply kept working. The studio learned of it from the next agency she worked for.",
    test: `1. Sign in as a test user and copy any data request from the network tab as cURL, with its cookie or \`Authorization\` header.
2. Run it in a terminal. It answers with data, as it should.
3. Sign out in the browser, wait a minute, and run the same command. **Good:** 401. **Bad:** data, which means sign-out only cleaned up the browser.
4. Sign in twice, in two browsers, and change the password in the first. **Good:** the second is asked to sign in again. **Bad:** it carries on.
5. As an administrator remove or disable the test user and replay a fresh command. **Good:** 401 or 403 within a minute. **Bad:** anything else.
6. Start the app again (or redeploy) and replay the revoked command. **Good:** still 401.`,
    fixes: {
      "nextjs-supabase":
        "`supabase.auth.signOut({ scope: \"global\" })` deletes the sessions, yet access tokens already issued stay valid until they expire. For sensitive routes call `supabase.auth.getUser()`, which asks the Auth server and fails for a deleted session; `getClaims()` with local keys does not. In row-level security compare `auth.jwt() ->> 'session_id'` with `auth.sessions` through a `security definer` function with `set search_path = ''`. Disable a person by updating the user as administrator (`ban_duration`) and deleting their sessions.",
      firebase:
        "Call `getAuth().revokeRefreshTokens(uid)` from the Admin SDK on password change and removal, and `updateUser(uid, { disabled: true })` for a lock-out. ID tokens stay valid up to an hour, so check with `verifyIdToken(token, true)` or `verifySessionCookie(cookie, true)` on your server. For direct Firestore access store the revocation time in a document and compare it in the rules: `request.auth.token.auth_time > get(...).data.revokeTime`.",
      "node-postgres":
        "Keep sessions as rows and look the row up on every request: `where id_hash = $1 and revoked_at is null and expires_at > now()`, joined with a user who is still active. Sign-out sets `revoked_at`; a password change revokes every session of that user except the current one, in the same transaction. Close WebSockets with a `NOTIFY session_revoked` listener, and give jobs the user id so that they check again before acting. If you must keep JWTs, carry a session id and look that up.",
      "python-fastapi":
        "Make `current_session` a dependency that reads the session row through SQLAlchemy and raises `HTTPException(401)` when it is revoked, expired or its user inactive; include it at router level so that no endpoint can forget it. On password change run one statement that revokes all other sessions in the same transaction. For WebSockets re-check on a timer and close with code 1008. If a cache sits in front, keep its time to live under a minute and delete the entry on revocation.",
      "ai-builder": `Ask the builder where a session is checked. If the answer is "in the client", nothing can be revoked. Move reads and writes behind server functions that verify the session with the sign-in service on each call, and use that service's own revocation: global sign-out and disabling a user. Test removal in the published app with two browsers. If people share one team password, that is not revocable at all: give each person an account first.`,
    },
    prompt:
      "Make user sessions revocable in this repository. First trace, with file and line, what happens today on sign-out, password change, account disabling and removal from a workspace, and list every place that accepts a token without asking the server whether it is still valid: routes, WebSockets, realtime subscriptions, downloads, background jobs. Propose the smallest change that makes each of the four events take effect within a minute, and wait for approval. Do not rely on clearing cookies, do not keep an in-memory deny list, do not weaken existing checks, and do not sign everyone out during migration without telling me. Write tests that capture a valid credential, trigger each event, replay the credential and expect 401, including after a restart of the server. Show me their output.",
    humanOnly:
      "Decide who may end other people's sessions and who is called at night to do it. When someone leaves, a person must still press the button; write down whose task it is.",
    goodEvidence: [
      "A terminal recording: the same command returns data, then 401 after sign-out",
      "CI output of tests for sign-out, password change, disabling and restart",
      "A dated log line showing an administrator ending a test user's session, and the refusal that followed",
    ],
    badEvidence: [
      "A screenshot of the sign-out button",
      '"Tokens expire anyway"',
      "A test that only checks that the cookie is gone",
    ],
  },
};
