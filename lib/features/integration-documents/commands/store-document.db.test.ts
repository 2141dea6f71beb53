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
import { addIntegration } from "@/lib/features/integrations/commands/add-integration";
import { deleteIntegration } from "@/lib/features/integrations/commands/delete-integration";
import { getIntegration } from "@/lib/features/integrations/queries/list-integrations";
import { listProposals } from "@/lib/features/integrations/queries/list-proposals";
import { findDocument, getDrift, listDocuments } from "../queries";
import { storeDocument } from "./store-document";

type Stage = { ada: Person; project: ProjectScope; integrationId: string };

async function payments(name: string): Promise<Stage> {
  const ada = await aFounderOf(name);
  const project = await aProject(ada, { name: "P" });
  const { integrationId } = granted(await addIntegration(project, { name: "Payments" }));
  return { ada, project, integrationId };
}

const charge = (fields: object) => JSON.stringify({ id: "ch_1", amount: 250, ...fields });
const schema = JSON.stringify({
  type: "object",
  properties: { id: { type: "string" }, amount: { type: "integer" } },
  required: ["id", "amount"],
});

describe("Storing an example payload and its schema", () => {
  it("keeps each as a revision with its digest, holds one against the other, and tells the registry", async () => {
    const { project, integrationId } = await payments("Documents");
    const store = (kind: "payload" | "schema", text: string) =>
      storeDocument(project, { integrationId, kind, text });
    expect(granted(await store("payload", charge({})))).toEqual({ number: 1 });
    expect(await getIntegration(project, integrationId)).toMatchObject({ payloadValid: null, version: 1 });

    expect(granted(await store("schema", schema))).toEqual({ number: 1 });
    expect(await getIntegration(project, integrationId)).toMatchObject({ payloadValid: true });
    expect(await lastEventOf(project)).toMatchObject({
      type: "integration.documentStored",
      data: { integrationId, kind: "schema", number: 1, valid: true },
    });
    expect(await listProposals(project)).toMatchObject([
      { itemId: "response-schema-validation", after: "pass", grounds: [{ why: "payload-matches" }] },
    ]);

    expect(granted(await store("payload", charge({ amount: "2.50", currency: "eur" })))).toEqual({
      number: 2,
    });
    expect(await getIntegration(project, integrationId)).toMatchObject({ payloadValid: false });
    expect(await findDocument(project, integrationId, "payload")).toMatchObject({
      number: 2,
      digest: expect.stringMatching(/^[0-9a-f]{64}$/),
      verdict: { against: 1, valid: false, faults: [{ path: "$.amount", message: "is no integer" }] },
    });
    expect(await getDrift(project, integrationId, "payload", [1, 2])).toEqual({
      added: [{ path: "$.currency", is: "string" }],
      removed: [],
      retyped: [{ path: "$.amount", was: "integer", is: "string" }],
    });
    expect(
      (await listDocuments(project, integrationId, { kind: "payload", limit: 1 })).map(
        ({ number }) => number,
      ),
    ).toEqual([2]);
    expect(await listDocuments(project, integrationId, { kind: "payload", below: 2 })).toHaveLength(1);
  });

  it("refuses what is no JSON, hostile schemas, the same again, and what lies in the trash", async () => {
    const { project, integrationId } = await payments("Unreadable");
    const store = (kind: "payload" | "schema", text: string) =>
      storeDocument(project, { integrationId, kind, text });
    expect(await store("payload", "{oops")).toMatchObject({ reason: { code: "unreadable-document" } });
    expect(await store("schema", '{"$ref":"https://evil.example/s"}')).toMatchObject({
      reason: { code: "unreadable-document", message: expect.stringMatching(/outside the schema/) },
    });
    granted(await store("payload", charge({})));
    expect(await store("payload", charge({}))).toMatchObject({ reason: { code: "unchanged" } });
    granted(await deleteIntegration(project, { integrationId, version: 1 }));
    expect(await store("payload", charge({ more: 1 }))).toMatchObject({ reason: { code: "in-trash" } });
  });

  it("asks before it keeps what looks like a key, and takes the word of who looked", async () => {
    const { project, integrationId } = await payments("Keys");
    const text = charge({ client_secret: "pi_3Ok_secret_9xT" });
    expect(await storeDocument(project, { integrationId, kind: "payload", text })).toMatchObject({
      reason: { code: "looks-like-a-secret", places: [{ path: "$.client_secret" }] },
    });
    expect(await listDocuments(project, integrationId, { kind: "payload" })).toEqual([]);
    granted(await storeDocument(project, { integrationId, kind: "payload", text, holdsNoSecret: true }));
  });

  it("never judges against a document that was replaced meanwhile, whoever comes first", async () => {
    const { project, integrationId } = await payments("Race");
    const stored = await Promise.all([
      storeDocument(project, { integrationId, kind: "schema", text: schema }),
      storeDocument(project, { integrationId, kind: "payload", text: charge({ amount: null }) }),
    ]);
    expect(stored.every(({ ok }) => ok)).toBe(true);
    expect(await getIntegration(project, integrationId)).toMatchObject({ payloadValid: false });
  });

  it("is closed to a viewer, and to another workspace", async () => {
    const { ada, project, integrationId } = await payments("Closed documents");
    const viewer = await onProject(await aColleagueOf(ada, "member", "Vi Viewer"), project, "viewer");
    const input = { integrationId, kind: "payload", text: "{}" } as const;
    await expect(storeDocument(viewer, input)).rejects.toMatchObject({ code: "forbidden" });
    await expect(storeDocument(await aForgedScopeOn(project), input)).rejects.toMatchObject({
      code: "not-found",
    });
    await expect(
      listDocuments(await aForgedScopeOn(project), integrationId, { kind: "payload" }),
    ).rejects.toMatchObject({ code: "not-found" });
  });
});
