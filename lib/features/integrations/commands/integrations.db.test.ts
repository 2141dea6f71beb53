import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { openProject, systemScope } from "@/lib/auth/access";
import type { ProjectScope } from "@/lib/auth/scope";
import { atInstant } from "@/lib/clock";
import { derive } from "@/lib/db/derive";
import {
  aColleagueOf,
  aForgedScopeOn,
  aFounderOf,
  aProject,
  granted,
  lastEventOf,
  onProject,
  type Person,
} from "@/lib/db/testing/world";
import { getAssessment } from "@/lib/features/readiness/queries";
import {
  countIntegrations,
  getIntegration,
  listIntegrationRevisions,
  listIntegrations,
} from "../queries/list-integrations";
import { MOST_INTEGRATIONS } from "../schema";
import { addIntegration } from "./add-integration";
import { approveIntegration } from "./approve-integration";
import { deleteIntegration } from "./delete-integration";
import { editIntegration } from "./edit-integration";
import { restoreIntegration } from "./restore-integration";

async function aRegistry(name: string): Promise<{ ada: Person; project: ProjectScope }> {
  const ada = await aFounderOf(name);
  return { ada, project: await aProject(ada, { name: "P" }) };
}

async function payments(project: ProjectScope): Promise<string> {
  return granted(await addIntegration(project, { name: "Payments", provider: "Stripe" })).integrationId;
}

async function asViewer(ada: Person, project: ProjectScope): Promise<ProjectScope> {
  return onProject(await aColleagueOf(ada, "member", "Vi Viewer"), project, "viewer");
}

async function nextStepsOf(project: ProjectScope): Promise<readonly string[]> {
  return (await getAssessment(project)).readiness.nextSteps.map(({ kind }) => kind);
}

describe("Listing an integration", () => {
  it("keeps what is known, owned by whoever lists it, and ends the first next step", async () => {
    const { ada, project } = await aRegistry("Listing");
    expect(await nextStepsOf(project)).toContain("inventory");

    const integrationId = await payments(project);

    const kept = await getIntegration(project, integrationId);
    expect(kept).toMatchObject({ revision: 1, version: 1, approval: null, trash: null });
    expect(kept.record).toMatchObject({ name: "Payments", provider: "Stripe", ownerId: ada.accountId });
    expect(kept.people).toEqual([{ id: ada.accountId, name: "Ada Founder" }]);
    expect(await nextStepsOf(project)).not.toContain("inventory");
    expect(await lastEventOf(project)).toMatchObject({ type: "integration.added", data: { integrationId } });
    const { facts } = await getAssessment(project);
    expect(facts.integrations[integrationId]).toMatchObject({ revision: 1 });
  });

  it("refuses a second one of the same name, however it is written", async () => {
    const { project } = await aRegistry("Same name");
    await payments(project);
    expect(await addIntegration(project, { name: "PAYMENTS" })).toMatchObject({
      reason: { code: "integration-name-taken" },
    });
  });

  it("refuses strangers, and an owner who could not approve it", async () => {
    const { ada, project } = await aRegistry("Owners");
    const stranger = await aFounderOf("Elsewhere", "Stan Stranger");
    const bo = await aColleagueOf(ada, "member", "Bo Builder");
    const named = (ownerId: string) => addIntegration(project, { name: "Mail", ownerId });
    expect(await named(stranger.accountId)).toMatchObject({ reason: { code: "not-a-member" } });
    expect(await named(bo.accountId)).toMatchObject({ reason: { code: "owner-cannot-approve" } });
  });

  it("refuses an address that is none, and times that cannot be, saying which field", async () => {
    const { project } = await aRegistry("Faults");
    const bad = { name: "Mail", statusPageUrl: "javascript:alert(1)", timeoutMs: -1 };
    await expect(addIntegration(project, bad)).rejects.toMatchObject({
      code: "invalid",
      issues: [{ path: "timeoutMs" }, { path: "statusPageUrl" }],
    });
  });

  it("is closed to a viewer, and to another workspace", async () => {
    const { ada, project } = await aRegistry("Closed");
    await expect(addIntegration(await asViewer(ada, project), { name: "X" })).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(addIntegration(await aForgedScopeOn(project), { name: "X" })).rejects.toMatchObject({
      code: "not-found",
    });
  });
});

