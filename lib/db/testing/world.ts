import { v7 as uuidv7 } from "uuid";
import { findSessionAccess, openProject } from "@/lib/auth/access";
import { mintProjectScope, type ProjectScope, type Scope } from "@/lib/auth/scope";
import { hashSecret, newSecret } from "@/lib/auth/secrets";
import { transaction } from "@/lib/db/transaction";
import { within } from "@/lib/db/within";
import type { ProjectRole, WorkspaceRole } from "@/lib/domain/access/grants";
import { signUp } from "@/lib/features/accounts/commands/sign-up";
import { registerProject } from "@/lib/features/projects/commands/register-project";
import type { RegisterProjectInput } from "@/lib/features/projects/schema";
import type { Result } from "@/lib/result";

export const PASSWORD = "a long enough passphrase";
const device = { userAgent: "Vitest", address: "127.0.0.1" };

export type Person = { accountId: string; email: string; name: string; scope: Scope };

/** Unwraps a result that a test takes for granted. */
export function granted<Value, Reason>(result: Result<Value, Reason>): Value {
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.reason)}`);
  return result.value;
}

/** Signs somebody up through the front door: they own a workspace of their own. */
export async function aFounderOf(workspaceName: string, name = "Ada Founder"): Promise<Person> {
  const email = `${name.split(" ")[0]?.toLowerCase()}.${uuidv7()}@example.com`;
  const input = { email, name, password: PASSWORD, workspaceName, timeZone: "UTC", device };
  const { accountId, secret, slug } = granted(await signUp(null, input));
  return { accountId, email, name, scope: await scopeOf(secret, slug) };
}

/** Puts another person into somebody's workspace with a role. */
export async function aColleagueOf(host: Person, role: WorkspaceRole, name: string): Promise<Person> {
  const { workspaceId, slug } = host.scope;
  const accountId = uuidv7();
  const email = `${name.split(" ")[0]?.toLowerCase()}.${accountId}@example.com`;
  const secret = newSecret("");
  await transaction("write", { workspaceId }, async (tx) => {
    await tx.insertInto("account").values({ id: accountId, email, name, passwordHash: null }).execute();
    await tx.insertInto("member").values({ workspaceId, accountId, role }).execute();
    await tx
      .insertInto("session")
      .values({
        id: uuidv7(),
        accountId,
        tokenHash: hashSecret(secret),
        userAgent: device.userAgent,
        address: device.address,
        expiresAt: new Date(Date.now() + 86_400_000),
      })
      .execute();
  });
  return { accountId, email, name, scope: await scopeOf(secret, slug) };
}

/** Gives a colleague a role on one project. */
export async function onProject(
  person: Person,
  project: ProjectScope,
  role: ProjectRole,
): Promise<ProjectScope> {
  const { workspaceId, projectId } = project;
  await transaction("write", { workspaceId }, async (tx) => {
    await tx
      .insertInto("project_member")
      .values({ workspaceId, projectId, accountId: person.accountId, role })
      .execute();
  });
  return (await openProject(person.scope, projectId)).scope;
}

/** Registers a project as the person; nothing is answered yet unless triage says so. */
export async function aProject(person: Person, input: RegisterProjectInput): Promise<ProjectScope> {
  const { projectId } = granted(await registerProject(person.scope, input));
  return (await openProject(person.scope, projectId)).scope;
}

/** A scope nobody was given: somebody from elsewhere names this project as if it were theirs. */
export async function aForgedScopeOn(project: ProjectScope): Promise<ProjectScope> {
  const stranger = await aFounderOf("Elsewhere", "Stan Stranger");
  return mintProjectScope(stranger.scope, { projectId: project.projectId, projectRole: "founder" });
}

/** What the audit chain of the scope's workspace ends with. */
export async function lastEventOf(scope: Scope): Promise<{ type: string; actorId: string; data: unknown }> {
  const { body } = await within(scope, (tx) =>
    tx.selectFrom("event").select("body").orderBy("seq", "desc").limit(1).executeTakeFirstOrThrow(),
  );
  return JSON.parse(body);
}

async function scopeOf(secret: string, slug: string): Promise<Scope> {
  const access = await findSessionAccess(secret, slug);
  if (!access?.scope) throw new Error("The person has no standing in the workspace.");
  return access.scope;
}
