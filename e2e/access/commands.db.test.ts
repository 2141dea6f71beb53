import { beforeAll, describe, expect, it } from "vitest";
import { findTokenAccess } from "@/lib/auth/access";
import { aFounderOf, granted, type Person } from "@/lib/db/testing/world";
import { PERMISSIONS, type Permission } from "@/lib/domain/access/grants";
import { TOKEN_SCOPES, type TokenScope, tokenScopeFor } from "@/lib/domain/access/token-scopes";
import { createFeed } from "@/lib/features/calendars/commands/create-feed";
import { createToken } from "@/lib/features/tokens/commands";
import { aCell, type Cell, named, observed, promised, standings } from "./cells";
import { commandProbes } from "./command-probes";

let ada: Person;

beforeAll(async () => {
  ada = await aFounderOf("Matrix");
});

/** What ends or renames a workspace gets one of its own. */
const shakesTheHouse = new Set<Permission>(["workspace.rename", "workspace.archive", "workspace.delete"]);

function cellFor(permission: Permission, roles: (typeof standings)[number]): Promise<Cell> {
  return aCell(roles, shakesTheHouse.has(permission) ? undefined : ada);
}

describe("What each role can really do is what the table of grants says", () => {
  it("for every permission there is", () => {
    expect(Object.keys(commandProbes).sort()).toEqual([...PERMISSIONS].sort());
  });

  it.each(PERMISSIONS)("%s, for every role in the workspace and on the project", async (permission) => {
    const seen: Record<string, string> = {};
    for (const roles of standings) {
      const cell = await cellFor(permission, roles);
      seen[named(roles)] = await observed(() => commandProbes[permission](cell));
    }
    expect(seen).toEqual(
      Object.fromEntries(standings.map((roles) => [named(roles), promised(permission, roles)])),
    );
  });
});

/** Only a person makes tokens and private addresses: a leaked token must not outlive itself through a child. */
const closedToTokens = new Set<Permission>([
  "token.create",
  "token.revoke",
  "token.revokeAny",
  "calendar.create",
]);

describe("A token of an owner does what its scopes say, and nothing beside", () => {
  it.each(PERMISSIONS.filter((permission) => !closedToTokens.has(permission)))("%s", async (permission) => {
    for (const scope of TOKEN_SCOPES) {
      const cell = await cellFor(permission, { workspace: "owner", project: "founder" });
      const actor = await throughToken(cell.actor, scope);
      const outcome = await observed(() => commandProbes[permission]({ ...cell, actor }));
      const expected = isGuardedByScope(permission, scope) ? "allowed" : "forbidden";
      expect(outcome, `with the scope ${scope}`).toBe(expected);
    }
  });

  it("never makes another token, nor an address that outlives it", async () => {
    const cell = await aCell({ workspace: "owner", project: null }, ada);
    const actor = await throughToken(cell.actor, "admin");
    expect(await createToken(actor.scope, { name: "Child", scopes: ["read"] })).toMatchObject({
      reason: { code: "tokens-cannot-make-tokens" },
    });
    const writer = await throughToken(cell.actor, "write");
    expect(await createFeed(writer.scope, {})).toMatchObject({
      reason: { code: "tokens-cannot-make-calendars" },
    });
  });
});

/** Plain reads are gated where the request comes in, by its method (app/api/v1/caller.ts), not by each query. */
const readAtTheDoor = new Set<Permission>(["member.read", "team.read", "project.read"]);

function isGuardedByScope(permission: Permission, scope: TokenScope): boolean {
  return readAtTheDoor.has(permission) || scope === tokenScopeFor(permission);
}

async function throughToken(person: Person, scope: TokenScope): Promise<Person> {
  const { secret } = granted(await createToken(person.scope, { name: "Robot", scopes: [scope] }));
  const access = await findTokenAccess(secret);
  if (!access) throw new Error("The token is not known.");
  return { ...person, scope: access.scope };
}