describe("Editing an integration", () => {
  it("keeps a revision that says what changed, and takes the approval back", async () => {
    const { project } = await aRegistry("Editing");
    const integrationId = await payments(project);
    granted(await approveIntegration(project, { integrationId }));

    const edited = granted(
      await editIntegration(project, { integrationId, version: 2, changes: { scopes: ["charges:write"] } }),
    );

    expect(edited).toEqual({ integrationId, version: 3, revision: 2 });
    expect(await getIntegration(project, integrationId)).toMatchObject({
      approval: null,
      record: { provider: "Stripe", scopes: ["charges:write"] },
    });
    expect(await lastEventOf(project)).toMatchObject({
      type: "integration.edited",
      data: { integrationId, revision: 2, fields: ["scopes"] },
    });
    const [newest, first] = await listIntegrationRevisions(project, integrationId);
    expect(newest).toMatchObject({ number: 2, changed: ["scopes"] });
    expect(first).toMatchObject({ number: 1, changed: [] });
    const page = (filter: object) => listIntegrationRevisions(project, integrationId, filter);
    expect(await page({ limit: 1 })).toMatchObject([{ number: 2, changed: ["scopes"] }]);
    expect(await page({ below: 2 })).toMatchObject([{ number: 1 }]);
  });

  it("changes what the reviews seal that map the field, and no other", async () => {
    const { project } = await aRegistry("Sealing");
    const integrationId = await payments(project);
    const before = (await getAssessment(project)).facts.integrations[integrationId]?.sealed ?? {};
    granted(await editIntegration(project, { integrationId, version: 1, changes: { scopes: ["read"] } }));
    const after = (await getAssessment(project)).facts.integrations[integrationId]?.sealed ?? {};
    expect(after.security).not.toBe(before.security);
    expect(after["pre-launch"]).toBe(before["pre-launch"]);
  });

  it("refuses who saw an older version, who changes nothing, and what is in the trash", async () => {
    const { project } = await aRegistry("Stale");
    const integrationId = await payments(project);
    const edit = (version: number, changes: object) =>
      editIntegration(project, { integrationId, version, changes });
    expect(await edit(7, { purpose: "Takes money." })).toMatchObject({
      reason: { code: "changed-meanwhile", current: { version: 1 } },
    });
    expect(await edit(1, { provider: "Stripe" })).toMatchObject({ reason: { code: "unchanged" } });
    granted(await deleteIntegration(project, { integrationId, version: 1 }));
    expect(await edit(2, { provider: "Adyen" })).toMatchObject({ reason: { code: "in-trash" } });
  });

  it("is closed to a viewer, and to another workspace", async () => {
    const { ada, project } = await aRegistry("Closed edits");
    const change = { integrationId: await payments(project), version: 1, changes: { purpose: "Mine." } };
    await expect(editIntegration(await asViewer(ada, project), change)).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(editIntegration(await aForgedScopeOn(project), change)).rejects.toMatchObject({
      code: "not-found",
    });
  });
});

describe("Approving an integration", () => {
  it("is the owner's word on the record as it stands, and leaves one event", async () => {
    const { ada, project } = await aRegistry("Approving");
    const integrationId = await payments(project);
    granted(await approveIntegration(project, { integrationId, version: 1 }));
    expect(await getIntegration(project, integrationId)).toMatchObject({
      version: 2,
      approval: { by: { id: ada.accountId } },
    });
    expect(await lastEventOf(project)).toMatchObject({
      type: "integration.approved",
      data: { integrationId, revision: 1 },
    });
  });

  it("refuses anybody but the owner, an older version, and a second time", async () => {
    const { ada, project } = await aRegistry("Not yours");
    const bo = await onProject(await aColleagueOf(ada, "member", "Bo Builder"), project, "founder");
    const integrationId = await payments(project);
    expect(await approveIntegration(bo, { integrationId })).toMatchObject({
      reason: { code: "not-the-integration-owner" },
    });
    expect(await approveIntegration(project, { integrationId, version: 9 })).toMatchObject({
      reason: { code: "changed-meanwhile" },
    });
    granted(await approveIntegration(project, { integrationId }));
    expect(await approveIntegration(project, { integrationId })).toMatchObject({
      reason: { code: "already-approved" },
    });
  });

  it("is closed to a viewer, and to another workspace", async () => {
    const { ada, project } = await aRegistry("Closed approvals");
    const integrationId = await payments(project);
    await expect(approveIntegration(await asViewer(ada, project), { integrationId })).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(approveIntegration(await aForgedScopeOn(project), { integrationId })).rejects.toMatchObject({
      code: "not-found",
    });
  });
});

