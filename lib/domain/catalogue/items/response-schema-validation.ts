import type { Item } from "../types";

export const responseSchemaValidation: Item = {
  id: "response-schema-validation",
  kind: "check",
  number: 3,
  title: "Vendor responses validated",
  statement:
    "Every vendor payload, webhooks and model output included, is validated and mapped to a typed model before any business logic; drift is a hard failure.",
  weight: 3,
  severity: null,
  waivable: true,
  capabilities: ["input-validation"],
  layers: ["transport", "orchestration"],
  reviews: ["security"],
  priority: "validation",
  effort: "1day",
  evidence: { required: true, freshDays: 90 },
  references: [
    { standard: "AWS Well-Architected", id: "REL", name: "Reliability" },
    { standard: "AWS Well-Architected", id: "SEC", name: "Security" },
    { standard: "NIST AI RMF", id: "MEASURE", name: "Measure" },
    { standard: "ISO/IEC 42001", id: "8", name: "Operation" },
    { standard: "OWASP ASVS 5", id: "V2", name: "Validation and Business Logic" },
    { standard: "OWASP ASVS 5", id: "V15", name: "Secure Coding and Architecture" },
  ],
  guidance: {
    meaning:
      "Your app trusts what other companies send it: prices, payment states, extracted dates, a language model's answer. Those formats change, sometimes without notice, and sometimes an error page arrives where data was expected. Validation means that each answer is compared with a written description of what you rely on, a schema, the moment it arrives. What fits is turned into your own model; what does not fit stops right there with a clear error and an alert. A missing or changed field is a failure; an additional one is ignored. Type annotations alone check nothing while the app is running.",
    ifSkipped: `A booking app reads a price from its partner's API. One night the partner starts sending amounts as text and in cents: 149.00 becomes "14900". The code multiplies as usual and, because the value is never checked, writes nonsense totals for six hours. Some guests are charged a hundred times too much, others see free nights after the text failed to compare as a number. No alert goes off, because every call answered 200. Finance spends two weeks refunding 312 bookings by hand.`,
    test: `1. Find where raw answers enter. JavaScript: \`grep -rnE "\\.json\\(\\)|JSON\\.parse\\(" app src lib functions\`. Python: \`grep -rnE "\\.json\\(\\)|json\\.loads\\(" --include='*.py' .\`. **Good:** each vendor hit goes straight into a schema (\`safeParse\`, \`model_validate\`). **Bad:** \`as Invoice\`, \`: any\`, or fields used directly.
2. Take a saved success response of one vendor and let its adapter test read it. **Good:** it passes and yields your own model.
3. Break the copy three times: delete a required field; turn a number into text; put an unknown word into a status. **Good:** each version is refused, and nothing is written. **Bad:** the code carries on with \`undefined\`, \`NaN\` or a default.
4. Add an extra field. **Good:** ignored. **Bad:** an outage because the vendor added something harmless.
5. Replace the answer with an HTML page and status 200. **Good:** the same typed error. **Bad:** a crash that shows the page's content.
6. Read the log line of one refusal. **Good:** vendor, endpoint, the field's path and an alert. **Bad:** nothing, or the full payload with private data.`,
    fixes: {
      "nextjs-supabase": `Give each vendor an adapter, for example \`lib/vendors/billing/\`, starting with \`import "server-only"\`, and let nothing else call that vendor.

\`\`\`ts
const Invoice = z.object({
  id: z.string(), amount_due: z.number().int(), status: z.enum(["open", "paid", "void"]),
});
const parsed = Invoice.safeParse(await response.json().catch(() => null));
if (!parsed.success) throw new VendorDrift("billing", parsed.error.issues.map((i) => i.path.join(".")));
return { id: parsed.data.id, amountCents: parsed.data.amount_due, status: parsed.data.status };
\`\`\`

Webhook route handlers read \`await request.text()\`, verify the signature, then parse. Generated Supabase types describe tables but not what is inside \`jsonb\`: parse that as well. For model output, ask for structured output and validate it all the same.`,
      firebase: `Validate in Cloud Functions, before anything is written: Firestore accepts any shape, so a wrong one spreads quietly. Use Zod in the adapter of each vendor and a converter for what you read back.

\`\`\`ts
const invoiceConverter: FirestoreDataConverter<Invoice> = {
  toFirestore: (invoice) => Invoice.parse(invoice),
  fromFirestore: (snapshot) => Invoice.parse(snapshot.data()),
};
\`\`\`

Webhooks arrive through \`onRequest\`: check the signature against \`req.rawBody\` first, then parse the body with the schema. On a mismatch, call \`logger.error("vendor_drift", { vendor, endpoint, paths })\` without the payload, answer with an error so that the vendor delivers again, and alert on that message in Cloud Monitoring. Security Rules do not help here: the Admin SDK bypasses them.`,
      "node-postgres": `Fastify's route schemas check what *your* callers send, not what vendors answer. Add a schema on the way in from each vendor: Zod, or TypeBox compiled with Ajv if you already publish JSON Schema. One folder per vendor holds schema, mapping and client; a lint rule (\`no-restricted-imports\`, \`no-restricted-globals\` for \`fetch\`) keeps raw calls out of the rest.

For webhooks, Express needs \`express.raw({ type: "application/json" })\` on that route, because the signature covers the exact bytes: verify, then parse. Let PostgreSQL be the second net: \`NOT NULL\`, \`CHECK (amount_cents >= 0)\`, real \`timestamptz\` and enum columns instead of one big \`jsonb\`. Treat drift as a failed call: throw a typed error, write nothing, count it in a Prometheus counter labelled by vendor, and alert when it is above zero.`,
      "python-fastapi": `FastAPI validates what comes in through your routes; vendor answers need their own Pydantic models.

\`\`\`python
class Invoice(BaseModel):
    model_config = ConfigDict(strict=True, extra="ignore", frozen=True)
    id: str
    amount_due: int
    status: Literal["open", "paid", "void"]

try:
    invoice = Invoice.model_validate_json(response.content)
except ValidationError as error:
    paths = [".".join(map(str, e["loc"])) for e in error.errors(include_input=False)]
    raise VendorDrift("billing", paths) from None
\`\`\`

Strict mode matters: without it the text "14900" silently becomes a number. Use \`TypeAdapter(list[Invoice])\` for lists. Verify webhook signatures over \`await request.body()\` before parsing. Log the paths, not the exception text: that repeats the values received.`,
      "ai-builder": `Generated code tends to write \`const data = await res.json()\` and trust it, often in the page itself. Ask for a server function (Supabase Edge Function, Replit backend) per vendor, with a Zod schema beside it, and let the page talk only to that function. In Edge Functions, import it as \`npm:zod\`.

Paste one real sandbox response with private values removed, so that the schema describes what the vendor really sends and not what the builder imagines. Require \`safeParse\`, a typed error with a code such as \`VENDOR_DRIFT\`, one log line with vendor and field path, and no writing to the database after a failure. Then try it: ask for a test that deletes one field from the sample and expects the refusal. Do the same with answers from a language model.`,
    },
    prompt: `Validate every external payload at the boundary of this app. First list each place where data from outside enters (vendor HTTP responses, webhooks, queue messages, language-model output, imported files) with file, line and whether a runtime schema is applied today. Show me that table and wait.

Then, one vendor at a time:
- create an adapter with a runtime schema for exactly the fields we use and a mapping to our own model; nothing else may see the raw payload;
- required field missing, wrong type or unknown enum value: throw one typed drift error, write nothing, log vendor, endpoint and field path but never the values; unknown extra fields are ignored;
- verify webhook signatures on the raw bytes before parsing.

Base each schema on a recorded sandbox response that I provide or that exists in the repository; do not invent fields. Do not add default values, type casts, \`any\` or coercion to make a test pass.

Add tests per vendor: valid sample, missing field, wrong type, unknown status, extra field, HTML with status 200. Report which calls you left unvalidated, and why.`,
    humanOnly:
      "Deciding which fields the business truly depends on, reading the vendor's change notices, and choosing what happens to customers while a vendor's format is broken: wait, fall back to another source, or stop selling. A person must also judge whether a sample payload still holds private data.",
    goodEvidence: [
      "Test report per vendor: valid, missing field, wrong type, unknown status, extra field, HTML page",
      "The schema file next to a recorded sandbox response with its date",
      "Log line of a provoked refusal: vendor, endpoint, field path, no values",
      "Alert rule on drift errors and a notification from a test",
    ],
    badEvidence: [
      "TypeScript interfaces or Python type hints without a runtime check",
      `"The vendor's API is stable" or a link to its documentation`,
      "A catch block that substitutes empty values and continues",
      "One screenshot of a successful call",
    ],
  },
};
