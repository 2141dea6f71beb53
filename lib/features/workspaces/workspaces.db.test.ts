import { describe, expect, it } from "vitest";
import { findSessionAccess } from "@/lib/auth/access";
import { aColleagueOf, aFounderOf, granted, PASSWORD } from "@/lib/db/testing/world";
import { signIn } from "@/lib/features/accounts/commands/sign-in";
import { registerProject } from "@/lib/features/projects/commands/register-project";
import { createWorkspace } from "./commands/create-workspace";
import { configureWorkspace, renameWorkspace } from "./commands/edit-workspace";
import { archiveWorkspace, deleteWorkspace, unarchiveWorkspace } from "./commands/end-workspace";
import { restoreWorkspace } from "./commands/restore-workspace";
import { getWorkspace } from "./queries";

const device = { userAgent: "Edge", address: "127.0.0.1" };

describe("A workspace", () => {
  it("that is renamed still answers to its old address", async () => {
    const ada = await aFounderOf("Old name");
    const session = granted(await signIn(null, { email: ada.email, password: PASSWORD, device }));
    const slug = `new-name-${ada.accountId.slice(-8)}`;
    granted(await renameWorkspace(ada.scope, { name: "New name", slug }));
    expect((await findSessionAccess(session.secret, ada.scope.slug))?.scope?.slug).toBe(slug);
  });

  it("cannot take an address that is, or was, somebody else's, or a word of the product", async () => {
    const [ada, eve] = [await aFounderOf("First come"), await aFounderOf("Second", "Eve Stranger")];
    expect(await renameWorkspace(eve.scope, { name: "x", slug: ada.scope.slug })).toMatchObject({
      reason: { code: "slug-taken" },
    });
    await expect(renameWorkspace(eve.scope, { name: "x", slug: "api" })).rejects.toMatchObject({
      code: "invalid",
    });
  });

  it("that is archived is read-only until it is taken out", async () => {
    const ada = await aFounderOf("Quiet");
    granted(await archiveWorkspace(ada.scope, {}));
    await expect(registerProject(ada.scope, { name: "Late" })).rejects.toMatchObject({ code: "conflict" });
    granted(await unarchiveWorkspace(ada.scope, {}));
    granted(await registerProject(ada.scope, { name: "In time" }));
  });

  it("is deleted only by typing its address, and then shows nothing to anybody", async () => {
    const ada = await aFounderOf("Doomed");
    expect(await deleteWorkspace(ada.scope, { confirmation: "doomed?" })).toMatchObject({
      reason: { code: "confirmation-differs" },
    });
    granted(await deleteWorkspace(ada.scope, { confirmation: ada.scope.slug }));
    await expect(registerProject(ada.scope, { name: "Ghost" })).rejects.toMatchObject({ code: "not-found" });
  });

  it("comes back from the trash for an owner, and for nobody else", async () => {
    const ada = await aFounderOf("Back again");
    const bo = await aColleagueOf(ada, "member", "Bo Builder");
    const as = ({ accountId }: { accountId: string }) => ({ accountId, sessionId: accountId });
    granted(await deleteWorkspace(ada.scope, { confirmation: ada.scope.slug }));
    const { workspaceId } = ada.scope;

    expect(await restoreWorkspace(as(bo), { workspaceId })).toMatchObject({
      reason: { code: "not-restorable" },
    });
    granted(await restoreWorkspace(as(ada), { workspaceId }));
    granted(await registerProject(ada.scope, { name: "Alive" }));
    expect(await restoreWorkspace(as(ada), { workspaceId })).toMatchObject({
      reason: { code: "not-restorable" },
    });
  });

  it("is configured by its owner alone", async () => {
    const ada = await aFounderOf("Settings");
    const mia = await aColleagueOf(ada, "manager", "Mia Manager");
    await expect(configureWorkspace(mia.scope, { selfApproval: true })).rejects.toMatchObject({
      code: "forbidden",
    });
    granted(await configureWorkspace(ada.scope, { timeZone: "Europe/Berlin", selfApproval: true }));
    expect(await getWorkspace(ada.scope)).toMatchObject({ timeZone: "Europe/Berlin", selfApproval: true });
  });

  it("can be one of several a person owns", async () => {
    const ada = await aFounderOf("One");
    const session = granted(await signIn(null, { email: ada.email, password: PASSWORD, device }));
    const second = granted(await createWorkspace(session, { name: "Two" }));
    expect(await findSessionAccess(session.secret, second.slug)).toMatchObject({ scope: { role: "owner" } });
  });
});
