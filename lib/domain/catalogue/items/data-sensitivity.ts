import type { Item } from "../types";

export const dataSensitivity: Item = {
  id: "data-sensitivity",
  kind: "question",
  number: 1,
  title: "Sensitive data",
  statement: "Is any of the data the app stores, shows or sends to a vendor sensitive?",
  weight: 0,
  severity: null,
  waivable: true,
  capabilities: ["isolation"],
  layers: ["discovery"],
  reviews: ["data-isolation"],
  priority: "rest",
  effort: "15min",
  evidence: { required: false, freshDays: 180 },
  references: [
    { standard: "OWASP ASVS 5", id: "V14", name: "Data Protection" },
    { standard: "NIST AI RMF", id: "MAP", name: "Map" },
    { standard: "ISO/IEC 42001", id: "A.7", name: "Data for AI systems" },
    { standard: "AWS Well-Architected", id: "SEC", name: "Security" },
  ],
  question: { safe: "no", scoping: true },
  guidance: {
    meaning:
      "This question sets the depth of everything that follows; it costs no points and there is no wrong reply. Data is sensitive when its loss or disclosure would hurt someone: names with e-mail addresses, health, money, identity papers, precise location, children, private messages, passwords, a customer's confidential files. What you send to a vendor counts as much as what you store, prompts to a language model included. If people sign in with an e-mail address, the honest reply is almost always yes. Yes and not sure both switch on the reviews of data handling.",
    ifSkipped:
      'A study-planner app was filed as "just to-do lists". Students wrote whatever troubled them into it: diagnoses, visa problems, a crisis at home. Every note went to a language-model vendor for tagging, was kept there for thirty days, and was copied nightly into a spreadsheet for the team. When one student asked for everything held about her, nobody could say where it was. Answering her took three weeks, and the pilot with her university ended there.',
    test: `1. Open the database and read the column names of every table. In PostgreSQL:
   \`\`\`sql
   select table_name, column_name from information_schema.columns
   where table_schema = 'public' order by 1, 2;
   \`\`\`
2. Mark each column that holds a name, contact, health, money, location, identity, message, file or secret. **Any mark: reply yes.**
3. Mark free-text boxes and uploads too. People put private things into them whatever the label says.
4. List every vendor the app calls (model, mail, analytics, error tracking) and what each request carries. A whole record or a user's own words in a prompt: **yes**.
5. Ask what contracts, laws or school and hospital rules your first ten users live under. Any obligation: **yes**.
6. Good outcome: a half-page list of data, where it lives, who receives it. Bad outcome: a shrug. Then reply **not sure**, which is honest and safe.`,
    fixes: {
      "nextjs-supabase": `List tables and columns (\`information_schema.columns\`), then keep the list beside the schema so that a migration that adds a column updates it:

\`\`\`sql
comment on column public.profiles.phone is 'sensitive: contact; kept 24 months';
\`\`\`

Hold less: drop columns no screen uses, and put sensitive ones in a separate table with its own row-level security policies and no realtime publication. Choose the project's region on purpose; it cannot be changed later. Keep private uploads in a private Storage bucket. In server code, \`select\` named columns instead of \`*\`, so that a sensitive field never reaches a client component. For model vendors, send only the fields the task needs and read their retention terms.`,
      firebase: `Firestore has no schema, so write one down: a table of collections, fields, and who may read each. Split sensitive fields into their own document, such as \`users/{uid}/private/contact\`, because a security rule lets someone read a whole document or none of it, never single fields. Check which product regions you picked; they are fixed at creation. Turn on a TTL policy for data that should not live for ever:

\`\`\`sh
gcloud firestore fields ttls update expiresAt \\
  --collection-group=sessions --enable-ttl
\`\`\`

Review what Analytics, Crashlytics and your own \`logger\` calls receive, and keep user text and contact details out of event parameters. List every extension that copies data elsewhere, BigQuery exports among them.`,
      "node-postgres": `Read the live schema with \`\\d+\` in \`psql\` and mark sensitive columns with \`comment on column\`. Move them into tables of their own, readable by a database role of their own, so that a reporting query cannot pick them up by accident. Validate outgoing data as strictly as incoming: map rows to a response shape and never \`res.json(row)\`. Encrypt the few fields whose leak would be worst (identity numbers, vendor tokens) with AES-256-GCM through \`node:crypto\`, with the key in the host's secret store or a vault, not in the database. Give each kind of data a retention period and a scheduled job that deletes what has passed it. Log ids, never contents.`,
      "python-fastapi": `Make the classification visible in the models. Separate the database model from what leaves the API, and let \`response_model\` drop everything else:

\`\`\`python
class PatientOut(BaseModel):
    id: UUID
    display_name: str
    # no date of birth, no notes

@router.get("/patients/{id}", response_model=PatientOut)
\`\`\`

Wrap secrets and identity numbers in \`SecretStr\`, so that a stray \`print\` or traceback shows asterisks. Keep prompts free of what the task does not need: build them from an explicit shape, not from \`model_dump()\` of the whole record. Give each table a retention period and a scheduled job that enforces it, and keep copies in notebooks and CSV exports on the same list.`,
      "ai-builder":
        "Builders of this kind create tables from your description, often with more columns than you asked for. Open the database panel and read every table once, together with any storage bucket. Ask the agent for a list of all places where user text leaves the app (model calls, e-mail, analytics) and check it against the server functions yourself. Delete sample records made from real people. If the project or chat can be seen or remixed by others, move it to private before real data arrives, because what you pasted into the chat is data too. Check the region and the terms of the built-in database and AI features; when you cannot find them, reply **not sure** here.",
    },
    prompt: `Make an inventory of the data this application handles. Change no code and no data, and read schemas and source files only: do not query or print real records.

For every table, collection, bucket, cache, log and queue, list the fields, where each value comes from, who can read it, how long it is kept, and whether it is personal, financial, health-related, confidential to a company, a credential, or none of these. Treat free-text fields and uploads as sensitive unless you can show otherwise.

Then list every outbound call (language models, e-mail, analytics, error tracking, webhooks) with the exact fields it sends, and the file and line that sends them.

Write the result to docs/data-inventory.md as two tables. Mark anything you could not determine as "unknown" and never guess. Close with the five fields or calls I could remove at once without losing a feature, each with your reason. Do not remove anything until I agree.`,
    humanOnly:
      "Someone who knows the users has to decide what would hurt them. Read the vendors' retention and training terms, ask which laws and contracts apply (a lawyer's hour is well spent here), and put a name on the inventory: the person who keeps it true.",
    goodEvidence: [
      "A data inventory listing fields, where each lives, who receives it and how long it is kept, with a date and an owner",
      "A schema export with every sensitive column marked",
      "The vendor's retention or data-processing terms for each service that receives user data, saved as a file",
      "A record of processing activities, where the law asks for one",
    ],
    badEvidence: [
      '"We only store the basics" in a chat message',
      "A privacy policy copied from another product",
      "A diagram of the architecture with no data fields in it",
      "A reply based on what the app was meant to store rather than on what its tables hold",
    ],
  },
};
