import type { Item } from "../types";

export const roleChangeEffective: Item = {
  id: "role-change-effective",
  kind: "capability-check",
  number: 6,
  title: "Role changes take effect",
  statement:
    "When someone's role changes or they are removed, the very next request obeys it, on every door.",
  weight: 1,
  severity: null,
  waivable: true,
  capabilities: ["permissions", "identity"],
  layers: ["auth"],
  reviews: ["permission"],
  priority: "rest",
  effort: "2h",
  evidence: { required: true, freshDays: 90 },
  references: [
    { standard: "AWS Well-Architected", id: "SEC", name: "Security" },
    { standard: "NIST AI RMF", id: "GOVERN", name: "Govern" },
    { standard: "OWASP ASVS 5", id: "V8", name: "Authorization" },
    { standard: "OWASP ASVS 5", id: "V9", name: "Self-contained Tokens" },
  ],
  guidance: {
    meaning:
      "Apps like to remember what you may do: in the token, in a cache, in the page that is already open. Memory is quick, and it is wrong from the moment somebody's role changes. If a removed colleague keeps administrator rights until their token expires, removal is a wish. The rule is simple to state: permission is decided on the server, from current data, on every request. That covers pages, the API, downloads, exports already queued, live updates and scheduled jobs.",
    ifSkipped:
      "A clinic's scheduling tool stored the role inside the sign-in token. A receptionist was moved to another department on Monday, and the administrator saw the new role on screen. The old token still opened patient notes through Tuesday, and an export she had scheduled weeks earlier went on arriving in her inbox every Friday.",
    test: `1. Open two browsers: an administrator in one, a test member with a powerful role in the other, on a page only that role may see.
2. In the first, lower the member's role. Do not reload the second; press a button there that needs the old role. **Good:** a clear refusal. **Bad:** it works.
3. Reload the second. **Good:** the page is gone, and the menu fits the new role.
4. Repeat with an API token of that member: \`curl -H "Authorization: Bearer <token>" <url>\`. **Good:** 403 at once.
5. Remove the member altogether. **Good:** pages, API, file links created afterwards and live updates all refuse within a minute.
6. Look at queued exports and schedules of that person. **Good:** cancelled, or checked again before they run.`,
    fixes: {
      "nextjs-supabase":
        "Keep roles in a `memberships` table, and let policies ask it through a `security definer` function with `set search_path = ''`, such as `private.has_role(workspace_id, 'editor')`, wrapped as `(select private.has_role(...))` where the arguments are constant. A role in `app_metadata` is only as fresh as the token; one in `user_metadata` can be edited by the user, so never use it. Realtime keeps the decision it made when a channel was joined: close or rejoin channels after a change. Authorise in each server action and route handler, not in `proxy.ts` or `middleware.ts` alone.",
      firebase:
        "Custom claims reach a client only with its next token, up to an hour later. Use them for coarse hints and keep the truth in a membership document that rules read: `get(/databases/$(database)/documents/workspaces/$(ws)/members/$(request.auth.uid)).data.role == 'editor'`. In functions read that document on every call. On removal delete it and call `revokeRefreshTokens(uid)`. After a change have the client call `getIdToken(true)`, knowing that this only helps honest clients.",
      "node-postgres":
        "Load the membership with the session in one query per request, and pass the result to a single `can(role, permission)` function; never copy the role into a JWT or the session row. If you cache, key it by user and workspace, delete the entry in the same code path that changes the role, and keep it under a minute. Queue payloads carry ids, and the worker checks permission again before acting. Drop WebSocket subscriptions on a `NOTIFY membership_changed`.",
      "python-fastapi":
        "Write `require(permission)` as a dependency factory: it takes the session, selects the membership of that user in the workspace from the path, and raises 404 for strangers and 403 for members without the right. Do not put `role` into the token, and do not wrap the lookup in `lru_cache`. In Celery pass user and workspace ids, and call the same rule at the start of the task. Close WebSockets when a check on a short timer fails.",
      "ai-builder":
        "Ask the builder where the role lives. If it sits in the browser's storage, in a React context filled at sign-in, or in the token, have it moved to a table that server functions and database policies consult on every call. Remove the code that merely hides buttons only after the server refuses. Then run the two-browser test on the published app, and again with a link to an export made before the change.",
    },
    prompt:
      "Make role changes and removals effective on the next request. First find every place where a role or membership is remembered: token claims, session data, caches, client state, realtime channels, queued jobs, signed links, API tokens. List file, line, how long it may be stale, and what that would let a removed person do. Propose one server-side rule that reads current membership on each request and is called from all doors; wait for approval. Do not solve this by shortening token lifetimes alone, do not trust anything the client sends about its role, and do not add a cache without an invalidation in the same transaction as the change. Write tests that keep an old session, change or remove the role, and expect refusal from page, API, download, subscription and a job queued earlier.",
    humanOnly:
      "Decide what should happen to things a person started before they lost the right: exports, schedules, shared links. Make removal part of how people leave, with a name beside it.",
    goodEvidence: [
      "A recording with two browsers: role lowered in one, next click refused in the other",
      "CI output of tests that keep an old session across a role change",
      "The list of doors with, for each, where permission is read",
    ],
    badEvidence: [
      "A screenshot of the changed role in the members table",
      '"They would have to sign in again" without a replay to show it',
      "A test in which the user signs in afresh after the change",
    ],
  },
};
