import { describe, expect, it } from "vitest";
import { findTokenAccess } from "@/lib/auth/access";
import { aColleagueOf, aFounderOf, granted } from "@/lib/db/testing/world";
import { within } from "@/lib/db/within";
import { registerProject } from "@/lib/features/projects/commands/register-project";
import { createTeam } from "@/lib/features/teams/commands";
import { createToken, revokeToken } from "./commands";
import { listTokens } from "./queries";

describe("An API token", () => {
  it("acts as its person within its scopes, and only its hash is kept", async () => {
    const ada = await aFounderOf("Tokens");
    const { secret } = granted(await createToken(ada.scope, { name: "CI", scopes: ["write", "read"] }));

    const access = await findTokenAccess(secret);
    expect(secret).toMatch(/^lw_[\w-]{43}$/);
    expect(access?.scope).toMatchObject({
      slug: ada.scope.slug,
      role: "owner",
      actor: { accountId: ada.accountId },
    });
    const stored = await within(ada.scope, (tx) => tx.selectFrom("api_token").selectAll().execute());
    expect(JSON.stringify(stored)).not.toContain(secret);
    if (!access) throw new Error("The token was not found.");
    granted(await registerProject(access.scope, { name: "By token" }));
    await expect(createTeam(access.scope, { name: "Platform" })).rejects.toMatchObject({ code: "forbidden" });
  });

  it("is dead once revoked, and one's own only unless one owns the workspace", async () => {
    const ada = await aFounderOf("Revoking");
    const [bo, cy] = [await aColleagueOf(ada, "member", "Bo B"), await aColleagueOf(ada, "member", "Cy C")];
    const his = granted(await createToken(bo.scope, { name: "laptop", scopes: ["read"] }));

    expect(await revokeToken(cy.scope, { tokenId: his.tokenId })).toMatchObject({
      reason: { code: "no-such-token" },
    });
    expect(await listTokens(cy.scope)).toEqual([]);
    granted(await revokeToken(ada.scope, { tokenId: his.tokenId }));
    expect(await findTokenAccess(his.secret)).toBeNull();
  });

  it("cannot make another token", async () => {
    const ada = await aFounderOf("Children");
    const { secret } = granted(await createToken(ada.scope, { name: "admin", scopes: ["admin"] }));
    const access = await findTokenAccess(secret);
    if (!access) throw new Error("The token was not found.");
    expect(await createToken(access.scope, { name: "child", scopes: ["admin"] })).toMatchObject({
      reason: { code: "tokens-cannot-make-tokens" },
    });
  });

  it("of another workspace is nobody's to revoke", async () => {
    const [ada, eve] = [await aFounderOf("Hers"), await aFounderOf("Eve's", "Eve Stranger")];
    const hers = granted(await createToken(ada.scope, { name: "CI", scopes: ["read"] }));
    expect(await revokeToken(eve.scope, { tokenId: hers.tokenId })).toMatchObject({ ok: false });
    expect(await findTokenAccess(hers.secret)).not.toBeNull();
  });
});
