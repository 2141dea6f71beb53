import { randomBytes } from "node:crypto";
import { findSessionAccess } from "@/lib/auth/access";
import type { Scope } from "@/lib/auth/scope";
import { linkSecret } from "@/lib/auth/secrets";
import { atInstant } from "@/lib/clock";
import type { Instant } from "@/lib/domain/readiness/facts";
import { signUp } from "@/lib/features/accounts/commands/sign-up";
import { signUpByInvitation } from "@/lib/features/accounts/commands/sign-up-by-invitation";
import { acceptInvitation, inviteMember } from "@/lib/features/members/commands/invitations";
import { createTeam } from "@/lib/features/teams/commands";
import { createWorkspace } from "@/lib/features/workspaces/commands/create-workspace";
import { type Company, PEOPLE, type PersonKey } from "./cast";
import { granted } from "./granted";
import { minutesAfter } from "./when";

/** Somebody with an account, and the standing they got by joining. */
export type Account = { accountId: string; sessionId: string; secret: string; password: string };
export type Accounts = Map<PersonKey, Account>;

/** A founded workspace whose people have all arrived. */
export type Gathered = {
  company: Company;
  workspaceId: string;
  slug: string;
  scopes: ReadonlyMap<PersonKey, Scope>;
  teams: ReadonlyMap<string, string>;
};

const device = {
  userAgent: "Mozilla/5.0 (X11; Linux x86_64; rv:147.0) Gecko/20100101 Firefox/147.0",
  address: "127.0.0.1",
};
const MINUTES_BETWEEN = 37;

/** Founds a company's workspace and brings its people in, each through the same door as anybody. */
export async function gather(company: Company, accounts: Accounts, from: Instant): Promise<Gathered> {
  const { workspaceId, slug } = await atInstant(from, () => found(company, accounts));
  const scopes = new Map<PersonKey, Scope>();
  const enter = async (person: PersonKey) => scopes.set(person, await scopeOf(accounts, person, slug));
  await atInstant(from, () => enter(company.owner));
  const owner = scopeIn(scopes, company.owner);

  let at = from;
  for (const [person, role] of entriesOf(company.others)) {
    at = minutesAfter(at, MINUTES_BETWEEN);
    await atInstant(at, async () => {
      const { invitationId } = granted(await inviteMember(owner, { email: PEOPLE[person].email, role }));
      await join(person, linkSecret("invitation", invitationId), accounts);
      await enter(person);
    });
  }
  const teams = await atInstant(minutesAfter(at, MINUTES_BETWEEN), () => formTeams(company, scopes));
  return { company, workspaceId, slug, scopes, teams };
}

export function scopeIn(scopes: ReadonlyMap<PersonKey, Scope>, person: PersonKey): Scope {
  const scope = scopes.get(person);
  if (!scope) throw new Error(`${person} is not in this workspace.`);
  return scope;
}

async function found(company: Company, accounts: Accounts): Promise<{ workspaceId: string; slug: string }> {
  const { workspace, timeZone, owner } = company;
  const known = accounts.get(owner);
  if (known) return granted(await createWorkspace(known, { name: workspace, timeZone }));
  const password = newPassword();
  const account = granted(
    await signUp(null, { ...PEOPLE[owner], password, workspaceName: workspace, timeZone, device }),
  );
  accounts.set(owner, { ...account, password });
  return account;
}

async function join(person: PersonKey, secret: string, accounts: Accounts): Promise<void> {
  const known = accounts.get(person);
  if (known) {
    granted(await acceptInvitation({ accountId: known.accountId, sessionId: known.sessionId }, { secret }));
    return;
  }
  const password = newPassword();
  const { name } = PEOPLE[person];
  accounts.set(person, {
    ...granted(await signUpByInvitation(null, { secret, name, password, device })),
    password,
  });
}

async function scopeOf(accounts: Accounts, person: PersonKey, slug: string): Promise<Scope> {
  const access = await findSessionAccess(accounts.get(person)?.secret ?? "", slug);
  if (!access?.scope) throw new Error(`${person} has no standing in ${slug}.`);
  return access.scope;
}

async function formTeams(
  { owner, teams }: Company,
  scopes: ReadonlyMap<PersonKey, Scope>,
): Promise<Map<string, string>> {
  const formed = new Map<string, string>();
  for (const [name, lead] of Object.entries(teams)) {
    const { actor } = scopeIn(scopes, lead);
    const leadId = actor.kind === "person" ? actor.accountId : null;
    const { teamId } = granted(await createTeam(scopeIn(scopes, owner), { name, leadId }));
    formed.set(name, teamId);
  }
  return formed;
}

function newPassword(): string {
  return randomBytes(18).toString("base64url");
}

function entriesOf<Value>(record: Partial<Record<PersonKey, Value>>): [PersonKey, Value][] {
  return Object.entries(record) as [PersonKey, Value][];
}
