import type { Item } from "../types";

export const adminAuth: Item = {
  id: "admin-auth",
  kind: "question",
  number: 4,
  title: "Admin sign-in",
  statement: "Is the management backend authenticated: every admin page, admin API and internal tool?",
  weight: 5,
  severity: "critical",
  waivable: true,
  capabilities: ["identity", "permissions"],
  layers: ["auth"],
  reviews: ["security", "permission"],
  priority: "rest",
  effort: "2h",
  evidence: { required: true, freshDays: 90 },
  references: [
    { standard: "OWASP ASVS 5", id: "V6", name: "Authentication" },
    { standard: "OWASP ASVS 5", id: "V8", name: "Authorization" },
    { standard: "AWS Well-Architected", id: "SEC", name: "Security" },
    { standard: "NIST AI RMF", id: "GOVERN", name: "Govern" },
  ],
  question: { safe: "yes" },
  guidance: {
    meaning:
      "The management backend is wherever you can see all users, change prices, refund, delete or impersonate. It is usually the youngest part of an app and the least guarded, because only the team knows the address. Addresses leak: in the JavaScript every visitor downloads, in browser history, in a support screenshot. Authenticated means that the server itself, on every admin page and every admin request, checks that a named person with the admin role is signed in, ideally with a second factor. A secret path or one password everyone shares does not count.",
    ifSkipped:
      "A food-delivery start-up had its dashboard at `/internal-admin-2`. The page asked for a sign-in; the requests behind it did not. The path stood in plain text in the shop's own JavaScript, where a bored customer found it. He called the refund endpoint directly, for himself and then for strangers, 640 times over a weekend. The team discovered it from the payment provider's balance warning. As all admins shared one account, no log could tell his actions from theirs.",
    test: `1. Write down every management entrance: \`/admin\`, the API behind it, cron and webhook addresses, queue boards, CMS, API docs, staging copies.
2. Open each in a private window. **Good:** a sign-in or "not found". **Bad:** any admin content, even for a moment before a redirect.
3. Now the requests. Signed in as admin, press F12, *Network*, pick one admin request, *Copy as cURL*. Delete the \`Cookie\` and \`Authorization\` headers and run it: \`curl -i …\`. **Good:** \`401\` or \`403\`. **Bad:** \`200\`, or data followed by a redirect.
4. Run it again with the session of an ordinary user. **Good:** \`403\` or \`404\`. **Bad:** it works.
5. Call a cron address without its secret: \`curl -i https://YOUR-APP/api/cron/NAME\`. **Good:** \`401\`. **Bad:** the job runs.
6. Read the list of admins. **Good:** each a named person with a second factor. **Bad:** \`admin@\`, a shared password, someone who left.`,
    fixes: {
      "nextjs-supabase": `\`proxy.ts\` (formerly \`middleware.ts\`) and layouts are conveniences, not gates. Check inside every admin page, route handler and server action, through one function:

\`\`\`ts
import "server-only";
export async function requireAdmin() {
  const supabase = await createClient();
  const { data } = await supabase.auth.getUser();
  if (data.user?.app_metadata.role !== "admin") notFound();
  return data.user;
}
\`\`\`

Use \`getUser()\`, which asks the auth server, not \`getSession()\`. Keep the role in \`app_metadata\` or a table users cannot write: \`user_metadata\` can be edited by its owner. Ask for a second factor: the \`aal\` claim of the verified token (\`supabase.auth.getClaims()\`) has to be \`aal2\`. Protect cron routes by comparing \`Authorization\` with \`CRON_SECRET\`, and previews with Deployment Protection.`,
      firebase: `Give the role as a custom claim, from a trusted script only: \`getAuth().setCustomUserClaims(uid, { admin: true })\`. Check it where the data is:

\`\`\`
match /adminReports/{id} {
  allow read: if request.auth.token.admin == true;
}
\`\`\`

In callable functions start with \`if (request.auth?.token.admin !== true) throw new HttpsError("permission-denied", "…")\`. In HTTP functions verify the header with \`verifyIdToken(token, true)\`, where \`true\` also refuses revoked sessions. Claims live in the token for up to an hour, so call \`revokeRefreshTokens(uid)\` when someone leaves. HTTP functions can be public: remove the \`allUsers\` invoker from those only a scheduler calls. Multi-factor sign-in needs the Identity Platform upgrade. Review *Users and permissions* in the console too.`,
      "node-postgres": `Mount everything administrative under one router, and put the guard on the router, not on each route:

\`\`\`js
const admin = express.Router();
admin.use(requireSession, requireRole("admin"), requireSecondFactor);
admin.use("/queues", bullBoardAdapter.getRouter());
app.use("/admin", admin);
app.use("/api/admin", adminApi(admin));
\`\`\`

In Fastify, register one plugin and add \`onRequest\` there: the hook covers every route of that plugin. Look the role up in the database on each request, so that removing it works at once. Use an \`HttpOnly\`, \`Secure\`, \`SameSite=Lax\` cookie, regenerate the session at sign-in, limit attempts per account and per address, and add TOTP with \`otpauth\`. Walk through all registered routes in a test and assert that each admin one answers 401 without a session.`,
      "python-fastapi": `Guard the router, so that a new route is protected from birth:

\`\`\`python
admin = APIRouter(
    prefix="/admin",
    dependencies=[Depends(require_admin)],
)
\`\`\`

\`require_admin\` loads the user from the session, checks the role in the database and the second factor, and raises \`HTTPException(403)\`. Router dependencies do not reach applications added with \`app.mount()\`: SQLAdmin needs its own \`authentication_backend\`, and Flower or an MLflow server its own sign-in or a private network. Decide whether \`/docs\` belongs to the public. Hash passwords with \`pwdlib\` or \`argon2-cffi\`, and compare static tokens with \`secrets.compare_digest\`. A parametrised test over \`app.routes\` asserts 401 for each path under \`/admin\` without a session, and 403 with an ordinary user's.`,
      "ai-builder":
        "Generated admin areas are often a hidden route plus a line in the browser comparing your e-mail address. Both can be skipped. Ask for roles in a table of their own (`user_roles`), which users can neither insert into nor update, a database function that looks the role up, and row policies that use it for every admin table. Admin actions go through a server or edge function that verifies the caller's token and role before doing anything; check that token verification was not switched off for it. Never create a default `admin/admin` account. The builder's own project access is a management backend as well: list its members and turn on two-factor sign-in.",
    },
    prompt: `Make sure that every management function of this application requires a signed-in administrator, checked on the server.

Start by listing, without changing anything: all admin pages, admin API routes, server actions, edge functions, cron and webhook endpoints, queue or database dashboards, API documentation pages, seed or debug routes. For each give file and line, what is checked, where it is checked, and where the role comes from. Mark checks that happen only in the browser, in middleware or in a layout, as insufficient. Show me the list first.

After I agree, put one guard in one place that reads session and role on the server for each request, and apply it so that a newly added admin route is protected by default. Store roles where users cannot write them. Do not add a shared password, a secret URL, a hard-coded e-mail address or a default account, and do not touch ordinary users' sign-in.

Add tests: every admin route without a session answers 401 or 404, with an ordinary user 403 or 404, with an administrator 200. Show their output.`,
    humanOnly:
      "Decide who is an administrator and why, in writing. Turn on each person's second factor together, remove people who have left, and keep one sealed emergency account. Choose who is told when a new administrator appears; no agent should be able to grant that role.",
    goodEvidence: [
      "Output of a test that calls every admin route without a session, as an ordinary user, and as an administrator",
      "A `curl -i` transcript against the live admin API showing 401 and 403, with the date",
      "The list of administrators with name, reason, second factor, and date of the last review",
      "Configuration showing that each internal tool sits behind sign-in or a private network",
    ],
    badEvidence: [
      "A screenshot of the admin login form",
      '"Nobody knows the address"',
      "A redirect in the browser or in middleware as the only check",
      "One shared admin account in the team's password manager",
    ],
  },
};
