import type { Item } from "../types";

export const contractTestsCi: Item = {
  id: "contract-tests-ci",
  kind: "check",
  number: 6,
  title: "Contract tests in CI",
  statement:
    "Every vendor integration has a contract test that runs in CI, and a broken contract stops the merge.",
  weight: 3,
  severity: null,
  waivable: true,
  capabilities: ["input-validation", "monitoring"],
  layers: ["transport", "observability"],
  reviews: ["pre-launch"],
  priority: "validation",
  effort: "1day",
  evidence: { required: true, freshDays: 30 },
  references: [
    { standard: "AWS Well-Architected", id: "OPS", name: "Operational Excellence" },
    { standard: "AWS Well-Architected", id: "REL", name: "Reliability" },
    { standard: "NIST AI RMF", id: "MEASURE", name: "Measure" },
    { standard: "ISO/IEC 42001", id: "9", name: "Performance evaluation" },
  ],
  guidance: {
    meaning:
      "A contract test asks one small question: does this vendor still answer in the form our code relies on, and does our code still understand it? It does not test the vendor's quality; it tests the seam between you. It runs by itself in two ways. On each change to your code, against recorded answers, it is fast and catches *your* mistakes. On a schedule, against the vendor's sandbox, it catches *theirs*. A red result blocks the merge or wakes the owner of that integration. Without it, the first person to notice a changed field is a customer.",
    ifSkipped: `A shipping-label service announces in its newsletter that \`tracking_no\` becomes \`tracking_number\`. Nobody on the team of two reads it. The change arrives on a Thursday; labels still print, so all looks well, but every "your parcel is on its way" mail goes out with an empty link. Support receives 230 messages over the weekend. A nightly test with a single assertion would have gone red eleven days earlier, when the vendor's sandbox switched over.`,
    test: `1. Open the CI runs of your main branch and look for the contract job. **Good:** a green run from the past week that lists each vendor by name. **Bad:** no such job, or the tests are marked "skipped".
2. Hold the list against the integration registry. **Good:** each vendor has a success case, an error case and, if it calls you, a webhook case. **Bad:** only the easiest vendor is covered.
3. On a branch, rename one required field in a recorded answer and push. **Good:** the job turns red and names vendor and field. **Bad:** it stays green.
4. Try to merge that branch. **Good:** the merge is blocked, because the job is a required status check. **Bad:** the button works. Delete the branch.
5. Find the last scheduled run against the sandbox. **Good:** within seven days, and a failure notifies a named person. **Bad:** it ran once, long ago.
6. Look at keys and samples. **Good:** sandbox keys from CI's secret store, samples without personal data. **Bad:** a production key, or real customers in the fixtures.`,
    fixes: {
      "nextjs-supabase": `Let the schemas you already use at run time be the contract. Keep recorded sandbox answers in \`contracts/<vendor>/*.json\`; Vitest parses them on each pull request, and one file with live calls runs nightly only.

\`\`\`yaml
on:
  pull_request:
  schedule: [{ cron: "17 4 * * *" }]
permissions: { contents: read }
jobs:
  contracts:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
      - run: npm ci
      - run: npx vitest run contracts
        env:
          BILLING_SANDBOX_KEY: \${{ github.event_name == 'schedule' && secrets.BILLING_SANDBOX_KEY || '' }}
\`\`\`

Have the live tests fail, not skip, when the key is missing on a scheduled run. Make \`contracts\` a required check in the branch rules. For your own tables, run \`supabase gen types\` and the migrations against \`supabase start\` in CI, and fail when the generated types differ.`,
      firebase: `Run the contract tests with the Emulator Suite, so that they exercise your real function code: \`firebase emulators:exec --only functions,firestore "npx vitest run contracts"\`. Point each vendor's base URL at a small fake server that replays recorded answers, and assert on the documents your function writes.

Add Security Rules tests with \`@firebase/rules-unit-testing\` to the same job: they are the contract between your app and its data. The nightly job calls the vendors' sandboxes with keys from the CI secret store (let GitHub Actions sign in to Google Cloud through Workload Identity Federation instead of a downloaded service-account key). For webhooks, keep one signed sample per event type, send it to the \`onRequest\` function with a test signing secret, and expect 200; with a changed byte, expect a refusal.`,
      "node-postgres": `Use two tools for two situations. **Pact** fits where the other side is yours or takes part: the consumer test writes a pact file, the provider verifies it in its own CI, and \`can-i-deploy\` decides. Public vendors will not verify your pact, so there use **schema assertions**: parse recorded answers on each pull request and sandbox answers every night.

\`msw\` or \`nock\` replays the recordings; forbid unexpected network calls (\`nock.disableNetConnect()\`), so that a forgotten call fails loudly. If your team works in Postman, export the collection to the repository, assert with \`pm.response.to.have.jsonSchema(schema)\` and run \`postman collection run contracts.json\` in the pipeline; it exits non-zero on failure. For your own public API, compare the OpenAPI file with the last release using \`oasdiff breaking\`.`,
      "python-fastapi": `Mark the tests and run them in two places: recordings on each push, the sandbox every night.

\`\`\`python
@pytest.mark.parametrize("sample", sorted(Path("contracts/billing").glob("invoice-*.json")))
def test_billing_contract(sample: Path) -> None:
    Invoice.model_validate_json(sample.read_bytes())

@pytest.mark.sandbox
def test_billing_sandbox(billing: BillingClient) -> None:
    assert billing.get_invoice(KNOWN_INVOICE).status == "paid"
\`\`\`

CI runs \`pytest -m "not sandbox"\` for pull requests and \`pytest -m sandbox\` on a schedule, with a sandbox key from its secret store. \`respx\` replays answers for \`httpx\` and refuses calls you did not declare. \`schemathesis run\` tests your own API against the OpenAPI file FastAPI generates. Use \`pact-python\` where the other service is yours and can verify the pact.`,
      "ai-builder": `Builders rarely come with CI, so connect the project to GitHub first (Lovable, Bolt and Replit all offer it) and add a workflow file there. Ask for: a folder \`contracts\` with one recorded sandbox answer per vendor and case, a Vitest file that checks them with the same Zod schemas the server functions use, and \`.github/workflows/contracts.yml\` running on each push and once a night.

Put sandbox keys in the repository's Settings → Secrets and variables → Actions, not in the file. Note the limit: some builders push straight to the main branch, so a red test cannot stop a change; then make publishing the gate: look at the check before you press Publish, and have GitHub mail failures to you. Without code, a Postman collection with a scheduled monitor and schema assertions covers the nightly half.`,
    },
    prompt: `Add contract tests for every external integration in this repository and run them in CI. First list each vendor, the operations and webhook events we use, the fields we rely on, existing tests, and whether a sandbox exists. Show me the plan, including what you cannot cover, and wait.

Then per vendor:
- store recorded answers in \`contracts/<vendor>/\`: one success, one error, one webhook if used. Take them from recordings I provide or that the repository holds, remove personal data, and note the date; never invent a sample;
- test that our production schema accepts them and maps them correctly, and that removing or retyping each required field makes it fail;
- add a sandbox test, tagged, read-only where possible, that runs on a nightly schedule with a sandbox key from CI secrets and fails if the key is absent.

Write the CI workflow: recordings on every pull request, sandbox nightly, JUnit XML as an artefact, a notification on failure, no production keys, network blocked in the pull-request job. Prove that it works: show me the output of a run with one deliberately broken field, then revert it. Do not loosen schemas, skip tests or retry until green.`,
    humanOnly:
      "Obtaining sandbox accounts, making the job a required check in the repository's settings, naming who is told when a vendor's contract breaks, and reading that vendor's change notices. A person also decides which vendors without a sandbox are too risky to depend on.",
    goodEvidence: [
      "Link to a green CI run on the release commit listing every vendor, with its JUnit XML or Pact verification result",
      "Link to a red run from a deliberately broken field",
      "Screenshot of the branch rule that makes the job required",
      "Last scheduled sandbox run, with date and the person notified",
    ],
    badEvidence: [
      "Unit tests whose mocks were written by hand from memory",
      "A test file that exists but is skipped or not part of CI",
      `"We tested it manually when we integrated it"`,
      "A green run in which zero contract tests were executed",
    ],
  },
};
