import type { Item } from "../types";

export const userIsolation: Item = {
  id: "user-isolation",
  kind: "question",
  number: 2,
  title: "User isolation",
  statement: "Could user A read or change user B's data, for example by editing an id in a URL?",
  weight: 5,
  severity: "critical",
  waivable: true,
  capabilities: ["isolation", "permissions"],
  layers: ["auth"],
  reviews: ["permission", "data-isolation"],
  priority: "rest",
  effort: "1day",
  evidence: { required: true, freshDays: 90 },
  references: [
    { standard: "OWASP ASVS 5", id: "V8", name: "Authorization" },
    { standard: "OWASP ASVS 5", id: "V14", name: "Data Protection" },
    { standard: "AWS Well-Architected", id: "SEC", name: "Security" },
    { standard: "NIST AI RMF", id: "MANAGE", name: "Manage" },
  ],
  question: { safe: "no" },
  guidance: {
    meaning: `Signing in proves who someone is. It does not yet decide which records are theirs. If the server looks a record up by its id alone, anyone who is signed in can change the number in the address, or in a request the page sends, and open a stranger's invoice, file or chat. Long random ids only make guessing slower; ids travel in links, e-mails and screenshots. The cure is that every single query asks two things, which record and whose, and that the "whose" comes from the session on the server, never from the browser.`,
    ifSkipped: `A rental app showed contracts at \`/contracts/1041\`. A tenant mistyped the number and saw his neighbour's contract, bank details included. Curious, he wrote ten lines of script and had all 2,300 of them before lunch. Nothing had been "hacked": every request carried his own valid session, so nothing looked odd in the logs either. The company had to tell every tenant, and could not prove that he had been the first to notice.`,
    test: `1. Create two accounts of your own, A and B, in two different browsers. As B, create one record of each kind: a document, an upload, a message.
2. As B, open each one and copy its address. Paste it into A's browser. **Good:** "not found" or "no access". **Bad:** you see B's record.
3. In A's browser press F12, open *Network*, open one of A's own records, right-click the data request and choose *Copy as cURL*.
4. Replace A's record id in it with B's and run it. **Good:** \`404\` or \`403\` with no data. **Bad:** \`200\` with B's data.
5. Repeat with a change and a deletion (\`PATCH\`, \`DELETE\`), then look as B whether anything moved. Refusing to show while still allowing to change is common.
6. As A, try B's upload link, B's export, and a search for a word only B used. One leak anywhere: reply **yes**.`,
    fixes: {
      "nextjs-supabase": `Turn on row-level security for every table the API exposes, with a policy per operation:

\`\`\`sql
alter table public.invoices enable row level security;
create policy "read own" on public.invoices for select
  to authenticated using ((select auth.uid()) = owner_id);
create policy "add own" on public.invoices for insert
  to authenticated with check ((select auth.uid()) = owner_id);
\`\`\`

An \`update\` policy needs both \`using\` and \`with check\`, or a row can be given away. Views skip the caller's policies unless created \`with (security_invoker = true)\`; \`security definer\` functions skip them too. The \`service_role\` or \`sb_secret_…\` key ignores every policy: in route handlers and server actions that use it, filter by the id from \`supabase.auth.getUser()\`, never by one from the request. Write the same rules for \`storage.objects\`.`,
      firebase: `Rules decide, per document, on the server:

\`\`\`
match /invoices/{id} {
  allow read, delete: if request.auth.uid == resource.data.ownerId;
  allow create: if request.auth.uid == request.resource.data.ownerId;
  allow update: if request.auth.uid == resource.data.ownerId
    && request.resource.data.ownerId == resource.data.ownerId;
}
\`\`\`

Rules are joined by *or*: one broad \`match /{document=**}\` elsewhere that allows more wins over this. They are not filters, so queries must carry \`where("ownerId", "==", uid)\`. Write \`storage.rules\` as well; a URL from \`getDownloadURL()\` works for anyone who has it. The Admin SDK skips all rules, so check \`request.auth.uid\` in each Cloud Function. Prove it with \`@firebase/rules-unit-testing\` in the emulator, then \`firebase deploy --only firestore:rules,storage\`.`,
      "node-postgres": `Put the owner into the query and answer 404 when no row comes back:

\`\`\`js
const { rows } = await pool.query(
  "select id, total from invoices where id = $1 and owner_id = $2",
  [req.params.id, req.session.userId],
);
if (rows.length === 0) return res.sendStatus(404);
\`\`\`

Do the same in every \`update\` and \`delete\`, and never take \`owner_id\` from the body. As a second wall, use PostgreSQL row-level security: \`enable\` and \`force row level security\`, a policy on \`current_setting('app.user_id', true)\`, and \`select set_config('app.user_id', $1, true)\` first in each transaction. It only holds when the app connects as a role that is neither superuser nor owner of the tables and lacks \`BYPASSRLS\`. Remember lists, exports, searches and background jobs.`,
      "python-fastapi": `Fetch through one function that cannot be called without the user:

\`\`\`python
async def get_invoice(
    id: UUID,
    user: Annotated[User, Depends(current_user)],
    db: Annotated[AsyncSession, Depends(get_db)],
) -> Invoice:
    row = await db.scalar(select(Invoice).where(
        Invoice.id == id, Invoice.owner_id == user.id))
    if row is None:
        raise HTTPException(404)
    return row
\`\`\`

Use \`Depends(get_invoice)\` in read, update and delete routes alike; avoid \`db.get(Invoice, id)\`, which asks only for the id. Keep \`owner_id\` out of input models. Write the parametrised test once: two users, every route with an id in its path, the second user always receives 404.`,
      "ai-builder": `Apps from Lovable or Bolt usually talk to a hosted database straight from the browser, so its row policies are the only wall. Open each table's policies in the database panel: "RLS disabled" or \`using (true)\` on private data means anyone can read it. A built-in security scan helps to find missing policies, but cannot know whose row is whose. On Replit your server holds the connection, so each route must filter by the signed-in user. Ask the agent to list every table with its four operations and the rule for each, fix the gaps, publish, and then run the two-account test above on the **published** app, not on the preview.`,
    },
    prompt: `Find and close every way in which one user could read, change or delete another user's data in this application.

First, without editing anything, list each route, server action, database function, storage path, search, export, subscription and background job that takes an identifier or returns user data. For each, give the file and line, where the owner's identity comes from, and whether the query itself limits rows to that owner. Show me this table before changing code.

Then, after I agree, fix the gaps at the data layer: the owner comes from the verified session, never from request input; a foreign record answers 404. Keep database row policies as a second wall. Do not rely on hidden buttons, unguessable ids or client-side filters, do not weaken an existing policy, and do not use an administrator key to make a query work.

Add automated tests with two users that try read, list, update, delete, upload and export across accounts. Show me each test failing before your fix and passing after it.`,
    humanOnly:
      "Only a person can say who should see what: shared folders, assistants, a former member's records. Write those rules down in plain sentences, then run the two-account test yourself on the live app. An agent reading its own code misses what it misunderstood.",
    goodEvidence: [
      "Output of an automated two-account test in CI covering read, change and delete on every kind of record",
      "Screen recording of the two-account test on the live app, with the 404 answers visible",
      "An export of the row-level policies or security rules, dated, with the reviewer's comments",
      "A penetration tester's finding list with a re-test note",
    ],
    badEvidence: [
      '"You have to be signed in to open that page"',
      '"Ids are UUIDs, nobody can guess them"',
      "A screenshot of one refused page, when the request behind it was never tried",
      "A test that checks only that signed-out visitors are refused",
    ],
  },
};
