import { describe, expect, it } from "vitest";
import type { ProjectScope } from "@/lib/auth/scope";
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
import { exportRegistry } from "../queries/export-registry";
import { listIntegrationRevisions, listIntegrations } from "../queries/list-integrations";
import { dryRunImport } from "../queries/plan-import";
import { addIntegration } from "./add-integration";
import { approveIntegration } from "./approve-integration";
import { deleteIntegration } from "./delete-integration";
import { importIntegrations } from "./import-integrations";

type Stage = { ada: Person; project: ProjectScope };

async function aRegistry(name: string): Promise<Stage> {
  const ada = await aFounderOf(name);
  return { ada, project: await aProject(ada, { name: "P" }) };
}

const csv = (...lines: string[]) => ({ format: "csv", text: lines.join("\r\n") }) as const;

describe("Importing a registry from a file", () => {
  it("adds what is new and changes what differs, in one revision and one event", async () => {
    const { ada, project } = await aRegistry("Importing");
    const { integrationId } = granted(
      await addIntegration(project, { name: "Payments", provider: "Stripe", scopes: ["charges:write"] }),
    );
    granted(await approveIntegration(project, { integrationId }));
    const before = (await getAssessment(project)).facts;
    const file = csv(
      "name,owner,provider,keyCopies,timeoutMs",
      `PAYMENTS,${ada.email},Adyen,hosting; ci,8000`,
      `Mail,${ada.email.toUpperCase()},'=Mailwren,,`,
    );

    const tried = await dryRunImport(project, file);
    expect(tried).toMatchObject({
      ok: true,
      counts: { new: 1, changed: 1, unchanged: 0 },
      rows: [
        {
          line: 2,
          integrationId,
          change: "changed",
          fields: [
            { field: "name" },
            { field: "provider", before: "Stripe", after: "Adyen" },
            { field: "timeoutMs", after: "8 s" },
            { field: "keyCopies" },
          ],
        },
        { line: 3, integrationId: null, change: "new" },
      ],
    });
    expect((await getAssessment(project)).facts).toEqual(before);

    const imported = granted(
      await importIntegrations(project, { ...file, plan: tried.ok ? tried.plan : "" }),
    );
    expect(imported).toEqual({ added: [expect.any(String)], edited: [integrationId] });
    expect(await lastEventOf(project)).toMatchObject({ type: "integration.imported", data: imported });
    const [mail, payments] = await listIntegrations(project);
    expect(mail?.record).toMatchObject({ name: "Mail", provider: "=Mailwren", ownerId: ada.accountId });
    expect(payments).toMatchObject({
      revision: 2,
      approval: null,
      record: { provider: "Adyen", scopes: ["charges:write"], keyCopies: ["hosting", "ci"] },
    });
    const { facts } = await getAssessment(project);
    expect(Object.keys(facts.integrations).sort()).toEqual([integrationId, ...imported.added].sort());
    expect((await listIntegrationRevisions(project, integrationId))[0]).toMatchObject({ number: 2 });
  });

  it("changes nothing when an export is read back, in either format", async () => {
    const { ada, project } = await aRegistry("Round trip");
    granted(
      await addIntegration(project, {
        name: "=Payments",
        scopes: ["a;b", "[c"],
        errorMap: [{ vendor: "402 = declined", ours: "DECLINED", userReads: "Try another card." }],
        secretOwnerId: ada.accountId,
        expectedLatencyMs: 900,
      }),
    );
    for (const format of ["csv", "yaml"] as const) {
      const text = await exportRegistry(project, format);
      expect(await dryRunImport(project, { format, text })).toMatchObject({
        ok: true,
        counts: { new: 0, changed: 0, unchanged: 1 },
      });
      expect(await importIntegrations(project, { format, text })).toMatchObject({
        reason: { code: "unchanged" },
      });
    }
  });

  it("refuses the whole file for one fault, with the line and the column of each", async () => {
    const { ada, project } = await aRegistry("Faults in a file");
    const bo = await aColleagueOf(ada, "member", "Bo Builder");
    const file = csv(
      "name,owner,kind,statusPageUrl",
      `Mail,${ada.email},rest,`,
      `Maps,nobody@example.test,rest,`,
      `Search,,pigeon,ftp://x`,
      `mail,${ada.email},,`,
      `Files,${bo.email},,`,
    );
    const faults = [
      {
        line: 3,
        column: "owner",
        message: expect.stringMatching(/Nobody with the address nobody@example.test/),
      },
      { line: 4, column: "owner", message: expect.stringMatching(/mandatory/) },
      { line: 4, column: "kind", message: expect.stringMatching(/pigeon/) },
      { line: 4, column: "statusPageUrl", message: expect.stringMatching(/full address/) },
      { line: 5, column: "name", message: expect.stringMatching(/Line 2 has this name/) },
      { line: 6, column: "owner", message: expect.stringMatching(/cannot own/) },
    ];
    const tried = await dryRunImport(project, file);
    expect(tried.ok ? [] : tried.faults).toHaveLength(faults.length);
    expect(tried).toEqual({
      ok: false,
      faults: expect.arrayContaining(faults.map((each) => expect.objectContaining(each))),
    });
    expect(await importIntegrations(project, file)).toMatchObject({ reason: { code: "import-faulty" } });
    expect(await listIntegrations(project)).toEqual([]);
  });

  it("lets two integrations exchange their names, or one take what another gives up", async () => {
    const { project } = await aRegistry("Exchange");
    const { integrationId: one } = granted(await addIntegration(project, { name: "Mail" }));
    const { integrationId: other } = granted(await addIntegration(project, { name: "Letters" }));
    const namesById = async () =>
      Object.fromEntries((await listIntegrations(project)).map(({ id, record }) => [id, record.name]));

    granted(await importIntegrations(project, csv("id,name", `${one},Letters`, `${other},Mail`)));
    expect(await namesById()).toEqual({ [one]: "Letters", [other]: "Mail" });

    granted(await importIntegrations(project, csv("id,name", `${other},Letters`, `${one},Post`)));
    expect(await namesById()).toEqual({ [one]: "Post", [other]: "Letters" });

    expect(await importIntegrations(project, csv("id,name", `${one},letters`))).toMatchObject({
      reason: { code: "import-faulty", faults: [{ message: expect.stringMatching(/has this name/) }] },
    });
  });

  it("refuses a plan that another change has overtaken, and says of the trash what lies there", async () => {
    const { ada, project } = await aRegistry("Overtaken");
    const { integrationId } = granted(await addIntegration(project, { name: "Mail" }));
    granted(await deleteIntegration(project, { integrationId, version: 1 }));
    const file = csv("name,owner", `Mail,${ada.email}`);
    const tried = await dryRunImport(project, file);
    expect(tried).toMatchObject({ rows: [{ change: "new", sameNameInTrash: true }] });
    expect(await dryRunImport(project, csv("id,name", `${integrationId},Mail`))).toMatchObject({
      faults: [{ line: 2, column: "id", message: expect.stringMatching(/in the trash/) }],
    });
    granted(await addIntegration(project, { name: "mail" }));
    expect(await importIntegrations(project, { ...file, plan: tried.ok ? tried.plan : "" })).toMatchObject({
      reason: { code: "plan-moved" },
    });
  });

  it("is closed to a viewer, and to another workspace", async () => {
    const { ada, project } = await aRegistry("Closed imports");
    const file = csv("name,owner", `Mail,${ada.email}`);
    const viewer = await onProject(await aColleagueOf(ada, "member", "Vi Viewer"), project, "viewer");
    await expect(importIntegrations(viewer, file)).rejects.toMatchObject({ code: "forbidden" });
    await expect(dryRunImport(viewer, file)).rejects.toMatchObject({ code: "forbidden" });
    await expect(importIntegrations(await aForgedScopeOn(project), file)).rejects.toMatchObject({
      code: "not-found",
    });
    expect(await exportRegistry(await aForgedScopeOn(project), "yaml")).not.toContain("name");
  });
});