describe("The trash of the registry", () => {
  it("takes an integration out of the facts, and gives it back as it was", async () => {
    const { project } = await aRegistry("Trash");
    const integrationId = await payments(project);
    granted(await deleteIntegration(project, { integrationId, version: 1 }));
    expect(await listIntegrations(project)).toEqual([]);
    expect(await countIntegrations(project)).toEqual({ listed: 0, trash: 1 });
    expect((await getAssessment(project)).facts.integrations).toEqual({});
    expect(await lastEventOf(project)).toMatchObject({ type: "integration.deleted" });

    granted(await restoreIntegration(project, { integrationId }));
    expect(await listIntegrations(project)).toMatchObject([{ id: integrationId, version: 3, trash: null }]);
    expect((await getAssessment(project)).facts.integrations).toHaveProperty([integrationId]);
    expect(await lastEventOf(project)).toMatchObject({ type: "integration.restored" });
  });

  it("refuses to delete twice, and to restore what is listed or whose name is taken", async () => {
    const { project } = await aRegistry("Twice");
    const integrationId = await payments(project);
    expect(await restoreIntegration(project, { integrationId })).toMatchObject({
      reason: { code: "not-in-trash" },
    });
    expect(await deleteIntegration(project, { integrationId, version: 4 })).toMatchObject({
      reason: { code: "changed-meanwhile" },
    });
    granted(await deleteIntegration(project, { integrationId, version: 1 }));
    expect(await deleteIntegration(project, { integrationId, version: 2 })).toMatchObject({
      reason: { code: "in-trash" },
    });
    await payments(project);
    expect(await restoreIntegration(project, { integrationId })).toMatchObject({
      reason: { code: "integration-name-taken" },
    });
  });

  it("gives nothing back to a project that lists as many as it may", async () => {
    const { project } = await aRegistry("Full");
    const integrationId = await payments(project);
    granted(await deleteIntegration(project, { integrationId, version: 1 }));
    await derive(systemScope(project.workspaceId, "fill-up"), (tx) =>
      sql`insert into integration ("workspaceId", "id", "projectId", "name", "record", "sealed", "ownerId", "createdBy",
          "createdAt", "updatedAt")
        select "workspaceId", gen_random_uuid(), "projectId", 'Copy ' || n, "record", "sealed", "ownerId", "createdBy",
          "createdAt", "updatedAt" from integration, generate_series(1, ${MOST_INTEGRATIONS}) n
        where "workspaceId" = ${project.workspaceId}::uuid and "id" = ${integrationId}::uuid`.execute(tx),
    );
    const full = { code: "too-many-integrations", most: MOST_INTEGRATIONS };
    expect(await restoreIntegration(project, { integrationId })).toMatchObject({ reason: full });
    expect(await addIntegration(project, { name: "One more" })).toMatchObject({ reason: full });
  });

  it("gives nothing back after thirty days", async () => {
    const ada = await atInstant("2026-03-02T09:00:00.000Z", () => aFounderOf("Too late"));
    const { project, integrationId } = await atInstant("2026-03-02T10:00:00.000Z", async () => {
      const { projectId } = await aProject(ada, { name: "P" });
      const { scope } = await openProject(ada.scope, projectId);
      const id = await payments(scope);
      granted(await deleteIntegration(scope, { integrationId: id, version: 1 }));
      return { project: scope, integrationId: id };
    });
    const late = await atInstant("2026-04-02T10:00:00.000Z", () =>
      restoreIntegration(project, { integrationId }),
    );
    expect(late).toMatchObject({ reason: { code: "too-late" } });
  });

  it("is closed to a viewer, and to another workspace", async () => {
    const { ada, project } = await aRegistry("Closed trash");
    const integrationId = await payments(project);
    const viewer = await asViewer(ada, project);
    const forged = await aForgedScopeOn(project);
    for (const [scope, code] of [
      [viewer, "forbidden"],
      [forged, "not-found"],
    ] as const) {
      await expect(deleteIntegration(scope, { integrationId, version: 1 })).rejects.toMatchObject({ code });
      await expect(restoreIntegration(scope, { integrationId })).rejects.toMatchObject({ code });
    }
  });
});
