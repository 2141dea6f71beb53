import type { Item } from "../types";

export const isolationTests: Item = {
  id: "isolation-tests",
  kind: "capability-check",
  number: 8,
  title: "Isolation tests",
  statement:
    "Automated tests sign in as two different customers and prove, on every change, that neither can read, change, list or delete what belongs to the other.",
  weight: 1,
  severity: null,
  waivable: true,
  capabilities: ["isolation"],
  layers: ["observability"],
  reviews: ["data-isolation"],
  priority: "rest",
  effort: "1day",
  evidence: { required: true, freshDays: 30 },
  references: [
    { standard: "AWS Well-Architected", id: "SEC", name: "Security" },
    { standard: "NIST AI RMF", id: "MEASURE", name: "Measure" },
    { standard: "OWASP ASVS 5", id: "V8", name: "Authorization" },
    { standard: "OWASP ASVS 5", id: "V15", name: "Secure Coding and Architecture" },
  ],
  guidance: {
    meaning:
      "You may have tried once whether user A can open user B's record. The app has changed forty times since. An isolation test does that experiment again at each change, for each kind of data: it signs in as two made-up customers and tries everything that should not work, by id, in lists, in search, in exports, in file links, in nested requests. When somebody forgets a condition next month, the change stays red and the customers never hear about it.",
    ifSkipped:
      "A property manager's portal had been checked by hand before launch, and it was sound. In autumn a new search box joined two tables and forgot the company filter. For nine days tenants of one building found repair tickets of another, with door codes inside. The tests were all green: each used a single customer.",
    test: `1. Search the tests for a second customer: \`grep -rniE "other(User|Tenant|Workspace)|userB|bob" --include="*test*" . | head\`. **Good:** many hits. **Bad:** every test has one user.
2. Pick a resource, such as invoices. **Good:** there are tests for read by id, list, search, update, delete, export and file download across customers. **Bad:** only read by id.
3. Open the last CI run. **Good:** these tests ran and were not skipped.
4. On a branch, remove one tenant filter or policy and push. **Good:** CI turns red and names the resource. **Bad:** still green, so the tests prove nothing. Undo it.
5. Check how the tests sign in. **Good:** as the app's normal role. **Bad:** with a service key or a superuser, who may see everything anyway.`,
    fixes: {
      "nextjs-supabase":
        "Write policy tests in pgTAP and run them with `supabase test db` in CI: `set local role authenticated` and `set local request.jwt.claims` to each user, then `is_empty` for what must stay unseen. Remember that a forbidden `update` or `delete` affects zero rows instead of failing, so assert the count and look at the row afterwards. Test Storage policies and server actions too: an action using the secret key bypasses every policy you tested.",
      firebase:
        'Use `@firebase/rules-unit-testing` against the emulator: `initializeTestEnvironment`, one `authenticatedContext` per customer plus `unauthenticatedContext`, and `assertFails` for reads, queries, writes and deletes, paired with `assertSucceeds` for the owner so that a rule refusing everyone is noticed. Seed with `withSecurityRulesDisabled`. Run it by `firebase emulators:exec --only firestore,storage "npm test"`. Callable functions use the Admin SDK and ignore rules: test each with another customer\'s id.',
      "node-postgres":
        "Build two customers with the same kinds of data, then loop over a table of routes: for each, call it as A with B's id through `app.inject` (Fastify) or `supertest`, expect 404, and check B's row is unchanged. Add a test that fails when a registered route is missing from the table. With row-level security connect as the app role, not the owner, which bypasses policies unless `force row level security` is set, and assert that no tenant setting means no rows.",
      "python-fastapi":
        "Use `pytest.mark.parametrize` over a list of method, path template and owner, and iterate `app.routes` to fail when a route is not listed. Sign in both customers through the real endpoint: replacing `current_user` in `app.dependency_overrides` removes the thing under test. Run against PostgreSQL in a container instead of SQLite, or policies and casts will differ. Check list endpoints for foreign ids in the body, not just for the status code.",
      "ai-builder":
        "Generated apps seldom come with such tests, so ask for them explicitly: a script with two test accounts that runs against a preview with made-up data. Export the project to GitHub and let Actions run it on each push, with the accounts' passwords in encrypted secrets. Where no CI is possible, keep a written ten-step script with the network tab, run it after each larger prompt, and date the result. Never run it with real customers' accounts.",
    },
    prompt:
      "Add tenant-isolation tests to this repository. First list every resource that belongs to a customer and every door to it: routes, server actions, functions, search, exports, file links, realtime, background jobs. Show which are tested with two customers today, and wait for approval. Then write tests with two customers owning the same kinds of data, signed in through the real mechanism with the app's own database role. For each door try to read, list, change and delete the other's data; expect 404 or an empty result, and verify afterwards that the row is unchanged. Add a guard that fails when a new route is not covered. Do not mock authentication, do not use an administrator or service key, do not change production code to make a test pass; report each hole you find and stop. Prove the suite by removing one filter and showing the red run.",
    humanOnly:
      "Decide what belongs to whom: some data is shared on purpose, and only you know which. Watch one deliberate break turn the build red before you believe the green.",
    goodEvidence: [
      "CI report naming the isolation tests, with date and commit",
      "The red run after a filter was removed on purpose, next to the green one",
      "The list of routes with, for each, the test that covers it",
    ],
    badEvidence: [
      "A coverage percentage",
      "One manual try with an edited URL",
      "Tests that run as a database superuser",
    ],
  },
};
