import type { Item } from "../types";

export const asyncLongJobs: Item = {
  id: "async-long-jobs",
  kind: "check",
  number: 2,
  title: "Long jobs run in the background",
  statement:
    "Anything that can take longer than 5 seconds leaves the request, runs as a background job and shows its progress.",
  weight: 3,
  severity: null,
  waivable: true,
  capabilities: ["monitoring"],
  layers: ["orchestration"],
  reviews: [],
  priority: "async",
  effort: "1day",
  evidence: { required: true, freshDays: 90 },
  references: [
    { standard: "AWS Well-Architected", id: "REL", name: "Reliability" },
    { standard: "AWS Well-Architected", id: "PERF", name: "Performance Efficiency" },
    { standard: "NIST AI RMF", id: "MANAGE", name: "Manage" },
    { standard: "ISO/IEC 42001", id: "8", name: "Operation" },
    { standard: "OWASP ASVS 5", id: "V15", name: "Secure Coding and Architecture" },
  ],
  guidance: {
    meaning: `Reading a long document, calling a language model five times, importing a spreadsheet: such work takes longer than a web request can safely stay open. Browsers, proxies and hosts cut requests off, often after 10 to 60 seconds, and the work is lost or, worse, half done. A background job turns it round: the app answers at once with "started", does the work elsewhere, writes down how far it got, and tells the person when it is finished or has failed. Closing the tab, losing the train's Wi-Fi or deploying a new version then costs nothing. The line is five seconds, measured on a slow day.`,
    ifSkipped:
      "A contract-analysis tool works well in demos with three-page files. Its first paying customer uploads an 80-page lease. The request runs into the host's 60-second limit, the screen shows a blank error, and the customer presses Analyse four more times. Each attempt keeps running and is billed by the model provider, two of them write conflicting results, and the slow requests use up every connection to the database. For twenty minutes nobody can sign in, and the bill for that afternoon exceeds the customer's monthly fee.",
    test: `1. List the actions that feel slow: imports, exports, reports, anything that calls a model or reads a file. Check each against the expected latency in the integration registry.
2. Use the largest input a real customer would bring, and time the request: \`curl -s -o /dev/null -w '%{http_code} %{time_total}s\\n' -X POST https://staging.example.com/api/reports …\`, or the Network tab of the browser. **Good:** an answer (often \`202\`) within about a second. **Bad:** the request stays open until the work is done.
3. Close the tab halfway and come back. **Good:** the job is still listed, has progressed or is done. **Bad:** it has vanished.
4. Press the button twice quickly. **Good:** one job. **Bad:** two jobs and two bills.
5. Redeploy or restart the app while a job runs. **Good:** it resumes or is retried, and the result appears once. **Bad:** it says "running" for ever.
6. Make it fail on purpose with a broken file. **Good:** "failed", a reason in plain words, and a way to try again. **Bad:** an endless spinner.
7. Open the job's address as another user. **Good:** not found. **Bad:** you can read it.`,
    fixes: {
      "nextjs-supabase": `Insert a \`jobs\` row, hand the work to Inngest, Temporal or Supabase Queues, and answer \`202\` straight away.

\`\`\`ts
const { data: job, error } = await supabase.from("jobs")
  .insert({ kind: "report", status: "queued", user_id: user.id }).select("id").single();
if (error) throw error;
await inngest.send({ id: job.id, name: "report/requested", data: { jobId: job.id } });
return Response.json({ jobId: job.id }, { status: 202 });
\`\`\`

The worker updates \`status\` and \`progress\`; the page follows its row through Supabase Realtime, and a Row Level Security policy shows people their own jobs only. A partial unique index on user and input, for unfinished jobs, stops double clicks. Inngest steps let a retry repeat one step instead of the whole job. \`after()\` and \`EdgeRuntime.waitUntil\` suit small follow-ups: they share the function's time limit and are not retried.`,
      firebase: `Create a job document, then enqueue a task function; the callable returns only the job id.

\`\`\`ts
export const buildReport = onTaskDispatched(
  { retryConfig: { maxAttempts: 5, minBackoffSeconds: 30 },
    rateLimits: { maxConcurrentDispatches: 6 }, timeoutSeconds: 540 },
  async (req) => runReport(req.data.jobId),
);
await getFunctions().taskQueue("buildReport").enqueue({ jobId }, { id: jobId });
\`\`\`

Derive the job id from the action (user and file, say); as document id and task id it turns a double click into one job. The worker writes \`status\` and \`progress\` to \`jobs/{jobId}\`; the page listens with \`onSnapshot\`, and Security Rules allow reading only where \`userId\` matches. Cloud Tasks delivers at least once, so each step must be safe to repeat. For work beyond a task's 30 minutes, use Temporal, Cloud Run jobs or a data-agent API.`,
      "node-postgres": `A queue inside PostgreSQL needs no new server: Graphile Worker or pg-boss. Add the job in the same transaction as its \`jobs\` row, so neither exists without the other; a partial unique index on owner and input, for unfinished jobs, stops double clicks.

\`\`\`ts
await client.query("select graphile_worker.add_job('report', $1::json, job_key => $2)",
  [JSON.stringify({ jobId }), jobId]);
reply.code(202).header("Location", "/jobs/" + jobId).send({ jobId });
\`\`\`

Run the worker as its own process and let it stop gently on \`SIGTERM\`. Progress goes to a \`jobs\` row; the browser polls \`GET /jobs/:id\` every two seconds or listens over server-sent events, and the handler checks that the job belongs to the caller. For flows with many steps, use Temporal or Inngest.`,
      "python-fastapi": `\`BackgroundTasks\` runs inside the web process and dies with it: keep it for small follow-ups. For real work use Procrastinate (PostgreSQL), Celery (with Redis or RabbitMQ) or Temporal.

\`\`\`python
@queue.task(name="report", retry=RetryStrategy(max_attempts=5, exponential_wait=2))
async def report(job_id: str) -> None: ...

@app.post("/reports", status_code=202)
async def start(body: ReportIn, user: CurrentUser):
    job_id = await create_job(user.id, body)
    await report.defer_async(job_id=job_id)
    return {"jobId": job_id}
\`\`\`

Run the worker as a separate process. It writes progress to a \`jobs\` table that \`GET /jobs/{id}\` reads after checking the owner; a partial unique index on owner and input, for unfinished jobs, turns a double click into one job. Never call \`time.sleep\`, \`requests\` or heavy parsing inside an \`async def\` route: one slow call there blocks every other user.`,
      "ai-builder": `Ask for three pieces: a \`jobs\` table with status, progress, error and owner; a server function that creates the job and returns at once; and a worker that does the job. On Lovable or Bolt with Supabase, the worker can be an Edge Function that a schedule starts every minute to read Supabase Queues; Edge Functions have their own time limit, so longer work goes to Inngest, Temporal or, for analysis of files and data, a data-agent API such as InfiniSynapse, called from the server function and never from the page.

On Replit, an Autoscale deployment may stop between requests: run the worker on a Reserved VM or as a Scheduled deployment. The page shows the job's row with its progress, a failure message and a button to try again.`,
    },
    prompt: `Move slow work out of the request path in this app. Start by measuring: list every handler, server action and function that calls an external service, a language model, a file parser or a bulk query, with its worst plausible duration and the code path. Show me the list and a plan before editing.

For each action that can exceed 5 seconds:
- create a job record (id, owner, kind, status, progress, error code, timestamps), return HTTP 202 with its id, and run the work in a durable queue that fits our stack; propose one and say why;
- make each step safe to run twice, bound retries and total time, and mark jobs that stop reporting as failed;
- give one job per action: a repeated click returns the same job;
- show status, progress, failure in plain words and a retry button; check on the server that a job belongs to the person asking.

Add tests for: response within one second, a worker killed halfway, a double click, a permanent failure, and another user's job id answering 404. Do not merely raise timeouts, use unawaited promises or in-memory queues, or change unrelated features.`,
    humanOnly:
      "Deciding what people should see while they wait, how long is too long, which half-finished results may be kept, and how much a single job may cost before it stops. Someone also has to try it with the largest real file on a slow connection.",
    goodEvidence: [
      "Screen recording: the largest realistic job started, tab closed, progress and result found on return",
      "Timing of the start request (202, under one second) next to the duration of the job itself",
      "Log of a job surviving a deploy: started, worker restarted, completed once",
      "Test report covering double click, failure and another user's job id",
    ],
    badEvidence: [
      `"It takes three seconds on my machine" with a small demo file`,
      "A longer timeout or a nicer spinner in front of the same open request",
      "A queue dashboard without a view the user can see",
      "A work function started without awaiting it and called a background job",
    ],
  },
};
