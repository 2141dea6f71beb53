import type { Item } from "../types";

export const databaseExposure: Item = {
  id: "database-exposure",
  kind: "question",
  number: 3,
  title: "Database exposure",
  statement: "Is the database, a storage bucket or a vendor console reachable by the public?",
  weight: 5,
  severity: "critical",
  waivable: false,
  capabilities: ["isolation"],
  layers: ["discovery", "auth"],
  reviews: ["security", "data-isolation"],
  priority: "rest",
  effort: "2h",
  evidence: { required: true, freshDays: 30 },
  references: [
    { standard: "OWASP ASVS 5", id: "V13", name: "Configuration" },
    { standard: "OWASP ASVS 5", id: "V14", name: "Data Protection" },
    { standard: "AWS Well-Architected", id: "SEC", name: "Security" },
    { standard: "ISO/IEC 42001", id: "8", name: "Operation" },
  ],
  question: { safe: "no" },
  guidance: {
    meaning:
      "Your app has a front door, the part people are meant to use. Behind it stand the rooms with the real goods: the database, the file storage, the dashboards of your vendors. Many tools leave those rooms open so that the first hour is pleasant, and nothing in the app ever shows it. Reachable by the public means that someone outside, without an account you gave them, can read or write data, list files, or knock on a port that only your own servers should use. Files meant for everyone, such as a logo, do not count.",
    ifSkipped:
      'A clinic-booking prototype kept its database in "test mode" so that the demo would work. The demo became the pilot; the mode stayed. The app itself was careful, with a sign-in and roles, but the database answered anyone who asked it directly. An automated crawler found it on a Sunday, copied 11,000 appointments and left a ransom note in place of the table. The last copy outside that database was the one on a laptop, seven weeks old.',
    test: `Use your own systems only, signed out, and from a phone hotspot rather than the office network.

1. Ask the data API as a stranger, for a table you know has rows. Supabase: \`curl "https://REF.supabase.co/rest/v1/TABLE?select=*&limit=1" -H "apikey: PUBLISHABLE_KEY"\`. **Good:** \`[]\` or a permission error. **Bad:** a row.
2. Firebase: open \`https://firestore.googleapis.com/v1/projects/PROJECT/databases/(default)/documents/COLLECTION\` in a private window, and \`https://DATABASE_HOST/.json?shallow=true\` if you use Realtime Database. **Good:** "Permission denied". **Bad:** data.
3. Knock on the port: \`nc -vz -w 5 DB_HOST 5432\` (6379 for Redis, 27017 for MongoDB). **Good:** timeout or refused. **Bad:** succeeded.
4. Open the link of a private upload, then the bucket's bare address, in a private window. **Good:** \`AccessDenied\`. **Bad:** the file, or a list of files.
5. Open every admin tool you run (Adminer, Studio, queue board, Grafana). **Good:** a sign-in. **Bad:** a dashboard.
6. In each vendor's console, read the list of members. **Bad:** a shared login, a stranger, no second factor.`,
    fixes: {
      "nextjs-supabase": `The data API is meant to be public; row-level security is what closes it. Find tables without it:

\`\`\`sql
select schemaname, tablename from pg_tables
where schemaname = 'public' and not rowsecurity;
\`\`\`

Run \`alter table … enable row level security\` on each: with no policy, nobody gets in. Then read every policy granted \`to anon\` or \`to public\`, and every one that says \`using (true)\`. Run the dashboard's Security Advisor. Move tables no browser needs to a schema outside *Exposed schemas*. Set private buckets to private and hand files out with \`createSignedUrl\`. In the database settings, enforce SSL and restrict the network to your servers' addresses. Require two-factor sign-in for the organisation.`,
      firebase: `Replace test-mode rules (\`allow read, write: if true\`, or an expiry date) with rules that start closed:

\`\`\`
service cloud.firestore {
  match /databases/{db}/documents {
    match /{document=**} { allow read, write: if false; }
  }
}
\`\`\`

Then open single paths, since any matching \`allow\` is enough. Do it three times: \`firestore.rules\`, \`storage.rules\`, \`database.rules.json\`. Deploy with \`firebase deploy --only firestore:rules,storage,database\`, and look in the console that the published rules are the ones in git. Remove \`allUsers\` and \`allAuthenticatedUsers\` from Cloud Storage buckets and turn on public access prevention. App Check reduces abuse by foreign clients; it does not replace rules. In IAM, remove old owners and unused service-account keys.`,
      "node-postgres": `Let the database listen to your servers only. In the cloud: a private network, and a firewall or security group without \`0.0.0.0/0\` on the port. On your own machine: \`listen_addresses = 'localhost'\` or a private address in \`postgresql.conf\`, and in \`pg_hba.conf\` lines of the kind

\`\`\`
hostssl app app_user 10.0.1.0/24 scram-sha-256
\`\`\`

In Docker Compose write \`"127.0.0.1:5432:5432"\`, or no \`ports\` at all: a published port goes around host firewalls such as ufw. The same holds for Redis, which needs a password besides. For S3, turn on Block Public Access for the whole account and serve files with presigned URLs. Put Adminer, pgAdmin and queue dashboards behind a VPN or a sign-in with a second factor, or remove them.`,
      "python-fastapi": `Bind development tools to \`127.0.0.1\` and let only the reverse proxy face the internet. Close the database port at the firewall; connect over a private network with \`sslmode=verify-full\` (libpq, psycopg). Look for side doors Python stacks often carry: Flower for Celery, a Jupyter server, pgAdmin, MLflow, a vector store. Several of them ship with no sign-in at all, so each gets a sign-in and a private address, or goes. For files, keep the bucket private:

\`\`\`python
url = s3.generate_presigned_url(
    "get_object", Params={"Bucket": B, "Key": key}, ExpiresIn=300)
\`\`\`

Never mount an upload folder with \`StaticFiles\` when uploads are private. Decide on purpose whether \`/docs\` and \`/openapi.json\` are public (\`docs_url=None\`, \`openapi_url=None\`).`,
      "ai-builder":
        "Check four panels. **Database:** row-level security on for every table, with no policy that lets everyone read private rows. **Storage:** buckets private unless each file in them is meant for all. **Project visibility:** a public or remixable project shows its code, and sometimes its environment, to strangers. **Members:** remove people and connected accounts you no longer know, and turn on two-factor sign-in. Preview addresses are public doors too, often onto the same data; protect them or give them a database of their own. Treat the connection string as a key: it belongs in the Secrets panel. After publishing, repeat steps 1 and 4 of the test from a private window, because the published app may use other settings than the preview.",
    },
    prompt: `Check whether anything behind this application can be reached by the public, then close it.

Work from the repository and configuration first: database network settings, row-level or document security rules, storage buckets and their policies, Docker port mappings, firewall and infrastructure files, admin tools, preview deployments, CORS. List each component with its default exposure, the setting that decides it (file and line, or the console page I must open), and your verdict: closed, open or unknown. Say "unknown" whenever you cannot see the live setting. Wait for my agreement before you change anything.

Then write the changes as migrations or configuration in the repository, closed by default, opening single paths only with a comment saying why. Do not make a failing feature work by opening a table or bucket, do not disable security rules, and do not probe any address that is not ours.

Add a test that runs in CI and fails when a table has no row security, rules allow everyone, or a port is published on all interfaces. Give me the commands that prove the result from outside.`,
    humanOnly:
      "Live settings live in consoles that no repository shows. A person with owner access has to open each one, knock from outside the office network, remove old members and shared logins, turn on second factors, and decide which files are truly meant for everyone.",
    goodEvidence: [
      "Terminal output of the stranger's requests against the live system, with date and the refusals visible",
      "An export of the firewall, network or bucket policy, with public access blocked",
      "The provider's security advisor report with no open finding",
      "The member list of each vendor console, reviewed, with second factors on",
    ],
    badEvidence: [
      "A screenshot of the app's own sign-in page",
      '"The database address is not published anywhere"',
      "Rules shown from the repository, with nothing to prove they are the deployed ones",
      "A check run from the office network or through the VPN",
    ],
  },
};
