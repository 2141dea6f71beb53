import type { Item } from "../types";

export const serverPermissions: Item = {
  id: "server-permissions",
  kind: "question",
  number: 6,
  title: "Permissions on the server",
  statement: "Are permissions enforced on the server, not by hiding buttons?",
  weight: 3,
  severity: "blocker",
  waivable: true,
  capabilities: ["permissions"],
  layers: ["auth"],
  reviews: ["permission"],
  priority: "rest",
  effort: "1day",
  evidence: { required: true, freshDays: 90 },
  references: [
    { standard: "OWASP ASVS 5", id: "V8", name: "Authorization" },
    { standard: "OWASP ASVS 5", id: "V4", name: "API and Web Service" },
    { standard: "AWS Well-Architected", id: "SEC", name: "Security" },
    { standard: "NIST AI RMF", id: "MANAGE", name: "Manage" },
  ],
  question: { safe: "yes" },
  guidance: {
    meaning:
      'Hiding the "Delete" button from people who may not delete is good manners, not protection. Everything a page can do, it does by sending a request, and anybody can send that request without the page. Permissions are enforced on the server when each request is checked there: who is asking, which role they hold right now, whether that role may do exactly this to exactly that record. The interface may then hide what would be refused anyway. A button you removed and a request the server refuses are two different things; only the second survives a curious user.',
    ifSkipped: `A tool for building sites had three roles: worker, foreman, office. Only the office saw the button "Approve hours". A worker's teenage son noticed that the page received every approval id and that one request, sent from the browser's console, approved a week. It worked for anybody's week. Four months later the payroll did not match the shifts. The team could not say which approvals were real, because the server had recorded each one as valid. All of them were checked again, on paper.`,
    test: `1. Make two of your own accounts in the same team: one with the highest role, one with the lowest.
2. With the high role, do something the low role may not (delete, invite, approve, export). F12, *Network*, right-click that request, *Copy as cURL*.
3. In the low role's browser, copy its \`Cookie\` or \`Authorization\` header from any request.
4. Run the first request with the second person's header: \`curl -i …\`. **Good:** \`403\` or \`404\`, and nothing changed. **Bad:** \`200\`, \`204\`, or a change you can see after a reload.
5. As the low role, save your own profile, and add \`"role":"admin"\` to the copied request. **Good:** refused or ignored. **Bad:** you are an admin now.
6. Try it with three different actions, one of them in a newer corner of the app. A single success: reply **no**.`,
    fixes: {
      "nextjs-supabase": `Server actions and route handlers are public addresses: authorise inside each one, next to the data, not in \`proxy.ts\` or a layout. Put the rules in one module (\`can(role, "hours.approve")\`) and let one data-access layer call it. What the browser sends to Supabase directly is judged by policies alone, so roles belong there too:

\`\`\`sql
create policy "office approves" on public.hours for update
  to authenticated
  using (private.has_role(team_id, 'office'))
  with check (private.has_role(team_id, 'office'));
revoke update on public.profiles from anon, authenticated;
grant update (display_name) on public.profiles to authenticated;
\`\`\`

Policies decide about rows; column grants stop people from editing their own \`role\`. Keep \`has_role\` in a schema the API does not expose, \`security definer\` with an empty \`search_path\`.`,
      firebase: `Security rules are the server's word; make them know roles. Keep membership in documents users cannot write:

\`\`\`
function role(team) {
  return get(/databases/$(database)/documents/teams/$(team)/members/$(request.auth.uid)).data.role;
}
match /teams/{team}/hours/{id} {
  allow update: if role(team) == "office";
}
match /users/{uid} {
  allow update: if request.auth.uid == uid && request.resource.data
    .diff(resource.data).affectedKeys().hasOnly(["displayName"]);
}
\`\`\`

The second rule stops people from editing their own role. Callable functions run with full rights, so each repeats the check on \`request.auth\` and the membership document. Anything with several steps (approve, pay, invite) belongs in such a function, with direct writes denied. Cover every role and operation with \`@firebase/rules-unit-testing\`.`,
      "node-postgres": `Hold every permission in one table in code, and make a route without one impossible:

\`\`\`js
const grants = { office: ["hours.approve"], worker: ["hours.submit"] };
const allow = (permission) => async (req, res, next) => {
  const role = await findRole(req.session.userId, req.params.team);
  if (!grants[role]?.includes(permission)) return res.sendStatus(403);
  next();
};
app.post("/teams/:team/hours/:id/approve",
  requireSession, allow("hours.approve"), approveHours);
\`\`\`

Read the role from the database for each request rather than from a long-lived token, and make sure that the record belongs to the team in the path. In Fastify, an \`onRoute\` hook can throw at start-up when \`routeOptions.config.permission\` is missing. Pick allowed fields from the body by schema, so that \`role\` and \`team_id\` cannot ride along.`,
      "python-fastapi": `Let each route declare its permission as a dependency:

\`\`\`python
def require(permission: str):
    async def check(
        team: UUID,
        user: Annotated[User, Depends(current_user)],
        db: Annotated[AsyncSession, Depends(get_db)],
    ) -> User:
        if permission not in GRANTS[await role_of(db, user.id, team)]:
            raise HTTPException(403)
        return user
    return check

@router.post("/teams/{team}/hours/{id}/approve",
             dependencies=[Depends(require("hours.approve"))])
\`\`\`

Then fetch the record by id *and* team. A test walks over \`app.routes\` and fails for any route with neither a permission nor a place on a short, reviewed public list. Use input models without \`role\`, \`team_id\` or \`is_admin\`, and with \`extra="forbid"\`.`,
      "ai-builder": `Ask the builder for a table: one row per action, one column per role, and where the server checks it. "The button is hidden" and "the page redirects" are not answers. With a hosted database, each check is a row policy or a server function; on Replit it is in your own server code. Users must not be able to write the table that holds roles, nor the \`role\` column of their profile, so test step 5 is worth running first. Move actions with consequences (approve, pay, invite, delete) into server or edge functions that verify the caller's token. After each larger change by the agent, run the test again: regenerated code loses checks quietly.`,
    },
    prompt: `Make this application enforce its permissions on the server for every action.

First write the permission matrix as it is today: roles down, actions across, taken from the code. For every mutation and every protected read (routes, server actions, functions, subscriptions, exports, jobs started by users) give file and line and say where the check happens: server, database policy, browser only, or nowhere. Include self-service paths through which a user could change their own role, team or price. Show me the matrix and your questions, and stop.

After I confirm the intended matrix, put it into one table of grants and call it from one place, close to the data. Deny by default: an action without a declared permission must fail at start-up or in a test. Read the current role on each request, and check that the record belongs to the caller's team. Do not trust roles sent by the client, do not rely on middleware alone, do not change what the interface looks like.

Write a test generated from the matrix that calls every action as every role, and show it failing before and passing after.`,
    humanOnly:
      "The matrix is a business decision: who may approve, refund, export, invite, delete. Write it with the people who do this work and have the owner agree to it. Then replay one forbidden request yourself on the live app, as the lowest role.",
    goodEvidence: [
      "A role-by-action matrix and the output of a test that calls each action as each role",
      "A `curl` transcript against the live app: a low role's request refused, the record unchanged",
      "Exported policies or a grants table, reviewed and dated by someone other than the author",
      "A CI log showing that a route without a declared permission fails the build",
    ],
    badEvidence: [
      "Two screenshots, one with the button and one without",
      '"The front end checks the role before it calls the API"',
      "A test of the role function alone, with no request sent",
      "The role read from a value the browser stores",
    ],
  },
};
