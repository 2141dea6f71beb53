import type { Item } from "../types";

export const closedDefaults: Item = {
  id: "closed-defaults",
  kind: "capability-check",
  number: 7,
  title: "Closed defaults",
  statement:
    "Everything new starts closed: tables, buckets, routes, ports and consoles refuse strangers until someone opens them on purpose.",
  weight: 1,
  severity: null,
  waivable: true,
  capabilities: ["isolation", "permissions"],
  layers: ["transport", "discovery"],
  reviews: ["security", "data-isolation"],
  priority: "rest",
  effort: "2h",
  evidence: { required: true, freshDays: 90 },
  references: [
    { standard: "AWS Well-Architected", id: "SEC", name: "Security" },
    { standard: "NIST AI RMF", id: "MANAGE", name: "Manage" },
    { standard: "OWASP ASVS 5", id: "V8", name: "Authorization" },
    { standard: "OWASP ASVS 5", id: "V13", name: "Configuration" },
  ],
  guidance: {
    meaning:
      "Tools want a pleasant first hour, so many begin wide open: a test-mode database, a public bucket, an administration page with a well-known password. Each is a door somebody must remember to shut. Closed defaults turn this round. A new table shows no rows, a new route asks who you are, a new server listens to nobody, until a person writes down that it should. Then forgetting something costs a support question, and not a breach.",
    ifSkipped:
      "A team added one table for feedback, late on a Friday. The other tables had row-level security; this one had been created through an editor that did not switch it on. It held names, phone numbers and complaints. A search engine for open data sources found it eleven days before the team did.",
    test: `1. From a phone hotspot scan the server you rent, and only that one: \`nmap -Pn -p 22,80,443,2375,3000,3306,5432,6379,8000,9200,27017 <host>\`. **Good:** 80 and 443 open, the rest closed or filtered. **Bad:** a database or cache answers.
2. Take three API routes from the network tab and call each with \`curl -i\` and no credentials. **Good:** 401 or 403. **Bad:** 200 with data.
3. In PostgreSQL run \`select n.nspname, c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'p') and not c.relrowsecurity and n.nspname = 'public';\`. Where browsers can reach the database, good is no row at all.
4. Open the root address of each storage bucket in a private window. **Good:** access denied. **Bad:** a list of files.
5. Add a throwaway route or table the way you usually do, and call it as a stranger. **Good:** refused without any extra step.`,
    fixes: {
      "nextjs-supabase":
        "Enable row-level security in the migration that creates each table, and clear the Security Advisor's findings. Stop new objects from being opened for you: `alter default privileges for role postgres in schema public revoke all on tables from anon, authenticated;`, likewise for functions, from `public` too. Create views with `security_invoker = true`. Keep internal tables in a schema the API does not expose. In Next.js call one `requireUser()` inside every page, action and route handler; a matcher in the proxy file is no gate.",
      firebase:
        'Firestore, Realtime Database and Storage rules refuse whatever no rule allows, so remove every test-mode line, `if true`, and `match /{document=**}` that allows anything. `if request.auth != null` lets in everyone who can sign up, which usually means everyone. Make HTTP functions private with `invoker: "private"` unless the public needs them, and turn App Check enforcement on. Keep the rules in the repository and deploy them from CI, so that nobody opens them in the console.',
      "node-postgres":
        "Mount authentication before the routes and keep an explicit list of public ones; in Fastify a root-level `onRequest` hook, in Express `app.use(requireUser)` above the routers. Publish container ports to loopback only: `127.0.0.1:5432:5432`, because Docker's published ports bypass `ufw`. Let PostgreSQL and Redis listen on the private network, with passwords and TLS. Revoke what PostgreSQL grants to everyone: `revoke create on schema public from public;`. On S3 keep *Block Public Access* on for the whole account.",
      "python-fastapi":
        "Create routers with `dependencies=[Depends(current_user)]`, or the whole app with `FastAPI(dependencies=[...])`, and give public routes a router of their own. Mounted sub-applications do not inherit it. Switch the documentation off in production, `docs_url=None, redoc_url=None, openapi_url=None`, or protect it. Bind Uvicorn to loopback behind the proxy, set `allow_origins` in `CORSMiddleware` to your own site, and never combine a wildcard with credentials. Turn debug mode off: its error pages show variables.",
      "ai-builder":
        "Check three things the host decides for you: is the project itself public, may anyone copy its code, and who may open the database panel? Set each to private. Ask the builder to list all tables with their policies and every server function with its sign-in requirement, then verify as a stranger with `curl`. Preview addresses are often public as well: use made-up data there, or protect them. Repeat after every larger prompt, since new tables arrive with it.",
    },
    prompt:
      "Make this project closed by default. First report, with file and line: every route and function that answers without authentication, every table without row-level security or with a policy that is always true, every public bucket, every port published by container or compose files, every debug page, default password and wildcard CORS origin. Mark those that are public on purpose and ask me about the rest. Then propose one mechanism per layer that closes new things automatically, with a short explicit list of what is open. Wait for approval. Do not disable a check to make a page work, and do not touch production. Add a test that walks all registered routes and fails for any route outside the list that answers a stranger, and one that fails for any new table without policies.",
    humanOnly:
      "Decide what is truly meant for the public, line by line. Settings in dashboards of hosts and vendors are invisible to code: open each one, look, and write down what you saw.",
    goodEvidence: [
      "Scan output from outside, dated, with only the web ports open",
      "CI output of the test that walks every route as a stranger",
      "The query for tables without row-level security, returning no rows",
    ],
    badEvidence: [
      '"Nobody knows the address"',
      "A scan from inside the office network",
      "A screenshot of one protected page",
    ],
  },
};
