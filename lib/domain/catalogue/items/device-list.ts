import type { Item } from "../types";

export const deviceList: Item = {
  id: "device-list",
  kind: "capability-check",
  number: 3,
  title: "Device list",
  statement: "People can see every session of their account, recognise each one, and end any of them.",
  weight: 1,
  severity: null,
  waivable: true,
  capabilities: ["identity"],
  layers: ["auth"],
  reviews: ["security"],
  priority: "rest",
  effort: "1day",
  evidence: { required: true, freshDays: 180 },
  references: [
    { standard: "AWS Well-Architected", id: "SEC", name: "Security" },
    { standard: "NIST AI RMF", id: "MANAGE", name: "Manage" },
    { standard: "OWASP ASVS 5", id: "V7", name: "Session Management" },
  ],
  guidance: {
    meaning:
      'The person best placed to notice a stolen session is its owner, provided they can see it. A device list shows where an account is signed in: browser or app, rough place, first and last use, and which one is in front of you now. Beside each stands a button that ends it, and one that ends all others. It turns "I think someone was in my account" into something people settle themselves in half a minute, at any hour, without your help.',
    ifSkipped:
      "A customer of a small invoicing app wrote that a bank detail had changed by itself. Support could not say where the account was signed in, reset the password, and closed the ticket. The intruder's session outlived the reset. Two more invoices were paid to the wrong account before a developer found the session in the database by hand.",
    test: `1. Sign in with a test account in two browsers, one of them in private mode.
2. Open the account's security page. **Good:** two entries, the current one marked, each with device, approximate place and last use. **Bad:** no such page, or a list that says "Chrome" twice.
3. End the other session. **Good:** within a minute the second browser is sent to sign-in at its next click. **Bad:** the entry vanishes and the browser carries on.
4. Press "End all other sessions" with three sign-ins. **Good:** only yours survives.
5. As user B, replay the request that ends a session, with the session id of user A. **Good:** 404. **Bad:** 200, or a different error that reveals the id exists.
6. Look at the page's response. **Good:** no tokens and no full session secrets in it.`,
    fixes: {
      "nextjs-supabase":
        "Supabase keeps `user_agent`, `ip`, `created_at` and `refreshed_at` in `auth.sessions`, which its API does not expose. Write two `security definer` functions with `set search_path = ''`: one lists rows `where user_id = auth.uid()`, one deletes a row by id *and* `user_id = auth.uid()`. Revoke `execute` from `public` and `anon`, then grant it to `authenticated`. Mark the current row by the `session_id` claim. Access tokens outlive the deleted row, so sensitive routes still need `getUser()`.",
      firebase:
        'Firebase has no session list, and `revokeRefreshTokens(uid)` ends all devices at once. Keep your own: on sign-in a callable function creates `users/{uid}/sessions/{id}` with device name, coarse place and times, and the session cookie or a header carries that id. Your server refuses an id whose document is gone. Rules let people read their own list and write nothing. Offer "end this device" by deleting the document, and "end all" with `revokeRefreshTokens`.',
      "node-postgres":
        "Add `user_agent`, `ip_prefix`, `label`, `created_at` and `last_seen_at` to the sessions table; update `last_seen_at` at most once a minute. `GET /account/sessions` returns a public id, never the hash of the secret. `DELETE /account/sessions/:id` runs `update ... where public_id = $1 and user_id = $2` and answers 404 when nothing matched. Parse the device with `ua-parser-js` when showing it, not when storing it. Send a mail when a sign-in comes from a device you have not seen before.",
      "python-fastapi":
        "Expose `GET /account/sessions` and `DELETE /account/sessions/{public_id}` with the `current_session` dependency, and a Pydantic response model that names its fields one by one, so that the hash cannot slip out. Filter every statement by `session.user_id`. Store the user agent as sent and read it with the `user-agents` package for display. Behind a proxy, start Uvicorn with `--proxy-headers` and `--forwarded-allow-ips` set to that proxy only, or the list will show invented addresses.",
      "ai-builder":
        "Some sign-in services bring this page along: Clerk's `UserProfile` component lists active devices and can end each one. If your host uses Supabase Auth, ask the builder for a server function that lists the person's own rows of `auth.sessions` and another that deletes one of them, then try the second with somebody else's id. If your app has a single owner and no other users, mark this as not applicable and say so.",
    },
    prompt:
      "Add a device list to the account settings of this app. First tell me where sessions are stored, what we know about each one, and whether deleting one really ends it; if it does not, stop and say so, because the list would be decoration. Then plan: a server route that lists the signed-in person's own sessions (device, coarse place, created, last used, current or not), a route that ends one, a route that ends all others, and the page. Wait for approval. Never return tokens, hashes or full addresses to the browser; never accept a user id from the client; do not add location services. Test that user B receives 404 for user A's session, that an ended session gets 401 on its next request, and that the current session is marked correctly.",
    humanOnly:
      "Read the list as a stranger would and decide whether you could tell your own phone from an intruder's. Decide how much location is helpful and how much would be surveillance.",
    goodEvidence: [
      "A short recording: two browsers, one ended from the list, the next click lands on sign-in",
      "CI output of the tests for another user's session id",
      "A dated screenshot of the list with test data, current device marked",
    ],
    badEvidence: [
      "A mock-up of the page",
      "A list that reads from the browser instead of the server",
      "A real customer's device list with addresses",
    ],
  },
};
