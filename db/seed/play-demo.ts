import { sql } from "kysely";
import { atInstant } from "@/lib/clock";
import { transaction } from "@/lib/db/transaction";
import { PROJECT_ROLES, type ProjectRole } from "@/lib/domain/access/grants";
import type { Instant } from "@/lib/domain/readiness/facts";
import { createToken } from "@/lib/features/tokens/commands";
import { leadCampaigns } from "./campaigns";
import { type Company, larkfield, type PersonKey, quayStreet } from "./cast";
import type { Credential } from "./credentials";
import { type Accounts, type Gathered, gather, scopeIn } from "./gather";
import { granted } from "./granted";
import { publishOwnChecks } from "./own-checks";
import { type Act, play } from "./play";
import { larkfieldStories, quayStreetStories } from "./programme";
import { steerPortfolio } from "./steer-portfolio";
import type { Story } from "./story";
import { daysAfter, startOf } from "./when";

export type Demo = {
  accounts: Accounts;
  workspaces: readonly { workspaceId: string; slug: string; people: readonly Credential[] }[];
};

const TOKEN_DAYS = 365;

/** Plays the whole demo up to the instant of installation, every write through the door people use. */
export async function playDemo(installedAt: Instant): Promise<Demo> {
  const accounts: Accounts = new Map();
  const from = daysAfter(startOf({ week: 1, day: 1 }, installedAt), -3);
  // One after the other: somebody from the first company is invited by the second.
  const studio = await gather(larkfield, accounts, from);
  const clinics = await gather(quayStreet, accounts, daysAfter(from, 1));
  const acts: Act[] = [
    { gathered: studio, stories: larkfieldStories() },
    { gathered: clinics, stories: quayStreetStories() },
  ];
  await play(acts, installedAt);
  await atInstant(installedAt, () => publishOwnChecks(clinics));
  await atInstant(installedAt, () => leadCampaigns(studio, installedAt));
  await atInstant(installedAt, () => steerPortfolio(studio, installedAt));
  const workspaces = [];
  for (const act of acts) {
    const { workspaceId, slug } = act.gathered;
    const people = await atInstant(installedAt, () => credentialsOf(act));
    workspaces.push({ workspaceId, slug, people });
  }
  await forgetMail();
  return { accounts, workspaces };
}

async function credentialsOf({ gathered, stories }: Act): Promise<Credential[]> {
  const { company } = gathered;
  const people: Credential[] = [];
  for (const person of peopleOf(company)) {
    people.push({
      person,
      roles: rolesOf(company, stories, person),
      apiToken: await tokenOf(gathered, person),
    });
  }
  return people;
}

async function tokenOf({ scopes }: Gathered, person: PersonKey): Promise<string> {
  const { secret } = granted(
    await createToken(scopeIn(scopes, person), {
      name: "Demo: a look around by API",
      scopes: ["read", "write", "admin"],
      expiresInDays: TOKEN_DAYS,
    }),
  );
  return secret;
}

/** A person's role in the workspace, then every role they hold on one of its projects. */
function rolesOf(company: Company, stories: readonly Story[], person: PersonKey): string[] {
  const onProjects = new Set<ProjectRole>();
  for (const { founder, others } of stories) {
    const role = founder === person ? "founder" : others[person];
    if (role) onProjects.add(role);
  }
  const inWorkspace = company.owner === person ? "owner" : (company.others[person] ?? "member");
  return [inWorkspace, ...PROJECT_ROLES.filter((role) => onProjects.has(role))];
}

function peopleOf({ owner, others }: Company): PersonKey[] {
  return [owner, ...(Object.keys(others) as PersonKey[])];
}

/** Everybody has arrived already: no invitation of the demo may ever reach a mail server. */
async function forgetMail(): Promise<void> {
  await transaction("write", { workspaceId: null }, (tx) =>
    sql`select graphile_worker.complete_jobs(array_agg("id")) from graphile_worker.jobs
        where "task_identifier" = 'mail-invitation'`.execute(tx),
  );
}
