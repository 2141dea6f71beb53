import { join } from "node:path";
import { writePrivateFile } from "@/lib/private-file";
import { PEOPLE, type PersonKey } from "./cast";
import type { Demo } from "./play-demo";

/** Writes who can sign in and how; readable by the installation's owner only (0600). */
export function writeCredentials(dataDir: string, baseUrl: string, { workspaces, accounts }: Demo): void {
  const file = {
    baseUrl,
    workspaces: workspaces.map(({ slug, people }) => ({
      slug,
      people: people.map(({ person, roles, apiToken }) => ({
        email: PEOPLE[person].email,
        password: accounts.get(person)?.password ?? "",
        roles,
        apiToken,
      })),
    })),
  };
  writePrivateFile(join(dataDir, "demo-credentials.json"), `${JSON.stringify(file, null, 2)}\n`);
}

/** What one person is in one workspace, and the key to act as them. */
export type Credential = { person: PersonKey; roles: readonly string[]; apiToken: string };
