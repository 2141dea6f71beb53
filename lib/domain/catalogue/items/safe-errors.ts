import type { Item } from "../types";

export const safeErrors: Item = {
  id: "safe-errors",
  kind: "check",
  number: 7,
  title: "Errors are safe and mapped",
  statement:
    "No raw vendor or system error reaches a user; every failure is mapped to one of our own codes with a helpful message and a reference.",
  weight: 3,
  severity: null,
  waivable: true,
  capabilities: ["logging", "monitoring"],
  layers: ["orchestration", "observability"],
  reviews: ["security"],
  priority: "observability",
  effort: "2h",
  evidence: { required: true, freshDays: 90 },
  references: [
    { standard: "AWS Well-Architected", id: "SEC", name: "Security" },
    { standard: "AWS Well-Architected", id: "OPS", name: "Operational Excellence" },
    { standard: "NIST AI RMF", id: "MANAGE", name: "Manage" },
    { standard: "ISO/IEC 42001", id: "8", name: "Operation" },
    { standard: "OWASP ASVS 5", id: "V16", name: "Security Logging and Error Handling" },
  ],
  guidance: {
    meaning: `When a call fails, two people need two different things. The user needs a calm sentence: what happened, whether their work is safe, what to do now, and a reference number. You need the full story, in your log, under that number. Passing the vendor's raw error to the screen serves neither: it may contain keys, internal addresses, table names or somebody else's data, and it tells an attacker what you run. So each failure is translated: a short list of your own codes, each with a status, a message and a log level. Anything not on the list becomes a plain "something went wrong", and is still logged in full.`,
    ifSkipped: `A tutoring platform shows whatever the database reports. A parent registering twice reads: "duplicate key value violates unique constraint students_guardian_email_key, Key (guardian_email)=(…) already exists". A curious teenager sees that the message confirms which addresses are registered, tries four hundred of them and posts the list of classmates. The same screen shows, when the model provider fails, the full request with its organisation id and the beginning of the system prompt. Both were working as written; nobody had written what should be said instead.`,
    test: `1. Send nonsense to your own staging API: \`curl -i -X POST -H 'content-type: application/json' -d '{' https://staging.example.com/api/orders\`. **Good:** 400 and a short body with a code. **Bad:** a stack trace, a file path, SQL, or a debug page.
2. In a preview environment give one vendor a wrong key and use the feature. **Good:** a plain sentence, your own code, a reference. **Bad:** the vendor's message.
3. Repeat with the browser's Network tab open and read the answer's body. **Good:** nothing more than the screen shows. **Bad:** the raw error is there, merely hidden.
4. Find the reference in your logs. **Good:** the cause, status and stack, without secrets. **Bad:** no trace.
5. Pay with a declined sandbox card (Stripe: \`4000 0000 0000 9995\`). **Good:** "Your bank declined the card; nothing was charged." **Bad:** "Error 402".
6. Sign in with an unknown address, then with a wrong password. **Good:** the same answer. **Bad:** one of them reveals that the account exists.
7. Find the usual culprits: \`grep -rnE "(err|error|e)\\.(message|stack|details)" app src lib functions\`. **Bad:** any hit that goes into a response or a toast.`,
    fixes: {
      "nextjs-supabase": `Next.js hides the text of errors thrown in Server Components and Server Actions in production, but not what a route handler or an action *returns*. Translate in one place:

\`\`\`ts
export function toProblem(error: unknown, ref: string) {
  const known = error instanceof AppError ? PUBLIC_ERRORS[error.code] : undefined;
  log.error({ err: error, ref }, "request_failed");
  return Response.json(
    { code: known?.code ?? "UNEXPECTED", message: known?.message ?? GENERIC, ref },
    { status: known?.status ?? 500, headers: { "content-type": "application/problem+json" } },
  );
}
\`\`\`

Never return a Supabase error object: \`message\`, \`details\` and \`hint\` name tables, columns and values. Map its \`code\` (\`23505\` → \`ALREADY_EXISTS\`). Add \`error.tsx\` and \`global-error.tsx\` that show the reference (\`error.digest\`) and a way back. Use one wording for every failed sign-in.`,
      firebase: `A callable function that throws anything but \`HttpsError\` sends the client only "INTERNAL"; leaks begin when code wraps the original text. Map explicitly:

\`\`\`ts
catch (error) {
  const ref = randomUUID();
  logger.error("charge_failed", { ref, cause: redact(error) });
  throw new HttpsError("unavailable", "Payments are paused for a moment.", { code: "PAYMENT_UNAVAILABLE", ref });
}
\`\`\`

The page chooses its text by \`error.details.code\`, never by \`error.message\`. \`onRequest\` functions have no such net: wrap each in one handler that catches everything. In the client, translate \`auth/…\` codes to your own sentences, show the same sentence for unknown user and wrong password, and switch on email enumeration protection in Authentication → Settings. A \`permission-denied\` from Firestore becomes "not found".`,
      "node-postgres": `Express prints stack traces unless \`NODE_ENV=production\`; Fastify's default handler sends \`error.message\` to the client even for a 500. Replace both with a single handler that knows your error list.

\`\`\`ts
app.setErrorHandler((error, request, reply) => {
  const known = error instanceof AppError ? PUBLIC_ERRORS[error.code] : undefined;
  request.log.error({ err: error }, "request_failed");
  reply.code(known?.status ?? 500).type("application/problem+json")
    .send({ code: known?.code ?? "UNEXPECTED", title: known?.message ?? GENERIC, ref: request.id });
});
\`\`\`

Give validation errors an entry of their own, so they stay 400. In Express the handler takes four arguments and comes last; version 4 does not catch rejected promises by itself, version 5 does. Map \`pg\` errors by \`code\`; their \`detail\` repeats the values. RFC 9457 describes the response format.`,
      "python-fastapi": `Keep \`debug=False\`, register handlers for your own exceptions and for \`Exception\`, and never write \`HTTPException(detail=str(error))\`.

\`\`\`python
@app.exception_handler(AppError)
async def app_error(request: Request, error: AppError) -> JSONResponse:
    log.warning("request_failed", code=error.code, ref=request.state.ref, exc_info=error)
    public = PUBLIC_ERRORS[error.code]
    return JSONResponse({"code": error.code, "message": public.message, "ref": request.state.ref},
                        status_code=public.status, media_type="application/problem+json")
\`\`\`

Override \`RequestValidationError\` as well: the standard 422 answer repeats the submitted \`input\`, passwords included. Catch \`httpx.HTTPError\` and database errors in the adapters and raise \`AppError\` from them. Test with \`TestClient(app, raise_server_exceptions=False)\`, so that the 500 answer itself is checked. Run behind \`uvicorn\` without \`--reload\`.`,
      "ai-builder": `Generated code usually writes \`toast.error(error.message)\` in the page and \`JSON.stringify({ error: error.message })\` in the server function. Ask the builder to replace both everywhere: the server function logs the original error with a random reference and returns only \`{ code, ref }\`; the page looks up a sentence for that code in one file, \`src/errors.ts\`, and shows the reference in small print.

Let it list every code with the message a user will read, and edit those sentences yourself: say what happened, whether anything was charged or lost, and what to do next. Check the published app rather than the preview: builders show their own error overlay while editing. Then open the Network tab and make sure that the raw text is gone from the answer too, not merely from the screen.`,
    },
    prompt: `Make every error in this app safe to show and possible to trace. First list all places where an error can reach a client: route handlers, server actions, functions, error pages, toasts, streamed answers, webhook replies. Mark those that forward \`message\`, \`stack\`, \`details\` or a vendor's body. Show me the list and a proposed error catalogue (code, HTTP status, user message, log level, retry or not), then wait for my edits.

Then:
- add one typed application error and one translation at each entrance; unknown errors become \`UNEXPECTED\` with a generic message and status 500;
- translate each vendor's errors in its adapter, by status or error code and not by matching text;
- return code, message and a reference; write the original with the same reference to the server log, redacted;
- answer sign-in, sign-up and reset identically whether or not the account exists; answer "not found" where a resource belongs to somebody else;
- do not swallow errors, and do not turn failures into status 200.

Tests: for each catalogue entry the exact response; for an error containing canary text (fake key, table name, e-mail address), assert that no response contains it and the log holds the reference.`,
    humanOnly:
      "Writing the sentences: a person who knows the customers decides what is said when a payment is uncertain or data may be lost, and what support does with a reference number. Someone must also read the finished catalogue aloud; tone cannot be tested by machine.",
    goodEvidence: [
      "The error catalogue: code, status, user message, retry or not, for each vendor",
      "Response body and matching log line of a provoked vendor failure, linked by the reference",
      "Test report of the canary test: no response contains internal text",
      "Identical responses for unknown address and wrong password",
    ],
    badEvidence: [
      "A friendly toast while the raw error is still in the response body",
      "A catch block that hides the error and logs nothing",
      `"It says Something went wrong" for every failure, without code or reference`,
      "Screenshots of a development build",
    ],
  },
};
